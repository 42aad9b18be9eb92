/// `annual`: each year alone; past years and the last one put limits on the light (METHOD §2).
struct AnnualYardstick: Yardstick {
  /// The year's value, and per cent of it due by the end of the judged month.
  var value: Double
  var duePercent: Double
  /// 不超过 a year: a ceiling, which can be kept only until the year closes.
  var isCeiling: Bool
  var isStrict: Bool
  var cutOffs: CutOffs
  /// Whether the judged figure closes its year, and whether that year is the deadline's.
  var closesYear: Bool
  var isLastYear: Bool
  /// Whether every other year of the plan up to the deadline is met.
  var othersMet: Bool
  /// Whether a year before the judged one is missed or unknown.
  var isCapped: Bool
  /// The deadline has passed: two verdicts only.
  var isClosed: Bool
  /// Under a rule with memory: whether the newest earlier judged period of the year was red.
  var wasRed = false

  func donePercent(_ y: Double) -> Double { value == 0 ? 0 : 100 * y / value }
  func lag(_ y: Double) -> Double {
    isCeiling ? donePercent(y) - duePercent : duePercent - donePercent(y)
  }

  /// Whether the year's value is reached or, a ceiling, was kept to the end; nil while that is open.
  func isMet(_ y: Double) -> Bool? {
    if isCeiling { return y.isAbove(value) || isStrict && y.isOn(value) ? false : isOver ? true : nil }
    if y.isOn(value) ? !isStrict : y > value { return true }
    return isOver ? false : nil
  }

  private var isOver: Bool { closesYear || isClosed }

  func verdict(on y: Double) -> Verdict {
    let met = isMet(y)
    if isClosed { return met == true && isLastYear && othersMet ? .of(.met) : .missed }
    switch met {
    case true? where isLastYear && othersMet: return .of(.met)
    case true?: return .of(isCapped ? .yellow : .green, .yearMet)
    case false?: return .missed
    case nil:
      let light = cutOffs.light(lag: lag(y))
      if isCapped { return .of(min(light, .yellow)) }
      return wasRed && light == .green ? .of(.yellow, .memory) : .of(light)
    }
  }

  func aim(from y: Double) -> Double { value }

  func obstacle(to light: Light) -> Assessment.Counterfactual.Obstacle? {
    if isClosed { return .deadline }
    if closesYear || isCapped && light > .yellow { return .missedYear }
    return wasRed && light > .yellow ? .memory : nil
  }
}
