/// 同比: how a span compares with the same span a year before.
public struct YearOnYear: Hashable, Sendable {
  public var period: Period
  /// Per cent for stocks and flows, percentage points for ratios.
  public var change: Double
  public var value: Double
  public var before: Double
  /// The change in the indicator's unit.
  public var difference: Double { value - before }
}

extension Series {
  /// 同比 of the newest span that has one; of a flow the newest 1—m months.
  public func newestYearOnYear() -> YearOnYear? {
    for observation in observations.reversed() {
      let period = observation.period
      if let found = measure == .flow
        ? cumulativeYearOnYear(period.year, period.month) : yearOnYear(of: period)
      {
        return found
      }
    }
    return nil
  }

  /// 同比 of a judged value: of the same span, a rolling year against the rolling year before.
  /// Where that cannot be computed, of the same months from January.
  public func yearOnYear(of reading: Reading) -> YearOnYear? {
    guard measure == .flow else { return yearOnYear(of: reading.period) }
    let (year, month) = (reading.period.year, reading.period.month)
    if reading.period.months == 12, let before = rollingYear(year - 1, month) {
      return YearOnYear(period: reading.period, value: reading.value, before: before.value, measure: measure)
    }
    return cumulativeYearOnYear(year, month)
  }

  func cumulativeYearOnYear(_ year: Int, _ month: Int) -> YearOnYear? {
    guard let now = yearToDate(year, through: month), let before = yearToDate(year - 1, through: month) else {
      return nil
    }
    return YearOnYear(period: now.period, value: now.value, before: before.value, measure: measure)
  }

  private func yearOnYear(of period: Period) -> YearOnYear? {
    guard let now = self[period], let before = self[period.shifted(years: -1)] else { return nil }
    return YearOnYear(period: period, value: now.value, before: before.value, measure: measure)
  }
}

extension YearOnYear {
  /// Nil where the value before is not positive: a change in per cent of it says nothing.
  init?(period: Period, value: Double, before: Double, measure: Measure) {
    guard before > 0 else { return nil }
    self.init(
      period: period, change: measure == .ratio ? value - before : 100 * (value - before) / before,
      value: value, before: before)
  }
}
