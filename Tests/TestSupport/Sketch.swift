public import Core
import Testing

/// A small plan with figures, drawn in a few words for a test.
///
///     Sketch().indicator("rd", .ratio, decimals: 2).target("rd", .ratio, 3.4) { $0.baseline = … }
///       .figure("rd", "2026-01/08", 2.61).situation(on: "2026-11-15")
public struct Sketch: Sendable {
  public private(set) var plan: Plan
  public private(set) var figures: [Figure] = []
  private var changes: [@Sendable (inout Snapshot) -> Void] = []

  public init(years first: Int = 2023, _ last: Int = 2027) {
    plan = Plan(
      id: "sketch", title: "示意方案", place: Plan.Place(name: "某市", short: "某"), issued: .on("2023-01-01"),
      years: ClosedYears(first: first, last: last))
  }

  /// What the sketch amounts to.
  public var snapshot: Snapshot {
    var snapshot = Snapshot(plan, figures: figures)
    for change in changes { change(&snapshot) }
    return snapshot
  }

  /// The sketch with something in its plan changed.
  public func with(_ change: (inout Plan) -> Void) -> Sketch {
    var sketch = self
    change(&sketch.plan)
    return sketch
  }

  /// The snapshot with something changed.
  public func having(_ change: @escaping @Sendable (inout Snapshot) -> Void) -> Sketch {
    var sketch = self
    sketch.changes.append(change)
    return sketch
  }

  /// The sketch with only some of its figures.
  public func keeping(_ isKept: (Figure) -> Bool) -> Sketch {
    var sketch = self
    sketch.figures.removeAll { !isKept($0) }
    return sketch
  }

  /// Adds an indicator; counts of 个 unless told otherwise. With a rhythm it gets a calendar of its own.
  public func indicator(
    _ id: Indicator.ID, _ measure: Measure = .stock, unit: String = "个", decimals: Int = 0,
    _ rhythm: ReportingCalendar.Rhythm = .yearly(dueMonth: 6), lag: Int = 35, grace: Int = 15,
    direction: Direction = .up, addsUp: Bool = false
  ) -> Sketch {
    with { plan in
      let calendar = ReportingCalendar(
        id: Identifier(id.text), name: id.text, rhythm: rhythm, lag: lag, grace: grace)
      plan.calendars.append(calendar)
      plan.indicators.append(
        Indicator(
          id: id, name: id.text, shortName: id.text, aliases: [],
          unit: UnitOfMeasure(unit) ?? .percent, measure: measure, direction: direction, decimals: decimals,
          calendar: calendar.id, reporters: [], numerator: nil, denominator: nil, addsUp: addsUp, note: nil))
    }
  }

  /// Adds a target on an indicator, with the indicator's id unless given another.
  public func target(
    _ indicator: Indicator.ID, _ kind: TargetKind, _ value: Double? = nil, id: Target.ID? = nil,
    from baseline: (period: String, value: Double)? = nil, _ change: (inout Target) -> Void = { _ in }
  ) -> Sketch {
    with { plan in
      var target = Target(
        id: id ?? Identifier(indicator.text), name: indicator.text, shortName: indicator.text,
        indicator: indicator, scope: .whole, task: nil, clause: Clause("一"), kind: kind, value: value,
        wording: "", qualifiers: [], deadline: Day.end(ofMonth: 12, in: plan.years.last), direction: nil,
        isStrict: false, tolerance: nil, isTwoSided: false, baseline: nil, path: .linear, monthShares: nil,
        rule: nil, judgedWithoutBaseline: false, owners: [], headline: nil, standingRule: nil, partOf: nil,
        basis: .stated, note: nil)
      target.baseline = baseline.map {
        Target.Baseline(period: .over($0.period), value: $0.value, source: nil)
      }
      change(&target)
      plan.targets.append(target)
    }
  }

  /// Adds a figure; known the day after its period unless told otherwise.
  public func figure(
    _ indicator: Indicator.ID, _ period: String, _ value: Double, scope: Scope = .whole,
    known: String? = nil, _ state: Figure.State = .final, withdrawn: String? = nil,
    of counts: (numerator: Double, denominator: Double)? = nil
  ) -> Sketch {
    var sketch = self
    let period = Period.over(period)
    sketch.figures.append(
      Figure(
        id: (figures.last?.id ?? 0) + 1, indicator: indicator, scope: scope, period: period, value: value,
        numerator: counts?.numerator, denominator: counts?.denominator, state: state,
        known: known.map(Day.on) ?? period.last.adding(days: 1), withdrawn: withdrawn.map(Day.on)))
    return sketch
  }

  /// Adds figures of one indicator, period by period.
  public func figures(
    _ indicator: Indicator.ID, scope: Scope = .whole, _ values: KeyValuePairs<String, Double>
  ) -> Sketch {
    values.reduce(self) { $0.figure(indicator, $1.key, $1.value, scope: scope) }
  }

  /// Everything judged on a day.
  public func situation(on day: String) -> Situation { Situation(snapshot, on: .on(day)) }

  /// The assessment of a target, by default of the first.
  public func judge(on day: String, _ target: Target.ID? = nil) -> Assessment {
    let situation = situation(on: day)
    guard let assessment = target.map(situation.assessment(of:)) ?? situation.assessments.first else {
      Issue.record("no such target")
      return Assessment(of: "none", asOf: situation.day, rule: "")
    }
    return assessment
  }
}

extension Day {
  /// A day a test writes; a slip of the pen fails the test.
  public static func on(_ text: String) -> Day {
    if let day = Day(text) { return day }
    Issue.record("not a day: \(text)")
    return Day.end(ofMonth: 1, in: 1)
  }
}

extension Period {
  /// A period a test writes; a slip of the pen fails the test.
  public static func over(_ text: String) -> Period {
    if let period = Period(text) { return period }
    Issue.record("not a period: \(text)")
    return .year(1)
  }
}

/// Whether `value` is `other` but for the noise of binary fractions, or but for `digits` after the point.
public func isNear(_ value: Double?, _ other: Double, digits: Int = 9) -> Bool {
  guard let value else { return false }
  let half = 0.5 / (0..<digits).reduce(1.0) { scale, _ in scale * 10 }
  return abs(value - other) <= half
}
