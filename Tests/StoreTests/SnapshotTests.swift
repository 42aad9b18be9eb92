import Core
import Testing

@testable import Store

@Suite struct `Snapshots` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  @Test func `a plan and its figures come back as they were entered`() throws {
    try store.take("indicator,scope,period,value,known\nrevenue,whole,2024,640.5,2025-02-01\n")
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.plan == .example())
    let figures = snapshot.figures["revenue", .whole]
    #expect(figures.map(\.value) == [640.5])
    #expect(figures.map(\.period) == [.year(2024)])
    #expect(snapshot.newestKnown == .of(2025, 2, 1))
    #expect(snapshot.batches.map(\.counts) == [["figures": 1], ["plan": 1]])
    #expect(!snapshot.isReadOnly)
    #expect(snapshot.sampleDay == nil)
  }

  @Test func `a sample looks at its own day`() throws {
    var options = ImportOptions.example
    options.sampleDay = .of(2026, 11, 15)
    try store.take("indicator,scope,period,value\nrevenue,whole,2024,640.5\n", options)
    #expect(try store.snapshot(of: nil, asOf: nil).sampleDay == .of(2026, 11, 15))
  }

  @Test func `figures of one plan are no figures of another`() throws {
    try store.add(.example(id: "river-2024"))
    var options = ImportOptions.example
    options.plan = "river-2024"
    try store.take("indicator,scope,period,value\nrevenue,whole,2024,640.5\n", options)
    #expect(try store.snapshot(of: nil, asOf: nil).plan.id == "lake-2024")
    #expect(try store.snapshot(of: nil, asOf: nil).figures.isEmpty)
    #expect(try store.snapshot(of: "river-2024", asOf: nil).figures["revenue", .whole].count == 1)
  }

  @Test func `the dashboard opens with the plan that was chosen`() throws {
    try store.add(.example(id: "river-2024"))
    try store.choose("river-2024")
    #expect(try store.snapshot(of: nil, asOf: nil).plan.id == "river-2024")
    #expect(try store.plans().map(\.isCurrent) == [false, true])
    #expect(throws: StoreError.unknownPlan("sea-2024", known: ["lake-2024", "river-2024"])) {
      try store.choose("sea-2024")
    }
    #expect(throws: StoreError.unknownPlan("sea-2024", known: ["lake-2024", "river-2024"])) {
      try store.snapshot(of: "sea-2024", asOf: nil)
    }
  }

  @Test func `what was entered cannot be changed or deleted`() throws {
    try store.take("indicator,scope,period,value\nrevenue,whole,2024,640.5\n")
    try store.take("list,code,name\nparks,K1,东园\n")
    for sql in [
      "UPDATE figures SET value = 1", "DELETE FROM figures", "UPDATE origins SET raw = ''",
      "DELETE FROM batches", "UPDATE plans SET number = 3", "DELETE FROM series", "DELETE FROM items",
      "UPDATE items SET name = 'x'",
    ] {
      #expect(throws: StoreError.self) { try store.engine.write { try $0.runScript(sql) } }
    }
    #expect(try store.snapshot(of: nil, asOf: nil).figures["revenue", .whole].count == 1)
  }

  @Test func `the tables refuse what no program should write`() throws {
    for sql in [
      "INSERT INTO series (id, plan, indicator, scope) VALUES (9, '', 'x', 'whole')",
      "INSERT INTO batches (id, entered, known) VALUES (9, 'today', 1)",
      """
      INSERT INTO figures (id, series, first_month, last_month, value, state, known, batch)
      VALUES (1, 99, 24000, 24000, 1.0, 1, 1, 1)
      """,
      """
      INSERT INTO series (id, plan, indicator, scope) VALUES (1, 'p', 'i', 'whole');
      INSERT INTO figures (id, series, first_month, last_month, value, state, known, batch)
      VALUES (1, 1, 24000, 24000, 9e999, 1, 1, 1)
      """,
    ] {
      #expect(throws: StoreError.self) { try store.engine.write { try $0.runScript(sql) } }
    }
  }
}
