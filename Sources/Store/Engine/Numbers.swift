/// Gives out the numbers of rows within one transaction, which is alone in writing.
final class Numbers {
  private let store: Connection
  private var last: [String: Int] = [:]

  init(_ store: Connection) { self.store = store }

  /// The number of the next row of a table.
  func next(in table: String) throws -> Int {
    let number = try (last[table] ?? store.number("SELECT max(id) FROM \(table)")) + 1
    last[table] = number
    return number
  }
}
