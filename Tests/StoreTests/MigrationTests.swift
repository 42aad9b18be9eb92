import Core
import Foundation
import Testing

@testable import Store

@Suite struct `Migrations` {
  let folder: TemporaryFolder
  let path: String
  init() throws {
    let (folder, store) = try exampleStore()
    try store.close()
    (self.folder, path) = (folder, store.path)
  }

  private let next = "CREATE TABLE more (id INTEGER NOT NULL PRIMARY KEY);"

  @Test func `an older store is brought up to date and keeps what it holds`() throws {
    let store = try Workspace(at: path, access: .write, migrations: Schema.migrations + [next])
    #expect(try store.snapshot(of: nil, asOf: nil).plan == .example())
    #expect(try store.engine.read { try $0.number("SELECT count(*) FROM more") } == 0)
    try store.close()
    #expect(try folder.contents() == ["store.db"])
  }

  @Test(arguments: [Workspace.Access.read, .immutable])
  func `a reader leaves an older store alone`(access: Workspace.Access) throws {
    #expect(throws: StoreError.olderSchema(path: path, found: Schema.version, supported: Schema.version + 1))
    {
      try Workspace(at: path, access: access, migrations: Schema.migrations + [next])
    }
  }

  @Test func `a migration that fails leaves the store as it was, and its backup`() throws {
    let broken = next + "INSERT INTO more (id) VALUES (1), (1);"
    #expect(throws: StoreError.self) {
      try Workspace(at: path, access: .write, migrations: Schema.migrations + [broken])
    }
    let store = try Workspace(at: path, access: .write)
    #expect(try store.snapshot(of: nil, asOf: nil).plan == .example())
    let backup = try Workspace(at: path + ".before-\(Schema.version + 1)", access: .read)
    #expect(try backup.snapshot(of: nil, asOf: nil).plan == .example())
  }
}

/// A store from before there was a chain over its journal.
@Suite struct `A store without a chain` {
  let folder: TemporaryFolder
  let path: String
  init() throws {
    let (folder, store) = try Workspace.wellUsed()
    try store.engine.write { store in
      for table in ["chain_parts", "chain", "meetings", "endings"] {
        try store.runScript("DROP TABLE \(table)")
      }
      try store.runScript("PRAGMA user_version = \(Schema.versionOfLedger - 1)")
    }
    try store.close()
    (self.folder, path) = (folder, store.path)
  }

  @Test func `the chain begins with what it holds, and says since when it vouches`() throws {
    let store = try Workspace(at: path, access: .write)
    var report = try store.verify()
    #expect(report.fault == nil && report.links == 1 && report.batchesBefore == report.batches)
    try store.take("list,code,name\nparks,K9,九园\n")
    try store.undo(batch: 4, on: .of(2026, 3, 1), entered: "2026-03-01T00:00:00Z")
    report = try store.verify()
    #expect(report.fault == nil && report.links == 3 && report.batchesBefore == report.batches - 1)
  }

  @Test func `what it held is found when it is touched afterwards`() throws {
    let store = try Workspace(at: path, access: .write)
    try store.engine.write { store in
      try store.runScript("DROP TRIGGER figures_refuse_update; UPDATE figures SET value = value + 1")
    }
    #expect(
      try store.verify().fault
        == .rows(.init(link: 1, kind: .upgrade, batch: nil), tables: ["figures"]))
  }
}
