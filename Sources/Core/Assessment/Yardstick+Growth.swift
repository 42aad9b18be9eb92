import Glibc

/// A rule that looks ahead or compares rates: what is settled without it is settled as under `pace`.
protocol RuleYardstick: Yardstick {
  /// The goal, the base and the deadline.
  var way: PaceYardstick { get }
  var rule: LightRule { get }
  /// What is compared with the rule's bounds; nil where the values admit none.
  func measure(_ y: Double) -> Double?
  /// Why no value could be measured at this instant, or this one cannot.
  func hindrance(_ y: Double) -> Reason?
  func light(_ measure: Double) -> Verdict
  func steps(_ y: Double) -> [Assessment.Step]
}

extension RuleYardstick {
  var ruled: (any RuleYardstick)? { self }

  func verdict(on y: Double) -> Verdict {
    if let settled = way.settled(y) { return settled }
    if let reason = hindrance(y) { return .none(reason) }
    return measure(y).map(light) ?? .none(.cannotAssess)
  }

  func aim(from y: Double) -> Double { way.aim(from: y) }
  func obstacle(to light: Light) -> Assessment.Counterfactual.Obstacle? { way.obstacle(to: light) }

  /// The last line: what was measured against the bounds, or the value against the goal where that decides.
  func comparison(_ y: Double) -> [Assessment.Step] {
    guard way.settled(y) == nil, hindrance(y) == nil, let measure = measure(y) else {
      return way.settled(y) == nil ? [] : way.comparison(y)
    }
    return [Assessment.Step(name: .compare, operands: [measure] + rule.bounds, result: measure)]
  }

  /// At or above the first bound green, at or above the second yellow.
  fileprivate func light(atLeast measure: Double) -> Light {
    if !measure.isBelow(rule.bounds[0]) { return .green }
    return measure.isBelow(rule.bounds[1]) ? .red : .yellow
  }
}

/// What `growth` and `projection` share: compound growth a year from the baseline to the latest value.
struct Growth {
  var base: Double
  var goal: Double
  /// Years from the baseline to the latest value, and to the deadline.
  var passed: Double
  var whole: Double
  /// d of the method; growth of negative values is growth of what they lack, so that it turns round.
  var sign: Double

  init?(_ way: PaceYardstick) {
    guard let path = way.path else { return nil }
    (base, goal) = (path.start.value, path.end.value)
    passed = way.instant - path.start.instant
    whole = path.end.instant - path.start.instant
    sign = base < 0 ? -way.goal.sign : way.goal.sign
  }

  /// Too early to speak of a yearly rate, or values of different sign that have none.
  func hindrance(_ y: Double) -> Reason? {
    if passed.isBelow(1) { return .tooFew }
    return base * goal > 0 && base * y >= 0 ? nil : .cannotAssess
  }

  /// Per cent a year.
  func rate(_ y: Double) -> Double { 100 * (pow(y / base, 1 / passed) - 1) }
  var required: Double { 100 * (pow(goal / base, 1 / whole) - 1) }

  func step(_ y: Double) -> Assessment.Step {
    Assessment.Step(name: .growthRate, operands: [y, base, passed], result: rate(y))
  }
}

/// `growth`: the rate so far against the rate required [after Eurostat and Open SDG].
struct GrowthYardstick: RuleYardstick {
  var way: PaceYardstick
  var rule: LightRule
  var growth: Growth?

  func hindrance(_ y: Double) -> Reason? { growth.map { $0.hindrance(y) } ?? .noBaseline }

  func measure(_ y: Double) -> Double? {
    growth.map { $0.sign * $0.rate(y) / abs($0.required) }
  }

  func light(_ measure: Double) -> Verdict {
    measure.isBelow(0) ? .of(.red, .wrongWay) : .of(light(atLeast: measure))
  }

  func steps(_ y: Double) -> [Assessment.Step] {
    guard let growth, growth.hindrance(y) == nil, let ratio = measure(y) else { return comparison(y) }
    let required = growth.required
    let operands = [growth.sign * growth.rate(y), abs(required)]
    return [
      growth.step(y),
      Assessment.Step(
        name: .requiredRate, operands: [growth.goal, growth.base, growth.whole], result: required),
      Assessment.Step(name: .growthRatio, operands: operands, result: ratio),
    ] + comparison(y)
  }
}

/// `projection`: how far the rate so far leads by the deadline [after the UN Statistics Division].
struct ProjectionYardstick: RuleYardstick {
  var way: PaceYardstick
  var rule: LightRule
  var growth: Growth?

  func hindrance(_ y: Double) -> Reason? { growth.map { $0.hindrance(y) } ?? .noBaseline }

  private func projected(_ y: Double, _ growth: Growth) -> Double {
    y * pow(1 + growth.rate(y) / 100, growth.whole - growth.passed)
  }

  func measure(_ y: Double) -> Double? {
    growth.map { (projected(y, $0) - $0.base) / ($0.goal - $0.base) }
  }

  func light(_ measure: Double) -> Verdict { .of(light(atLeast: measure)) }

  func steps(_ y: Double) -> [Assessment.Step] {
    guard let growth, growth.hindrance(y) == nil, let share = measure(y) else { return comparison(y) }
    let end = projected(y, growth)
    return [
      growth.step(y),
      Assessment.Step(
        name: .projection, operands: [y, growth.rate(y), growth.whole - growth.passed], result: end),
      Assessment.Step(name: .projectedShare, operands: [end, growth.base, growth.goal], result: share),
    ] + comparison(y)
  }
}

/// `trend`: the mean yearly change carried on to the deadline [after Destatis].
struct TrendYardstick: RuleYardstick {
  /// A value at the end of a year, or the plan's baseline.
  struct Point: Hashable {
    var instant: Double
    var value: Double
  }

  var way: PaceYardstick
  var rule: LightRule
  /// Up to six, in time; one of them may be the judged value itself.
  var points: [Point]
  /// Years from the judged value to the deadline.
  var left: Double

  func hindrance(_ y: Double) -> Reason? { points.count < 3 ? .tooFew : nil }

  /// Change a year between neighbours, the judged value standing where its year ends.
  private func changes(_ y: Double) -> [Double] {
    let values = points.map { $0.instant.isOn(way.instant) ? y : $0.value }
    return points.indices.dropFirst().map { at -> Double in
      let gap = points[at].instant - points[at - 1].instant
      return (values[at] - values[at - 1]) / gap
    }
  }

  private func end(_ y: Double, _ change: Double) -> Double { y + change * left }

  func measure(_ y: Double) -> Double? {
    guard points.count > 1, y != way.goal.value else { return nil }
    let changes = changes(y)
    let end = end(y, changes.reduce(0, +) / Double(changes.count))
    return 100 * (way.goal.value - end) / (way.goal.value - y)
  }

  /// Nothing or the wrong way is all of what is missing or more.
  func light(_ measure: Double) -> Verdict {
    if measure.isBelow(rule.bounds[0]) { return .of(.green) }
    return .of(measure.isAbove(rule.bounds[1]) ? .red : .yellow)
  }

  func steps(_ y: Double) -> [Assessment.Step] {
    guard points.count > 2, let miss = measure(y) else { return comparison(y) }
    let changes = changes(y)
    let mean = changes.reduce(0, +) / Double(changes.count)
    let end = end(y, mean)
    return [
      Assessment.Step(name: .yearlyChange, operands: changes, result: mean),
      Assessment.Step(name: .carriedOn, operands: [y, mean, left], result: end),
      Assessment.Step(name: .missing, operands: [way.goal.value, end, y], result: miss),
    ] + comparison(y)
  }
}
