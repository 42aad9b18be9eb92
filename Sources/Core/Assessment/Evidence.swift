/// One target with everything it is judged by on one day.
struct Evidence {
  let target: Target
  let indicator: Indicator
  /// Nil when nothing was ever reported.
  let series: Series?
  let calendar: CalendarState
  let years: ClosedYears
  let rules: RuleSet
  let day: Day
  /// The plan's baseline, else the figures' own at the end of the year before the plan.
  let baseline: Assessment.Point?

  init(
    _ target: Target, of indicator: Indicator, in series: Series?, calendar: CalendarState,
    years: ClosedYears, rules: RuleSet, on day: Day
  ) {
    self.target = target
    self.indicator = indicator
    self.series = series
    self.calendar = calendar
    self.years = years
    self.rules = rules
    self.day = day
    let sumsYears = target.kind == .increment && indicator.measure == .flow
    let derived =
      target.kind.comparesWithBase && !sumsYears
      ? series?.yearEnd(years.first - 1, counting: target.kind == .coverage ? indicator.unit : nil) : nil
    baseline = target.baseline.map(Assessment.Point.init) ?? derived
  }

  /// The same evidence under other rules.
  init(_ other: Evidence, rules: RuleSet) {
    target = other.target
    indicator = other.indicator
    series = other.series
    calendar = other.calendar
    years = other.years
    self.rules = rules
    day = other.day
    baseline = other.baseline
  }

  /// Those of `pace`, by which kinds with a rule of their own are judged too.
  var cutOffs: CutOffs { CutOffs(rules[.pace]) }

  /// d of the method; a position in a ranking is better the smaller it is.
  var sign: Double {
    (target.direction ?? (target.kind == .rank ? .down : indicator.direction)).sign
  }

  /// t₀: the end of the baseline's own period, by default of the year before the plan. A sum of years
  /// begins with the first whole one.
  var start: Double {
    let start = baseline?.period.instant ?? Double(years.first)
    return sumsYears ? (start - 1e-9).rounded(.up) : start
  }
  var base: Double? { baseline?.value }

  /// Whether the last report up to the deadline is overdue, or there: only two verdicts are left.
  var isPastDeadline: Bool {
    let schedule = calendar.schedule
    let last = schedule.covered(through: target.deadline.lastCompleteMonth)
    return day > target.deadline && calendar.overdue >= last
  }

  /// Half-width of “about” and “hold” around a value: the plan's, else 2 % of it, 0.5 points of a ratio.
  func tolerance(around value: Double) -> Double {
    target.tolerance ?? (indicator.measure == .ratio ? 0.5 : 0.02 * abs(value))
  }

  /// What must be reached; nil where the plan's wording gives no value to compute with.
  var goal: Goal? {
    guard let value = wantedValue else { return nil }
    var goal = Goal(value: value, sign: sign, isStrict: target.isStrict)
    if target.kind == .about {
      let tolerance = tolerance(around: value)
      goal.value = value - sign * tolerance
      if target.isTwoSided { goal.about = (value, tolerance) }
    }
    return goal
  }

  /// v before any near edge: k·b for multiples, b + v for what a stock is to gain.
  private var wantedValue: Double? {
    switch target.kind {
    case .multiple:
      guard let base, base > 0, let factor = target.value else { return nil }
      return factor * base
    case .increment where !sumsYears:
      guard let base, let gain = target.value else { return nil }
      return base + gain
    case .coverage: return target.value ?? 100
    case .first: return target.value ?? 1
    default: return target.value
    }
  }

  /// Whether an increment is the sum of years rather than a stock's gain.
  var sumsYears: Bool { target.kind == .increment && indicator.measure == .flow }

  /// Where the path begins: nothing for a sum of years, else the plan's baseline.
  var pathBase: Double? { sumsYears ? 0 : base }

  /// The path; nil without a baseline and where that was at or past the goal already.
  var path: Path? {
    guard hasPath, let goal, let base = pathBase, goal.sign * (goal.value - base) > 0,
      !base.isOn(goal.value)
    else { return nil }
    return Path(
      from: .init(instant: start, value: base),
      to: .init(instant: target.deadline.instant, value: goal.value), shape: target.path)
  }

  private var hasPath: Bool {
    switch target.kind {
    case .level, .ratio, .cumulative, .increment, .multiple, .coverage, .about: true
    case .rank: target.value != nil
    case .annual, .finalYear, .first, .hold, .limit, .unquantified: false
    }
  }

  /// Whether the kind has a rule of its own beside which the other light rules do not apply (METHOD §3).
  var hasOwnRule: Bool {
    switch target.kind {
    case .increment, .annual, .finalYear, .first, .hold, .limit, .unquantified: true
    case .rank: target.value == nil
    case .level, .ratio, .cumulative, .multiple, .coverage, .about: false
    }
  }

  /// The rule in force; kinds with one of their own are judged by the cut-offs of `pace`.
  var ruleInForce: LightRule { hasOwnRule ? rules[.pace] : rules.inForce }

  /// Whether `pace` must stand in for a rule of growth: nothing grows from or to zero, nor from nowhere.
  func needsPace(_ rule: LightRule, _ goal: Goal) -> Bool {
    guard rule.method == .growth || rule.method == .projection else { return false }
    return base == 0 || goal.value == 0 || base == nil && target.judgedWithoutBaseline
  }
}

extension Assessment.Point {
  init(_ stated: Target.Baseline) {
    self.init(
      period: stated.period, value: stated.value, isProvisional: false, isRolling: false, figures: [])
  }
}

extension TargetKind {
  /// Whether a value before the plan is part of the rule; the other kinds begin at nothing.
  var comparesWithBase: Bool {
    switch self {
    case .level, .ratio, .cumulative, .increment, .multiple, .coverage, .about, .hold, .rank: true
    case .annual, .finalYear, .first, .limit, .unquantified: false
    }
  }
}

extension Series {
  /// What stood at the end of a year: the newest observation there, of a flow the full year.
  fileprivate func yearEnd(_ year: Int, counting unit: UnitOfMeasure?) -> Assessment.Point? {
    guard var found = judged(upTo: Day.end(ofMonth: 12, in: year)), found.reading.period.year == year,
      found.reading.period.month == 12
    else { return nil }
    if let unit { found = found.counted(in: self, unit: unit) }
    return found.point
  }
}
