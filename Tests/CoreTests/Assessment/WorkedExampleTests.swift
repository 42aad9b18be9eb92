import Core
import Testing
import TestSupport

/// The calculation SCREENS.md prints: what a clerk can repeat on paper.
@Suite struct WorkedExampleTests {
  let rd = Sketch()
    .indicator("rd", .ratio, unit: "%", decimals: 2, .spans(endingIn: [5, 8, 11]), lag: 45)
    .target("rd", .ratio, 3.4, from: ("2020", 2.18))
    .figures("rd", ["2020": 2.18, "2025-01/08": 2.53])
    .figure("rd", "2026-01/08", 2.61, known: "2026-09-28", .provisional)
    .judge(on: "2026-11-15")

  @Test func `the lag is 45.7 points and red`() {
    #expect(rd.light == .red)
    #expect(rd.due.map { abs($0 - (2.18 + 1.22 * (5 + 2.0 / 3) / 7)) < 1e-12 } == true)
    #expect(rd.duePercent.map { ($0 * 100).rounded() / 100 } == 80.95)
    #expect(rd.donePercent.map { ($0 * 100).rounded() / 100 } == 35.25)
    #expect(rd.lag.map { ($0 * 10).rounded() / 10 } == 45.7)
  }

  @Test func `2.81 turns it yellow and 3.05 green`() {
    #expect(rd.toYellow == .value(2.81))
    #expect(rd.toGreen == .value(3.05))
  }

  @Test func `it needs 0.59 points a year and nothing is said per month of a calendar of spans`() {
    #expect(rd.requiredPace.map { (($0.perYear ?? 0) * 100).rounded() / 100 } == 0.59)
    #expect(rd.requiredPace?.perMonth == nil)
  }

  @Test func `completion and the year on year change stand beside it`() {
    #expect(rd.completion.map { ($0 * 10).rounded() / 10 } == 76.8)
    #expect(rd.yearOnYear.map { ($0 * 100).rounded() / 100 } == 0.08)
    #expect(rd.remarks == [.provisional])
  }

  @Test func `the steps carry every number from elapsed share to lag`() throws {
    let names: [Assessment.Step.Name] = [
      .completion, .elapsed, .pathValue, .duePercent, .donePercent, .lag, .compare,
    ]
    #expect(rd.steps.map(\.name) == names)
    let path = try #require(rd.steps.first { $0.name == .pathValue })
    let (b, v, e) = (path.operands[0], path.operands[1], path.operands[2])
    #expect(abs(b + (v - b) * e - path.result) < 1e-12)
    #expect(rd.inputs.map(\.role) == [.target, .baseline, .latest])
    #expect(rd.inputs.last?.figure == 3)
  }
}
