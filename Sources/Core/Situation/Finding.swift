extension Situation {
  /// Something in the plan or its figures that does not hold together: an object, a rule, a clause.
  public enum Finding: Hashable, Sendable {
    /// A figure's period ends after the day it was known to cover: it is not used.
    case premature(Figure.ID, Indicator.ID, Scope)
    /// A cumulative count is lower than before.
    case cumulativeFell(Target.ID, from: Observation, to: Observation)
    /// Districts and whole differ by more than `SumCheck.limit`.
    case sumDiffers(SumCheck)
    /// The newest flow is not judged: last year's span is missing, so that no rolling year ends there.
    case noRollingYear(Target.ID, newest: Period)
    /// A compound path between values of different sign: a linear one is used.
    case pathNotCompound(Target.ID)
    /// A standing rule is violated.
    case ruleViolated(RuleCheck)
    case taskWithoutUnits(WorkTask.ID)
    case taskWithoutGroup(WorkTask.ID)
    case targetWithoutBaseline(Target.ID)
    case targetWithoutCalendar(Target.ID)
  }

  /// All findings, by kind in the order of the cases, then in the plan's order.
  public var findings: [Finding] {
    prematureFigures + falls + sums.filter(\.isFinding).map(Finding.sumDiffers) + gapsOfFlows
      + paths + snapshot.ruleChecks.filter { $0.violations > 0 }.map(Finding.ruleViolated)
      + tasks + targets
  }

  private var prematureFigures: [Finding] {
    let keys = series.keys.sorted { ($0.indicator, $0.scope.code) < ($1.indicator, $1.scope.code) }
    return keys.flatMap { key in
      (series[key.indicator, key.scope]?.premature ?? []).map {
        .premature($0, key.indicator, key.scope)
      }
    }
  }

  private var falls: [Finding] {
    plan.targets.filter { $0.kind == .cumulative }.flatMap { target -> [Finding] in
      guard let series = series(of: target) else { return [] }
      return zip(series.observations, series.observations.dropFirst())
        .filter { $1.value < $0.value }
        .map { .cumulativeFell(target.id, from: $0, to: $1) }
    }
  }

  private var gapsOfFlows: [Finding] {
    plan.targets.compactMap { target in
      guard let series = series(of: target), series.measure == .flow, target.needsYear,
        let newest = series.newest(upTo: target.deadline)?.period
      else { return nil }
      let judged = series.newestReading(upTo: target.deadline)?.period.lastMonth
      return judged == newest.lastMonth ? nil : .noRollingYear(target.id, newest: newest)
    }
  }

  private var paths: [Finding] {
    plan.targets.filter { target in
      guard target.path == .compound, let path = path(of: target) else { return false }
      return !path.isCompound
    }.map { .pathNotCompound($0.id) }
  }

  private var tasks: [Finding] {
    plan.tasks.filter(\.owners.isEmpty).map { .taskWithoutUnits($0.id) }
      + plan.tasks.filter { index.groups[$0.id] == nil }.map { .taskWithoutGroup($0.id) }
  }

  private var targets: [Finding] {
    let numeric = plan.targets.filter { $0.indicator != nil && $0.kind != .unquantified && $0.kind != .limit }
    return numeric.filter { assessment(of: $0.id)?.reasons.contains(.noBaseline) ?? false }
      .map { .targetWithoutBaseline($0.id) }
      + numeric.filter { target in target.indicator.flatMap(indicator)?.calendar == nil }
      .map { .targetWithoutCalendar($0.id) }
  }
}

extension Situation {
  /// The figures a target is judged by, as they stood; nil when nothing was ever reported.
  public func series(of target: Target) -> Series? { target.indicator.flatMap { series[$0, target.scope] } }

  /// The path of a target, for drawing; nil where there is none (no baseline, or that is past the goal
  /// already, or the kind has none).
  public func path(of target: Target) -> Path? { court.evidence(for: target)?.path }

  var court: Court {
    Court(plan: plan, index: index, series: series, checks: snapshot.ruleChecks, day: day)
  }
}

extension Target {
  /// Whether a flow is judged by full or rolling years.
  fileprivate var needsYear: Bool {
    switch kind {
    case .level, .ratio, .cumulative, .multiple, .coverage, .about, .hold, .rank: true
    case .increment, .annual, .finalYear, .first, .limit, .unquantified: false
    }
  }
}

extension Series {
  /// The newest observation of a period that ends no later than `last`.
  func newest(upTo last: Day) -> Observation? { observations.last { $0.period.last <= last } }
}
