/// The reports a calendar asks for over the years of a plan, in time (METHOD §1).
public struct ReportingSchedule: Hashable, Sendable {
  /// One report that is to come.
  public struct Entry: Hashable, Sendable {
    public var period: Period
    /// The last day on which it is in time.
    public var due: Day
    /// The last day of grace: overdue strictly after it.
    public var grace: Day
  }

  public let calendar: ReportingCalendar
  public let entries: [Entry]

  public init(_ calendar: ReportingCalendar, years: ClosedYears) {
    self.calendar = calendar
    guard years.first <= years.last else {
      entries = []
      return
    }
    entries = (years.first...years.last).flatMap(calendar.periods).map { period in
      let due = calendar.due(for: period)
      return Entry(period: period, due: due, grace: due.adding(days: calendar.grace))
    }
  }

  /// How many reports were due before `day`: the first so many entries.
  public func pastDue(on day: Day) -> Int { entries.firstIndex { $0.due >= day } ?? entries.count }

  /// How many reports were overdue on `day`: the first so many entries.
  public func overdue(on day: Day) -> Int { entries.firstIndex { $0.grace >= day } ?? entries.count }
}

extension ReportingCalendar {
  /// The spans reported in a year, in time. Without a January table the first is 1—2月.
  public func periods(in year: Int) -> [Period] {
    switch rhythm {
    case .monthly(let skipsJanuary):
      let months = (1...12).map { Period.month($0, of: year) }
      guard skipsJanuary else { return months }
      return [Period(first: year * 12, last: year * 12 + 1)] + months.dropFirst(2)
    case .quarterly: return spans(of: 3, in: year)
    case .halfYearly: return spans(of: 6, in: year)
    case .spans(let months):
      return Set(months).sorted().compactMap {
        (1...12).contains($0) ? Period(year: year, months: 1...$0) : nil
      }
    case .yearly: return [.year(year)]
    }
  }

  private func spans(of length: Int, in year: Int) -> [Period] {
    stride(from: year * 12, to: year * 12 + 12, by: length).map { Period(first: $0, last: $0 + length - 1) }
  }

  /// The day on which the report for a period is due.
  public func due(for period: Period) -> Day {
    if case .yearly(let month) = rhythm { return Day.end(ofMonth: month, in: period.year + 1) }
    return period.last.adding(days: lag)
  }
}

extension ReportingSchedule {
  /// How many reports are of periods that end no later than `lastMonth` (months since year 0).
  func covered(through lastMonth: Int) -> Int {
    entries.firstIndex { $0.period.lastMonth > lastMonth } ?? entries.count
  }
}

/// A schedule on one day: how many of its reports were past due and overdue by then.
struct CalendarState: Hashable, Sendable {
  var schedule: ReportingSchedule
  var pastDue: Int
  var overdue: Int

  init(_ schedule: ReportingSchedule, on day: Day) {
    self.schedule = schedule
    pastDue = schedule.pastDue(on: day)
    overdue = schedule.overdue(on: day)
  }

  /// The last month of the newest overdue report that is not of a time after `last`.
  func newestOverdue(upTo last: Day) -> Int? {
    let reach = min(overdue, schedule.covered(through: last.lastCompleteMonth))
    return reach > 0 ? schedule.entries[reach - 1].period.lastMonth : nil
  }

  /// Whether any report not of a time after `last` is past due.
  func wasDue(upTo last: Day) -> Bool { min(pastDue, schedule.covered(through: last.lastCompleteMonth)) > 0 }
}
