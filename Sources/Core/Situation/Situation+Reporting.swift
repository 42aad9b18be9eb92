extension Situation {
  /// What is owed for a subject, in the order of `reporting`: of a line, task or group the figures its
  /// targets are judged by; of a unit what it reports; of a cluster or district what is about it.
  public func reporting(of subject: Subject) -> [ReportingStatus] {
    switch subject {
    case .plan: return reporting
    case .unit(let id): return reporting.filter { $0.unit == id }
    case .cluster(let id): return reporting.filter { $0.scope == .cluster(id) }
    case .district(let id): return reporting.filter { $0.scope == .district(id) }
    case .mainTargets, .line, .task, .group:
      let places = (index.belongings[subject] ?? []).compactMap { reportOf[$0] }
      return Set(places).sorted().map { reporting[$0] }
    }
  }

  /// How the figures of a target are reported.
  public func reporting(of target: Target) -> ReportingStatus? {
    index.targets[target.id].flatMap { reportOf[$0] }.map { reporting[$0] }
  }

  /// What is past due, the most overdue first: by days, then by periods missing.
  public var missingReports: [ReportingStatus] {
    reporting.filter { !$0.missing.isEmpty }
      .sorted { ($0.daysLate(on: day), $0.missing.count) > ($1.daysLate(on: day), $1.missing.count) }
  }

  /// The one most overdue against its calendar, for the header.
  public var mostOverdueReport: ReportingStatus? {
    // What was never reported says nothing of how old the figures on the screen are.
    missingReports.first { $0.overdue > 0 && $0.newest != nil } ?? missingReports.first { $0.overdue > 0 }
  }

  /// 本周应报: what is due from the day to the end of its week (Sunday) and not reported yet.
  public var dueThisWeek: [ReportingStatus] {
    let sunday = day.endOfWeek
    return reporting.filter { status in status.next.map { $0.due <= sunday } ?? false }
  }

  /// 下次出数: the next day on which anything is due.
  public var nextDue: Day? { reporting.lazy.compactMap { $0.next?.due }.min() }

  static func reports(_ plan: Plan, _ reporting: [ReportingStatus]) -> [Int?] {
    let places = Dictionary(
      reporting.enumerated().map { (FigureTable.Key($1.indicator, $1.scope), $0) }
    ) { first, _ in first }
    return plan.targets.map { target in
      target.indicator.flatMap { places[FigureTable.Key($0, target.scope)] }
    }
  }

  static func reporting(
    _ plan: Plan, index: PlanIndex, series: SeriesTable, on day: Day
  ) -> [ReportingStatus] {
    var statuses: [ReportingStatus] = []
    let byIndicator = Dictionary(grouping: plan.targets.filter { $0.indicator != nil }, by: \.indicator)
    for indicator in plan.indicators {
      var owed = Set<Scope>()
      let calendar = CalendarState(index.schedule(of: indicator), on: day)
      func owe(_ scope: Scope, by unit: ResponsibleUnit.ID?) {
        guard owed.insert(scope).inserted else { return }
        statuses.append(
          ReportingStatus(
            indicator.id, scope, unit: unit, newest: series[indicator.id, scope]?.newest, calendar: calendar))
      }
      for reporter in indicator.reporters {
        for scope in plan.scopes(of: reporter.scope) { owe(scope, by: reporter.unit ?? scope.ownUnit) }
      }
      for target in byIndicator[indicator.id] ?? [] {
        owe(target.scope, by: index.lead(of: target, in: plan))
      }
    }
    return statuses
  }
}

extension ReportingStatus {
  init(
    _ indicator: Indicator.ID, _ scope: Scope, unit: ResponsibleUnit.ID?, newest: Observation?,
    calendar: CalendarState
  ) {
    self.indicator = indicator
    self.scope = scope
    self.unit = unit
    self.newest = newest?.period
    newestKnown = newest?.known
    let entries = calendar.schedule.entries
    let covered = newest.map { calendar.schedule.covered(through: $0.period.lastMonth) } ?? 0
    missing = Array(entries[min(covered, calendar.pastDue)..<calendar.pastDue])
    overdue = max(0, calendar.overdue - covered)
    let coming = max(covered, calendar.pastDue)
    next = coming < entries.count ? entries[coming] : nil
  }
}

extension Plan {
  /// The scopes of a kind that report: zones counted inside their district do not.
  func scopes(of kind: Scope.Kind) -> [Scope] {
    switch kind {
    case .whole: [.whole]
    case .cluster: clusters.map { .cluster($0.id) }
    case .district: districts.filter { !$0.countedInside }.map { .district($0.id) }
    case .park: []
    }
  }
}

extension Scope {
  /// The unit that answers for itself: a district's own government.
  var ownUnit: ResponsibleUnit.ID? {
    guard case .district(let id) = self else { return nil }
    return Identifier(id.text)
  }
}

extension Day {
  /// The Sunday of the day's week, Monday being the first day (GB/T 7408).
  var endOfWeek: Day {
    let sinceMonday = (ordinal + 3) % 7
    return adding(days: 6 - (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday))
  }
}
