extension Evidence {
  /// What the report after the judged one must bring for yellow and green: the rule that judged, moved on to
  /// the end of its period. Nil at the deadline and after the last report of a year that is judged alone.
  func nextReport(_ judged: Judged, _ yardstick: any Yardstick) -> Assessment.NextReport? {
    let light = yardstick.verdict(on: judged.reading.value).light
    guard let light, light < .met, let next = nextPeriod(after: judged),
      let moved = moved(yardstick, to: next)
    else { return nil }
    let y = judged.reading.value
    func wanted(_ wanted: Light) -> Assessment.NextReport.Wanted? {
      // A year that the next report closes is not closed yet.
      guard moved is AnnualYardstick || moved.obstacle(to: wanted) == nil,
        let value = moved.verdict(on: y).light.map({ $0 >= wanted }) ?? false
          ? y : moved.firstValue(giving: wanted, from: y, decimals: indicator.decimals)
      else { return nil }
      let months = Double(next.lastMonth - judged.reading.period.lastMonth)
      return .init(value: value, perMonth: (value - y) / months)
    }
    let report = Assessment.NextReport(
      period: next, toYellow: light < .yellow ? wanted(.yellow) : nil, toGreen: wanted(.green))
    return report.toYellow == nil && report.toGreen == nil ? nil : report
  }

  /// The next period the calendar asks for that ends before the deadline: at it there are two verdicts only.
  private func nextPeriod(after judged: Judged) -> Period? {
    calendar.schedule.entries.first { $0.period.lastMonth > judged.reading.period.lastMonth }
      .map(\.period).flatMap { $0.last < target.deadline ? $0 : nil }
  }

  private func moved(_ yardstick: any Yardstick, to period: Period) -> (any Yardstick)? {
    func later(_ way: PaceYardstick) -> PaceYardstick {
      var later = way
      later.instant = period.instant
      later.elapsed = elapsed(at: period.instant)
      return later
    }
    switch yardstick {
    case var pace as PaceYardstick:
      // What is judged now is what a rule with memory will remember then.
      let y = judged()?.reading.value
      pace.wasRed = rules[.pace].hasMemory && y.map { pace.verdict(on: $0).light == .red } ?? false
      return later(pace)
    case let growth as GrowthYardstick:
      let way = later(growth.way)
      return GrowthYardstick(way: way, rule: growth.rule, growth: Growth(way))
    case let projection as ProjectionYardstick:
      let way = later(projection.way)
      return ProjectionYardstick(way: way, rule: projection.rule, growth: Growth(way))
    case let trend as TrendYardstick:
      var points = trend.points
      if period.month == 12 {
        points = Array((points + [.init(instant: period.instant, value: 0)]).suffix(6))
      }
      return TrendYardstick(
        way: later(trend.way), rule: trend.rule, points: points,
        left: target.deadline.instant - period.instant)
    case let year as AnnualYardstick: return moved(year, to: period)
    case is HoldYardstick, is RankYardstick, is FirstYardstick: return yardstick
    default: return nil
    }
  }

  /// A year goes on to its next report; a ceiling has nothing to bring.
  private func moved(_ year: AnnualYardstick, to period: Period) -> AnnualYardstick? {
    guard !year.isCeiling, let judged = judged(), period.year == judged.reading.period.year else {
      return nil
    }
    var later = year
    later.duePercent = share(of: period.month)
    later.closesYear = period.month == 12
    later.wasRed = rules[.pace].hasMemory && year.verdict(on: judged.reading.value).light == .red
    return later
  }
}
