import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Long lists are read window by window; only the newest question's answer counts.
struct ListPagingTests {
  private func query(_ offset: Int, _ text: String = "") -> ListQuery {
    ListQuery(
      plan: "lanjiang-24-2024", list: "enterprises", text: text, asOf: .on("2026-05-20"), offset: offset,
      limit: 400)
  }

  private func answered(_ query: ListQuery) -> Event {
    .loaded(.page(Sample.page(query)), for: .page(query))
  }

  /// The page a key asks for; nil when it asks for none.
  private func asked(_ effects: [Effect]) -> ListQuery? {
    effects.lazy.compactMap { if case .load(.page(let query)) = $0 { query } else { nil } }.first
  }

  private func expect(_ query: ListQuery?, _ offset: Int, _ text: String = "") {
    #expect(query?.isSameQuestion(as: self.query(0, text)) == true && query?.offset == offset)
  }

  private var opened: State {
    var state = State.sample()
    #expect(state.go(to: .list("enterprises")) == [.load(.page(query(0)))])
    #expect(state.update(answered(query(0))) == [])
    return state
  }

  @Test func `opening a list asks for its first window and says meanwhile that it is read`() {
    var state = State.sample()
    #expect(state.go(to: .list("enterprises")) == [.load(.page(query(0)))])
    #expect(state.text.contains { $0.contains("正在读取") })
    _ = state.update(answered(query(0)))
    #expect(state.text.contains { $0.contains("澜江茶业2号") })
  }

