/// What the plan wants reached: a value of an indicator by a deadline, in the plan's own wording.
public struct Target: Hashable, Sendable, Encodable, Identifiable {
  public typealias ID = Identifier<Target>
  public var id: ID
  public var name: String
  public var shortName: String
  /// What it is measured on; an unquantified target has none.
  public var indicator: Indicator.ID?
  public var scope: Scope
  /// The task it belongs to; none for the plan's main targets (主要目标).
  public var task: WorkTask.ID?
  public var clause: Clause
  public var kind: TargetKind
  /// The value in the indicator's unit; for `multiple` the factor k.
  public var value: Double?
  /// The value as printed, e.g. “3.7万亿元”, “25%左右”.
  public var wording: String
  /// The plan's own hedges and rhythms: 以上, 左右, 每年, 当年, 力争, 争创 …
  public var qualifiers: [String]
  /// Last day by which it must be reached.
  public var deadline: Day
  /// Overrides the indicator's direction.
  public var direction: Direction?
  /// 突破/超过: the value itself is not enough.
  public var isStrict: Bool
  /// Half-width of “about” and “hold”, in the indicator's unit; the method's default when none.
  public var tolerance: Double?
  /// Whether “about” is also missed beyond its far edge.
  public var isTwoSided: Bool
  public var baseline: Baseline?
  public var path: PathShape
  /// Per cent of a year due by the end of each month, for annual targets; even shares when none.
  public var monthShares: [Double]?
  /// Overrides the line's or plan's rule.
  public var rule: LightRule?
  /// Whether 完成率 may give a light where there is no baseline.
  public var judgedWithoutBaseline: Bool
  /// Owners where they differ from the task's.
  public var owners: [Ownership]
  /// Position among the headline targets of the overview; none when not a headline.
  public var headline: Int?
  /// The standing rule behind a `limit` target.
  public var standingRule: StandingRule.ID?
  /// The part of a target split among districts or clusters: the target it was split from.
  public var partOf: Target.ID?
  public var basis: Basis
  public var note: String?

  /// A stated starting point, with where it comes from.
  public struct Baseline: Hashable, Sendable, Encodable {
    public var period: Period
    /// In the indicator's unit.
    public var value: Double
    public var source: String?
    public init(period: Period, value: Double, source: String?) {
      self.period = period
      self.value = value
      self.source = source
    }
  }

  public init(
    id: ID, name: String, shortName: String, indicator: Indicator.ID?, scope: Scope, task: WorkTask.ID?,
    clause: Clause, kind: TargetKind, value: Double?, wording: String, qualifiers: [String], deadline: Day,
    direction: Direction?, isStrict: Bool, tolerance: Double?, isTwoSided: Bool, baseline: Baseline?,
    path: PathShape, monthShares: [Double]?, rule: LightRule?, judgedWithoutBaseline: Bool,
    owners: [Ownership],
    headline: Int?, standingRule: StandingRule.ID?, partOf: Target.ID?, basis: Basis, note: String?
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.indicator = indicator
    self.scope = scope
    self.task = task
    self.clause = clause
    self.kind = kind
    self.value = value
    self.wording = wording
    self.qualifiers = qualifiers
    self.deadline = deadline
    self.direction = direction
    self.isStrict = isStrict
    self.tolerance = tolerance
    self.isTwoSided = isTwoSided
    self.baseline = baseline
    self.path = path
    self.monthShares = monthShares
    self.rule = rule
    self.judgedWithoutBaseline = judgedWithoutBaseline
    self.owners = owners
    self.headline = headline
    self.standingRule = standingRule
    self.partOf = partOf
    self.basis = basis
    self.note = note
  }
}

/// How the plan's wording decides what is compared with what (METHOD §2).
public enum TargetKind: String, Hashable, Sendable, Encodable, CaseIterable {
  case level, ratio, cumulative, increment, annual
  case finalYear = "final-year"
  case multiple, first, coverage, about, hold, rank, limit, unquantified
}

/// The line from baseline to target (METHOD §2, “Paths”).
public enum PathShape: Hashable, Sendable, Encodable {
  case linear
  case compound
  /// Interim values the plan states, linear between them.
  case stated([Waypoint])

  /// A stated interim value at the end of a day, in the indicator's unit.
  public struct Waypoint: Hashable, Sendable, Encodable {
    public var day: Day
    public var value: Double
    public init(day: Day, value: Double) {
      self.day = day
      self.value = value
    }
  }
}
