/// Since when a target has its mark, and what it was before.
public struct MarkHistory: Hashable, Sendable {
  /// A light, or the reason there is none.
  public struct Mark: Hashable, Sendable {
    public var light: Light?
    public var reason: Reason?

    init(_ assessment: Assessment) {
      light = assessment.light
      reason = assessment.light == nil ? assessment.reason : nil
    }
  }

  public var mark: Mark
  /// The first day of the mark.
  public var since: Day
  /// The mark before; none when it has been so since the version of the plan came into force.
  public var before: Mark?
  /// Days the mark has stood, the first being 0.
  public var days: Int
}

extension Situation {
  /// Since when a target has its mark: recomputed for every day on which anything it depends on changed, as it
  /// was known then. Nil for what lists decide, which keep no past.
  public func history(of target: Target.ID) -> MarkHistory? {
    guard let place = index.targets[target] else { return nil }
    let target = plan.targets[place]
    guard target.kind != .limit, target.kind != .unquantified,
      let id = target.indicator, let at = index.indicators[id]
    else { return nil }
    let present = MarkHistory.Mark(assessments[place])
    let key = FigureTable.Key(id, target.scope)
    let inheritances = snapshot.inheritances
    let vintages = snapshot.figures[id, target.scope]
    let behind = vintages + inheritances.flatMap { $0.vintages(behind: key) }
    func series(on day: Day) -> Series {
      inheritances.reduce(Series(vintages, measure: plan.indicators[at].measure, on: day)) {
        $0.inheriting($1.carried(into: key, on: day))
      }
    }
    var since = day
    for earlier in turningDays(of: target, behind, plan.indicators[at]) {
      let mark = MarkHistory.Mark(
        assessment(of: target, plan.indicators[at], in: series(on: earlier), on: earlier))
      guard mark == present else {
        return MarkHistory(mark: present, since: since, before: mark, days: since.days(until: day))
      }
      since = earlier
    }
    return MarkHistory(mark: present, since: since, before: nil, days: since.days(until: day))
  }

  /// The days up to this one on which the mark can have changed, latest first, ending with the day the plan's
  /// version came into force.
  private func turningDays(of target: Target, _ vintages: [Figure], _ indicator: Indicator) -> [Day] {
    let start = min(day, max(plan.version.validFrom, plan.version.known))
    var days: Set<Day> = [start]
    for figure in vintages {
      days.insert(figure.known)
      if let withdrawn = figure.withdrawn { days.insert(withdrawn) }
      days.insert(max(figure.known, figure.period.last))
    }
    for entry in index.schedule(of: indicator).entries {
      days.insert(entry.due.adding(days: 1))
      days.insert(entry.grace.adding(days: 1))
    }
    days.insert(target.deadline)
    days.insert(target.deadline.adding(days: 1))
    return days.filter { start <= $0 && $0 <= day }.sorted(by: >)
  }

  private func assessment(
    of target: Target, _ indicator: Indicator, in series: Series, on day: Day
  ) -> Assessment {
    Evidence(
      target, of: indicator, in: series,
      calendar: CalendarState(index.schedule(of: indicator), on: day), years: plan.years,
      rules: rules(of: target), on: day
    ).assessment()
  }
}
