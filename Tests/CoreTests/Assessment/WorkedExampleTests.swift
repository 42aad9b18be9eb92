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
    let elapsed = 17.0 / 3 / 7
    #expect(isNear(rd.due, 2.18 + 1.22 * elapsed))
    #expect(isNear(rd.duePercent, 80.95, digits: 2))
    #expect(isNear(rd.donePercent, 35.25, digits: 2))
    #expect(isNear(rd.lag, 45.7, digits: 1))
  }

  @Test func `2.81 turns it yellow and 3.05 green`() {
    #expect(rd.toYellow == .value(2.81))
    #expect(rd.toGreen == .value(3.05))
  }

  @Test func `it needs 0.59 points a year and nothing is said per month of a calendar of spans`() {
    #expect(isNear(rd.requiredPace?.perYear, 0.59, digits: 2))
    #expect(rd.requiredPace?.perMonth == nil)
  }

  @Test func `completion and the year on year change stand beside it`() {
    #expect(isNear(rd.completion, 76.8, digits: 1))
    #expect(isNear(rd.yearOnYear, 0.08, digits: 2))
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
