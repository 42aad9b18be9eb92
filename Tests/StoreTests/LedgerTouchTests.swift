import Core
import Foundation
import TestSupport
import Testing

@testable import Store

/// Whoever changes a row behind the program's back is found out, and which batch it was.
@Suite struct `A touched record` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try Workspace.wellUsed() }

  /// What `verify` finds after a change that triggers, checks and references did not stop; nothing stays changed.
  private func finding(after change: (Connection) throws -> Void) throws -> LedgerReport.Fault? {
    var fault: LedgerReport.Fault?
    try store.engine.outsideTransaction { store in
      try store.runScript("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; BEGIN")
      defer {
        try? store.runScript("ROLLBACK; PRAGMA foreign_keys = ON; PRAGMA ignore_check_constraints = OFF")
      }
      let triggers = try store.texts("SELECT sql FROM sqlite_master WHERE type = 'trigger'")
      for name in try store.texts("SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try store.runScript("DROP TRIGGER \(name)")
      }
      try change(store)
      for trigger in triggers { try store.runScript(trigger) }
      fault = try LedgerCheck(store).report().fault
    }
    return fault
  }

  @Test(arguments: [UInt64(1), 2, 3, 4]) func `any cell of any table`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let tables = try store.engine.read {
      try $0.texts(
        """
        SELECT name FROM sqlite_master
        WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND sql NOT LIKE '%WITHOUT ROWID'
        """)
    }
    for table in tables {
      for _ in 0..<6 {
        var expected: Int?
        var what = ""
        let fault = try finding { store in
          let columns = try store.texts("SELECT name FROM pragma_table_info('\(table)')")
          let rows = try store.numbers("SELECT rowid FROM \(table)")
          let row = try #require(rows.randomElement(using: &random), "\(table) is empty")
          let column = try #require(columns.randomElement(using: &random))
          expected = try batch(of: row, in: table, store)
          what = "\(table) \(row) \(column)"
          if try !store.change(column, of: row, in: table) { expected = -1 }
        }
        if expected == -1 { continue }
        let found = try #require(fault, "\(what)")
        if let expected {
          guard case .rows(let entry, let tables) = found else {
            Issue.record("\(what): \(found)")
            continue
          }
          #expect(entry.link == expected && tables.contains(table), "\(what): \(found)")
        }
      }
    }
  }

  /// The link a row belongs to; nil for what is worked out, and for the chain itself.
  private func batch(of row: Int, in table: String, _ store: Connection) throws -> Int? {
    guard LedgerPart.all.contains(where: { $0.table == table }), table != "lists", table != "endings",
      table != "batches"
    else { return nil }
    let part = try #require(LedgerPart.all.first { $0.table == table })
    let key = try store.number("SELECT \(part.key) FROM \(table) WHERE rowid = ?", .int(row))
    return try store.number(
      "SELECT min(link) FROM chain_parts WHERE part = ? AND last >= ?", .text(table), .int(key))
  }

  @Test func `rows taken away, or put in`() throws {
    #expect(
      try finding { try $0.runScript("DELETE FROM figures WHERE id = 1") }
        == .rows(.init(link: 2, kind: .batch, batch: 2), tables: ["figures"]))
    #expect(
      try finding { try $0.runScript("DELETE FROM withdrawals") }
        == .rows(.init(link: 7, kind: .withdrawal, batch: 5), tables: ["withdrawals"]))
    #expect(
      try finding { try $0.runScript("INSERT INTO series SELECT 99, plan, 'x', scope FROM series LIMIT 1") }
        == .strangers(tables: ["series"]))
    #expect(
      try finding { try $0.runScript("INSERT INTO withdrawals VALUES (2, 1, '2026-01-01T00:00:00Z')") }
        == .strangers(tables: ["withdrawals"]))
    #expect(
      try finding { try $0.runScript("DELETE FROM chain WHERE id = 3") }
        == .link(.init(link: 4, kind: .batch, batch: 4)))
  }

  @Test func `an item brought back that was replaced`() throws {
    let fault = try finding { try $0.runScript("UPDATE items SET ended = NULL WHERE name = '旧东园'") }
    #expect(fault == .rows(.init(link: 4, kind: .batch, batch: 4), tables: ["items"]))
  }

  @Test func `counts and settings are held against what the last entry left`() throws {
    #expect(
      try finding { try $0.runScript("UPDATE refused_reports SET last_month = last_month + 1") }
        == .rows(.init(link: 10, kind: .batch, batch: 9), tables: ["refused_reports"]))
    #expect(try finding { try $0.runScript("UPDATE rollups SET size = size + 1") } == .workedOut)
    #expect(try finding { try $0.runScript("DROP INDEX items_by_name") } == .workedOut)
  }

  @Test(arguments: [UInt64(5), 6]) func `a byte flipped in the file is found, or nothing of it is ever seen`(
    seed: UInt64
  ) throws {
    let (whole, page) = try view(of: store)
    try store.seal()
    try store.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: store.path))
    var random = SplitMix64(seed: seed)
    for _ in 0..<60 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let mask = UInt8.random(in: 1...255, using: &random)
      bytes[place] ^= mask
      let copy = try folder.write(bytes, to: "flipped.db")
      bytes[place] ^= mask
      guard let flipped = try? Workspace(at: copy, access: .immutable),
        let report = try? flipped.verify(), report.fault == nil
      else { continue }
      let (found, foundPage) = try view(of: flipped)
      #expect(found == whole && foundPage == page, "byte \(place) ^ \(mask)")
    }
  }

  private func view(of store: Workspace) throws -> (Snapshot, [ListItem]) {
    var snapshot = try store.snapshot(of: nil, asOf: nil)
    snapshot.isReadOnly = true
    let query = ListQuery(plan: "lake-2024", list: "parks", asOf: .of(2025, 6, 15))
    return (snapshot, try store.page(query).items)
  }
}

extension Connection {
  func texts(_ sql: String) throws -> [String] {
    var texts: [String] = []
    try each(sql) { texts.append($0.text(0)) }
    return texts
  }

  func numbers(_ sql: String) throws -> [Int] {
    var numbers: [Int] = []
    try each(sql) { numbers.append($0.int(0)) }
    return numbers
  }

  /// Changes one cell as little as its kind allows.
  ///
  /// - Returns: Whether it could be changed: two rows of one key are something even the engine refuses.
  fileprivate func change(_ column: String, of row: Int, in table: String) throws -> Bool {
    try run(
      """
      UPDATE OR IGNORE \(table) SET \(column) = CASE typeof(\(column))
        WHEN 'integer' THEN \(column) + 1 WHEN 'real' THEN \(column) * 1.0000001 + 1e-9
        WHEN 'text' THEN CASE WHEN \(column) LIKE '%0' THEN substr(\(column), 2) || '1' ELSE \(column) || '0' END
        WHEN 'blob' THEN CAST(\(column) || x'00' AS BLOB)
        ELSE (SELECT CASE type WHEN 'TEXT' THEN 'x' WHEN 'REAL' THEN 1.5 ELSE 1 END
              FROM pragma_table_info('\(table)') WHERE name = '\(column)') END
      WHERE rowid = ?
      """, .int(row))
    return try number("SELECT changes()") > 0
  }
}
