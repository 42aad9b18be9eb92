import Core
import Testing
import TestSupport

@Suite struct YearOnYearTests {
  private func judged(_ measure: Measure, _ values: KeyValuePairs<String, Double>) -> Assessment {
    Sketch().indicator("x", measure, unit: measure == .ratio ? "%" : "个", .monthly(skipsJanuary: true))
      .target("x", .level, 200, from: ("2022", 50)).figures("x", values).judge(on: "2026-09-20")
  }

  @Test func `of a stock it is per cent of the same span a year before, of a ratio points`() {
    #expect(judged(.stock, ["2025-08": 50, "2026-08": 60]).yearOnYear == 20)
    #expect(judged(.ratio, ["2025-08": 50, "2026-08": 60]).yearOnYear == 10)
    #expect(judged(.ratio, ["2025-08": 50, "2026-01/08": 60]).yearOnYear == nil)
  }

  @Test func `of a rolling year it is against the rolling year before`() {
    let found = judged(
      .flow, ["2024-01/08": 50, "2024": 80, "2025-01/08": 60, "2025": 100, "2026-01/08": 65])
    #expect(found.latest?.value == 105)
    #expect(isNear(found.yearOnYear, 100 * 15.0 / 90))
    #expect(found.yearOnYearPeriod == .over("2025-09/2026-08"))
  }

  @Test func `where that cannot be computed it is of the same months and says so`() {
    let found = judged(.flow, ["2025-01/08": 60, "2025": 100, "2026-01/08": 66])
    #expect(found.yearOnYear == 10)
    #expect(found.yearOnYearPeriod == .over("2026-01/08"))
  }

  @Test func `there is none of a value that is not positive`() {
    #expect(judged(.stock, ["2025-08": 0, "2026-08": 60]).yearOnYear == nil)
    #expect(judged(.stock, ["2025-08": -5, "2026-08": 60]).yearOnYear == nil)
  }
}
