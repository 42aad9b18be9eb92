import Core
import Testing
import TestSupport

@Suite struct NodeStatusTests {
  private func state(due: String?, done: String? = nil, known: String? = nil, on day: String)
    -> NodeStatus.State
  {
    let node = Node(
      id: "n", name: "n", kind: .milestone, due: due.map(Day.on), done: done.map(Day.on),
      known: known.map(Day.on),
      cluster: nil, task: nil, group: nil, unit: nil, clause: nil, basis: .stated, note: nil)
    return NodeStatus(node, on: .on(day)).state
  }

  @Test func `done in time, late, or without a day`() {
    #expect(state(due: "2026-03-01", done: "2026-03-01", on: "2026-05-01") == .doneInTime)
    #expect(state(due: "2026-03-01", done: "2026-03-05", on: "2026-05-01") == .doneLate(days: 4))
    #expect(state(due: nil, done: "2026-03-05", on: "2026-05-01") == .done)
  }

  @Test func `on its day it is not overdue, on the next it is`() {
    #expect(state(due: "2026-03-01", on: "2026-03-01") == .dueSoon(days: 0))
    #expect(state(due: "2026-03-01", on: "2026-03-02") == .overdue(days: 1))
    #expect(state(due: "2026-03-31", on: "2026-03-01") == .dueSoon(days: 30))
    #expect(state(due: "2026-04-01", on: "2026-03-01") == .open(days: 31))
    #expect(state(due: nil, on: "2026-03-01") == .undated)
  }

  @Test func `before it was done, or known to be, it is open`() {
    #expect(state(due: "2026-03-01", done: "2026-03-05", on: "2026-03-04") == .overdue(days: 3))
    #expect(
      state(due: "2026-03-01", done: "2026-02-20", known: "2026-03-10", on: "2026-03-04") == .overdue(days: 3)
    )
  }
}
