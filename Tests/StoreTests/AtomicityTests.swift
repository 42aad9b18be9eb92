import Core
import Foundation
import Testing

@testable import Store

/// Whatever goes wrong in the middle, the store is as it was.
@Suite struct `All or nothing` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws {
    (folder, store) = try exampleStore()
    try store.take("list,code,name\nenterprises,E0,零厂\n")
  }

  /// A table too large for the cache, so that much of it is written before the end.
  private var large: String {
    "list,code,name\n" + (1...20_000).map { "enterprises,E\($0),第\($0)厂\n" }.joined()
  }

  private func expectUntouched(_ store: Workspace) throws {
    #expect(try store.batches().count == 2)
    let query = ListQuery(plan: "lake-2024", list: "enterprises", asOf: .of(2026, 1, 1))
    #expect(try store.page(query).items.map(\.name) == ["零厂"])
    #expect(try store.page(query).total == 1)
    let problems = try store.engine.read { try $0.first("PRAGMA integrity_check") { $0.text(0) } }
    #expect(problems == "ok")
  }

  @Test func `a mistake in the last row undoes the first`() throws {
    let report = try store.take(large + "enterprises,,无码\n")
    #expect(report.text == "f.csv:20002[code] 应有 不含空白的编号,至多 64 字")
    #expect(report.batch == nil)
    try expectUntouched(store)
  }

  @Test func `a full disk undoes everything and can be tried again`() throws {
    let pages = try store.engine.read { try $0.number("PRAGMA page_count") }
    try store.engine.outsideTransaction { try $0.runScript("PRAGMA max_page_count = \(pages + 20)") }
    #expect(throws: StoreError.diskFull(path: store.path)) { try store.take(large) }
    try expectUntouched(store)
    try store.engine.outsideTransaction { try $0.runScript("PRAGMA max_page_count = 1000000") }
    #expect(try store.take(large).counts == ["items": 20_000])
  }

  @Test func `a program killed in the middle leaves the store as it was`() throws {
    let copy = folder.file("killed.db")
    var copied = false
    let table = try folder.write(large, to: "large.csv")
    _ = try store.add([.table(TableFile(path: table))], .example) { progress in
      // What another process would find on disk if this one ended here.
      guard progress.rows > 15_000, !copied else { return }
      copied = true
      for suffix in ["", "-wal"] {
        try? FileManager.default.copyItem(atPath: store.path + suffix, toPath: copy + suffix)
      }
    }
    #expect(copied)
    let log = try FileManager.default.attributesOfItem(atPath: copy + "-wal")[.size] as? Int
    #expect(log ?? 0 > 1 << 18, "much of the import must be on disk for this to mean anything")
    try expectUntouched(try Workspace(at: copy, access: .write))
  }

  @Test func `an error of the engine in the middle undoes everything`() throws {
    try store.engine.write { store in
      try store.runScript(
        """
        CREATE TRIGGER stumble BEFORE INSERT ON items WHEN NEW.code = 'E9999'
        BEGIN SELECT RAISE(ABORT, 'stumbled'); END
        """)
    }
    #expect { try store.take(large) } throws: { error in
      if case .failed(_, _, let detail) = error as? StoreError { detail == "stumbled" } else { false }
    }
    try expectUntouched(store)
  }

  @Test func `while another process writes, reading goes on and writing waits in vain`() throws {
    let other = try Workspace(at: store.path, access: .write, patience: 0.05)
    try store.engine.write { connection in
      try connection.run("INSERT INTO settings (name, value) VALUES ('x', 'y')")
      #expect(throws: StoreError.locked(path: store.path)) {
        try other.take("list,code,name\nenterprises,E1,一厂\n")
      }
      #expect(try other.snapshot(of: nil, asOf: nil).lists.map(\.count) == [1])
    }
    #expect(try other.take("list,code,name\nenterprises,E1,一厂\n").batch != nil)
  }

  @Test(arguments: [Workspace.Access.read, .immutable])
  func `a store opened for reading takes nothing`(access: Workspace.Access) throws {
    try store.seal()
    try store.close()
    let reading = try Workspace(at: store.path, access: access)
    #expect(try reading.snapshot(of: nil, asOf: nil).isReadOnly)
    let refused = StoreError.readOnly(path: store.path)
    #expect(throws: refused) { try reading.take("list,code,name\nenterprises,E1,一厂\n") }
    #expect(throws: refused) {
      try reading.undo(batch: 2, on: .of(2026, 1, 1), entered: "2026-01-01T00:00:00Z")
    }
    #expect(throws: refused) { try reading.choose("lake-2024") }
    try expectUntouched(reading)
  }

  @Test func `a sealed store is one file`() throws {
    try store.seal()
    let sealed = try Workspace(at: store.path, access: .immutable)
    try expectUntouched(sealed)
    #expect(try folder.contents() == ["store.db"])
  }
}
