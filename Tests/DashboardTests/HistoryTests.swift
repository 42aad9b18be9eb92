import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Back and forward through what was looked at.
struct HistoryTests {
  @Test func `back and forward walk the way that was gone`() {
    var state = State.sample()
    state.press(.character("2"), .character("3"), .character("8"))
    state.press(.character("H"))
    #expect(state.place.view == .actions)
    state.press(.alt("\u{2190}"))
    #expect(state.place.view == .clusters)
    state.press(.character("L"), .alt("\u{2192}"))
    #expect(state.place.view == .nodes)
    state.press(.character("L"))
    #expect(state.place.view == .nodes)
  }

  @Test func `forward comes back to exactly where one was, also after escape`() {
    var state = State.sample(view: .overview)
    state.press(.character("2"), .down)
    let there = state.place
    state.press(.escape)
    #expect(state.place.view == .overview)
    state.press(.character("L"))
    #expect(state.place == there)
  }

  @Test func `going elsewhere forgets what was ahead`() {
    var state = State.sample()
    state.press(.character("2"), .character("H"), .character("3"), .character("L"))
    #expect(state.place.view == .actions)
    state.press(.character("H"), .character("H"))
    #expect(state.place.view == .overview)
    state.press(.character("H"))
    #expect(state.place.view == .overview)
  }

  @Test func `a start where one left off has the overview behind it`() {
    var state = State.sample()
    _ = state.resume(at: .cluster("tea"))
    #expect(state.place.view == .cluster("tea"))
    state.press(.escape)
    #expect(state.place.view == .overview)
  }

  @Test func `a filter that is lifted leaves the row selected that was found with it`() {
    var state = State.sample(view: .clusters)
    state.press(.character("/"))
    state.type("竹")
    state.press(.enter)
    let found = state.selected?.id
    state.press(.escape)
    #expect(state.place.filter == nil && found == "bamboo" && state.selected?.id == found)
  }
}
