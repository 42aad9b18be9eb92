import Core
import Documents
import Testing

@testable import Store

/// Several plans and versions in one store, and what goes from one to the next.
@Suite struct `Several plans` {
  let folder: TemporaryFolder
  let store: Workspace
  init() throws { (folder, store) = try exampleStore() }

  /// A plan that takes over from the example, in two versions.
  private func addSuccessor() throws {
    var next = Plan.example(id: "lake-2026", validFrom: .of(2026, 1, 1))
    next.predecessor = Plan.Link(id: "lake-2024", title: "前", note: nil)
    next.crosswalks = [
      Crosswalk(
        from: "lake-2024",
        passages: [
          .init(from: "boats", to: "boats", share: 0.6, basis: .assumed, note: "示例"),
          .init(from: "boats", to: "tea", share: 0.4, basis: .assumed, note: nil),
          .init(from: "tea", to: nil, share: 1, basis: .stated, note: nil),
        ], indicators: [.init(from: "revenue", to: "revenue", note: nil)], basis: .assumed,
        clause: Clause("一"),
        note: "换算")
    ]
    next.unpublished = Unpublished(parts: [.splits, .health], note: "未见")
    try store.add(next)
    next.version = Plan.Version(number: 2, validFrom: .of(2026, 6, 1), known: .of(2026, 6, 1), note: "修订")
    next.targets[0].value = 990
    try store.add(next)
  }

  @Test func `the plan shown is the one chosen, in the version the day sees or the one named`() throws {
    try addSuccessor()
    #expect(try store.snapshot(of: nil, asOf: nil).plan.id == "lake-2024")
    #expect(try store.snapshot(of: "lake-2026", asOf: nil).plan.version.number == 2)
    #expect(try store.snapshot(of: "lake-2026", asOf: .of(2026, 5, 31)).plan.version.number == 1)
    #expect(try store.snapshot(of: "lake-2026@1", asOf: nil).plan.version.number == 1)
    #expect(try store.snapshot(of: "lake-2026@2", asOf: .of(2026, 2, 1)).plan.version.number == 2)
    #expect(throws: StoreError.unknownVersion("lake-2026", 3, known: [1, 2])) {
      try store.snapshot(of: "lake-2026@3", asOf: nil)
    }
    try store.choose("lake-2026")
    #expect(try store.snapshot(of: nil, asOf: nil).plan.id == "lake-2026")
  }

  @Test func `a snapshot names all plans and holds those the plan is tied to`() throws {
    try addSuccessor()
    let snapshot = try store.snapshot(of: "lake-2026", asOf: nil)
    #expect(snapshot.plans.map(\.id) == ["lake-2024", "lake-2026"])
    #expect(snapshot.plans.map(\.isCurrent) == [true, false])
    #expect(snapshot.relatives.map(\.id) == ["lake-2026", "lake-2024"])
    #expect(snapshot.relatives.map(\.version.number) == [1, 1])
    let contradictions = Situation(snapshot, on: .of(2026, 11, 15)).contradictions
    #expect(contradictions.map(\.own.value) == [990, 990])
    #expect(contradictions.map(\.isBetweenVersions) == [true, false])
  }

  @Test func `a store with one plan reads no other`() throws {
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.plans.map(\.id) == ["lake-2024"])
    #expect(snapshot.relatives.isEmpty && snapshot.inherited.isEmpty)
  }

  @Test func `figures come over the crosswalk as they were known on the day`() throws {
    try addSuccessor()
    let table = """
      indicator,scope,period,value,known
      revenue,cluster:boats,2024,100,2025-02-01
      revenue,cluster:boats,2024,120,2026-03-01

      """
    let options = ImportOptions(
      plan: "lake-2024", known: .of(2026, 3, 1), entered: "2026-03-01T09:00:00+08:00")
    try #require(try store.take(table, options).batch != nil)
    let snapshot = try store.snapshot(of: "lake-2026", asOf: nil)
    func values(on day: Day) -> [Double?] {
      let situation = Situation(snapshot, on: day)
      return ["boats", "tea"].map { situation.series["revenue", .cluster($0)]?.newest?.value }
    }
    #expect(values(on: .of(2026, 2, 1)) == [60, 40])
    #expect(values(on: .of(2026, 4, 1)) == [72, 48])
    #expect(values(on: .of(2025, 1, 1)) == [nil, nil])
    #expect(snapshot.newestKnown == .of(2026, 3, 1))
  }

  @Test func `crosswalk and what is not public come back whole`() throws {
    try addSuccessor()
    let plan = try store.snapshot(of: "lake-2026@1", asOf: nil).plan
    #expect(plan.crosswalks.first?.passages.map(\.share) == [0.6, 0.4, 1])
    #expect(plan.crosswalks.first?.passages.map(\.to) == ["boats", "tea", nil])
    #expect(plan.crosswalks.first?.clause == Clause("一"))
    #expect(plan.unpublished == Unpublished(parts: [.splits, .health], note: "未见"))
  }

  @Test(arguments: [("a", nil), ("a@2", 2), ("ningbo-361@12", 12)] as [(String, Int?)])
  func `a choice is written as it is read`(_ text: String, _ version: Int?) throws {
    let choice = try #require(PlanChoice(text))
    #expect(choice.version == version && choice.description == text)
  }

  @Test(arguments: ["", "@1", "a@", "a@x", "a@0", "a@-1"])
  func `what is no choice is none`(_ text: String) { #expect(PlanChoice(text) == nil) }
}
