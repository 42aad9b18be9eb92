import Core
import Testing

/// A sample that shows only good weather teaches nobody to read the screens.
struct SampleMixTests {
  private let sample: ShippedSample
  private let situation: Situation

  init() throws {
    sample = try ShippedSample.open()
    situation = try ShippedSample.situation()
  }

  @Test func `its targets show every light`() {
    #expect(Set(situation.assessments.compactMap(\.light)) == Set(Light.allCases))
  }

  @Test(arguments: [
    Reason.notAssessmentYear, .noBaseline, .notReported, .stale, .notYet, .unquantified,
  ])
  func `a target is without a light for every reason the plan can give`(_ reason: Reason) {
    #expect(situation.assessments.contains { $0.light == nil && $0.reasons.contains(reason) })
  }

  @Test func `a mark that went stale keeps its colour only when it is a bad one`() {
    let stale = situation.assessments.filter { $0.reasons.contains(.stale) }
    #expect(stale.contains { $0.light == nil && $0.lastLight == .green })
    #expect(stale.contains { $0.light == .yellow || $0.light == .red })
  }

  @Test(arguments: [Assessment.Remark.provisional, .fell, .pastYearMissed, .rolling, .withoutBaseline])
  func `marks carry the remarks a reader must learn`(_ remark: Assessment.Remark) {
    #expect(situation.assessments.contains { $0.remarks.contains(remark) })
  }

  @Test func `planted mistakes are found`() {
    let findings = situation.findings
    #expect(findings.contains { if case .cumulativeFell = $0 { true } else { false } })
    #expect(findings.count { if case .sumDiffers = $0 { true } else { false } } == 2)
    #expect(findings.contains { if case .targetWithoutBaseline = $0 { true } else { false } })
    #expect(!findings.contains { if case .premature = $0 { true } else { false } })
  }

  @Test func `some bureaus are late, one never reported, and a few are early`() throws {
    #expect(situation.reporting.contains { $0.state == .late && $0.overdue == 0 })
    #expect(situation.reporting.contains { $0.state == .late && $0.overdue > 0 })
    #expect(situation.reporting.contains { $0.state == .neverReported })
    let monthly = try sample.rows(of: "figures-monthly.csv").filter { $0["period"] == "2026-01/10" }
    #expect((1...10).contains(monthly.count))
  }

  @Test func `a corrected figure keeps the first one beside it`() throws {
    let figures = try sample.figures()
    let revised = figures.filter { $0.state == .revised }
    #expect(!revised.isEmpty)
    for figure in revised {
      let first = figures.filter {
        $0.indicator == figure.indicator && $0.scope == figure.scope && $0.period == figure.period
      }
      #expect(first.count == 2 && first.contains { $0.state == .final && $0.known < figure.known })
    }
  }

  @Test func `health comes in three colours, and one cluster is covered too little`() {
    #expect(Set(situation.health.compactMap(\.light)).isSuperset(of: [.red, .yellow, .green]))
    #expect(situation.health.contains { $0.reasons.contains(.lowCoverage) })
  }
}
