import Core
import Testing
import TestSupport

@Suite struct IncrementTests {
  private let sums = Sketch().indicator("x", .flow, .quarterly, lag: 45).target("x", .increment, 50)

  @Test func `whole years and the running one are added up`() {
    let judged = sums.figures("x", ["2022": 99, "2023": 10, "2024": 12, "2025Q1": 2, "2025-01/06": 4])
      .judge(on: "2025-08-01")
    #expect(judged.latest?.value == 26)
    #expect(judged.due == 25)
    #expect(judged.light == .green)
    #expect(judged.completion == 52)
    #expect(judged.steps.contains(.init(name: .sum, operands: [10, 12, 4], result: 26)))
    #expect(judged.inputs.map(\.role) == [.target, .part, .part, .latest])
  }

  @Test func `with a hole in a past year the sum up to it is judged and stale`() {
    let judged = sums.figures("x", ["2023": 10, "2024Q1": 3, "2025H1": 4]).judge(on: "2025-08-01")
    #expect(judged.latest?.value == 13)
    #expect(judged.reasons == [.stale])
    #expect(judged.lastLight == .green)
  }

  @Test func `with a hole at the very start nothing can be judged`() {
    let judged = sums.figures("x", ["2024": 10, "2025H1": 4]).judge(on: "2025-08-01")
    #expect(judged.reasons == [.cannotAssess])
  }

  @Test func `of a stock it is what was gained since the base`() {
    let sketch = Sketch().indicator("x").target("x", .increment, 50, from: ("2022", 100))
    let judged = sketch.figure("x", "2025", 125).judge(on: "2026-05-01")
    #expect(judged.targetValue == 150)
    #expect(judged.donePercent == 50)
    #expect(judged.completion == 50)
    #expect(judged.lag == 10)
    #expect(judged.toGreen == .value(126))
    let none = Sketch().indicator("x").target("x", .increment, 50).figure("x", "2025", 125)
    #expect(none.judge(on: "2026-05-01").reasons == [.noBaseline])
  }
}
