extension Series {
  /// The newest value a yearly target can be held against, of a period ending no later than `last`:
  /// the newest observation, or of a flow the newest full or rolling year that can be computed.
  public func newestReading(upTo last: Day? = nil) -> Reading? {
    let reach = last?.lastCompleteMonth ?? .max
    guard measure == .flow else {
      return observations.last { $0.period.lastMonth <= reach }.map(Reading.init)
    }
    var month = reach
    while let end = yearToDate.newest(upTo: month) {
      if let reading = rollingYear(end.year, end.month) { return reading }
      month = end.year * 12 + end.month - 2
    }
    return nil
  }

  /// All values a chart can draw, oldest first: observations, or of a flow its full and rolling years.
  public func readings() -> [Reading] {
    guard measure == .flow else { return observations.map(Reading.init) }
    var readings: [Reading] = []
    for observation in observations {
      let period = observation.period
      guard readings.last?.period.lastMonth != period.lastMonth,
        let reading = rollingYear(period.year, period.month)
      else { continue }
      readings.append(reading)
    }
    return readings
  }

  /// Values at the ends of years, oldest first; of a flow the full years.
  public func yearEnds() -> [Reading] {
    readings().filter { $0.period.month == 12 }
  }

  /// A flow from January to the end of a month.
  public func yearToDate(_ year: Int, through month: Int) -> Reading? {
    guard let chain = yearToDate[year, month], let period = Period(year: year, months: 1...month) else {
      return nil
    }
    return Reading(
      period: period, value: chain.value, isProvisional: chain.isProvisional, isRolling: false,
      descent: chain.descent)
  }

  /// The full year, or 1—m + last year − last year's 1—m.
  func rollingYear(_ year: Int, _ month: Int) -> Reading? {
    guard month < 12 else { return yearToDate(year, through: 12) }
    guard let now = yearToDate[year, month], let whole = yearToDate[year - 1, 12],
      let before = yearToDate[year - 1, month]
    else { return nil }
    let last = year * 12 + month - 1
    return Reading(
      period: Period(first: last - 11, last: last), value: now.value + whole.value - before.value,
      isProvisional: now.isProvisional || whole.isProvisional || before.isProvisional, isRolling: true,
      descent: max(now.descent, whole.descent, before.descent))
  }

  /// The observations behind January to the end of a month, in time.
  func pieces(_ year: Int, through month: Int) -> [Observation] {
    guard let chain = yearToDate[year, month] else { return [] }
    return yearToDate.pieces(of: chain, in: observations).map { observations[$0] }
  }
}

extension Reading {
  public init(_ observation: Observation) {
    self.init(
      period: observation.period, value: observation.value, isProvisional: observation.isProvisional,
      isRolling: false, descent: observation.descent)
  }
}

extension Day {
  /// Months since year 0 of the newest month that has ended by this day.
  var lastCompleteMonth: Int {
    let month = year * 12 + self.month - 1
    return day == Day.length(ofMonth: self.month, in: year) ? month : month - 1
  }
}
