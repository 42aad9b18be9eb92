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
  private var clusters: [String: String] = [:]
  private var districts: [String: String] = [:]

  /// Ids of columns that every item has, whether or not a list gives them a name of its own.
  static let builtIn: Set<String> = [
    "list", "code", "name", "cluster", "district", "stage", "amount", "since", "until", "known",
  ]

  init(_ header: TableHeader, _ context: TableContext) {
    self.header = header
    directory = context.directory
  }

  static func given(_ header: TableHeader) -> ItemEntry.Fields {
    var fields: ItemEntry.Fields = []
    if header.has("cluster") { fields.insert(.cluster) }
    if header.has("district") { fields.insert(.district) }
    if header.has("stage") { fields.insert(.stage) }
    if header.has("amount") { fields.insert(.amount) }
    if header.has("since") { fields.insert(.since) }
    return fields
  }

  func read(_ row: TableRow, of list: ItemList, into entry: inout ItemEntry) {
    entry.cluster = member(row, "cluster", &clusters, Cluster.self)
    entry.district = member(row, "district", &districts, District.self)
    entry.stage = stage(row, of: list)
    entry.amount = row.value("amount", as: number)
    entry.since = row.value("since", as: day)
    if let known = row.value("known", as: day) { entry.known = known }
    entry.columns = columns(row, of: list)
  }

  private func member<Record: PlanRecord>(
    _ row: TableRow, _ column: String, _ memory: inout [String: String], _ kind: Record.Type
  ) -> String? {
    guard let text = row.text(column) else { return nil }
    if let known = memory[text] { return known }
    let id = row.reference(column, to: kind, in: directory)?.text
    if let id { memory[text] = id }
    return id
  }

  private func stage(_ row: TableRow, of list: ItemList) -> String? {
    guard let stage = row.text("stage") else { return nil }
    guard list.stages.isEmpty || list.stages.contains(stage) else {
      let stages = list.definition.stages
      row["stage"]?.report(
        .unknownChoice,
        expected: Phrase(
          "\(stages.joined(separator: "、")) 之一", "one of \(stages.joined(separator: ", "))"))
      return nil
    }
    return stage
  }

  private func columns(_ row: TableRow, of list: ItemList) -> [(id: String, value: String)] {
    var columns: [(id: String, value: String)] = []
    columns.reserveCapacity(list.columns.count + 1)
    for (definition, column) in list.columns {
      if let value = value(row.row[column], definition.kind) { columns.append((definition.id, value)) }
    }
    if let until = row.value("until", as: day) {
      columns.append(("until", until.description))
      columns.sort { $0.id < $1.id }
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
