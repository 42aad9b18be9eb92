import Core
import Foundation
import Testing

@testable import Store

@Suite struct `Reading a store` {
  let folder: TemporaryFolder
  let path: String
  init() throws {
    let (folder, store) = try exampleStore()
    try store.close()
    (self.folder, path) = (folder, store.path)
  }

  @Test func `a reader leaves nothing behind`() throws {
    let store = try Workspace(at: path, access: .read)
    #expect(try store.snapshot(of: nil, asOf: nil).plan == .example())
    try store.close()
    #expect(try folder.contents() == ["store.db"])
  }

  @Test func `a reader sees what another process wrote since`() throws {
    let reading = try Workspace(at: path, access: .read)
    #expect(try reading.batches().count == 1)
    let writing = try Workspace(at: path, access: .write)
    try writing.take("indicator,scope,period,value\nrevenue,whole,2024,640\n")
    #expect(try reading.batches().count == 2)
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may write anything"))
  func `a file or folder that may not be written can be read and not written`() throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: path)
    try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
    defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path) }
    #expect(throws: StoreError.readOnly(path: path)) { try Workspace(at: path, access: .write) }
    #expect(try Workspace(at: path, access: .read).snapshot(of: nil, asOf: nil).isReadOnly)
  }
}
