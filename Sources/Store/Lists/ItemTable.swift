import Core

/// The statements on the items of one list.
struct ItemTable {
  /// The list's number in the store.
  let list: Int
  private let numbers: Numbers
  private let select: SQLStatement
  private let update: SQLStatement
  private let insertion: SQLStatement
  private let ending: SQLStatement

  init(_ store: Connection, _ numbers: Numbers, list: Int) throws {
    (self.list, self.numbers) = (list, numbers)
    select = try store.statement(
      "SELECT \(ItemVersion.columnNames) FROM items WHERE list = ? AND code = ? ORDER BY known, id")
    ending = try store.statement("INSERT INTO endings (id, item, day) VALUES (?, ?, ?)")
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

  /// Enters that an item holds no more from a day on, and notes it beside the item.
  func end(_ version: Int, on day: Day) throws {
    try enter(endOf: version, on: day)
    try update.run(.day(day), .int(version))
  }

  private func enter(endOf version: Int, on day: Day) throws {
    try ending.run(.int(numbers.next(in: "endings")), .int(version), .day(day))
  }

  func insert(_ entry: ItemEntry, columns: String?, ended: Day?, batch: Int) throws {
    let number = try numbers.next(in: "items")
    if let ended { try enter(endOf: number, on: ended) }
    try insertion.run(
      .int(number), .int(list), .text(entry.code), .text(entry.name),
      .text(entry.cluster), .text(entry.district), .text(entry.stage), .real(entry.amount),
      .day(entry.since), .day(entry.until), .text(columns), .day(entry.known), .day(ended), .int(batch))
  }
}
