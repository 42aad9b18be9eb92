import Core

/// Adds items to one list within a batch and ends those they replace.
final class ItemWriter {
  private let writer: BatchWriter
  private let table: ItemTable
  private let given: ItemEntry.Fields
  private let givenColumns: Set<String>

  /// For a table with columns for some of the fields and some of the list's further columns.
  init(
    _ writer: BatchWriter, list: Int, given: ItemEntry.Fields = .all, columns: Set<String> = []
  ) throws {
    (self.writer, self.given, givenColumns) = (writer, given, columns)
    table = try ItemTable(writer.store, writer.numbers, list: list)
  }

  /// Adds an item; false when the store says the same of the day it was known.
  func add(_ entry: ItemEntry) throws -> Bool {
    let versions = try table.versions(of: entry.code)
    let current = versions.last { $0.holds(on: entry.known) }
    let entry = current.map { filled(entry, from: $0) } ?? entry
    let columns = ColumnText.encode(entry.columns)
    if let current, current.says(entry, columns: columns) { return false }
    try writer.bulk?.begin()
    if let current { try table.end(current.id, on: entry.known) }
    let next = versions.first { $0.entry.known > entry.known && $0.ended != $0.entry.known }
    try table.insert(
      entry, columns: columns, ended: current.map(\.ended) ?? next?.entry.known, batch: writer.batch)
    writer.count(.items)
    writer.touch(list: table.list, on: entry.known)
    return true
  }

  /// Whether the store says this of an item on the day it was known.
  func says(_ entry: ItemEntry) throws -> Bool {
    guard let current = try table.versions(of: entry.code).last(where: { $0.holds(on: entry.known) }) else {
      return false
    }
    let filled = filled(entry, from: current)
    return current.says(filled, columns: ColumnText.encode(filled.columns))
  }

  /// The entry with what its table has no columns for, as it was.
  private func filled(_ entry: ItemEntry, from current: ItemVersion) -> ItemEntry {
    var entry = entry
    if !given.contains(.cluster) { entry.cluster = current.entry.cluster }
    if !given.contains(.district) { entry.district = current.entry.district }
    if !given.contains(.stage) { entry.stage = current.entry.stage }
    if !given.contains(.amount) { entry.amount = current.entry.amount }
    if !given.contains(.since) { entry.since = current.entry.since }
    if !given.contains(.until) { entry.until = current.entry.until }
    let kept = ColumnText.decode(current.columns).filter { !givenColumns.contains($0.key) }
    entry.columns += kept.map { ($0.key, $0.value) }
    if !kept.isEmpty { entry.columns.sort { $0.id < $1.id } }
    return entry
  }
}
