import Core

/// The statements on the items of one list.
struct ItemTable {
  /// The list's number in the store.
  let list: Int
  private let numbers: Numbers
  private let select: SQLStatement
  private let update: SQLStatement
  private let insertion: SQLStatement

  init(_ store: Connection, _ numbers: Numbers, list: Int) throws {
    (self.list, self.numbers) = (list, numbers)
    select = try store.statement(
      "SELECT \(ItemVersion.columnNames) FROM items WHERE list = ? AND code = ? ORDER BY known, id")
    update = try store.statement("UPDATE items SET ended = ? WHERE id = ?")
    insertion = try store.statement(
      """
      INSERT INTO items
        (id, list, code, name, cluster, district, stage, amount, since, until, columns, known, ended, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
  }

  /// Everything ever said of an item, by the day it was known.
  func versions(of code: String) throws -> [ItemVersion] {
    var versions: [ItemVersion] = []
    try select.each(.int(list), .text(code)) { versions.append($0.itemVersion) }
    return versions
  }

  func end(_ version: Int, on day: Day) throws { try update.run(.day(day), .int(version)) }

  func insert(_ entry: ItemEntry, columns: String?, ended: Day?, batch: Int) throws {
    try insertion.run(
      .int(numbers.next(in: "items")), .int(list), .text(entry.code), .text(entry.name),
      .text(entry.cluster), .text(entry.district), .text(entry.stage), .real(entry.amount),
      .day(entry.since), .day(entry.until), .text(columns), .day(entry.known), .day(ended), .int(batch))
  }
}
