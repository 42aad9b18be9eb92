import Core
import Testing
import TestSupport

@Suite struct CalendarTests {
  private func schedule(_ rhythm: ReportingCalendar.Rhythm, lag: Int = 35) -> ReportingSchedule {
    let calendar = ReportingCalendar(id: "c", name: "c", rhythm: rhythm, lag: lag, grace: 15)
    return ReportingSchedule(calendar, years: ClosedYears(first: 2026, last: 2026))
  }

  private func periods(_ texts: String...) -> [Period] { texts.map { Period.over($0) } }

  @Test func `there is no January table: the first report of a year is of two months`() {
    let monthly = schedule(.monthly(skipsJanuary: true))
    #expect(monthly.entries.count == 11)
    #expect(monthly.entries[0].period == .over("2026-01/02"))
    #expect(monthly.entries[0].due == .on("2026-04-04"))
    #expect(monthly.entries[0].grace == .on("2026-04-19"))
    #expect(schedule(.monthly(skipsJanuary: false)).entries.count == 12)
  }

  @Test func `named spans run from January, quarters and halves do not`() {
    #expect(
      schedule(.spans(endingIn: [11, 5, 8]), lag: 45).entries.map(\.period)
        == periods("2026-01/05", "2026-01/08", "2026-01/11"))
    #expect(
      schedule(.quarterly).entries.map(\.period) == periods("2026Q1", "2026Q2", "2026Q3", "2026Q4"))
    #expect(schedule(.halfYearly).entries.map(\.period) == periods("2026H1", "2026H2"))
  }

  @Test func `a year is due on the last day of a month of the next`() {
    #expect(schedule(.yearly(dueMonth: 6)).entries.map(\.due) == [.on("2027-06-30")])
    #expect(schedule(.yearly(dueMonth: 2)).entries.map(\.due) == [.on("2027-02-28")])
  }

  /// Day by day over two years, against the sentences of the method taken literally.
  @Test(arguments: [
    ReportingCalendar.Rhythm.monthly(skipsJanuary: true), .quarterly, .halfYearly, .yearly(dueMonth: 3),
    .spans(endingIn: [5, 8, 11]),
  ])
  func `due strictly after the due date, overdue strictly after the grace`(rhythm: ReportingCalendar.Rhythm) {
    let sketch = Sketch(years: 2026, 2026).indicator("x", .stock, rhythm).target("x", .level, 1)
    let entries =
      sketch.situation(on: "2026-01-01").reporting[0].next.map { _ in schedule(rhythm).entries } ?? []
    for offset in 0..<800 {
      let day = Day.on("2026-01-01").adding(days: offset)
      let status = Situation(sketch.snapshot, on: day).reporting[0]
      #expect(status.missing == entries.filter { $0.due.ordinal < day.ordinal })
      #expect(status.overdue == entries.filter { $0.due.ordinal + 15 < day.ordinal }.count)
      #expect(status.next == entries.first { $0.due.ordinal >= day.ordinal })
    }
  }

  @Test func `instants are twelfths of a year`() {
    #expect(isNear(Period.over("2026-01/08").instant, 2026 + 2.0 / 3))
    #expect(Period.year(2022).instant == 2023)
    #expect(Day.on("2022-12-31").instant == 2023)
    #expect(Day.on("2027-02-14").instant == 2027.125)
  }

  @Test func `periods are ordered by end, the longer span later at equal end`() {
    let order = periods("2026-07", "2026-08", "2026Q3", "2026-01/09", "2026")
    #expect(order.shuffled().sorted() == order)
    #expect(Period.over("2026-08") < Period.over("2026-01/08"))
  }
}
