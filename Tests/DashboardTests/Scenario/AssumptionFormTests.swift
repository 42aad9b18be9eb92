import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Typing assumptions: what was read is said before it counts, and one can be taken back.
struct AssumptionFormTests {
  private func state(_ view: View = .target("revenue"), columns: Int = 100) -> State {
    var state = State.sample(size: Size(columns: columns, rows: 30), view: view)
    state.press(.character("E"))
    return state
  }

  private func shows(_ state: State, _ text: String) -> Bool { state.text.contains { $0.contains(text) } }

  @Test func `what is typed is read aloud in the unit of the indicator`() {
    var state = state()
    state.type("0.04万亿")
    #expect(shows(state, "读作 ") && shows(state, "400亿元"))
    state.press(.control("u"))
    state.type("40%")
    #expect(shows(state, "不能换算成"))
    let effects = state.press(.enter)
    #expect(effects.isEmpty && state.scenario.isEmpty && state.overlay != nil)
  }

  @Test func `Enter assumes, Del takes back, and the mark in the box moves`() {
    var state = state()
    let before = state.text
    state.type("10")
    state.settle(state.press(.enter))
    #expect(state.scenario.assumptions.count == 1 && shows(state, "10"))
    #expect(state.text != before)
    state.settle(state.press(.delete))
    #expect(state.scenario.isEmpty)
    state.press(.escape)
    #expect(state.overlay == nil)
  }

  @Test func `a target's value and deadline can be assumed`() {
    var state = state()
    state.press(.end)
    state.type("2025")
    state.settle(state.press(.enter))
    #expect(state.situation?.target("revenue")?.deadline == .on("2025-12-31"))
    state.press(.up)
    state.type("1.2万亿元")
    state.settle(state.press(.enter))
    #expect(state.situation?.target("revenue")?.value == 12_000)
    #expect(state.scenario.assumptions.count == 2)
  }

  @Test func `a period that is not in the list can be typed before its value`() {
    var state = state()
    let rows = state.assumptionRows(AssumptionForm(.target("revenue")))
    state.press(Array(repeating: .down, count: rows.firstIndex { $0.subject == nil } ?? 0))
    state.type("2024-01/06 500亿元")
    state.settle(state.press(.enter))
    #expect(state.scenario[.figure("revenue", .whole, .over("2024-01/06"))]?.number == 500)
    state.press(.end)
    #expect(state.assumptionRows(AssumptionForm(.target("revenue"))).count == rows.count + 1)
  }

  @Test func `clusters and districts have what is measured of them`() {
    var state = state(.cluster("tea"))
    state.type("3")
    state.settle(state.press(.enter))
    guard case .figure("revenue", .cluster("tea"), _) = state.scenario.assumptions.first?.subject else {
      Issue.record("\(state.scenario)")
      return
    }
    #expect(state.trial?.assumed.now.health != state.trial?.base.now.health)
  }

  @Test func `E twice leads to all that changes, and there one can be dropped`() {
    var state = state()
    state.type("10")
    state.settle(state.press(.enter))
    state.press(.end)
    state.type("2025")
    state.settle(state.press(.enter))
    state.settle(state.press(.character("E")))
    #expect(state.place.view == .whatIf && shows(state, "假设 2 处"))
    state.settle(state.press(.character("d")))
    #expect(state.scenario.assumptions.count == 1)
    state.settle(state.press(.character("d")))
    #expect(state.scenario.isEmpty && shows(state, "没有测算"))
    state.settle(state.press(.escape))
    #expect(state.place.view == .target("revenue"))
  }

  @Test func `where nothing is selected E says how to begin`() {
    var state = State.sample(view: .lists)
    state.press(.character("E"))
    #expect(state.place.view == .whatIf && shows(state, "没有测算"))
    state.press(.character("d"))
    state.press(.character("X"))
    #expect(state.scenario.isEmpty)
  }

  @Test func `the box fits every window`() {
    for (columns, rows) in [(40, 10), (60, 14), (80, 24), (160, 45)] {
      var state = State.sample(size: Size(columns: columns, rows: rows), view: .target("revenue"))
      state.press(.character("E"), .end)
      state.type("9")
      #expect(shows(state, "读作") || shows(state, "应为"))
      #expect(state.render().caret != nil)
    }
  }
}
