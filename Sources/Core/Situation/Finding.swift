extension Situation {
  /// Something in the plan or its figures that does not hold together: an object, a rule, a clause (METHOD §8).
  /// One for each violation.
  public enum Finding: Hashable, Sendable {
    /// A figure's period ends after the day it was known to cover: it is not used.
    case premature(Figure.ID, Indicator.ID, Scope)
    /// Figures of an indicator, cluster or district the plan does not know: they are not used.
    case unknownSeries(Indicator.ID, Scope)
    /// A card or node of a cluster, stage, task or unit the plan does not know.
    case cardElsewhere(TechnologyCard.ID)
    case nodeElsewhere(Node.ID)
    /// A cumulative count is lower than before.
    case cumulativeFell(Target.ID, from: Observation, to: Observation)
    /// Districts and whole differ by more than `SumCheck.limit`.
    case sumDiffers(SumCheck)
    /// The newest flow is not judged: last year's span is missing, so that no rolling year ends there.
    case noRollingYear(Target.ID, newest: Period)
    /// A compound path between values of different sign: a linear one is used.
    case pathNotCompound(Target.ID)
    /// An item violates a standing rule.
    case ruleViolated(StandingRule.ID, RuleCheck.Violator)
    /// More items violate it than are kept by name.
    case ruleViolatedFurther(StandingRule.ID, count: Int)
    /// An item whose credit is shared is not in its list, or lies in a district without a share.
    case creditAstray(SharedCredit.ID, item: String, district: District.ID?)
    /// A cluster is short of its tier's threshold when the plan's last year has closed.
    case belowTier(TierDistance)
    case taskWithoutUnits(WorkTask.ID)
    case taskWithoutGroup(WorkTask.ID)
    case targetWithoutBaseline(Target.ID)
    case targetWithoutCalendar(Target.ID)
    /// An indicator with targets that neither reporter nor lead answers for.
    case indicatorWithoutOwner(Indicator.ID)
    /// A series nobody has reported for two calendars: two reports or more are overdue.
    case silent(ReportingStatus)
    /// A technology card whose review is overdue.
    case staleCard(TechnologyCard.ID)
    /// Another version, or the plan before or after, asks for another value by the same day.
    case contradicted(PlanContradiction)

    /// Which rule was broken, as a word for scripts.
    public enum Rule: String, Hashable, Sendable, Codable, CaseIterable {
      case premature
      case unknownReference = "unknown-reference"
      case cumulativeFell = "cumulative-fell"
      case sumDiffers = "sum-differs"
      case noRollingYear = "no-rolling-year"
      case pathNotCompound = "path-not-compound"
      case standingRule = "standing-rule"
      case creditAstray = "credit-astray"
      case belowTier = "below-tier"
      case taskWithoutUnits = "task-without-units"
      case taskWithoutGroup = "task-without-group"
      case targetWithoutBaseline = "target-without-baseline"
      case targetWithoutCalendar = "target-without-calendar"
      case indicatorWithoutOwner = "indicator-without-owner"
      case silent
      case staleCard = "stale-card"
      case planContradiction = "plan-contradiction"
    }

    /// How much it weighs: what must be mended, and what must be explained.
    public enum Grade: String, Hashable, Sendable, Codable, CaseIterable {
      case hard, soft
    }

    public var rule: Rule {
      switch self {
      case .premature: .premature
      case .unknownSeries, .cardElsewhere, .nodeElsewhere: .unknownReference
      case .cumulativeFell: .cumulativeFell
      case .sumDiffers: .sumDiffers
      case .noRollingYear: .noRollingYear
      case .pathNotCompound: .pathNotCompound
      case .ruleViolated, .ruleViolatedFurther: .standingRule
      case .creditAstray: .creditAstray
      case .belowTier: .belowTier
      case .taskWithoutUnits: .taskWithoutUnits
      case .taskWithoutGroup: .taskWithoutGroup
      case .targetWithoutBaseline: .targetWithoutBaseline
      case .targetWithoutCalendar: .targetWithoutCalendar
      case .indicatorWithoutOwner: .indicatorWithoutOwner
      case .silent: .silent
      case .staleCard: .staleCard
      case .contradicted: .planContradiction
      }
    }

    /// The id or code of what is wrong.
    public var object: String {
      switch self {
      case .premature(let figure, _, _): "\(figure)"
      case .unknownSeries(let indicator, let scope): "\(indicator) \(scope.code)"
      case .cardElsewhere(let card), .staleCard(let card): card.text
      case .nodeElsewhere(let node): node.text
      case .cumulativeFell(let target, _, _), .noRollingYear(let target, _), .pathNotCompound(let target),
        .targetWithoutBaseline(let target), .targetWithoutCalendar(let target):
        target.text
      case .sumDiffers(let sum): sum.indicator.text
      case .ruleViolated(_, let violator): violator.code
      case .ruleViolatedFurther(let rule, _): rule.text
      case .creditAstray(_, let item, _): item
      case .belowTier(let distance): distance.cluster.text
      case .taskWithoutUnits(let task), .taskWithoutGroup(let task): task.text
      case .indicatorWithoutOwner(let indicator): indicator.text
      case .silent(let status): "\(status.indicator) \(status.scope.code)"
      case .contradicted(let contradiction): contradiction.own.target.text
      }
    }
  }

  /// Hard is what makes numbers wrong, and what a rule of the plan calls hard; the rest is soft.
  public func grade(of finding: Finding) -> Finding.Grade {
    switch finding {
    case .ruleViolated(let rule, _), .ruleViolatedFurther(let rule, _):
      plan.standingRules.first { $0.id == rule }?.strength == .hard ? .hard : .soft
    case .belowTier(let distance):
      plan.tiers.first { $0.id == distance.tier }?.strength == .hard ? .hard : .soft
    case .premature, .sumDiffers, .unknownSeries, .cardElsewhere, .nodeElsewhere: .hard
    default: .soft
    }
  }

  /// Where the plan says what was broken; none where it is the method that asks.
  public func clause(of finding: Finding) -> Clause? {
    switch finding {
    case .ruleViolated(let rule, _), .ruleViolatedFurther(let rule, _):
      plan.standingRules.first { $0.id == rule }?.clause
    case .creditAstray(let id, _, _): plan.credits.first { $0.id == id }?.clause
    case .belowTier(let distance): plan.tiers.first { $0.id == distance.tier }?.clause
    case .taskWithoutUnits(let id), .taskWithoutGroup(let id): task(id)?.clause
    case .cumulativeFell(let id, _, _), .noRollingYear(let id, _), .pathNotCompound(let id),
      .targetWithoutBaseline(let id), .targetWithoutCalendar(let id):
      target(id)?.clause
    case .contradicted(let contradiction): contradiction.own.clause
    default: nil
    }
  }
}

extension Situation {
  /// The figures a target is judged by, as they stood; nil when nothing was ever reported.
  public func series(of target: Target) -> Series? { target.indicator.flatMap { series[$0, target.scope] } }

  /// The path of a target, for drawing; nil where there is none (no baseline, or that is past the goal
  /// already, or the kind has none).
  public func path(of target: Target) -> Path? { court.evidence(for: target)?.path }

  var court: Court {
    Court(plan: plan, index: index, series: series, checks: ruleChecks, day: day)
  }
}
