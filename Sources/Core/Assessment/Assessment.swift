/// How a target stands on a day, with everything that made it so: a calculation a clerk can repeat.
public struct Assessment: Hashable, Sendable {
  public var target: Target.ID
  public var asOf: Day
  /// The rule that judged: the light rule's or the kind's own name, e.g. `pace`, `hold`.
  public var rule: String
  /// What every light rule says of the same figure, in the order of the methods, the one in force among
  /// them; empty where there is nothing to judge.
  public var verdicts: [RuleVerdict]
  /// The light, when there is one.
  public var light: Light?
  /// Reasons there is none, or marks beside a light (`stale` beside a kept yellow or red), by precedence.
  public var reasons: [Reason]
  /// The light before it went stale, for 过期 (上次绿).
  public var lastLight: Light?
  /// Finer verdicts beside the light.
  public var remarks: [Remark]

  /// The figure judged.
  public var latest: Point?
  /// The plan's baseline; where it states none what the figures say of the end of the year before it.
  public var baseline: Point?
  /// The value the path or year asks for, in the indicator's unit (v; for multiples k·b, for about the near
  /// edge, for what a stock is to gain b + v).
  public var targetValue: Double?
  /// Where the path stands at the latest figure's instant; for yearly counts what the year asks for by then.
  public var due: Double?
  /// Per cent of the distance due and done; the lag is their difference in points (进度差).
  public var duePercent: Double?
  public var donePercent: Double?
  public var lag: Double?
  /// 完成率, per cent, of the value as the plan prints it.
  public var completion: Double?
  /// Elapsed share of the way to the deadline, for yearly counts of the year; per cent.
  public var elapsed: Double?
  /// 同比 of the judged span: per cent for stocks and flows, percentage points for ratios.
  public var yearOnYear: Double?
  /// The same change in the indicator's unit.
  public var yearOnYearDifference: Double?
  /// The span `yearOnYear` compares: the judged one, or 1—m where no two rolling years can be computed.
  public var yearOnYearPeriod: Period?
  /// Required change to the deadline per year, per month or quarter where the calendar has them; in the unit.
  public var requiredPace: RequiredPace?
  /// Change so far from the baseline in the same units of time, to hold against what is required.
  public var achievedPace: RequiredPace?
  /// What the next report must bring.
  public var nextReport: NextReport?
  public var toYellow: Counterfactual?
  public var toGreen: Counterfactual?
  /// Years of an annual target that are closed, with their verdicts.
  public var years: [YearVerdict]
  public var inputs: [Input]
  public var steps: [Step]

  /// The one shown reason: the first by precedence.
  public var reason: Reason? { reasons.min() }

  /// A value at the end of a period, as a computation used it.
  public struct Point: Hashable, Sendable {
    public var period: Period
    public var value: Double
    /// Whether any figure behind it is provisional.
    public var isProvisional: Bool
    /// Whether it is a rolling year (近12月).
    public var isRolling: Bool
    /// The figures it was computed from; empty for a baseline the plan states.
    public var figures: [Figure.ID]
    /// Whether anything behind it comes over a crosswalk.
    public var descent: Descent
    public init(
      period: Period, value: Double, isProvisional: Bool, isRolling: Bool, figures: [Figure.ID],
      descent: Descent = .own
    ) {
      self.period = period
      self.value = value
      self.isProvisional = isProvisional
      self.isRolling = isRolling
      self.figures = figures
      self.descent = descent
    }
  }

  public enum Remark: String, Hashable, Sendable, Encodable, CaseIterable {
    /// 背离
    case wrongWay = "wrong-way"
    /// 未完成: missed at the deadline or in a closed year.
    case missed
    /// 本年已完成
    case yearMet = "year-met"
    /// 无基期参考
    case withoutBaseline = "without-baseline"
    /// 初步
    case provisional
    /// 近12月
    case rolling
    /// 承接: from another plan, over a crosswalk; 估算: with shares in it, so that it is no more than an estimate.
    case carried, estimated
    /// 有年度未完成: missed or unknown past years cap the light.
    case pastYearMissed = "past-year-missed"
    case pastYearUnknown = "past-year-unknown"
    /// 达 after a fall: the cumulative series fell.
    case fell
    /// 上期为红: under a rule with memory, what would be green is yellow after a red period.
    case memory
    /// 按序时进度: the rule in force cannot be applied where base or target are zero, or there is no base.
    case paceInstead = "pace-instead"
  }

  public struct RequiredPace: Hashable, Sendable {
    /// None for yearly counts, which start again each January.
    public var perYear: Double?
    public var perMonth: Double?
    public var perQuarter: Double?
    public init(perYear: Double?, perMonth: Double?, perQuarter: Double?) {
      self.perYear = perYear
      self.perMonth = perMonth
      self.perQuarter = perQuarter
    }
  }

  /// The next report to come, and the first values of it that would give yellow and green by then; none for
  /// a light the mark has already, or that no value can give.
  public struct NextReport: Hashable, Sendable {
    public var period: Period
    public var toYellow: Wanted?
    public var toGreen: Wanted?

