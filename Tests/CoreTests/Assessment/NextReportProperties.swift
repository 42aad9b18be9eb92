import Core
import Testing
import TestSupport

/// What `w` promises of the report to come holds when that report comes.
@Suite struct NextReportProperties {
  @Test func `the values of the next report give the lights when they are reported`() {
    var tried: [String: Int] = [:]
    for seed in UInt64(1)..<1_500 {
      let item = RandomCase(seed: seed)
      guard item.indicator.measure != .flow || item.target.kind == .annual else { continue }
      let judged = item.assessment
      guard let next = judged.nextReport, judged.reasons.isEmpty, let value = judged.latest?.value else {
        continue
      }
      for (light, wanted) in [(Light.yellow, next.toYellow), (.green, next.toGreen)] {
        guard let wanted else { continue }
        // Of a flow the part since the judged month is what is reported; spans of it begin in January.
        guard item.indicator.measure != .flow || next.period.startMonth == 1 else { continue }
        tried[judged.rule, default: 0] += 1
        let later = item.frozen().sketch
          .figure("x", "\(next.period)", wanted.value, known: "\(next.period.last.adding(days: 1))")
          .judge(on: "\(max(item.day, next.period.last.adding(days: 1)))")
        #expect(
          (later.light ?? later.lastLight ?? .red) >= light, "seed \(seed) \(wanted.value) from \(value)")
      }
    }
    #expect(tried.count > 4, "\(tried)")
  }

  @Test func `a trend and a running year tell what the next report must bring`() throws {
    let trend = Sketch().indicator("x", .stock, .quarterly)
      .target("x", .level, 200, from: ("2022", 100)) { $0.rule = LightRule.Method.trend.standard }
      .figures("x", ["2023": 110, "2024": 121, "2025Q4": 130, "2026Q1": 131]).judge(on: "2026-05-01")
    #expect(trend.light == .red)
    let coming = try #require(trend.nextReport)
    #expect(coming.toGreen != nil)
    let year = Sketch().indicator("x", .flow, .quarterly).target("x", .annual, 120)
      .figures("x", ["2023Q1": 10]).judge(on: "2023-05-20")
    let next = try #require(year.nextReport)
    // 60 are due by June: from 48 on less than ten points are lacking.
    #expect(next.period == .over("2023Q2"))
    #expect(next.toGreen?.value == 49)
  }
}
