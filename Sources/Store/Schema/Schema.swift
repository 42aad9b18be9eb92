/// What a store looks like, version by version, in the dialect of the engine.
///
/// Days are counted from 1970-01-01, months from year 0. A file is one of ours when it carries
/// `applicationID`; its `user_version` counts the migrations it has been through.
enum Schema {
  /// “jqun” in ASCII, kept in the file's header.
  static let applicationID = 0x6A71_756E

  /// The migrations, oldest first; the first makes an empty store. Never edit one that was released.
  static let migrations = [
    tablesOfPlans + tablesOfFigures + tablesOfCards + tablesOfLists + makeIndexesOfItems,
    tablesOfAnswers,
    tablesOfRefusals,
    tablesOfLedger,
  ]

  /// The first version with a chain over the journal.
  static let versionOfLedger = 4

  /// What this program reads and writes.
  static var version: Int { migrations.count }
  /// The oldest version that can be read as it is: what later ones added is not there and reads as empty.
  static let oldestReadable = 1
  /// The first version that keeps refused deliveries.
  static let versionOfRefusals = 3
}
