import Core
import Testing
import TestSupport

@Suite struct AnnualTests {
  private let each = Sketch().indicator("x", .flow, .quarterly, lag: 45).target("x", .annual, 120)

  private func kept() -> Sketch { each.figures("x", ["2023": 130, "2024": 120, "2025": 125]) }

  @Test func `each year alone is judged by the months gone`() {
    let judged = kept().figure("x", "2026H1", 50).judge(on: "2026-08-01")
    #expect(judged.duePercent == 50)
    #expect(judged.due == 60)
    #expect(isNear(judged.lag, 50 - 125.0 / 3))
    #expect(judged.light == .green)
    #expect(judged.years.map(\.isMet) == [true, true, true])
    #expect(isNear(judged.requiredPace?.perMonth, 70.0 / 6))
    #expect(judged.requiredPace?.perYear == nil)
    #expect(judged.rule == "annual")
  }

  @Test func `months may have their own shares`() {
    let shares: [Double] = [0, 0, 0, 0, 0, 10, 20, 40, 60, 80, 90, 100]
    let judged = kept().with { $0.targets[0].monthShares = shares }.figure("x", "2026H1", 12)
      .judge(on: "2026-08-01")
    #expect(judged.lag == 0)
  }

  @Test func `a past year missed caps the light at yellow, and no figure of this year mends it`() {
    let judged = each.figures("x", ["2023": 130, "2024": 119, "2025": 125, "2026H1": 90])
      .judge(on: "2026-08-01")
    #expect(judged.light == .yellow)
    #expect(judged.remarks == [.pastYearMissed])
    #expect(judged.toGreen == .notNow(.missedYear))
    #expect(judged.years.map(\.isMet) == [true, false, true])
  }

  @Test func `an unknown past year caps it as well, but one that was met early is known`() {
    let unknown = each.figures("x", ["2023": 130, "2024H1": 60, "2025": 125, "2026H1": 90])
      .judge(on: "2026-08-01")
    #expect(unknown.light == .yellow)
    #expect(unknown.remarks == [.pastYearUnknown])
    let early = each.figures("x", ["2023": 130, "2024H1": 121, "2025": 125, "2026H1": 90])
      .judge(on: "2026-08-01")
    #expect(early.light == .green)
  }

  @Test func `a year met early is green and done`() {
    let judged = kept().figure("x", "2026H1", 120).judge(on: "2026-08-01")
    #expect(judged.light == .green)
    #expect(judged.remarks == [.yearMet])
    #expect(judged.requiredPace?.perMonth == 0)
  }

  @Test func `a year closes with its December, and closed and short it is missed`() {
    let judged = each.figures("x", ["2023": 130, "2024": 120, "2025": 119]).judge(on: "2026-02-20")
    #expect(judged.light == .red)
    #expect(judged.remarks == [.missed])
    #expect(judged.toGreen == .notNow(.missedYear))
  }

  @Test func `all years met is met, as soon as the last is`() {
    let all = kept().figures("x", ["2026": 120, "2027H1": 120])
    #expect(all.judge(on: "2027-08-01").light == .met)
    #expect(kept().figures("x", ["2026": 120, "2027": 120]).judge(on: "2028-02-01").light == .met)
  }

  @Test func `the last year closed with any year missed is red`() {
    let judged = each.figures("x", ["2023": 130, "2024": 100, "2025": 125, "2026": 120, "2027": 500])
      .judge(on: "2028-02-01")
    #expect(judged.light == .red)
    #expect(judged.remarks == [.missed, .pastYearMissed])
    #expect(judged.toGreen == .notNow(.deadline))
  }

  @Test func `a ceiling is passed at any time, and kept only by the end of the year`() {
    let ceiling = each.with { $0.targets[0].direction = .down }
      .figures("x", ["2023": 100, "2024": 120, "2025": 110])
    let over = ceiling.figure("x", "2026H1", 121).judge(on: "2026-08-01")
    #expect(over.light == .red)
    #expect(over.remarks == [.missed])
    #expect(ceiling.figure("x", "2026H1", 60).judge(on: "2026-08-01").lag == 0)
    #expect(ceiling.figure("x", "2026H1", 90).judge(on: "2026-08-01").light == .yellow)
    #expect(ceiling.judge(on: "2026-02-20").years.map(\.isMet) == [true, true, true])
    #expect(ceiling.judge(on: "2026-02-20").light == .green)
  }

  @Test func `a yearly stock is judged by its newest in the year`() {
    let judged = Sketch().indicator("x").target("x", .annual, 30).figures("x", ["2023": 32, "2024": 29])
      .judge(on: "2025-08-01")
    #expect(judged.light == .red)
    #expect(judged.years.map(\.value) == [32, 29])
  }
}

@Suite struct FinalYearTests {
  private let final = Sketch().indicator("x", .flow, .quarterly, lag: 45).target("x", .finalYear, 100)

  @Test func `before its year it is not judged`() {
    let judged = final.figures("x", ["2025": 60, "2026Q1": 10]).judge(on: "2026-08-01")
    #expect(judged.reasons == [.notAssessmentYear])
    #expect(judged.latest == nil)
  }

  @Test func `in its year it is judged like an annual one, whatever the years before`() {
    let judged = final.figures("x", ["2025": 60, "2027H1": 45]).judge(on: "2027-08-01")
    #expect(judged.light == .green)
    #expect(judged.lag == 5)
    #expect(final.figures("x", ["2027": 100]).judge(on: "2028-02-01").light == .met)
    #expect(final.figures("x", ["2027": 99]).judge(on: "2028-02-01").light == .red)
  }

  @Test func `overdue without any figure it is not reported, with a part of it the part decides`() {
    #expect(final.judge(on: "2028-05-01").reasons == [.notReported])
    let short = final.figures("x", ["2027H1": 45]).judge(on: "2028-05-01")
    #expect(short.light == .red)
    #expect(short.remarks == [.missed])
    let enough = final.figures("x", ["2027H1": 145]).judge(on: "2028-05-01")
    #expect(enough.light == nil)
    #expect(enough.reasons == [.stale])
    #expect(enough.lastLight == .met)
  }

  @Test func `a figure of its year that no month reaches cannot be judged`() {
    #expect(final.figure("x", "2027Q2", 45).judge(on: "2027-08-01").reasons == [.cannotAssess])
  }

  @Test func `a run-up the plan states is judged year by year without a cap`() {
    let sketch = final.with {
      $0.targets[0].path = .stated([
        .init(day: .on("2025-12-31"), value: 40), .init(day: .on("2026-12-31"), value: 80),
      ])
    }
    let judged = sketch.figures("x", ["2025": 30, "2026H1": 40]).judge(on: "2026-08-01")
    #expect(judged.light == .green)
    #expect(judged.targetValue == 80)
    #expect(judged.lag == 0)
  }
}
