import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What happens on the screen when another process imports.
struct LiveTests {
  /// The sample after one more import: a batch, and one node before all others.
  private static let later: Judgement = {
    var snapshot = Sample.snapshot
    snapshot.batches.insert(
      Batch(
        id: 8, entered: "2026-05-20T10:00:00Z", known: .on("2026-05-20"), files: ["五月快报.csv"], sender: nil,
        counts: ["figures": 3], withdrawn: nil), at: 0)
    snapshot.lists[0].count = 1_001
    var node = snapshot.nodes[0]
    node.id = "aaa"
    node.name = "新交办的事"
    node.due = .on("2020-01-01")
    node.done = nil
    snapshot.nodes.insert(node, at: 0)
    return Judgement(snapshot, on: .on("2026-05-20"), since: .on("2026-04-20"))
  }()

  /// What the program does when the store changes; the effects that remain.
  @discardableResult
  private func importOne(_ state: inout State) -> [Effect] {
    guard case .load(let query) = state.update(.storeChanged).first else {
      Issue.record("nothing is read again")
      return []
    }
    return state.update(.judged(Self.later, for: query))
  }

  private func answer(_ effects: [Effect], _ state: inout State) {
    for case .load(let query) in effects { _ = state.update(.loaded(Sample.answer(query), for: query)) }
  }

  @Test func `the screen shows what was imported, and says so`() {
    var state = State.sample(view: .lists)
    let before = state.text
    importOne(&state)
    #expect(state.text != before)
    #expect(state.text.contains { $0.contains("1001") || $0.contains("1 001") || $0.contains("1,001") })
    #expect(state.text.last?.contains("五月快报.csv") == true)
  }

  @Test func `until the answer is there nothing changes`() {
    var state = State.sample(view: .nodes)
    state.press(.down, .down)
    let before = state.render()
    let effects = state.update(.storeChanged)
    #expect(effects == [.load(.snapshot(plan: PlanChoice(Sample.snapshot.plan.id), asOf: nil))])
    #expect(state.render() == before)
  }

  @Test func `the day chosen and the way here stay`() {
    var state = State.sample(view: .clusters)
    state.asOf = .on("2026-03-01")
    state.press(.down, .enter)
    let (places, view) = (state.places.map(\.view), state.place.view)
    let effects = state.update(.storeChanged)
    #expect(effects == [.load(.snapshot(plan: PlanChoice(Sample.snapshot.plan.id), asOf: .on("2026-03-01")))])
    importOne(&state)
    #expect(state.places.map(\.view) == places && state.place.view == view)
  }

  @Test func `the selected row stays selected where it was on the screen, though others come before it`()
    throws
  {
    var state = State.sample(size: Size(columns: 100, rows: 11), view: .nodes)
    state.press(Array(repeating: .down, count: 9))
    func picture(_ state: State) -> (row: String?, line: Int?) {
      let canvas = state.render()
      let line = canvas.bounds.rowRange.first { row in canvas[row: row].contains { $0.ground == .selection } }
      return (state.selected?.id, line)
    }
    let before = picture(state)
    importOne(&state)
    #expect(picture(state).row == before.row && before.row != nil)
    #expect(picture(state).line == before.line && before.line != nil)
  }

  @Test func `a filter stays, and so does what is being typed, with its caret`() {
    var state = State.sample(view: .nodes)
    state.press(.character("/"))
    state.type("茶")
    let (overlay, caret) = (state.overlay, state.render().caret)
    importOne(&state)
    #expect(state.overlay == overlay && state.render().caret == caret && caret != nil)
    state.press(.enter)
    let filter = state.place.filter
    importOne(&state)
    #expect(state.place.filter == filter && filter?.text == "茶")
  }

  @Test func `a palette that is open keeps finding items, and asks for the new names`() {
    var state = State.sample()
    answer(state.press(.control("p")), &state)
    state.type("E12")
    let caret = state.render().caret
    let effects = importOne(&state)
    #expect(effects.contains { if case .load(.names) = $0 { true } else { false } })
    #expect(state.render().caret == caret && caret != nil)
    state.press(.backspace)
    guard case .palette(let palette) = state.overlay else {
      Issue.record("the palette has gone")
      return
    }
    #expect(!palette.hits.isEmpty)
  }

  @Test func `the window of a list is asked again and shown until it comes`() {
    var state = State.sample(view: .list("enterprises"))
    answer(state.update(.resized(Size(columns: 100, rows: 30))) + state.press(.down), &state)
    state.press(.tab, .down, .down, .down)
    let rows = state.text[8...20]
    let effects = importOne(&state)
    let asked = effects.contains { effect in
      if case .load(.page(let query)) = effect { query.anchor == nil && query.counted == nil } else { false }
    }
    #expect(asked, "an anchor or a count of the old store would be wrong")
    #expect(state.text[8...20] == rows)
    answer(effects, &state)
    #expect(state.text[8...20] == rows)
    let more = state.press(.down)
    #expect(more == [], "it is asked once")
  }

  @Test func `the history of an item, and moves on lists, are asked again`() {
    var state = State.sample(view: .changes)
    answer(state.press(.down), &state)
    #expect(state.moves != nil)
    let effects = importOne(&state)
    #expect(effects.contains { if case .load(.moves) = $0 { true } else { false } })
    var item = State.sample(view: .item("enterprises", "E3"))
    answer(item.press(.down), &item)
    #expect(item.history != nil)
    let others = importOne(&item)
    #expect(others.contains { if case .load(.item) = $0 { true } else { false } })
  }

  @Test func `a frozen meeting is only told`() {
    var state = State.sample()
    state.press(.character("P"), .right)
    let (before, index) = (state.meeting, state.meeting?.index)
    importOne(&state)
    #expect(state.meeting == before)
    #expect(state.notice?.contains("f") == true)
    state.press(.character("f"))
    #expect(state.meeting?.situation == Self.later.now && state.meeting?.index == index)
  }

  @Test func `a store that cannot be read now is said, and what is shown stays`() {
    var state = State.sample(view: .clusters)
    let before = state.text.dropLast()
    _ = state.update(.storeChanged)
    _ = state.update(.failed("库被占用", for: .snapshot(plan: PlanChoice(Sample.snapshot.plan.id), asOf: nil)))
    #expect(state.text.dropLast() == before && state.text.last?.contains("库被占用") == true)
  }
}
