extension Situation {
  /// 体检: all findings, by kind in the order of the cases, then in the plan's order.
  public var findings: [Finding] {
    prematureFigures + strangers + falls + sums.filter(\.isFinding).map(Finding.sumDiffers) + gapsOfFlows
      + paths + violations + astrayCredits + clustersBelow + tasks + targets + silence + staleCards
      + contradictions.map(Finding.contradicted)
  }

  private var sortedKeys: [FigureTable.Key] {
    snapshot.figures.keys.sorted { ($0.indicator, $0.scope.code) < ($1.indicator, $1.scope.code) }
  }

  private var prematureFigures: [Finding] {
    sortedKeys.flatMap { key in
      (series[key.indicator, key.scope]?.premature ?? []).map {
        .premature($0, key.indicator, key.scope)
      }
    }
  }

  /// What speaks of things the plan does not know.
  private var strangers: [Finding] {
    let clusters = Set(plan.clusters.map(\.id))
    let districts = Set(plan.districts.map(\.id))
    func knows(_ scope: Scope) -> Bool {
      switch scope {
      case .whole, .park: true
      case .cluster(let id): clusters.contains(id)
      case .district(let id): districts.contains(id)
      }
    }
    let series = sortedKeys.filter { index.indicators[$0.indicator] == nil || !knows($0.scope) }
    let cards = snapshot.technologies.filter { card in
      !clusters.contains(card.cluster) || card.stage.map { index.positions[$0] == nil } ?? false
    }
    let nodes = snapshot.nodes.filter { node in
      node.cluster.map { !clusters.contains($0) } ?? false
        || node.task.map { index.tasks[$0] == nil } ?? false
        || node.unit.map { index.units[$0] == nil } ?? false
    }
    return series.map { .unknownSeries($0.indicator, $0.scope) } + cards.map { .cardElsewhere($0.id) }
      + nodes.map { .nodeElsewhere($0.id) }
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

  private var violations: [Finding] {
    ruleChecks.flatMap { check -> [Finding] in
      let further = check.violations - check.violators.count
      return check.violators.map { .ruleViolated(check.rule, $0) }
        + (further > 0 ? [.ruleViolatedFurther(check.rule, count: further)] : [])
    }
  }

  private var clustersBelow: [Finding] {
    guard day.year > plan.years.last else { return [] }
    return tierDistances.filter { !$0.isReached }.map(Finding.belowTier)
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

  private var silence: [Finding] {
    let aimed = Set(plan.targets.compactMap(\.indicator))
    let led = Set(
      plan.targets.filter { index.lead(of: $0, in: plan) != nil }.compactMap(\.indicator))
    // Who answers is not known where the plan's units are not public; that is no gap in it.
    let unowned =
      plan.isUnpublished(.units)
      ? []
      : plan.indicators.filter {
        aimed.contains($0.id) && $0.reporters.isEmpty && !led.contains($0.id)
      }
    return unowned.map { .indicatorWithoutOwner($0.id) }
      + reporting.filter { $0.overdue >= 2 }.map(Finding.silent)
  }

  /// What other versions of the plan, or the plans it names, want otherwise.
  public var contradictions: [PlanContradiction] {
    PlanContradiction.all(in: plan, with: snapshot.relatives)
  }

  private var staleCards: [Finding] {
    technologies.filter(\.isReviewOverdue).map { .staleCard($0.id) }
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
