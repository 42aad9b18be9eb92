extension SeriesRecipe {
  /// Everything reported on the indicator, mistakes and facts not yet applied.
  func reports(
    _ indicator: Indicator, _ calendar: ReportingCalendar, _ plan: Plan, _ recipe: SampleRecipe,
    _ seed: UInt64
  ) -> [SampleReport] {
    let years = max(1, recipe.asOf.year - recipe.firstYear + 1)
    let scopes = levels(years: years, weights: recipe.weights, seed: seed)
    var reports = scopes.flatMap { scope -> [SampleReport] in
      let shares = season.flatMap { recipe.seasons[$0] } ?? Array(repeating: 100.0 / 12, count: 12)
      var writer = SeriesWriter(
        series: self, indicator: indicator, calendar: calendar, recipe: recipe, shares: shares,
        scope: scope, dice: Dice(seed: seed, "figures/\(indicator.id)/\(scope.scope.code)"))
      return (0..<years).flatMap { writer.reports(year: $0) }
    }
    if addsUp { makeWholeTheSum(&reports, plan, decimals: indicator.decimals) }
    return reports.filter { $0.period.year >= from ?? recipe.firstYear }
  }

  /// Districts are what a whole adds up from; zones counted inside their parents are left out.
  private func makeWholeTheSum(_ reports: inout [SampleReport], _ plan: Plan, decimals: Int) {
    let counted = Set(plan.districts.filter { !$0.countedInside }.map { Scope.district($0.id) })
    var sums: [Period: Double] = [:]
    for report in reports where counted.contains(report.scope) {
      sums[report.period, default: 0] += report.value
    }
    for index in reports.indices where reports[index].scope == .whole {
      guard let sum = sums[reports[index].period] else { continue }
      reports[index].value = sum.rounded(decimals: decimals)
    }
  }
}

/// Turns one scope's yearly levels into the reports its calendar asks for.
private struct SeriesWriter {
  let series: SeriesRecipe
  let indicator: Indicator
  let calendar: ReportingCalendar
  let recipe: SampleRecipe
  let shares: [Double]
  let scope: ScopeLevels
  var dice: Dice

  mutating func reports(year index: Int) -> [SampleReport] {
    let year = recipe.firstYear + index
    let values = indicator.measure == .flow ? flow(index) : stock(index)
    return calendar.periods(in: year).compactMap { span in
      // Flows and ratios are reported from January on; a stock is counted on a month's last day.
      let isPoint = indicator.measure == .stock && !span.isYear
      let first = isPoint ? span.month : 1
      guard let period = Period(year: year, months: first...span.month) else { return nil }
      return report(period, values[span.month - 1], index)
    }
  }

  private mutating func report(_ period: Period, _ value: Double, _ index: Int) -> SampleReport {
    let lead = (series.lead ?? recipe.lead) - dice.number(in: 0...recipe.leadSpread)
    let known = max(calendar.due(for: period).adding(days: -lead), period.last.adding(days: 1))
    var report = SampleReport(
      indicator: indicator.id, scope: scope.scope, period: period,
      value: value.rounded(decimals: indicator.decimals), known: known)
    if let denominator = series.denominator {
      let whole = between(denominator.level(max(0, index - 1)), denominator.level(index), period.month)
        .rounded()
      let part = min(value.rounded(), whole)
      report.numerator = part
      report.denominator = whole
      report.value = (part / max(1, whole) / indicator.unit.factor).rounded(decimals: indicator.decimals)
    }
    return report
  }

  /// January to each month of the year.
  private mutating func flow(_ index: Int) -> [Double] {
    var sum = 0.0
    return (0..<12).map { month in
      sum += scope.levels[index] * shares[month] / 100 * noise()
      return sum
    }
  }

  /// At the end of each month, on the straight line between the ends of years.
  private mutating func stock(_ index: Int) -> [Double] {
    let before = scope.levels[max(0, index - 1)]
    return (1...12).map { between(before, scope.levels[index], $0) * noise() }
  }

  private func between(_ before: Double, _ after: Double, _ month: Int) -> Double {
    before + (after - before) * Double(month) / 12
  }

  private mutating func noise() -> Double {
    series.noise == 0 ? 1 : 1 + series.noise / 100 * dice.normal()
  }
}
