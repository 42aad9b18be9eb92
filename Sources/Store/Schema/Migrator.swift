import Foundation

/// Brings a database file to the newest schema, or says why not.
struct Migrator {
  /// The scripts from an empty file on; a store's version is how many of them it has been through.
  let migrations: [String]
  /// The oldest version a reader can do with.
  let oldestReadable: Int

  /// - Parameter oldestReadable: None means the newest only.
  init(migrations: [String], oldestReadable: Int? = nil) {
    self.migrations = migrations
    self.oldestReadable = oldestReadable ?? migrations.count
  }

  private enum Condition {
    case blank
    case ours(version: Int)
    case foreign
  }

  /// For reading: the file must be a store of a version that can be read.
  func check(_ engine: Engine) throws(StoreError) {
    switch try condition(of: engine) {
    case .blank: throw .empty(path: engine.path)
    case .foreign: throw .notAStore(path: engine.path)
    case .ours(let version):
      try checkNotNewer(version, engine)
      if version < oldestReadable {
        throw .olderSchema(path: engine.path, found: version, supported: migrations.count)
      }
    }
  }

  /// For writing: an older store is migrated, a blank file becomes a store if it may.
  func prepare(_ engine: Engine, mayCreate: Bool) throws(StoreError) {
    switch try condition(of: engine) {
    case .foreign: throw .notAStore(path: engine.path)
    case .blank:
      guard mayCreate else { throw .empty(path: engine.path) }
      try keepLog(engine)
      try migrate(engine, from: 0)
    case .ours(let version):
      try checkNotNewer(version, engine)
      try keepLog(engine)
      if version < migrations.count { try migrateWithBackup(engine, from: version) }
    }
  }

  private func condition(of engine: Engine) throws(StoreError) -> Condition {
    try engine.read { store in
      let id = try store.number("PRAGMA application_id")
      let version = try store.number("PRAGMA user_version")
      if id == Schema.applicationID { return .ours(version: version) }
      let objects = try store.number("SELECT count(*) FROM sqlite_master")
      return id == 0 && version == 0 && objects == 0 ? .blank : .foreign
    }
  }

  private func checkNotNewer(_ version: Int, _ engine: Engine) throws(StoreError) {
    if version > migrations.count {
      throw .newerSchema(path: engine.path, found: version, supported: migrations.count)
    }
  }

  /// A write-ahead log lets readers go on while somebody imports. File systems that cannot keep one
  /// keep a rollback journal, which is as safe.
  private func keepLog(_ engine: Engine) throws(StoreError) {
    try engine.outsideTransaction { store in
      _ = try store.first("PRAGMA journal_mode = WAL") { $0.text(0) }
    }
  }

  private func migrate(_ engine: Engine, from version: Int) throws(StoreError) {
    try engine.write { store in
      // Somebody else may have been faster.
      let current = try store.number("PRAGMA user_version")
      guard current == version else { return }
      for script in migrations[version...] { try store.runScript(script) }
      try store.runScript("PRAGMA application_id = \(Schema.applicationID)")
      try store.runScript("PRAGMA user_version = \(migrations.count)")
      // The chain begins with what an older store holds, and knows of every later change of the schema.
      if version > 0, migrations.count >= Schema.versionOfLedger { try Ledger(store).append(.upgrade) }
    }
  }

  /// The backup stays where it is when the migration fails.
  private func migrateWithBackup(_ engine: Engine, from version: Int) throws(StoreError) {
    let backup = "\(engine.path).before-\(migrations.count)"
    try? FileManager.default.removeItem(atPath: backup)
    try engine.backUp(to: backup)
    try migrate(engine, from: version)
    try? FileManager.default.removeItem(atPath: backup)
  }
}
