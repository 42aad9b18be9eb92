import Core
import Dispatch
import Foundation
import Testing

@testable import Store

/// Somebody who may not write into the store's folder, and what others do to the store meanwhile.
@Suite struct `A guest` {
  let folder: TemporaryFolder
  let writer: Workspace
  let guest: Engine
  init() throws {
    (folder, writer) = try exampleStore()
    guest = try Engine.open(folder.file("store.db"), .guest)
  }

  private func batches() throws -> Int { try guest.read { try $0.number("SELECT count(*) FROM batches") } }

  private func bring(_ number: Int, to store: Workspace) throws {
    try store.take("list,code,name\nenterprises,E\(number),厂\n")
  }

  @Test func `it sees what is imported while the writer stays, and after it has gone`() throws {
    #expect(try batches() == 1)
    try bring(1, to: writer)
    #expect(try batches() == 2)
    try writer.close()
    #expect(try batches() == 2)
    for number in 2...4 {
      let store = try Workspace(at: folder.file("store.db"), access: .write)
      try bring(number, to: store)
      try store.close()
      #expect(try batches() == number + 1)
    }
  }

  @Test func `it leaves nothing beside the file and cannot write`() throws {
    try writer.close()
    #expect(try batches() == 1)
    #expect(try folder.contents() == ["store.db"])
    #expect(throws: StoreError.readOnly(path: writer.path)) {
      try guest.write { try $0.runScript("SELECT 1") }
    }
  }

  @Test func `what changes under it is read again`() throws {
    try writer.close()
    var reads = 0
    let count = try guest.read { store in
      reads += 1
      let count = try store.number("SELECT count(*) FROM batches")
      if reads == 1 {
        let other = try Workspace(at: folder.file("store.db"), access: .write)
        try bring(1, to: other)
        try other.close()
      }
      return count
    }
    #expect(reads == 2 && count == 2)
  }

  @Test func `its version changes with every commit, and not by itself`() throws {
    try writer.close()
    let before = guest.version
    #expect(try batches() == 1)
    #expect(guest.version == before)
    let store = try Workspace(at: folder.file("store.db"), access: .write)
    try bring(1, to: store)
    #expect(guest.version != before)
    try store.close()
  }
}