    /// A value, and the change a month from the judged one that leads to it.
    public struct Wanted: Hashable, Sendable {
      public var value: Double
      public var perMonth: Double
      public init(value: Double, perMonth: Double) {
        self.value = value
        self.perMonth = perMonth
      }
    }
  }

  /// The first reportable value that would give a light, or why there is none now.
  public enum Counterfactual: Hashable, Sendable {
    case value(Double)
    case notNow(Obstacle)

    public enum Obstacle: String, Hashable, Sendable, Encodable, CaseIterable {
      case memory
      case missedYear = "missed-year"
      case deadline
      case stale
    }
  }

  public struct YearVerdict: Hashable, Sendable {
    public var year: Int
    public var value: Double?
    public var due: Double
    /// nil while unknown.
    public var isMet: Bool?
    public init(year: Int, value: Double?, due: Double, isMet: Bool?) {
      self.year = year
      self.value = value
      self.due = due
      self.isMet = isMet
    }
  }

  /// One thing that went in, with where it is from.
  public struct Input: Hashable, Sendable {
    public enum Role: String, Hashable, Sendable, Encodable, CaseIterable {
      case target, baseline, latest, previous, part
      /// A value at the end of a year that a trend goes through, or what was red before under a memory.
      case earlier
    }
    public var role: Role
    public var period: Period?
    public var value: Double
    public var figure: Figure.ID?
    public var clause: Clause?
    public init(role: Role, period: Period?, value: Double, figure: Figure.ID?, clause: Clause?) {
      self.role = role
      self.period = period
      self.value = value
      self.figure = figure
      self.clause = clause
    }
  }

  /// One line of the calculation: what is computed, from which operands, with which result.
  /// Words and decimals are made when shown; the values here are unrounded.
  public struct Step: Hashable, Sendable {
    /// What is computed, with its operands in order.
    public enum Name: String, Hashable, Sendable, Encodable, CaseIterable {
      /// The pieces from January on → their sum.
      case chain
      /// 1—m, last year, last year's 1—m → first + second − third.
      case rollingYear = "rolling-year"
      /// Whole past years and the running one → their sum.
      case sum
      /// Covered, all → their ratio in the indicator's unit.
      case coverage
      /// k, b of a multiple → k·b; b, v of what a stock is to gain → b + v. The kind says which.
      case targetValue = "target-value"
      /// v, tolerance → the near edge of “about”.
      case nearEdge = "near-edge"
      /// t, t₀, T → (t − t₀)/(T − t₀), 0…1.
      case elapsed
      /// b, v, e → where the path stands (linear b + (v − b)·e; compound b·(v/b)^e). Of a stated path the
      /// two interim values around t and the share of the way between them.
      case pathValue = "path-value"
      /// v of the year, per cent due by the month → what is due by then.
      case yearDue = "year-due"
      /// Path, b, v → 100·(path − b)/(v − b). Without a baseline e → 100·e.
      case duePercent = "due-percent"
      /// y, b, v → 100·(y − b)/(v − b). Without a baseline and of yearly counts y, v → 100·y/v.
      case donePercent = "done-percent"
      /// Due, done → due − done; of a ceiling done, due → done − due.
      case lag
      /// y, b → |y − b| of “hold”, b − y or y − b of a rank, as up or down is good.
      case difference
      /// What is compared, then the thresholds it is compared with → what is compared.
      case compare
      /// y, v → 完成率.
      case completion
      /// Due, done of the newest earlier judged period → its lag, which a rule with memory looks at.
      case earlierLag = "earlier-lag"
      /// y, b, years between → 100·((y/b)^(1/years) − 1), per cent a year.
      case growthRate = "growth-rate"
      /// v, b, years to the deadline → the same of the whole way.
      case requiredRate = "required-rate"
      /// Rate so far, signed so that up is good, and size of the required rate → their quotient.
      case growthRatio = "growth-ratio"
      /// y, rate in per cent, years left → y·(1 + rate/100)^years.
      case projection
      /// Projected value, b, v → (projected − b)/(v − b).
      case projectedShare = "projected-share"
      /// Changes a year between the points → their mean.
      case yearlyChange = "yearly-change"
      /// y, change a year, years left → y + change·years.
      case carriedOn = "carried-on"
      /// v, value carried on, y → 100·(v − carried on)/(v − y).
      case missing
    }
    public var name: Name
    public var operands: [Double]
    public var result: Double
    public init(name: Name, operands: [Double], result: Double) {
      self.name = name
      self.operands = operands
      self.result = result
    }
  }

  /// An assessment with nothing but what it is of; the rules fill in the rest.
  public init(of target: Target.ID, asOf: Day, rule: String) {
    self.target = target
    self.asOf = asOf
    self.rule = rule
    verdicts = []
    reasons = []
    remarks = []
    years = []
    inputs = []
    steps = []
  }
}
