import Core
import Documents

/// Reads what stands in an item's row beside list, code and name. Notations are made once, and names are
/// looked up once for each way of writing them.
final class ItemFieldReader {
  let code = Notation.code
  let name = Notation<String>.text
  private let day = Notation.day
  private let number = Notation<Double>.tableNumber
  private let directory: PlanDirectory
  private let header: TableHeader
  // Found once: a million searches for a column by its name are a second.
  private let cluster, district, stage, amount, since, until, known: CSVColumn?
  private var clusters: [String: String] = [:]
  private var districts: [String: String] = [:]

  /// Ids of columns that every item has, whether or not a list gives them a name of its own.
  static let builtIn: Set<String> = [
    "list", "code", "name", "cluster", "district", "stage", "amount", "since", "until", "known",
  ]

  init(_ header: TableHeader, _ context: TableContext) {
    self.header = header
    directory = context.directory
    (cluster, district, stage) = (header["cluster"], header["district"], header["stage"])
    (amount, since, until, known) = (header["amount"], header["since"], header["until"], header["known"])
  }

  static func given(_ header: TableHeader) -> ItemEntry.Fields {
    var fields: ItemEntry.Fields = []
    if header.has("cluster") { fields.insert(.cluster) }
    if header.has("district") { fields.insert(.district) }
    if header.has("stage") { fields.insert(.stage) }
    if header.has("amount") { fields.insert(.amount) }
    if header.has("since") { fields.insert(.since) }
    if header.has("until") { fields.insert(.until) }
    return fields
  }

  func read(_ row: CSVRow, of list: ItemList, into entry: inout ItemEntry) {
    entry.cluster = member(row, cluster, &clusters, Cluster.self)
    entry.district = member(row, district, &districts, District.self)
    entry.stage = stage(row, of: list)
    entry.amount = amount.flatMap { row[$0].optional(as: number) }
    entry.since = since.flatMap { row[$0].optional(as: day) }
    entry.until = until.flatMap { row[$0].optional(as: day) }
    if let until, let since = entry.since, let last = entry.until, last < since {
      row[until].report(.impossibleDay, expected: Phrase("不早于 \(since) 的日期", "a day not before \(since)"))
    }
    if let known = known.flatMap({ row[$0].optional(as: day) }) { entry.known = known }
    entry.columns = columns(row, of: list)
  }

  private func member<Record: PlanRecord>(
    _ row: CSVRow, _ column: CSVColumn?, _ memory: inout [String: String], _ kind: Record.Type
  ) -> String? {
    guard let cell = column.map({ row[$0] }), !cell.isEmpty else { return nil }
    if let known = memory[cell.text] { return known }
    let id = cell.resolve(directory.match(cell.text, as: kind), Record.noun)?.text
    if let id { memory[cell.text] = id }
    return id
  }

  private func stage(_ row: CSVRow, of list: ItemList) -> String? {
    guard let cell = stage.map({ row[$0] }), !cell.isEmpty else { return nil }
    guard list.stages.isEmpty || list.stages.contains(cell.text) else {
      let stages = list.definition.stages
      cell.report(
        .unknownChoice,
        expected: Phrase(
          "\(stages.joined(separator: "、")) 之一", "one of \(stages.joined(separator: ", "))"))
      return nil
    }
    return cell.text
  }

  private func columns(_ row: CSVRow, of list: ItemList) -> [(id: String, value: String)] {
    var columns: [(id: String, value: String)] = []
    columns.reserveCapacity(list.columns.count)
    for (definition, column) in list.columns {
      if let value = value(row[column], definition.kind) { columns.append((definition.id, value)) }
    }
    return columns
  }

  /// Numbers and dates are kept in one way of writing them, so that they can be compared.
  private func value(_ cell: CellReader, _ kind: ListDefinition.Column.Kind) -> String? {
    guard !cell.isEmpty else { return nil }
    switch kind {
    case .text, .entries: return cell.text
    case .number: return cell.optional(as: number).map(TableNumber.words)
    case .date: return cell.optional(as: day)?.description
    }
  }
}
