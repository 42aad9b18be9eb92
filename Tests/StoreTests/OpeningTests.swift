import Foundation
import Testing

@testable import Store

@Suite struct `Opening a store` {
  let folder: TemporaryFolder
  init() throws { folder = try TemporaryFolder() }

  @Test func `a new store is made with its folders and can be opened again in every way`() throws {
    let path = folder.file("a/b/store.db")
    try Workspace(at: path, access: .create).close()
    for access in [Workspace.Access.create, .write, .read, .immutable] {
      let store = try Workspace(at: path, access: access)
      #expect(store.isReadOnly == (access == .read || access == .immutable))
      #expect(throws: StoreError.noPlan(path: path)) { try store.snapshot(of: nil, asOf: nil) }
      try store.close()
    }
  }

  @Test(arguments: [Workspace.Access.write, .read, .immutable])
  func `what is not there is missing and is not made`(access: Workspace.Access) throws {
    let path = folder.file("store.db")
    #expect(throws: StoreError.missing(path: path)) { try Workspace(at: path, access: access) }
    #expect(try folder.contents().isEmpty)
  }

  @Test(arguments: [Workspace.Access.create, .write, .read, .immutable])
  func `a folder is no store`(access: Workspace.Access) throws {
    #expect(throws: StoreError.isDirectory(path: folder.path)) {
      try Workspace(at: folder.path, access: access)
    }
  }

  @Test(arguments: [Workspace.Access.write, .read, .immutable])
  func `an empty file is a store that never came to be`(access: Workspace.Access) throws {
    let path = try folder.write("", to: "store.db")
    #expect(throws: StoreError.empty(path: path)) { try Workspace(at: path, access: access) }
    _ = try Workspace(at: path, access: .create)
  }

  @Test(arguments: [Workspace.Access.create, .write, .read, .immutable])
  func `a text is no store and stays as it is`(access: Workspace.Access) throws {
    let text = String(repeating: "指标,期间,数值\n", count: 200)
    let path = try folder.write(text, to: "store.db")
    #expect(throws: StoreError.notAStore(path: path)) { try Workspace(at: path, access: access) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
  }

  @Test(arguments: [Workspace.Access.create, .write, .read, .immutable])
  func `the database of another program is no store and stays as it is`(access: Workspace.Access) throws {
    let path = folder.file("other.db")
    try rawly(path, "CREATE TABLE photos (id INTEGER)")
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(throws: StoreError.notAStore(path: path)) { try Workspace(at: path, access: access) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test(arguments: [Workspace.Access.create, .write, .read, .immutable])
  func `the store of a newer program is left alone`(access: Workspace.Access) throws {
    let path = folder.file("store.db")
    try Workspace(at: path, access: .create).close()
    try rawly(path, "PRAGMA user_version = 99")
    #expect(throws: StoreError.newerSchema(path: path, found: 99, supported: Schema.version)) {
      try Workspace(at: path, access: access)
    }
  }

  @Test func `a store cut in half is called damaged`() throws {
    let path = folder.file("store.db")
    try Workspace(at: path, access: .create).close()
    let handle = try #require(FileHandle(forUpdatingAtPath: path))
    try handle.seek(toOffset: 8192)
    try handle.write(contentsOf: Data(repeating: 0x55, count: 1 << 16))
    try handle.close()
    #expect {
      try Workspace(at: path, access: .read).snapshot(of: nil, asOf: nil)
    } throws: { error in
      if case .damaged = error as? StoreError { true } else { false }
    }
  }

  @Test func `an immutable store gets no companion files`() throws {
    let path = folder.file("store.db")
    try Workspace(at: path, access: .create).close()
    let store = try Workspace(at: path, access: .immutable)
    #expect(throws: (any Error).self) { try store.snapshot(of: nil, asOf: nil) }
    #expect(try folder.contents() == ["store.db"])
  }

  @Test func `odd characters in the path are only characters`() throws {
    for name in ["file:x?mode=memory", "a%20b#c.db", "库 存.db"] {
      try Workspace(at: folder.file(name), access: .create).close()
      try Workspace(at: folder.file(name), access: .immutable).close()
      #expect(try folder.contents().contains(name))
    }
  }

  @Test(arguments: [Workspace.Access.create, .write, .read])
  func `a store on a network share is refused, one on this machine is not`(access: Workspace.Access) throws {
    let path = folder.file("store.db")
    try Workspace(at: path, access: .create).close()
    #expect(throws: StoreError.onNetwork(path: path, kind: "nfs4")) {
      try Workspace(at: path, access: access, share: { _ in "nfs4" })
    }
    #expect(FileSystem.share(at: path) == nil)
    #expect(FileSystem.isRemote("cifs") && FileSystem.isRemote("fuse.sshfs") && !FileSystem.isRemote("fuse"))
    try Workspace(at: path, access: access).close()
  }

  private func rawly(_ path: String, _ sql: String) throws {
    let engine = try Engine.open(path, .readWrite)
    try engine.outsideTransaction { try $0.runScript(sql) }
    try engine.close()
  }
}
