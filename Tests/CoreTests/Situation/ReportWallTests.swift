import Core
import TestSupport
import Testing

/// The wall says of every report whether it came, when, and how late: by what was known on the day looked at.
struct ReportWallTests {
  /// A monthly count due 35 days after each month.
  private let sketch = Sketch().indicator("x", .stock, rhythm)
    .target("x", .level, 100, from: ("2022", 0))

  private static let rhythm = ReportingCalendar.Rhythm.monthly(skipsJanuary: false)

  private func record(_ period: String, _ sketch: Sketch, on day: String) throws -> ReportRecord {
    let row = try #require(sketch.situation(on: day).reportWall.first)
    return try #require(row.records.first { $0.entry.period == .over(period) })
  }

  private func refusal(
    _ period: String, known: String, mandatory: Int = 1, unexplained: Int = 0, withdrawn: String? = nil
  ) -> RefusedDelivery {
    RefusedDelivery(
      batch: 9, known: .on(known), withdrawn: withdrawn.map(Day.on), sender: nil, file: "a.xlsx", digest: "0",
      mandatory: mandatory, unexplained: unexplained, hints: 3,
      reports: [.init(indicator: "x", scope: .whole, period: .over(period))])
  }

  @Test func `a report on its last day is in time, a day later it is one day late`() throws {
    // March is due 35 days after its end: on May 5th.
    #expect(
      try record("2026-03", sketch.figure("x", "2026-03", 1, known: "2026-05-05"), on: "2026-05-20").state
        == .onTime)
    let late = try record("2026-03", sketch.figure("x", "2026-03", 1, known: "2026-05-06"), on: "2026-05-20")
    #expect(late.state == .late)
    #expect(late.daysLate == 1)
  }

  @Test func `what has not come grows later by the day`() throws {
    let reported = sketch.figure("x", "2026-02", 1)
    #expect(try record("2026-03", reported, on: "2026-05-05").state == .open)
    let missing = try record("2026-03", reported, on: "2026-05-15")
    #expect((missing.state, missing.daysLate) == (.missing, 10))
    #expect(!missing.isOverdue(on: .on("2026-05-20")))
    #expect(missing.isOverdue(on: .on("2026-05-21")))
  }

  @Test func `the day looked at decides what was known`() throws {
    let late = sketch.figure("x", "2026-03", 1, known: "2026-05-20")
    #expect(try record("2026-03", late, on: "2026-05-19").state == .missing)
    #expect(try record("2026-03", late, on: "2026-05-20").state == .late)
    let undone = sketch.figure("x", "2026-03", 1, known: "2026-04-20", withdrawn: "2026-05-15")
    #expect(try record("2026-03", undone, on: "2026-05-14").state == .onTime)
    #expect(try record("2026-03", undone, on: "2026-05-15").state == .missing)
  }

  @Test func `a revision does not make a report late`() throws {
    let revised = sketch.figure("x", "2026-03", 1, known: "2026-04-10")
      .figure("x", "2026-03", 2, known: "2026-05-18", .revised)
    #expect(try record("2026-03", revised, on: "2026-05-20").state == .onTime)
  }

  @Test func `a period that was passed over is neither missing nor in time`() throws {
    let skipped = sketch.figure("x", "2026-03", 1, known: "2026-04-10")
      .figure("x", "2026-01/05", 1, known: "2026-06-10")
    #expect(try record("2026-04", skipped, on: "2026-06-20").state == .skipped)
    #expect(try record("2026-05", skipped, on: "2026-06-20").state == .onTime)
  }

  @Test func `a refused delivery is told of until the figure enters`() throws {
    func state(
      _ refusals: [RefusedDelivery], _ more: (Sketch) -> Sketch = { $0 }, on day: String = "2026-05-15"
    )
      throws -> ReportRecord.State
    { try record("2026-03", more(sketch).having { $0.refusals = refusals }, on: day).state }
    #expect(try state([refusal("2026-03", known: "2026-05-01")]) == .returned)
    #expect(try state([refusal("2026-03", known: "2026-05-01", mandatory: 0, unexplained: 2)]) == .verifying)
    #expect(try state([refusal("2026-03", known: "2026-05-16")]) == .missing)
    #expect(try state([refusal("2026-03", known: "2026-05-01", withdrawn: "2026-05-10")]) == .missing)
    #expect(try state([refusal("2026-02", known: "2026-05-01")]) == .missing)
    // The newest decides, and what has entered goes before all.
    let both = [
      refusal("2026-03", known: "2026-05-01"),
      refusal("2026-03", known: "2026-05-02", mandatory: 0, unexplained: 1),
    ]
    #expect(try state(both) == .verifying)
    #expect(try state(both, { $0.figure("x", "2026-03", 1, known: "2026-05-12") }) == .late)
  }

  @Test func `the share in time is of what was due, not of what is open`() throws {
    let months = (1...9).reduce(sketch) { $0.figure("x", "2026-0\($1)", 1) }
    let row = try #require(months.situation(on: "2026-12-31").reportWall.first)
    let count = row.count
    // November and December are over and not due yet; October was due on December 5th.
    #expect(count[.open] == 2)
    #expect(count[.onTime] == 9)
    #expect(count.due == row.records.count - 2)
    #expect(isNear(count.onTimeRate, 100 * 9 / Double(count.due)))
    #expect(ReportCount([]).onTimeRate == nil)
  }

  @Test func `missing on the wall is what other pages call missing`() {
    var dice = SplitMix64(seed: 361)
    for _ in 0..<40 {
      var sketch = sketch
      for month in 1...9 where dice.next() % 3 > 0 {
        let late = Int(dice.next() % 80)
        sketch = sketch.figure(
          "x", "2026-0\(month)", 1, known: Period.month(month, of: 2026).last.adding(days: late).description)
      }
      let situation = sketch.situation(on: "2026-10-20")
      let missing = situation.reporting[0].missing.map(\.period)
      let onWall = situation.reportWall[0].records.filter { $0.state == .missing }.map(\.entry.period)
      #expect(missing.suffix(onWall.count) == onWall[...])
      #expect(onWall == missing.filter { period in onWall.contains(period) || period.year == 2026 })
    }
  }
}
