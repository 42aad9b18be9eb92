import Core
import Testing
import TestSupport

@Suite struct ChangesTests {
  private let sketch = Sketch().indicator("a").indicator("b").indicator("c").indicator("d")
    .target("a", .level, 100, from: ("2022", 0)).target("b", .level, 100, from: ("2022", 0))
    .target("c", .level, 100, from: ("2022", 0)).target("d", .level, 100, from: ("2022", 0))
    .figures("a", ["2024": 40]).figures("b", ["2024": 25]).figures("c", ["2024": 40]).figures(
      "d", ["2024": 5]
    )
    .figure("a", "2025", 10, known: "2026-05-01")
    .figure("b", "2024", 39, known: "2026-05-01", .revised)
    .figure("d", "2025", 55, known: "2026-05-01")

  private func changes(_ from: String, _ to: String) -> Changes {
    Changes(from: sketch.situation(on: from), to: sketch.situation(on: to))
  }

  @Test func `marks go down and up by steps`() {
    let found = changes("2026-04-01", "2026-05-02")
    #expect(found.worsened.map(\.target) == ["a"])
    #expect(found.worsened.first?.steps == 2)
    #expect(found.improved.map(\.target) == ["d", "b"])
    #expect(found.improved.map(\.steps) == [-2, -1])
  }

  @Test func `a revision is told from a newer period`() {
    let found = changes("2026-04-01", "2026-05-02")
    #expect(found.revisions.map(\.indicator) == ["b"])
    #expect(found.revisions.first?.from?.value == 25)
    #expect(found.revisions.first?.to?.value == 39)
    #expect(found.additions.map(\.indicator) == ["a", "d"])
    #expect(found.improved.map(\.isRevision) == [false, true])
  }

  @Test func `a light lost to silence is neither worse nor better, and the silent are named`() {
    let found = changes("2026-06-15", "2026-07-20")
    #expect(found.lost.map(\.target) == ["b", "c"])
    #expect(found.lost.first?.toReason == .stale)
    #expect(found.worsened.isEmpty && found.improved.isEmpty)
    #expect(found.unreported.map(\.indicator) == ["b", "c"])
  }

  @Test func `nothing changes between a day and itself`() {
    let found = changes("2026-05-02", "2026-05-02")
    #expect(found.worsened.isEmpty && found.improved.isEmpty && found.lost.isEmpty && found.gained.isEmpty)
    #expect(found.revisions.isEmpty && found.additions.isEmpty && found.withdrawals.isEmpty)
  }

  @Test func `what got worse comes first, then what lost its light`() {
    let old = sketch.situation(on: "2026-04-01")
    let new = sketch.situation(on: "2026-07-20")
    let order = new.worstFirst(new.assessments, since: Changes(from: old, to: new)).map(\.target)
    #expect(order == ["a", "b", "c", "d"])
  }
}
