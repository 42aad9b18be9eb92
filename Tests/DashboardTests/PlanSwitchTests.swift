import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Going from one plan to another and back.
struct PlanSwitchTests {
  private static let home: Plan.ID = "lanjiang-24-2024"
  private static let next: Plan.ID = "lanjiang-36-2027"

  /// The invented city's plan beside the one that takes over, in one store.
  private static let both: (home: Snapshot, next: Snapshot) = {
    var home = Sample.snapshot
    var next = Snapshot(home.plan)
    next.plan.id = Self.next
    next.plan.shortTitle = "澜江·36 集群"
    next.plan.targets = []
    next.plan.unpublished = Unpublished(parts: [.targets, .splits], note: nil)
    next.plan.successor = nil
    next.plan.predecessor = Plan.Link(id: Self.home, title: home.plan.title, note: nil)
    let plans = [home.plan, next.plan].map { plan in
      StoredPlan(id: plan.id, title: plan.title, versions: [plan.version], isCurrent: plan.id == Self.home)
    }
    (home.plans, next.plans) = (plans, plans)
    next.plan.crosswalks = [
      Crosswalk(
        from: Self.home,
        passages: [
          .init(from: "tea", to: "tea", share: 0.5, basis: .assumed, note: nil),
          .init(from: "tea", to: "bamboo", share: 0.5, basis: .assumed, note: nil),
          .init(from: "drone", to: "drone", share: 1, basis: .stated, note: nil),
        ], indicators: [.init(from: "revenue", to: "revenue", note: nil)], basis: .assumed, clause: nil,
        note: nil)
    ]
    next.inherited = [Self.home: home.figures]
    home.relatives = [next.plan]
    next.relatives = [home.plan]
    return (home, next)
  }()

  private static func open() -> State {
    var state = State(words: Words(.chinese), size: Size(columns: 120, rows: 40), today: .on("2026-05-20"))
    _ = state.update(.loaded(.snapshot(both.home), for: .snapshot(plan: nil, asOf: nil)))
    return state
  }

  private static func answer(_ state: inout State, _ id: Plan.ID, asOf: Day? = nil) {
    _ = state.update(
      .loaded(
        .snapshot(id == home ? both.home : both.next), for: .snapshot(plan: PlanChoice(id), asOf: asOf)))
  }

  @Test func `the successor is a link: Enter follows it, Esc leads back to where one was`() {
    var state = Self.open()
    state.press(.character("3"), .character("V"))
    let row = state.page?.blocks.first { $0.id == "links" }?.table?.rows.first { $0.id == Self.next.text }
    let item = row?.item
    #expect(item?.plan == PlanChoice(Self.next))
    let effects = item.map { state.open($0) } ?? []
    #expect(effects == [.load(.snapshot(plan: PlanChoice(Self.next), asOf: nil))])
    #expect(state.page == nil && state.text.contains { $0.contains("正在打开") })
    Self.answer(&state, Self.next)
    #expect(state.text[0].contains("澜江·36 集群"))
    #expect(state.press(.escape) == [.load(.snapshot(plan: PlanChoice(Self.home), asOf: nil))])
    Self.answer(&state, Self.home)
    #expect(state.situation?.plan.id == Self.home && state.place.view == .plans)
  }

  @Test func `the palette switches by name`() {
    var state = Self.open()
    state.press(.character(":"))
    state.type(Self.next.text)
    #expect(state.press(.enter) == [.load(.snapshot(plan: PlanChoice(Self.next), asOf: nil))])
    Self.answer(&state, Self.next)
    #expect(state.situation?.plan.id == Self.next && state.place.view == .overview)
  }

  @Test func `as-of stays with the plan one looks at`() {
    var state = Self.open()
    _ = state.open(Item(view: .overview, plan: PlanChoice(Self.next, version: 1)))
    _ = state.update(
      .loaded(.snapshot(Self.both.next), for: .snapshot(plan: PlanChoice(Self.next, version: 1), asOf: nil)))
    state.press(.character("T"))
    state.type("2026-03-31")
    let wanted = Query.snapshot(plan: PlanChoice(Self.next, version: 1), asOf: .on("2026-03-31"))
    #expect(state.press(.enter) == [.load(wanted)])
    #expect(state.update(.storeChanged) == [.load(wanted)])
  }

  @Test func `a plan that cannot be read is left again`() {
    var state = Self.open()
    let before = state.place
    _ = state.open(Item(view: .overview, plan: PlanChoice(Self.next)))
    _ = state.update(.failed("还没有印发", for: .snapshot(plan: PlanChoice(Self.next), asOf: nil)))
    #expect(state.place == before && state.page != nil)
    #expect(state.text.last?.contains("还没有印发") == true)
  }

  @Test func `an answer for the plan one has left again changes nothing`() {
    var state = Self.open()
    _ = state.open(Item(view: .overview, plan: PlanChoice(Self.next)))
    state.press(.escape)
    Self.answer(&state, Self.next)
    #expect(state.situation?.plan.id == Self.home && state.page != nil)
  }

  @Test func `figures over the crosswalk are marked on the screen and in tables`() throws {
    var state = Self.open()
    _ = state.open(Item(view: .clusters, plan: PlanChoice(Self.next)))
    Self.answer(&state, Self.next)
    let table = try #require(state.page?.blocks.first { $0.id == "clusters" }?.table)
    let cells = table.rows.map { row in row.cells.map(\.text).joined(separator: " ") }
    #expect(cells[0].contains("亿元估") && cells[1].contains("亿元估"))
    let sheet = Sheet(table, state.words)
    #expect(sheet.header.contains(.text("近12月标记")))
    #expect(sheet.rows(of: table)[0].contains(.text("估算")))
  }

  @Test func `both plans show how clusters went from one to the other`() {
    var state = Self.open()
    state.press(.character("V"))
    #expect(state.text.contains { $0.contains("集群换算") } && state.text.contains { $0.contains("50%") })
    _ = state.open(Item(view: .plans, plan: PlanChoice(Self.next)))
    Self.answer(&state, Self.next)
    #expect(state.text.contains { $0.contains("集群换算") })
  }

  @Test func `the header tells that another plan follows`() {
    let state = Self.open()
    #expect(state.text[0].contains("有后继方案 V"))
    #expect(!State.sample(size: state.size).text[0].contains("后继"))
  }

  @Test func `what is not public is said to be, not left empty`() {
    var state = Self.open()
    _ = state.open(Item(view: .overview, plan: PlanChoice(Self.next)))
    Self.answer(&state, Self.next)
    #expect(state.text.contains { $0.contains("未公开") })
  }
}
