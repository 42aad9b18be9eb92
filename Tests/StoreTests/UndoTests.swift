import Core
import Testing

@testable import Store

@Suite struct `Withdrawing a batch` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  private func undo(_ report: ImportReport, on day: Day) throws {
    try store.undo(batch: #require(report.batch).id, on: day, entered: "2026-03-01T00:00:00Z")
  }

  private func names(on day: Day) throws -> [String] {
    try store.page(ListQuery(plan: "lake-2024", list: "parks", asOf: day)).items.map(\.name)
  }

  private func park(_ name: String, known: Day) throws -> ImportReport {
    try store.take("list,code,name\nparks,K1,\(name)\n", known: known)
  }

  @Test func `its figures stop counting on the day, and stay`() throws {
    let report = try store.take("indicator,scope,period,value\nrevenue,whole,2024,640\n")
    let batch = try store.undo(batch: 2, on: .of(2026, 3, 1), entered: "2026-03-01T00:00:00Z")
    #expect(batch.id == report.batch?.id)
    #expect(batch.withdrawn == .of(2026, 3, 1))
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.figures["revenue", .whole].map(\.withdrawn) == [.of(2026, 3, 1)])
    #expect(snapshot.batches.map(\.withdrawn) == [.of(2026, 3, 1), nil])
    #expect(snapshot.newestKnown == nil)
  }

  @Test func `it happens once, and only to batches there are`() throws {
    let report = try store.take("indicator,scope,period,value\nrevenue,whole,2024,640\n")
    try undo(report, on: .of(2026, 3, 1))
    #expect(throws: StoreError.alreadyWithdrawn(2, on: .of(2026, 3, 1))) {
      try undo(report, on: .of(2026, 4, 1))
    }
    for batch in [0, -1, 3] {
      #expect(throws: StoreError.unknownBatch(batch, last: 2)) {
        try store.undo(batch: batch, on: .of(2026, 4, 1), entered: "2026-04-01T00:00:00Z")
      }
    }
  }

  @Test func `an item it added leaves, one it replaced comes back`() throws {
    _ = try park("旧名", known: .of(2025, 1, 1))
    let second = try park("新名", known: .of(2025, 6, 1))
    try undo(second, on: .of(2025, 9, 1))
    #expect(try names(on: .of(2024, 12, 31)) == [])
    #expect(try names(on: .of(2025, 5, 31)) == ["旧名"])
    #expect(try names(on: .of(2025, 6, 1)) == ["新名"])
    #expect(try names(on: .of(2025, 8, 31)) == ["新名"])
    #expect(try names(on: .of(2025, 9, 1)) == ["旧名"])
    #expect(try store.snapshot(of: nil, asOf: nil).lists.map(\.count) == [1])
  }

  @Test func `a batch that was replaced since changes nothing now`() throws {
    _ = try park("一", known: .of(2025, 1, 1))
    let second = try park("二", known: .of(2025, 2, 1))
    let third = try park("三", known: .of(2025, 3, 1))
    try undo(second, on: .of(2025, 4, 1))
    #expect(try names(on: .of(2025, 4, 1)) == ["三"])
    try undo(third, on: .of(2025, 5, 1))
    #expect(try names(on: .of(2025, 5, 1)) == ["一"])
    #expect(try names(on: .of(2025, 2, 15)) == ["二"])
  }

  @Test func `roll-ups and rules follow`() throws {
    let header = "list,code,name,district,主导产业\n"
    try store.take(header + "parks,K1,东园,东区,茶\n")
    let second = try store.take(header + "parks,K2,西园,西区,茶、船、木\nparks,K1,东园,西区,茶、船、木\n")
    var snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.lists.map(\.byDistrict) == [["west": 2]])
    #expect(snapshot.ruleChecks.first { $0.rule == "leading" }?.violations == 2)
    try undo(second, on: .of(2026, 3, 1))
    snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.lists.map(\.byDistrict) == [["east": 1]])
    #expect(snapshot.ruleChecks.first { $0.rule == "leading" }?.violations == 0)
  }

  @Test func `cards, colours and nodes go back to what they were`() throws {
    try store.take("technology,name,cluster,readiness\nT-1,电机,boats,3\n")
    try store.take("node,name,due\nN-1,会议,2026-05-01\n")
    let report = try store.add(
      [
        .table(TableFile(name: "t.csv", text: "technology,name,cluster,readiness\nT-1,马达,tea,5\n")),
        .table(TableFile(name: "c.csv", text: "technology,day,colour\nT-1,2025-01-01,own\n")),
        .table(TableFile(name: "n.csv", text: "node,name,due\nN-1,大会,2026-06-01\nmap,地图,2026-06-30\n")),
      ], .example)
    #expect(report.text == "")
    try undo(report, on: .of(2026, 3, 1))
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.technologies.map(\.name) == ["电机"])
    #expect(snapshot.technologies.map(\.readiness) == [3])
    #expect(snapshot.technologies.map(\.changes) == [[]])
    #expect(snapshot.nodes.map(\.name) == ["编制产业地图", "会议"])
    #expect(snapshot.nodes.map(\.due) == [.of(2025, 12, 31), .of(2026, 5, 1)])
  }

  @Test func `with the plan goes everything but its figures' history`() throws {
    try store.undo(batch: 1, on: .of(2026, 3, 1), entered: "2026-03-01T00:00:00Z")
    #expect(throws: StoreError.noPlan(path: store.path)) { try store.snapshot(of: nil, asOf: nil) }
    #expect(try store.plans().isEmpty)
    try store.add(.example())
    #expect(try store.snapshot(of: nil, asOf: nil).plan == .example())
  }
}