  @Test func `walking inside the window asks for nothing`() {
    var state = opened
    for _ in 0..<100 { #expect(state.press(.down) == []) }
    #expect(state.selected?.id == "E101")
  }

  @Test func `walking on asks for the next window before the end of this one`() {
    var state = opened
    var wanted: ListQuery?
    var steps = 0
    while wanted == nil, steps < 400 {
      wanted = asked(state.press(.down))
      steps += 1
    }
    expect(wanted, 100)
    #expect(wanted?.anchor?.index == 99 && wanted?.counted?.total == 1_000)
    #expect(steps < 399)
    guard let wanted else { return }
    _ = state.update(answered(wanted))
    #expect(state.press(.down) == [])
    #expect(state.selected?.id == "E\(steps + 2)")
  }

  @Test func `the last row asks for one window around it`() {
    var state = opened
    let wanted = asked(state.press(.end))
    expect(wanted, 700)
    guard let wanted else { return }
    _ = state.update(answered(wanted))
    #expect(state.selected?.id == "E1000")
    #expect(state.text.contains { $0.contains("1000号") })
  }

  @Test func `an answer to another question is left alone`() {
    var state = opened
    let before = state
    _ = state.update(.loaded(.page(Sample.page(query(200))), for: .page(query(0))))
    #expect(state == before)
  }

  @Test func `an answer that comes after the filter changed is not shown as filtered`() {
    var state = opened
    state.press(.character("/"))
    state.type("茶")
    expect(asked(state.press(.enter)), 0, "茶")
    _ = state.update(answered(query(0, "茶")))
    let shown = state
    _ = state.update(answered(query(200)))
    #expect(state == shown)
  }

  @Test func `a list that cannot be read says so and keeps what it has`() {
    var state = opened
    let before = state.text[3...].dropLast()
    _ = state.update(.failed("库被占用,请稍后再试", for: .page(query(0))))
    #expect(state.text.last?.contains("库被占用") == true)
    #expect(state.text[3...].dropLast() == before)
  }

  @Test func `an empty list says that it is empty`() {
    var state = opened
    _ = state.update(.loaded(.page(Sample.page(query(0), total: 0)), for: .page(query(0))))
    #expect(state.text.contains { $0.contains("没有条目") })
    #expect(state.selected == nil)
  }

  @Test func `a page on its way is not asked for again by the keys that follow`() {
    var state = opened
    #expect(asked(state.press(.end)) != nil)
    for _ in 0..<30 { #expect(state.press(.up) == []) }
    #expect(state.press(.end) == [])
    #expect(state.press(.home) == [])
  }

  @Test func `a page that could not be read is asked for again by the next key`() {
    var state = opened
    guard let wanted = asked(state.press(.end)) else { return }
    _ = state.update(.failed("库被占用", for: .page(wanted)))
    expect(asked(state.press(.up)), 700)
  }

  @Test func `a heading that sorts asks the store, and the arrow shows it`() {
    var state = opened
    for _ in 0..<5 { state.press(.character("s")) }
    #expect(state.place.sorts["items"] == Table.Sort("营业收入(万元)", isDescending: true))
    #expect(state.question(of: state.place)?.order == .amount)
    #expect(state.question(of: state.place)?.isDescending == true)
    #expect(state.text.contains { $0.contains("正在读取") })
    state = state.read()
    #expect(state.text.contains { $0.contains("营业收入(万元)↓") })
  }

  @Test func `conditions on columns reach the store in its own terms`() {
    var state = opened
    state.press(.character("/"))
    state.type("集群:茶 收入:>1000 起:<2020-05 行业:茶 有限")
    state.press(.enter)
    let query = state.question(of: state.place)
    #expect(query?.text == "有限")
    #expect(
      query?.conditions == [
        .init(.cluster, .isOneOf(["tea"])), .init(.amount, .number(.above, 1000)),
        .init(.since, .text(.below, "2020-05")), .init(.own("industry", isNumber: false), .contains("茶")),
      ])
  }

  @Test func `grouped, the members stand beside with their counts and choosing one shows its items`() {
    var state = State.sample(size: Size(columns: 120, rows: 30), view: .list("nursery")).read()
    #expect(state.focusedBlock == "groups")
    #expect(state.text.contains { $0.contains("省级") && $0.contains("12") && $0.contains("26.1") })
    let effects = state.press(.down, .down)
    #expect(state.place.member == .init(.stage, "省级"))
    #expect(asked(effects)?.counted?.total == 12)
    state = state.read()
    #expect(state.text.contains { $0.contains("› 省级  共 12 条") })
    state.press(.right, .down)
    #expect(state.selected?.item?.view == .item("nursery", "E2"))
    let places = state.places
    state.press(.enter)
    #expect(state.place.view == .item("nursery", "E2"))
    state.press(.escape)
    #expect(state.places == places)
  }

  @Test func `the grouping key goes through the facets of a list and back`() {
    var state = opened
    for facet in [ListQuery.Facet.cluster, .district, nil] {
      state.press(.character("b"))
      #expect(state.question(of: state.place)?.facet == facet)
    }
  }

  @Test func `an item shows what was said before and its neighbours stay in view`() {
    var state = State.sample(size: Size(columns: 130, rows: 40), view: .list("enterprises")).read()
    state.press(.down, .down, .enter)
    state = state.read()
    let text = state.text.joined(separator: "\n")
    #expect(text.contains("澜江茶业3号有限公司") && text.contains("上源竹材4号有限公司"))
    #expect(text.contains("营业收入(万元) 1.2万 → 15838") || text.contains("营业收入(万元) 12000 → 15838"))
    state.press(.character("]"))
    #expect(state.place.view == .item("enterprises", "E4"))
    #expect(state.place.cursors["siblings"]?.row == 3)
    state.press(.escape)
    #expect(state.selected?.id == "E3")
  }

  @Test
  func `the member chosen stays chosen when a filter takes the counts away by which its pane is ordered`() {
    var state = State.sample(size: Size(columns: 120, rows: 30), view: .list("nursery")).read()
    state.press(.character("s"), .character("s"), .character("S"), .up, .up)
    state = state.read()
    let chosen = state.place.member
    #expect(chosen == .init(.stage, "省级"))
    state.press(.character("/"))
    state.type("茶")
    state.press(.enter)
    #expect(state.place.member == chosen)
    state = state.read()
    #expect(state.place.member == chosen && state.selected?.id == chosen?.row)
  }

  @Test func `a list that has become shorter than where one was is shown from where it ends`() {
    var state = opened
    if let end = asked(state.press(.end)) { _ = state.update(answered(end)) }
    _ = state.update(.storeChanged)
    let judgement = Judgement(Sample.snapshot, on: .on("2026-05-20"), since: .on("2026-04-20"))
    guard
      let stale = asked(
        state.update(.judged(judgement, for: .snapshot(plan: "lanjiang-24-2024", asOf: nil))))
    else {
      Issue.record("nothing is asked again")
      return
    }
    let next = asked(state.update(.loaded(.page(Sample.page(stale, total: 3)), for: .page(stale))))
    expect(next, 0)
    if let next { _ = state.update(.loaded(.page(Sample.page(next, total: 3)), for: .page(next))) }
    #expect(state.selected?.id == "E3")
  }

  @Test func `walking on among the neighbours of an item reads the next of them`() {
    var state = State.sample(size: Size(columns: 130, rows: 40), view: .list("enterprises")).read()
    state.press(.enter)
    state = state.read()
    state.press(.right, .end)
    state = state.read()
    #expect(state.selected?.id == "E1000")
    state.press(.enter)
    state = state.read()
    #expect(state.place.view == .item("enterprises", "E1000"))
  }
}
