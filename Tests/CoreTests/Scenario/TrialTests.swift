import Core
import TestSupport
import Testing

/// What a scenario moves, and what it leaves alone.
struct TrialTests {
  private static let snapshot = Sketch()
    .indicator("share", .ratio, unit: "%", decimals: 2).indicator("other", .ratio, unit: "%", decimals: 2)
    .target("share", .ratio, 3.4, from: ("2022", 2.4)).target("other", .ratio, 3.4, from: ("2022", 2.4))
    .figures("share", ["2023": 2.5, "2024": 2.6, "2025": 2.7])
    .figures("other", ["2023": 2.5, "2024": 2.6, "2025": 2.7]).snapshot
  private let figure = Assumption(
    .figure("share", .whole, .over("2025")), .number(3.1), wording: "3.1%")

  private func trial(_ assumptions: Assumption...) -> Trial {
    Trial(Self.snapshot, Scenario(assumptions), on: .on("2026-07-20"), since: .on("2026-06-20"))
  }

  @Test func `only the target whose figure is assumed moves, with its probability`() throws {
    let trial = trial(figure)
    #expect(trial.marks.map(\.target) == ["share"])
    let mark = try #require(trial.marks.first)
    #expect(mark.from.light == .yellow && mark.to.light == .green && mark.steps == -1)
    #expect(trial.assumed.now.assessment(of: "other") == trial.base.now.assessment(of: "other"))
    #expect(trial.base.now == Situation(Self.snapshot, on: .on("2026-07-20")))
  }

  @Test func `what a target wants may be assumed too, and its wording says so`() throws {
    let trial = trial(Assumption(.value("share"), .number(2.8), wording: "2.8%"))
    #expect(trial.assumed.now.target("share")?.wording == "2.8%")
    #expect(try #require(trial.marks.first).to.targetValue == 2.8)
    #expect(trial.base.now.target("share")?.value == 3.4)
  }

  @Test func `an earlier deadline asks for more by now, of the parts too`() throws {
    let snapshot = Sketch().indicator("share", .ratio, unit: "%", decimals: 2)
      .target("share", .ratio, 3.4, from: ("2022", 2.4))
      .target("share", .ratio, 3.4, id: "part", from: ("2022", 2.4)) { $0.partOf = "share" }
      .figures("share", ["2025": 2.9]).snapshot
    let soon = Assumption(.deadline("share"), .day(.on("2025-12-31")), wording: "2025")
    let plan = Scenario([soon]).applied(to: snapshot, on: .on("2026-07-20")).plan
    #expect(plan.targets.map(\.deadline) == [.on("2025-12-31"), .on("2025-12-31")])
    let trial = Trial(snapshot, Scenario([soon]), on: .on("2026-07-20"), since: .on("2026-06-20"))
    #expect(try #require(trial.marks.first).to.light == .red)
  }

  @Test func `the last word on a subject counts, and dropping it leaves nothing`() {
    var scenario = Scenario([figure])
    var again = figure
    again.amount = .number(3)
    scenario.assume(again)
    #expect(scenario.assumptions == [again])
    scenario.drop(figure.subject)
    #expect(scenario.isEmpty)
  }

  @Test func `a figure of a scenario is known for what it is`() throws {
    let trial = trial(figure)
    let latest = try #require(trial.assumed.now.assessment(of: "share")?.latest)
    #expect(latest.figures.map { trial.scenario.assumption(of: $0) } == [figure])
    let stored = try #require(trial.base.now.assessment(of: "share")?.latest)
    #expect(stored.figures.allSatisfy { trial.scenario.assumption(of: $0) == nil })
  }

  @Test func `what the plan does not know changes nothing`() {
    let trial = trial(
      Assumption(.value("nobody"), .number(1), wording: "1"),
      Assumption(.figure("nothing", .whole, .over("2025")), .number(1), wording: "1"))
    #expect(trial.marks.isEmpty && trial.health.isEmpty && trial.sums.isEmpty)
  }
}
