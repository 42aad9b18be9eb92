import Core
import Documents

/// The columns a table of a known kind has, found once.
struct TableHeader {
  let kind: TableKind
  let header: CSVHeader
  private let columns: [String: CSVColumn]

  /// - Parameter plan: Lists of a plan may give the columns every item has names of their own.
  init(_ header: CSVHeader, _ kind: TableKind, of plan: Plan? = nil) {
    self.kind = kind
    self.header = header
    let named = kind == .items ? plan?.lists.flatMap(\.columns) ?? [] : []
    columns = Dictionary(
      uniqueKeysWithValues: (kind.required + kind.optional).compactMap { column in
        let names = column.names + named.filter { $0.id == column.id }.flatMap(\.headings)
        return header.column(anyOf: names).map { (column.id, $0) }
      })
  }

  /// The column of an id; nil when the table does not have it.
  subscript(id: String) -> CSVColumn? { columns[id] }

  func has(_ id: String) -> Bool { columns[id] != nil }

  /// Warnings about columns nobody asks for.
  func unknownColumns(besides others: [CSVColumn] = []) -> [Finding] {
    header.unknown(besides: columns.values.sorted { $0.name < $1.name } + others)
  }
}

/// A row of such a table.
struct TableRow {
  let row: CSVRow
  let header: TableHeader

  /// The cell of a column; nil when the table does not have the column.
  subscript(id: String) -> CellReader? { header[id].map { row[$0] } }

  /// The text of a cell; nil when it is empty.
  func text(_ id: String) -> String? {
    guard let text = self[id]?.text, !text.isEmpty else { return nil }
    return text
  }

  /// What a cell holds; nil when it is empty or cannot be read, which is reported.
  func value<Value>(_ id: String, as notation: Notation<Value>) -> Value? {
    self[id]?.optional(as: notation)
  }

  /// The record of the plan a cell names; nil when the cell is empty or names none, which is reported.
  func reference<Record: PlanRecord>(
    _ id: String, to kind: Record.Type, in directory: PlanDirectory, isRequired: Bool = false
  ) -> Identifier<Record>? {
    match(id, Record.noun, isRequired: isRequired) { directory.match($0, as: kind) }
  }

  /// What a cell names; nil when the cell is empty or names nothing, which is reported.
  func match<Found>(
    _ id: String, _ noun: Phrase, isRequired: Bool = false, _ match: (String) -> NameMatch<Found>
  ) -> Found? {
    guard let cell = self[id] else { return nil }
    guard cell.isEmpty else { return cell.resolve(match(cell.text), noun) }
    if isRequired { cell.report(.missingValue, expected: noun) }
    return nil
  }
}

extension CellReader {
  /// What was found, if it was exactly one thing; otherwise that is reported.
  func resolve<Found>(_ match: NameMatch<Found>, _ noun: Phrase) -> Found? {
    switch match {
    case .exact(let found): return found
    case .ambiguous(let several):
      let words = several.map { "\($0)" }.joined(separator: ", ")
      report(
        .ambiguousReference, expected: Phrase("只指一个的\(noun.chinese)", "a name of only one \(noun.english)"),
        remedy: Phrase("改写 id:\(words)", "write the id: \(words)"))
    case .unknown(let nearest):
      report(
        .unknownReference, expected: Phrase("计划中的\(noun.chinese)", "a \(noun.english) of the plan"),
        remedy: nearest.map { Phrase("改为 “\($0)”?", "did you mean “\($0)”?") })
    }
    return nil
  }
}
