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
