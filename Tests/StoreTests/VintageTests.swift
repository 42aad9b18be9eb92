import Core
import Testing

@testable import Store

@Suite struct `Vintages of figures` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  private func enter(_ value: Double, _ state: String = "final", known: Day) throws -> ImportReport {
    try store.take("indicator,scope,period,value,state\nrevenue,whole,2024,\(value),\(state)\n", known: known)
  }

  private var values: [Double] {
    get throws { try store.snapshot(of: nil, asOf: nil).figures["revenue", .whole].map(\.value) }
  }

  @Test func `another value known later is a new vintage beside the old`() throws {
    _ = try enter(640, known: .of(2025, 2, 1))
    _ = try enter(645, known: .of(2025, 6, 1))
    #expect(try values == [640, 645])
  }

  @Test(arguments: [Day.of(2025, 2, 1), .of(2025, 9, 1)])
  func `the same value again, then or later, is noted and not added`(known: Day) throws {
    _ = try enter(640, known: .of(2025, 2, 1))
    let report = try enter(640, known: known)
    #expect(report.batch == nil)
    #expect(report.unchanged == ["figures": 1])
    #expect(report.text == "f.csv 提示:读到 “1”,应为 新的内容;这些行库中已有,未重复录入")
    #expect(try values == [640])
  }

  @Test func `the same value known earlier is news about earlier days`() throws {
    _ = try enter(640, known: .of(2025, 2, 1))
    _ = try enter(640, known: .of(2024, 2, 1))
    #expect(try values == [640, 640])
  }

  @Test func `going back to an older value is news`() throws {
    _ = try enter(640, known: .of(2025, 2, 1))
    _ = try enter(645, known: .of(2025, 6, 1))
    _ = try enter(640, known: .of(2025, 9, 1))
    #expect(try values == [640, 645, 640])
  }

  @Test func `a final value equal to the provisional one is news, and so is a revision`() throws {
    _ = try enter(640, "provisional", known: .of(2025, 2, 1))
    _ = try enter(640, "final", known: .of(2025, 6, 1))
    _ = try enter(640, "provisional", known: .of(2025, 7, 1))
    _ = try enter(640, "revised", known: .of(2025, 8, 1))
    let states = try store.snapshot(of: nil, asOf: nil).figures["revenue", .whole].map(\.state)
    #expect(states == [.provisional, .final, .revised])
  }

  @Test func `withdrawn values do not stand in the way of the same value`() throws {
    let batch = try #require(try enter(640, known: .of(2025, 2, 1)).batch)
    try store.undo(batch: batch.id, on: .of(2025, 3, 1), entered: "2025-03-01T00:00:00Z")
    _ = try enter(640, known: .of(2025, 2, 1))
    let figures = try store.snapshot(of: nil, asOf: nil).figures["revenue", .whole]
    #expect(figures.map(\.withdrawn) == [.of(2025, 3, 1), nil])
  }

  @Test func `equal rows in one import are noted, differing ones refused, across files too`() throws {
    let header = "indicator,scope,period,value\n"
    let equal = try store.take(header + "revenue,whole,2024,1\nrevenue,whole,2024,1\n")
    #expect(equal.counts == ["figures": 1])
    #expect(equal.text == "f.csv 提示:读到 “1”,应为 每行一次;这些行与前面的行相同")
    let differing = try store.add(
      [
        .table(TableFile(name: "a.csv", text: header + "revenue,whole,2023,1\n")),
        .table(TableFile(name: "b.csv", text: header + "营业收入,全市,2023,2\n")),
      ], .example)
    #expect(differing.batch == nil)
    #expect(differing.text == "b.csv:2 应有 与 a.csv:2 相同的内容,或不同的对象;同一对象的两行数值不同,删去错的一行")
  }
}
