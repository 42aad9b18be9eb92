/// Takes the indexes of items away while very many change and makes them anew afterwards, which is several times
/// faster than keeping them; within the transaction nobody else notices. Nothing is done before the first change,
/// so that a large table with no news costs no more than its reading.
final class BulkLoad {
  private let store: Connection
  private let isLarge: Bool
  private var isBegun = false

  /// Where making the indexes anew begins to be worth it: bytes of tables, or items of a batch.
  private static let (bytes, items) = (16 << 20, 100_000)
  /// Kibibytes of pages kept in memory meanwhile and otherwise.
  private static let (largeCache, usualCache) = (48 << 10, 2_000)

  private init(_ store: Connection, isLarge: Bool) { (self.store, self.isLarge) = (store, isLarge) }

  /// For tables that come in.
  convenience init(_ tables: [RecognisedTable], _ store: Connection) {
    let size = tables.filter { $0.header?.kind == .items }.reduce(0) { $0 + $1.file.size }
    self.init(store, isLarge: size >= BulkLoad.bytes)
  }

  /// For items that a withdrawal ends.
  convenience init(items: Int, _ store: Connection) { self.init(store, isLarge: items >= BulkLoad.items) }

  /// Before every change of an item.
  func begin() throws {
    guard isLarge, !isBegun else { return }
    isBegun = true
    try store.runScript("PRAGMA cache_size = -\(BulkLoad.largeCache);\n" + Schema.dropIndexesOfItems)
  }

  func end() throws {
    guard isBegun else { return }
    try store.runScript(Schema.makeIndexesOfItems + "PRAGMA cache_size = -\(BulkLoad.usualCache);")
  }
}
