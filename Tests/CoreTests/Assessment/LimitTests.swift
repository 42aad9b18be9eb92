import Core
import Testing
import TestSupport

@Suite struct LimitTests {
  private func judged(
    _ strength: StandingRule.Strength, subjects: Int, unknown: Int, violations: Int,
    on day: String = "2026-05-01"
  ) -> Assessment {
    Sketch().target("x", .limit) {
      $0.indicator = nil
      $0.standingRule = "r"
    }
    .with {
      $0.standingRules = [
        StandingRule(
          id: "r", name: "r", clause: Clause("二"), list: "parks", filter: [], quantity: .entries(column: "c"),
          limit: .atMost(2), strength: strength, note: nil)
      ]
    }
    .having {
      $0.ruleChecks = [
        RuleCheck(rule: "r", subjects: subjects, unknown: unknown, violations: violations, violators: [])
      ]
    }
    .judge(on: day)
  }

  @Test func `a soft rule violated is yellow, a hard one red`() {
    #expect(judged(.soft, subjects: 9, unknown: 0, violations: 1).light == .yellow)
    #expect(judged(.hard, subjects: 9, unknown: 8, violations: 1).light == .red)
  }

  @Test func `kept is green only when every object is known`() {
    #expect(judged(.hard, subjects: 9, unknown: 0, violations: 0).light == .green)
    #expect(judged(.hard, subjects: 9, unknown: 1, violations: 0).reason == .notReported)
    #expect(judged(.hard, subjects: 0, unknown: 0, violations: 0).reason == .notReported)
  }

  @Test func `at the deadline there are two verdicts`() {
    #expect(judged(.soft, subjects: 9, unknown: 0, violations: 0, on: "2027-12-31").light == .met)
    #expect(judged(.soft, subjects: 9, unknown: 0, violations: 2, on: "2027-12-31").light == .red)
  }

  @Test func `a rule nothing is known of is not reported`() {
    let judged = Sketch().target("x", .limit) { $0.standingRule = "r" }.judge(on: "2026-05-01")
    #expect(judged.reason == .notReported)
  }
}
