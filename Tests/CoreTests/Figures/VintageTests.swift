import Core
import Testing
import TestSupport

@Suite struct VintageTests {
  private func value(_ figures: [Figure], on day: String) -> Double? {
    Series(figures, measure: .stock, on: .on(day)).newest?.value
  }

  private func figure(
    _ id: Int, _ value: Double, known: String, _ state: Figure.State = .final, period: String = "2025",
    withdrawn: String? = nil
  ) -> Figure {
    Figure(
      id: id, indicator: "x", scope: .whole, period: .over(period), value: value, state: state,
      known: .on(known), withdrawn: withdrawn.map(Day.on))
  }

  @Test func `only what was known by the day counts`() {
    let figures = [figure(1, 10, known: "2026-02-01"), figure(2, 11, known: "2026-06-01")]
    #expect(value(figures, on: "2026-01-31") == nil)
    #expect(value(figures, on: "2026-02-01") == 10)
    #expect(value(figures, on: "2026-06-01") == 11)
  }

  @Test func `a withdrawal counts from its day on, and what was before shows again`() {
    let figures = [
      figure(1, 10, known: "2026-02-01"), figure(2, 11, known: "2026-03-01", withdrawn: "2026-04-01"),
    ]
    #expect(value(figures, on: "2026-03-31") == 11)
    #expect(value(figures, on: "2026-04-01") == 10)
  }

  @Test func `a provisional figure counts only while there is no final or revised one`() {
    let provisional = figure(2, 11, known: "2026-05-01", .provisional)
    #expect(value([figure(1, 10, known: "2026-02-01"), provisional], on: "2026-06-01") == 10)
    #expect(value([figure(1, 10, known: "2026-02-01", .revised), provisional], on: "2026-06-01") == 10)
    #expect(value([provisional], on: "2026-06-01") == 11)
  }

  @Test func `final and revised are one rank: known later wins, then entered later`() {
    let revised = figure(1, 10, known: "2026-02-01", .revised)
    #expect(value([revised, figure(2, 11, known: "2026-03-01")], on: "2026-06-01") == 11)
    #expect(value([revised, figure(2, 11, known: "2026-02-01")], on: "2026-06-01") == 11)
    #expect(value([figure(2, 11, known: "2026-02-01"), revised], on: "2026-06-01") == 11)
  }

  @Test func `a provisional figure of a newer period beats a final one of an older`() {
    let judged = Sketch().indicator("x").target("x", .level, 100, from: ("2022", 0)).figure("x", "2024", 40)
      .figure("x", "2025", 60, .provisional).judge(on: "2026-05-01")
    #expect(judged.latest?.value == 60)
    #expect(judged.remarks == [.provisional])
  }

  @Test func `a figure whose period ends after the day is not used and is a finding`() {
    let sketch = Sketch().indicator("x").target("x", .level, 100, from: ("2022", 0)).figure("x", "2024", 40)
      .figure("x", "2026", 90, known: "2026-04-01")
    #expect(sketch.judge(on: "2026-05-01").latest?.value == 40)
    #expect(sketch.situation(on: "2026-05-01").findings.contains(.premature(2, "x", .whole)))
  }

  /// As-of travel must show exactly what a table built then would have shown.
  @Test(arguments: 1...20) func `a day's view equals that of a table holding only what was known by then`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    let vintages = (1...60).map { id in randomFigure(id, &random) }
    for day in ["2024-06-15", "2025-03-31", "2026-11-15"].map(Day.on) {
      let then = vintages.filter { $0.known <= day && $0.withdrawn.map { $0 > day } ?? true }
      let view = Series(vintages.shuffled(using: &random), measure: .flow, on: day)
      #expect(view == Series(then, measure: .flow, on: day))
      let periods = view.observations.map(\.period)
      #expect(periods == periods.sorted() && Set(periods).count == periods.count)
    }
  }

  private func randomFigure(_ id: Int, _ random: inout SplitMix64) -> Figure {
    let year = Int.random(in: 2023...2026, using: &random)
    let last = Int.random(in: 1...12, using: &random)
    let first = Bool.random(using: &random) ? 1 : Int.random(in: 1...last, using: &random)
    let known = Day.end(ofMonth: last + Int.random(in: 1...9, using: &random), in: year)
    return Figure(
      id: id, indicator: "x", scope: .whole, period: Period(year: year, months: first...last) ?? .year(year),
      value: Double(Int.random(in: 0...99, using: &random)),
      state: Figure.State.allCases.randomElement(using: &random) ?? .final, known: known,
      withdrawn: Int.random(in: 0..<4, using: &random) == 0
        ? known.adding(days: Int.random(in: 1...400, using: &random)) : nil)
  }
}
