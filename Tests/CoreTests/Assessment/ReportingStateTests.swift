import Core
import Testing
import TestSupport

/// What a mark becomes when figures do not come, and at the deadline.
@Suite struct ReportingStateTests {
  private let yearly = Sketch().indicator("x").target("x", .level, 100, from: ("2022", 0))

  @Test func `before anything is due it is not due, from the day after not reported`() {
    #expect(yearly.judge(on: "2024-06-30").reasons == [.notDue])
    #expect(yearly.judge(on: "2024-07-01").reasons == [.notReported])
  }

  @Test func `without figure and base both are listed and the base is shown`() {
    let judged = Sketch().indicator("x").target("x", .level, 100).judge(on: "2024-07-01")
    #expect(judged.reasons == [.noBaseline, .notReported])
    #expect(judged.reason == .noBaseline)
  }

  @Test func `a figure no newer than the base says nothing of the way since`() {
    let base = yearly.figure("x", "2022", 0)
    #expect(base.judge(on: "2024-06-30").reasons == [.notDue])
    #expect(base.judge(on: "2024-07-01").reasons == [.notReported])
    #expect(base.judge(on: "2024-07-01").latest?.period == .year(2022))
  }

  @Test func `green and met go grey after the grace, and say what they were`() {
    let green = yearly.figure("x", "2023", 20)
    #expect(green.judge(on: "2025-07-15").light == .green)
    let stale = green.judge(on: "2025-07-16")
    #expect(stale.light == nil)
    #expect(stale.reason == .stale)
    #expect(stale.lastLight == .green)
    #expect(stale.toGreen == .notNow(.stale))
    #expect(yearly.figure("x", "2023", 100).judge(on: "2025-07-16").lastLight == .met)
  }

  @Test func `yellow and red keep colour and word, marked stale`() {
    let yellow = yearly.figure("x", "2024", 25).judge(on: "2026-07-16")
    #expect(yellow.light == .yellow)
    #expect(yellow.reasons == [.stale])
    #expect(yellow.lastLight == nil)
    #expect(yellow.toGreen == .notNow(.stale))
    let red = yearly.figure("x", "2024", 5).judge(on: "2026-07-16")
    #expect(red.light == .red)
    #expect(red.toYellow == .value(10))
  }

  @Test func `at the deadline short is red and met is met, baseline or not`() {
    #expect(yearly.figure("x", "2027", 99).judge(on: "2028-03-01").light == .red)
    #expect(yearly.figure("x", "2027", 99).judge(on: "2028-03-01").remarks == [.missed])
    #expect(yearly.figure("x", "2027", 99).judge(on: "2028-03-01").toGreen == .notNow(.deadline))
    #expect(yearly.figure("x", "2027", 99).judge(on: "2028-03-01").requiredPace == nil)
    let baseless = Sketch().indicator("x").target("x", .level, 100)
    #expect(baseless.figure("x", "2027", 99).judge(on: "2028-03-01").light == .red)
    #expect(baseless.figure("x", "2027", 100).judge(on: "2028-03-01").light == .met)
  }

  @Test func `later figures do not reopen it`() {
    let closed = yearly.figures("x", ["2027": 99, "2028": 150])
    #expect(closed.judge(on: "2029-03-01").light == .red)
    #expect(closed.judge(on: "2029-03-01").latest?.period == .year(2027))
  }

  @Test func `an overdue last year is decided by the newest figure before it`() {
    let short = yearly.figure("x", "2026", 95)
    #expect(short.judge(on: "2028-07-15").light == .green)
    #expect(short.judge(on: "2028-07-16").light == .red)
    #expect(short.judge(on: "2028-07-16").reasons == [.stale])
    let met = yearly.figure("x", "2026", 100).judge(on: "2028-07-16")
    #expect(met.light == nil)
    #expect(met.lastLight == .met)
  }

  @Test func `a calendar that ends before December is met by its last report`() {
    let spans = Sketch().indicator("x", .stock, .spans(endingIn: [5, 8, 11]), lag: 45)
      .target("x", .level, 100, from: ("2022", 0))
    let met = spans.figure("x", "2027-01/11", 100)
    #expect(met.judge(on: "2028-06-01").light == .met)
    #expect(met.judge(on: "2028-06-01").reasons == [])
    let short = spans.figure("x", "2027-01/11", 98)
    #expect(short.judge(on: "2028-01-14").light == .green)
    #expect(short.judge(on: "2028-02-01").light == .red)
  }

  @Test func `late periods are counted, and who is late is known`() {
    let sketch = Sketch(years: 2026, 2026).indicator("x", .flow, .monthly(skipsJanuary: true))
      .target("x", .level, 1) { $0.owners = [Ownership(unit: "bureau", part: .lead, basis: .inferred)] }
      .figures("x", ["2026-01/07": 3])
    let situation = sketch.situation(on: "2026-11-15")
    let status = situation.reporting[0]
    #expect(status.unit == "bureau")
    #expect(status.state == .late)
    #expect(status.missing.map(\.period) == [.over("2026-08"), .over("2026-09")])
    #expect(status.overdue == 1)
    #expect(status.next?.period == .over("2026-10"))
    #expect(situation.mostOverdueReport == status)
    #expect(situation.nextDue == .on("2026-12-05"))
    #expect(situation.dueThisWeek.isEmpty)
    #expect(sketch.situation(on: "2026-12-01").dueThisWeek.count == 1)
  }
}
