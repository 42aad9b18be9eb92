import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Pictures of a scenario: typed, on a target's page, everything it moves, and in a meeting.
struct ScenarioFrameTests {
  @Test func `a scenario from the first key to the meeting`() {
    var state = State.sample(view: .target("revenue")).read()
    state.press(.character("E"))
    state.type("380")
    expectFrame(state.render(), named: "assumption-typing")
    state.settle(state.press(.enter))
    expectFrame(state.read().render(), named: "assumption")
    state.settle(state.press(.escape))
    expectFrame(state.read().render(), named: "target-assumed")
    state.settle(state.go(to: .whatIf))
    expectFrame(state.read().render(), named: "what-if-assumed")
    state.words = Words(.english)
    _ = state.update(.resized(Size(columns: 120, rows: 30)))
    expectFrame(state.read().render(), named: "what-if-english")
    state.press(.character("P"))
    expectFrame(state.render(), named: "meeting-assumed")
  }
}
