import Core
import Documents
import Testing

@testable import Store

@Suite struct `Versions of plans` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  @Test func `the day picks the version of the plan`() throws {
    try store.add(.example(number: 2, validFrom: .of(2025, 3, 1), known: .of(2025, 4, 1), revenueTarget: 950))
    #expect(try store.snapshot(of: nil, asOf: .of(2025, 3, 31)).plan.version.number == 1)
    #expect(try store.snapshot(of: nil, asOf: .of(2025, 4, 1)).plan.version.number == 2)
    #expect(try store.snapshot(of: nil, asOf: nil).versions.map(\.number) == [1])
    #expect(
      throws: StoreError.planNotYetIssued("lake-2024", asOf: .of(2024, 2, 29), first: .of(2024, 3, 1))
    ) { try store.snapshot(of: nil, asOf: .of(2024, 2, 29)) }
  }

  @Test func `the same version with changes is a correction, journalled`() throws {
    let report = try store.add(.example(revenueTarget: 950))
    let change = JournalChange(
      kind: "plan", subject: "lake-2024 1", field: "targets[revenue].value", was: "900", became: "950")
    #expect(report.changes == [change])
    #expect(try store.changes(of: #require(report.batch).id) == [change])
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.plan.targets[0].value == 950)
    #expect(snapshot.versions.isEmpty)
    #expect(try store.plans().map(\.versions.count) == [1])
  }

  @Test func `the same version without changes is only noted`() throws {
    let report = try store.add(.example())
    #expect(report.batch == nil)
    #expect(report.unchanged == ["plan": 1])
    #expect(report.text.contains("库中已有"))
    #expect(!report.findings.hasErrors)
    #expect(try store.batches().count == 1)
  }

  @Test func `a correction can be withdrawn`() throws {
    let batch = try #require(try store.add(.example(revenueTarget: 950)).batch)
    try store.undo(batch: batch.id, on: .of(2026, 2, 1), entered: "2026-02-01T00:00:00Z")
    #expect(try store.snapshot(of: nil, asOf: nil).plan.targets[0].value == 900)
  }

  @Test func `a plan and its first figures may come in one import`() throws {
    let other = try Workspace(at: folder.file("other.db"), access: .create)
    let report = try other.add(
      [
        .table(TableFile(name: "f.csv", text: "indicator,scope,period,value\nrevenue,whole,2024,1\n")),
        .plan(.example(), files: [.init(name: "plan.yaml", text: "x")]),
      ], .example)
    #expect(report.counts == ["plan": 1, "figures": 1])
  }

  @Test func `tables beside two plans must say which they mean`() throws {
    let report = try store.add(
      [
        .plan(.example(id: "river-2024"), files: []), .plan(.example(id: "sea-2024"), files: []),
        .table(TableFile(name: "f.csv", text: "indicator,scope,period,value\nrevenue,whole,2024,1\n")),
      ], .example)
    #expect(report.text == "f.csv 应有 指明这些表属于哪个计划;用 --plan 指明")
    #expect(report.batch == nil)
  }

  @Test func `a plan compiled by another program asks to be imported again`() throws {
    try store.engine.write { store in
      try store.runScript(
        """
        INSERT INTO plans (id, plan, number, title, valid_from, known, document, batch)
        VALUES (9, 'old', 1, 'x', 0, 0, x'0900', 1)
        """)
    }
    #expect(throws: StoreError.planUnreadable("old", version: 1)) { try store.snapshot(of: "old", asOf: nil) }
  }
}
