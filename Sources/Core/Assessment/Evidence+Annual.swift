extension Evidence {
  /// The first year whose count is judged: the plan's, of a 当年 target its deadline's or the first of a run-up.
  var firstAssessedYear: Int {
    guard target.kind == .finalYear, case .stated(let waypoints) = target.path else { return finalYear }
    return min(finalYear, waypoints.map(\.day.year).min() ?? finalYear)
  }

  private var finalYear: Int { target.deadline.year }

  /// The year's v: a stated one, else the target's.
  func value(of year: Int) -> Double? {
    if case .stated(let waypoints) = target.path, year != finalYear,
      let stated = waypoints.last(where: { $0.day.year <= year })
    {
      return stated.value
    }
    return target.value
  }

  /// Per cent of a year due by the end of a month.
  func share(of month: Int) -> Double {
    guard let shares = target.monthShares, shares.count == 12 else { return 100 * Double(month) / 12 }
    return shares[month - 1]
  }

  /// The years of the plan, each alone, that are closed or past on the judged figure.
  func yearVerdicts(_ judged: Judged) -> [Assessment.YearVerdict] {
    let (running, month) = (judged.reading.period.year, judged.reading.period.month)
    let first = target.kind == .annual ? years.first : firstAssessedYear
    let last = isPastDeadline ? finalYear : month == 12 ? running : running - 1
    guard first <= last else { return [] }
    return (first...last).compactMap { year in
      guard let due = value(of: year) else { return nil }
      let reading = year == running ? judged.reading : series?.count(of: year)
      var yardstick = yardstick(of: year, month: reading?.period.month ?? 0, due: due)
      yardstick.isClosed = yardstick.isClosed && year == running
      return Assessment.YearVerdict(
        year: year, value: reading?.value, due: due, isMet: reading.flatMap { yardstick.isMet($0.value) })
    }
  }

  func annualYardstick(_ judged: Judged, _ verdicts: [Assessment.YearVerdict]) -> AnnualYardstick? {
    let (year, month) = (judged.reading.period.year, judged.reading.period.month)
    guard let value = value(of: year), value > 0 || sign < 0 && value == 0 else { return nil }
    var yardstick = yardstick(of: year, month: month, due: value)
    yardstick.wasRed = earlier(than: judged)?.isRed ?? false
    guard target.kind == .annual else { return yardstick }
    let others = verdicts.filter { $0.year != year }
    yardstick.othersMet = others.allSatisfy { $0.isMet == true }
    yardstick.isCapped = others.contains { $0.year < year && $0.isMet != true }
    return yardstick
  }

  /// The yardstick of one year alone.
  private func yardstick(of year: Int, month: Int, due: Double) -> AnnualYardstick {
    AnnualYardstick(
      value: due, duePercent: month > 0 ? share(of: month) : 0, isCeiling: sign < 0,
      isStrict: target.isStrict, cutOffs: cutOffs, closesYear: month == 12, isLastYear: year == finalYear,
      othersMet: true, isCapped: false, isClosed: year == finalYear && month == 12 || isPastDeadline)
  }
}

extension Series {
  /// What one year has: of a flow January to the last month without a gap, else its newest observation.
  fileprivate func count(of year: Int) -> Reading? {
    guard measure == .flow else { return observations.last { $0.period.year == year }.map(Reading.init) }
    return (1...12).last { yearToDate[year, $0] != nil }.flatMap { yearToDate(year, through: $0) }
  }
}
