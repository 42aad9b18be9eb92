public import Core
import GRDBSQLite

/// What there is to know about the file of a store, for whoever helps.
public struct StoreCondition: Hashable, Sendable {
  /// The version of the schema it has.
  public var schema: Int
  /// How SQLite keeps its journal: `wal`, `delete` …
  public var journal: String
  /// What SQLite's quick check says: `ok`, or the first things that are wrong.
  public var check: [String]
  /// How many there are, withdrawn ones included; plans without their older versions.
  public var plans: Int
  public var batches: Int
  public var figures: Int
  /// The newest day anything was known.
  public var newest: Day?
}

extension Workspace {
  /// Looks the store over, every page of it: seconds for a large one.
  public func condition() throws(StoreError) -> StoreCondition {
    try engine.read { store in
      var check: [String] = []
      try store.each("PRAGMA quick_check(5)") { check.append($0.text(0)) }
      let newest = try store.first("SELECT max(known) FROM batches") { $0.isNull(0) ? nil : $0.int(0) }
      return StoreCondition(
        schema: try store.number("PRAGMA user_version"),
        journal: try store.first("PRAGMA journal_mode") { $0.text(0) } ?? "", check: check,
        plans: try store.number("SELECT count(DISTINCT plan) FROM plans"),
        batches: try store.number("SELECT count(*) FROM batches"),
        figures: try store.number("SELECT count(*) FROM figures"),
        newest: (newest ?? nil).map { Day(ordinal: $0) })
    }
  }

  /// The version of SQLite the program runs with.
  public static var engineVersion: String { String(cString: sqlite3_libversion()) }
  /// The newest version of a schema this program reads.
  public static var schemaVersion: Int { Schema.migrations.count }
}
