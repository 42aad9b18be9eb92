import Core
import Testing
import TestSupport

@Suite struct FlowTests {
  private func series(_ values: KeyValuePairs<String, Double>) -> Series {
    let figures = values.enumerated().map { id, pair in
      Figure(
        id: id, indicator: "x", scope: .whole, period: .over(pair.key), value: pair.value,
        known: .on("2026-12-31"))
    }
    return Series(figures, measure: .flow, on: .on("2026-12-31"))
  }

  @Test func `spans replace each other and are never added`() {
    let reported = series(["2026-01/02": 20, "2026-03": 9, "2026-01/03": 30, "2026-04": 11])
    #expect(reported.yearToDate(2026, through: 3)?.value == 30)
    #expect(reported.yearToDate(2026, through: 4)?.value == 41)
  }

  @Test func `a chain has no gap and starts in January`() {
    let reported = series(["2026-01/02": 20, "2026-04": 11, "2026Q3": 30])
    #expect(reported.yearToDate(2026, through: 2)?.value == 20)
    #expect(reported.yearToDate(2026, through: 4) == nil)
    #expect(reported.yearToDate(2026, through: 9) == nil)
    #expect(reported.yearToDate(2026, through: 1) == nil)
  }

  @Test func `the rolling year is 1—m plus last year less last year's 1—m`() {
    let reported = series(["2025-01/08": 60, "2025": 100, "2026-01/08": 66])
    let rolling = reported.newestReading()
    #expect(rolling?.value == 106)
    #expect(rolling?.isRolling == true)
    #expect(rolling?.period == .over("2025-09/2026-08"))
  }

  @Test func `without last year's span the newest computable year is judged, and that is a finding`() {
    let sketch = Sketch().indicator("x", .flow, .monthly(skipsJanuary: true))
      .target("x", .level, 200, from: ("2022", 50))
      .figures("x", ["2025": 100, "2026-01/08": 66])
    #expect(sketch.judge(on: "2026-09-20").latest?.period == .year(2025))
    let found = sketch.situation(on: "2026-09-20").findings
    #expect(found.contains(.noRollingYear("x", newest: .over("2026-01/08"))))
  }

  @Test func `a flow reported for which no year can be computed cannot be assessed`() {
    let judged = Sketch().indicator("x", .flow, .monthly(skipsJanuary: true))
      .target("x", .level, 200, from: ("2022", 50)).figure("x", "2026-01/08", 66).judge(on: "2026-09-20")
    #expect(judged.reasons == [.cannotAssess])
  }

  @Test func `the judged rolling year names all figures behind it`() {
    let judged = Sketch().indicator("x", .flow, .monthly(skipsJanuary: true))
      .target("x", .level, 200, from: ("2022", 50))
      .figures("x", ["2025-01/08": 60, "2025": 100, "2026-01/07": 57, "2026-08": 9]).judge(on: "2026-09-20")
    #expect(judged.latest?.figures == [3, 4, 2, 1])
    #expect(judged.steps.contains(.init(name: .chain, operands: [57, 9], result: 66)))
    #expect(judged.steps.contains(.init(name: .rollingYear, operands: [66, 100, 60], result: 106)))
    #expect(judged.remarks == [.rolling])
  }

  /// The chain by trying every way to get from January to the month.
  @Test(arguments: 1...60) func `a chain is the shortest of all ways through the spans`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var spans: [ClosedRange<Int>: Double] = [:]
    for _ in 0..<Int.random(in: 1...14, using: &random) {
      let first = Int.random(in: 1...12, using: &random)
      spans[first...min(12, first + Int.random(in: 0...11, using: &random))] =
        Double(Int.random(in: 0...9, using: &random))
    }
    let figures = spans.enumerated().compactMap { id, span in
      Period(year: 2026, months: span.key).map {
        Figure(id: id, indicator: "x", scope: .whole, period: $0, value: span.value, known: .on("2026-12-31"))
      }
    }
    let reported = Series(figures, measure: .flow, on: .on("2026-12-31"))
    for month in 1...12 {
      let ways = ways(to: month, through: spans)
      let shortest = ways.map(\.pieces).min()
      let values = Set(ways.filter { $0.pieces == shortest }.map(\.value))
      let found = reported.yearToDate(2026, through: month)?.value
      #expect(found.map(values.contains) ?? values.isEmpty)
    }
  }

  private func ways(to month: Int, through spans: [ClosedRange<Int>: Double]) -> [(
    pieces: Int, value: Double
  )] {
    spans.filter { $0.key.upperBound == month }.flatMap { span, value -> [(pieces: Int, value: Double)] in
      if span.lowerBound == 1 { return [(1, value)] }
      return ways(to: span.lowerBound - 1, through: spans).map { ($0.pieces + 1, $0.value + value) }
    }
  }
}
