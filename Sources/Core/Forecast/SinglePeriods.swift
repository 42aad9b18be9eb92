/// A series as its calendar reports it, each value of its own period: cumulative flows are differenced, and
/// what lies before the last hole is left out (METHOD §7).
struct SinglePeriods {
  /// In time, ending with the newest, none missing.
  let values: [Double]
  /// The newest of them, and the reports to come up to the deadline.
  let newest: Period
  let coming: [Period]
  let perYear: Int

  init?(_ series: Series, calendar: ReportingCalendar, upTo deadline: Day) {
    let rhythm = SinglePeriods.rhythm(calendar, series.measure)
    guard let first = series.observations.first?.period.year, first <= deadline.year else { return nil }
    let periods = (first...deadline.year).flatMap(rhythm.periods).filter { $0.last <= deadline }
    let found = periods.map { SinglePeriods.value(of: $0, in: series, rhythm) }
    guard let last = found.lastIndex(where: { $0 != nil }) else { return nil }
    let run = found[...last].reversed().prefix { $0 != nil }.reversed().compactMap { $0 }
    values = run
    newest = periods[last]
    coming = Array(periods[(last + 1)...])
    perYear = rhythm.periods(in: deadline.year).count
  }

  /// Spans of a flow do not fill the year: only its years can be added up.
  private static func rhythm(_ calendar: ReportingCalendar, _ measure: Measure) -> ReportingCalendar {
    if case .spans = calendar.rhythm, measure == .flow { return .yearly }
    return calendar
  }

  private static func value(
    of period: Period, in series: Series, _ calendar: ReportingCalendar
  ) -> Double? {
    guard series.measure == .flow else { return series.newest(endingIn: period.lastMonth)?.value }
    let year = period.year
    guard let now = series.yearToDate[year, period.month] else { return nil }
    let before = calendar.periods(in: year).last { $0.lastMonth < period.lastMonth }
    guard let before else { return now.value }
    return series.yearToDate[year, before.month].map { now.value - $0.value }
  }
}

extension Series {
  /// The newest observation of a period that ends in a month (counted from year 0).
  fileprivate func newest(endingIn lastMonth: Int) -> Observation? {
    observations.last { $0.period.lastMonth == lastMonth }
  }
}
