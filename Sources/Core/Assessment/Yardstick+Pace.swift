/// `pace`: the lag behind a path in points of the whole distance, and all that surrounds it (METHOD §2–3).
struct PaceYardstick: Yardstick {
  var goal: Goal
  /// None where the plan states no baseline.
  var base: Double?
  /// From base to goal; none without a base and where the base was at or past the goal already.
  var path: Path?
  /// Elapsed share of the way, 0…1.
  var elapsed: Double
  var instant: Double
  /// t₀ and T.
  var span: (start: Double, end: Double)
  var cutOffs: CutOffs
  /// Whether 完成率 against the elapsed share gives the light where there is no baseline.
  var judgesCompletion: Bool
  /// At the deadline there are two verdicts only.
  var isClosed: Bool
  /// Under a rule with memory: whether the newest earlier judged period was red.
  var wasRed = false

  var due: Double? { path?.value(at: instant) }

  var duePercent: Double? {
    if let path, let due { return 100 * (due - path.start.value) / (path.end.value - path.start.value) }
    return comparesCompletion ? 100 * elapsed : nil
  }

  func donePercent(_ y: Double) -> Double? {
    if let path { return 100 * (y - path.start.value) / (path.end.value - path.start.value) }
    return comparesCompletion ? 100 * y / goal.value : nil
  }

  func lag(_ y: Double) -> Double? {
    guard let due = duePercent, let done = donePercent(y) else { return nil }
    return due - done
  }

  private var comparesCompletion: Bool {
    base == nil && judgesCompletion && goal.sign > 0 && goal.value > 0
  }

  /// What no rule can change: beyond an “about”, met, missed at the deadline, fallen back from the target.
  func settled(_ y: Double) -> Verdict? {
    if let light = goal.beyond(y) { return isClosed ? .missed : .of(light) }
    if goal.isMet(by: y) { return .of(.met) }
    if isClosed { return .missed }
    return base != nil && path == nil ? .of(.red, .wrongWay) : nil
  }

  func verdict(on y: Double) -> Verdict {
    if let settled = settled(y) { return settled }
    guard let lag = lag(y) else { return .none(.noBaseline) }
    let light = cutOffs.light(lag: lag)
    return wasRed && light == .green ? .of(.yellow, .memory) : .of(light)
  }

  func aim(from y: Double) -> Double {
    guard goal.beyond(y) != nil, let about = goal.about else { return goal.value }
    return about.centre + goal.sign * about.tolerance
  }

  func obstacle(to light: Light) -> Assessment.Counterfactual.Obstacle? {
    if isClosed { return .deadline }
    return wasRed && light > .yellow ? .memory : nil
  }
}

/// `hold` 保持稳定: near the baseline, on both sides.
struct HoldYardstick: Yardstick {
  var base: Double
  var tolerance: Double
  var isClosed: Bool

  func verdict(on y: Double) -> Verdict {
    let off = abs(y - base)
    if isClosed { return off.isAbove(tolerance) ? .missed : .of(.met) }
    if !off.isAbove(tolerance) { return .of(.green) }
    return .of(off.isAbove(2 * tolerance) ? .red : .yellow)
  }

  func aim(from y: Double) -> Double { base }
  func obstacle(to light: Light) -> Assessment.Counterfactual.Obstacle? { isClosed ? .deadline : nil }
}

/// `rank` without a number: better than the baseline, equal, worse.
struct RankYardstick: Yardstick {
  var base: Double
  var sign: Double
  var isClosed: Bool

  func verdict(on y: Double) -> Verdict {
    let gain = sign * (y - base)
    if isClosed { return gain.isAbove(0) ? .of(.met) : .missed }
    if gain.isOn(0) { return .of(.yellow) }
    return .of(gain > 0 ? .green : .red)
  }

  func aim(from y: Double) -> Double { base + sign }
  func obstacle(to light: Light) -> Assessment.Counterfactual.Obstacle? { isClosed ? .deadline : nil }
}

/// `first` 零的突破: once there it is there.
struct FirstYardstick: Yardstick {
  var value: Double
  var isClosed: Bool

  func verdict(on y: Double) -> Verdict {
    if !y.isBelow(value) { return .of(.met) }
    return isClosed ? .missed : .none(.notYet)
  }

  func aim(from y: Double) -> Double { value }
  func obstacle(to light: Light) -> Assessment.Counterfactual.Obstacle? { isClosed ? .deadline : nil }
}
