/// A scenario judged: how a plan would stand, how it stands, and what lies between.
public struct Trial: Hashable, Sendable {
  public let scenario: Scenario
  /// How it stands without the scenario.
  public let base: Judgement
  /// How it would stand.
  public let assumed: Judgement
  /// Every target that the scenario touches, changed marks first, the most steps first.
  public let marks: [MarkShift]
  /// Every health index that moves, the largest move first.
  public let health: [HealthShift]
  /// Sums of districts of which the whole or a part differs.
  public let sums: [SumShift]
  /// Forecasts of both sides, as far as the scenario changes them.
  public let forecasts: [ForecastQuestion: Forecast]

  /// Judges everything on `day` and on an earlier one, with and without the scenario: work of some milliseconds,
  /// and a few more for each forecast that changes.
  public init(_ snapshot: Snapshot, _ scenario: Scenario, on day: Day, since earlier: Day) {
    self.scenario = scenario
    base = Judgement(snapshot, on: day, since: earlier)
    assumed = Judgement(scenario.applied(to: snapshot, on: day), on: day, since: earlier)
    let pairs = Trial.pairs(base.now, assumed.now)
    let forecasts = Trial.forecasts(pairs)
    marks = pairs.map { MarkShift($0, forecasts) }.filter(\.isAny).sortedStably {
      ($0.isMark ? 0 : 1, -$0.steps) < ($1.isMark ? 0 : 1, -$1.steps)
    }
    health = zip(base.now.health, assumed.now.health).compactMap { HealthShift($0, $1) }
      .sortedStably { abs($0.points) > abs($1.points) }
    let before = Dictionary(base.now.sums.map { ($0.indicator, $0) }) { first, _ in first }
    sums = assumed.now.sums.compactMap { SumShift(before[$0.indicator], $0) }
    self.forecasts = forecasts
  }

  /// A target on both sides with what is asked about its future.
  fileprivate struct Pair {
    var from: Assessment
    var to: Assessment
    var fromQuestion: ForecastQuestion?
    var toQuestion: ForecastQuestion?
  }

  private static func pairs(_ from: Situation, _ to: Situation) -> [Pair] {
    zip(from.assessments, to.assessments).map { before, after in
      Pair(
        from: before, to: after, fromQuestion: from.forecastQuestion(of: before.target),
        toQuestion: to.forecastQuestion(of: after.target))
    }
  }

  /// Equal questions have equal answers, so that nothing needs to be worked out where nothing changes.
  private static func forecasts(_ pairs: [Pair]) -> [ForecastQuestion: Forecast] {
    let questions = pairs.filter { $0.fromQuestion != $0.toQuestion }
      .flatMap { [$0.fromQuestion, $0.toQuestion].compactMap { $0 } }
    return Dictionary(questions.map { ($0, Forecast($0)) }) { first, _ in first }
  }
}

extension Trial {
  /// A target's mark, lag and probability without the scenario and with it.
  public struct MarkShift: Hashable, Sendable {
    public var target: Target.ID
    public var from: Assessment
    public var to: Assessment
    /// P(达标), 0…1; none where nothing is forecast or the scenario does not touch it.
    public var fromProbability: Double?
    public var toProbability: Double?

    fileprivate init(_ pair: Pair, _ forecasts: [ForecastQuestion: Forecast]) {
      target = pair.to.target
      from = pair.from
      to = pair.to
      fromProbability = pair.fromQuestion.flatMap { forecasts[$0]?.probability }
      toProbability = pair.toQuestion.flatMap { forecasts[$0]?.probability }
    }

    /// Whether the light differs, or the reason why there is none.
    public var isMark: Bool { from.light != to.light || from.reason != to.reason }

    /// Steps down (positive: worse) on 红 黄 绿 达; 0 when either has no light.
    public var steps: Int {
      guard let before = from.light, let after = to.light else { return 0 }
      return before.steps(to: after)
    }

    var isAny: Bool {
      isMark || from.lag != to.lag || from.completion != to.completion
        || from.latest?.value != to.latest?.value || fromProbability != toProbability
    }
  }

  /// A health index without the scenario and with it.
  public struct HealthShift: Hashable, Sendable {
    public var definition: HealthDefinition.ID
    public var scope: Scope
    public var from: HealthScore
    public var to: HealthScore
    /// What moves it: components by change of points, the largest first.
    public var movers: [Changes.HealthChange.Mover]

    init?(_ from: HealthScore, _ to: HealthScore) {
      guard from.value != to.value || from.light != to.light else { return nil }
      definition = to.definition
      scope = to.scope
      self.from = from
      self.to = to
      movers = Changes.HealthChange(from: from, to: to)?.movers ?? []
    }

    /// Points up; 0 where either side has none.
    public var points: Double { from.value.flatMap { before in to.value.map { $0 - before } } ?? 0 }
  }

  /// A whole and its districts without the scenario and with it.
  public struct SumShift: Hashable, Sendable {
    /// None where nothing could be added up before.
    public var from: SumCheck?
    public var to: SumCheck

    init?(_ from: SumCheck?, _ to: SumCheck) {
      guard from != to else { return nil }
      self.from = from
      self.to = to
    }
  }

  /// How many targets of the plan stand under each light, on both sides.
  public var lights: (from: LightDistribution, to: LightDistribution) {
    (
      LightDistribution(base.now.assessments(of: .plan)),
      LightDistribution(assumed.now.assessments(of: .plan))
    )
  }
}
