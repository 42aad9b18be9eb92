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
    var asked: [Effect] = []
    var steps = 0
    while asked.isEmpty, steps < 400 {
      asked = state.press(.down)
      steps += 1
    }
    #expect(asked == [.load(.page(query(100)))])
    #expect(steps < 399)
    _ = state.update(answered(query(100)))
    #expect(state.press(.down) == [])
    #expect(state.selected?.id == "E\(steps + 2)")
  }

  @Test func `the last row asks for one window around it`() {
    var state = opened
    #expect(state.press(.end) == [.load(.page(query(700)))])
    _ = state.update(answered(query(700)))
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
    #expect(state.press(.enter) == [.load(.page(query(0, "茶")))])
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
}
