import Core
import Screen

extension PageMaker {
  /// What the room is asked about a target, and whether a number is in it.
  func ask(_ target: Target, _ assessment: Assessment) -> (String, Bool) {
    if assessment.reasons.contains(.stale) {
      return (words("数据过期:谁在哪天之前补报?", "the figures are stale: who reports by when?"), false)
    }
    switch assessment.light {
    case .red: return ask(target, assessment, assessment.toYellow, .yellow)
    case .yellow: return ask(target, assessment, assessment.toGreen, .green)
    case .green, .met: return (words("灯色变差:怎样不再往下掉?", "the mark got worse: how is it to be held?"), false)
    case nil: return (askOfUnjudged(assessment.reason), false)
    }
  }

  private func ask(
    _ target: Target, _ assessment: Assessment, _ wanted: Assessment.Counterfactual?, _ light: Light
  ) -> (String, Bool) {
    let word = lightName(light)
    switch wanted {
    case .value(let value):
      guard let latest = assessment.latest else { break }
      let gap = difference(value - latest.value, indicator(of: target))
      return (words("再 \(gap) 可转\(word):由谁、何时补上?", "\(gap) more makes it \(word): by whom, by when?"), true)
    case .notNow(.memory):
      return (words("上期为红,须先稳住一期:怎样稳住?", "red before, so one good period first: how?"), false)
    case .notNow(.missedYear):
      return (words("有年度未完成:怎样弥补?", "a year was missed: how is it made good?"), false)
    case .notNow(.deadline):
      return (words("已到期限未完成:怎样处置?", "the deadline has passed: what follows?"), false)
    case .notNow(.stale), nil: break
    }
    return (words("怎样转\(word):由谁、何时?", "how to make it \(word): by whom, by when?"), false)
  }

  private func askOfUnjudged(_ reason: Reason?) -> String {
    switch reason {
    case .noBaseline: words("基期用哪个数?", "which figure is the baseline?")
    case .notReported, .tooFew, .lowCoverage: words("谁来报、哪天报?", "who reports, and when?")
    default: words("这一项怎样推进?", "how does this go on?")
    }
  }

  /// A change with sign and unit; of per cents in points, never in per cent.
  private func difference(_ value: Double, _ indicator: Indicator?) -> String {
    guard let indicator else { return words.signed(value, decimals: 2) }
    let sign = value > 0 ? "+" : ""
    guard [.ratio, .points].contains(indicator.unit.dimension) else {
      return sign + words.quantity(value, indicator)
    }
    let decimals = max(1, min(indicator.decimals, 2))
    return words.signed(value, decimals: decimals) + words(" 个百分点", " points")
  }
}
