import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// The mouse points at what is drawn: one geometry for both.
struct MouseTests {
  private func click(_ state: inout State, _ column: Int, _ row: Int) -> [Effect] {
    state.press(.mouse(.press, Point(column: column, row: row)))
  }

  @Test func `a click on a tab opens its screen`() {
    for (index, view) in View.main.enumerated() {
      var state = State.sample(view: .target("revenue"))
      let tab = state.text[1]
      let before = tab.prefix { $0 != Character("\(index + 1)") }
      _ = click(&state, String(before).columns, 1)
      #expect(state.place.view == view)
    }
  }

  @Test func `a click selects the row under it and a second opens it`() {
    var state = State.sample(view: .clusters)
    let row = state.text.firstIndex { $0.contains("竹新材") } ?? 0
    _ = click(&state, 3, row)
    #expect(state.selected?.item?.view == .cluster("bamboo") && state.place.view == .clusters)
    _ = click(&state, 3, row)
    #expect(state.place.view == .cluster("bamboo"))
  }

  @Test func `a click on a heading, a rule or nothing changes nothing`() {
    var state = State.sample(view: .clusters)
    for row in [0, 2, 25, 29] { #expect(click(&state, 50, row) == []) }
    #expect(state == .sample(view: .clusters))
  }

  @Test func `the wheel moves the selection and never past the ends`() {
    var state = State.sample(view: .nodes)
    state.press(.mouse(.wheelUp, Point(column: 3, row: 9)))
    #expect(state.selected?.id == state.page?.firstRow)
    state.press(Array(repeating: .mouse(.wheelDown, Point(column: 3, row: 9)), count: 50))
    #expect(state.selected?.id == state.page?.lastRow)
  }
}

extension Page {
  fileprivate var table: Table? {
    blocks.lazy.compactMap { block -> Table? in
      if case .table(let table) = block.content { table } else { nil }
    }.first
  }
  fileprivate var firstRow: String? { table?.rows.first?.id }
  fileprivate var lastRow: String? { table?.rows.last?.id }
}
