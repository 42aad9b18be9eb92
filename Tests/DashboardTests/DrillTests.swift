import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Drilling keeps the comparison, and nothing a window has no room for is lost.
struct DrillTests {
  private let wide = Size(columns: 160, rows: 45)

  @Test func `moving among siblings shows the next one's detail and stays in the place`() {
    var state = State.sample(size: wide, view: .cluster("tea"))
    state.press(.down)
    #expect(state.place.view == .cluster("bamboo") && state.places.count == 1)
    #expect(state.selected?.id == "bamboo")
    #expect(state.text.contains { $0.contains("茶产业") } && state.text.contains { $0.contains("竹浆") })
    state.press(.up)
    #expect(state.place.view == .cluster("tea"))
  }

  @Test(arguments: View.each) func `every pane that can be selected is a tab away in a small window`(
    _ view: View
  ) {
    var state = State.sample(size: Size(columns: 80, rows: 22), view: view)
    let page = state.page
    let all = Set(
      (page?.blocks ?? []).indices.filter {
        page?.blocks[$0].isSelectable == true && page?.blocks[$0].isMaster == false
      })
    var seen: Set<Int> = []
    for _ in 0..<(2 * all.count) {
      if let focus = state.shownFocus { seen.insert(focus) }
      state.press(.tab)
    }
    #expect(seen == all)
  }

  @Test func `headline targets and every cluster are whole at 80 by 22`() {
    let text = State.sample(size: Size(columns: 80, rows: 22)).text
    for assessment in Sample.situation.headlines {
      let name = Sample.situation.target(assessment.target)?.shortName ?? "?"
      #expect(text.contains { $0.hasPrefix(" \(name) ") })
    }
    for cluster in Sample.situation.plan.clusters { #expect(text.contains { $0.contains(cluster.name) }) }
  }

  @Test func `every list beside a district is asked for, and none is forgotten for another`() {
    var snapshot = Sample.snapshot
    snapshot.plan.standingRules += snapshot.plan.standingRules.map { rule in
      var other = rule
      other.id = Identifier("other-\(rule.id)")
      other.list = "enterprises"
      return other
    }
    let lists = snapshot.plan.ruledLists.map(\.id)
    var state = State.sample(size: wide)
    _ = state.update(.loaded(.snapshot(snapshot), for: .snapshot(plan: nil, asOf: nil)))
    let asked = state.go(to: .district("shangyuan")).compactMap { effect -> ListDefinition.ID? in
      if case .load(.page(let query)) = effect { query.list } else { nil }
    }
    #expect(lists.count > 1 && asked == lists)
    #expect(state.questions.isEmpty)
  }

  @Test func `a list that was opened filtered is left with one escape`() {
    var state = State.sample(size: wide, view: .cluster("tea"))
    state.place.focus = state.page?.blocks.firstIndex { $0.id == "lists" } ?? 0
    state.press(.enter)
    #expect(state.place.view == .list("enterprises") && state.place.filter?.text == "集群:茶产业")
    state.press(.escape)
    #expect(state.place.view == .cluster("tea"))
  }

  @Test func `what the districts leave of the whole is on the districts' page and on each of theirs`() {
    for view in [View.districts, .district("shangyuan"), .district("jiangkou")] {
      #expect(State.sample(view: view).text.contains { $0.contains("差额") })
    }
  }

  @Test func `a park beyond a rule stands first with what was found`() throws {
    var state = State.sample(size: wide, view: .district("jiangkou"))
    let query = try #require(state.query(of: Excerpt(list: "parks", district: "jiangkou")))
    func park(_ code: String, _ leading: String) -> ListItem {
      ListItem(
        id: code, name: "园区\(code)", cluster: nil, district: "jiangkou", stage: nil, amount: nil, since: nil,
        columns: ["leading": leading])
    }
    let items = [park("P3", "茶"), park("P4", "茶、竹、机械、化工")]
    let page = ListPage(query: query, items: items, total: 2)
    _ = state.update(.loaded(.page(page), for: .page(query)))
    let block = try #require(state.page?.blocks.first { $0.id == "ruled-parks" })
    #expect(block.table?.rows.map(\.id) == ["P4", "P3"])
    #expect(block.table?.rows.first?.cells[1].text.contains("4") == true)
  }
}
