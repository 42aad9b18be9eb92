/// Finds the records of a plan by id and by what people call them; built once from a plan.
///
///     let directory = PlanDirectory(plan)
///     directory[cluster.tier]?.name
///     directory.match("集群营收", as: Indicator.self)
public struct PlanDirectory: Hashable, Sendable {
  public let plan: Plan
  /// Positions in the plan's lists, by kind of record and id.
  private var positions: [String: [String: Int]] = [:]
  /// Positions of all that answer to a folded name, by kind of record.
  private var callings: [String: [FoldedName: [Int]]] = [:]

  public init(_ plan: Plan) {
    self.plan = plan
    for kind in Plan.recordKinds { file(kind) }
  }

  private mutating func file<Record: PlanRecord>(_ kind: Record.Type) {
    var positions: [String: Int] = [:]
    var callings: [FoldedName: [Int]] = [:]
    for (position, record) in Record.all(in: plan).enumerated() {
      positions[record.id.text] = positions[record.id.text] ?? position
      for name in Set(record.names.map { FoldedName($0) }) { callings[name, default: []].append(position) }
    }
    self.positions[Record.key] = positions
    self.callings[Record.key] = callings
  }
}

extension PlanDirectory {
  /// The record with an id; nil when the plan has none.
  public subscript<Record: PlanRecord>(id: Identifier<Record>) -> Record? {
    positions[Record.key]?[id.text].map { Record.all(in: plan)[$0] }
  }

  /// The unit of measure with a symbol, among the plan's own and the ones officials use everywhere.
  public func unit(_ symbol: String) -> UnitOfMeasure? { UnitOfMeasure(symbol, among: plan.unitsOfMeasure) }

  /// All records of a kind that answer to an id or, if it is no id, to a name.
  func holders<Record: PlanRecord>(of text: String, as kind: Record.Type) -> [Record] {
    if let record = self[Identifier<Record>(text)] { return [record] }
    let all = Record.all(in: plan)
    return (callings[Record.key]?[FoldedName(text)] ?? []).map { all[$0] }
  }
}

/// A name as it is compared: what people vary without meaning anything by it left out.
///
/// White space does not count, nor the difference of full and half width, nor letter case.
struct FoldedName: Hashable, Sendable {
  let text: String

  init(_ name: String) {
    var folded = ""
    for scalar in name.unicodeScalars where !scalar.properties.isWhitespace {
      let isWide = 0xFF01...0xFF5E ~= scalar.value
      let narrow = isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      folded += narrow.properties.lowercaseMapping
    }
    text = folded
  }
}
