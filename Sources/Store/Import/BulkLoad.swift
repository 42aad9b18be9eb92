/// Takes the indexes of items away while a large table comes in and makes them anew afterwards, which is
/// several times faster than keeping them; within the transaction nobody else notices.
struct BulkLoad {
  private let store: Connection
  private let isLarge: Bool

  /// Where making the indexes anew begins to be worth it, in bytes of tables.
  private static let threshold = 16 << 20

  init(_ tables: [RecognisedTable], _ store: Connection) throws {
    self.store = store
    let size = tables.filter { $0.header?.kind == .items }.reduce(0) { $0 + $1.file.size }
    isLarge = size >= BulkLoad.threshold
  }

  func begin() throws {
    if isLarge { try store.runScript(Schema.dropIndexesOfItems) }
  }

  func end() throws {
    if isLarge { try store.runScript(Schema.makeIndexesOfItems) }
  }
}
