import Core
import Documents

/// Takes rows of items of any of the plan's lists; built for a million of them.
final class ItemImporter: TableImporter {
  private let context: TableContext
  private let header: TableHeader
  private let fields: ItemFieldReader
  private let code, name: CSVColumn?
  private let listName: CSVColumn?
  private var lists: [String: ItemList] = [:]

  init(_ header: TableHeader, _ context: TableContext) throws {
    (self.header, self.context) = (header, context)
    (code, name, listName) = (header["code"], header["name"], header["list"])
    fields = ItemFieldReader(header, context)
  }

  func take(_ row: TableRow) throws {
    let errors = row.row.log.errorCount
    let list = try list(row)
    let code = code.map { row.row[$0].value(as: fields.code) }
    let name = name.map { row.row[$0].value(as: fields.name) }
    guard let list, let code, let name else { return }
    var entry = ItemEntry(code: code, name: name, known: context.options.known)
    fields.read(row.row, of: list, into: &entry)
    guard row.row.log.errorCount == errors else { return }
    try add(entry, to: list, row)
  }

  private func add(_ entry: ItemEntry, to list: ItemList, _ row: TableRow) throws {
    guard let first = context.items.place(ofFirst: entry.code, in: list.definition.id, row.row.place) else {
      if try !list.writer.add(entry) { context.noteUnchanged(.items) }
      return
    }
    if try list.writer.says(entry) { return context.noteRepeated() }
    row.row.log.report(.conflict(at: row.row.place, with: first))
  }

  /// The list a row names; found once for each way of naming it.
  private func list(_ row: TableRow) throws -> ItemList? {
    let name = listName.map { row.row[$0].text } ?? ""
    if let list = lists[name] { return list }
    guard
      let id = row.reference("list", to: ListDefinition.self, in: context.directory, isRequired: true),
      let definition = context.directory[id]
    else { return nil }
    let list = try ItemList(definition, header, context)
    lists[name] = list
    return list
  }
}

/// A list of the plan as one table fills it.
final class ItemList {
  let definition: ListDefinition
  let writer: ItemWriter
  /// The list's further columns that the table has, by id.
  let columns: [(definition: ListDefinition.Column, cell: CSVColumn)]
  let stages: Set<String>

  init(_ definition: ListDefinition, _ header: TableHeader, _ context: TableContext) throws {
    self.definition = definition
    columns = definition.columns.compactMap { column in
      ItemFieldReader.builtIn.contains(column.id)
        ? nil : header.header.column(anyOf: column.headings).map { (column, $0) }
    }.sorted { $0.definition.id < $1.definition.id }
    stages = Set(definition.stages)
    let number = try context.store.enterList(definition.id, of: context.plan.id, context.writer.numbers)
    writer = try ItemWriter(
      context.writer, list: number, given: ItemFieldReader.given(header),
      columns: Set(columns.map(\.definition.id)))
  }
}
