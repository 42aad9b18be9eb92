import Core
import Glibc
import Screen

/// Words for a step of a calculation, with as many decimals as make the printed operands give the
/// printed result: a clerk who types them into a calculator must get what stands there.
struct StepWording {
  let words: Words
  let indicator: Indicator?
  let kind: TargetKind
  let isCompound: Bool
  /// Whether less is better, which turns round differences that must show what was gained.
  var isDownGood = false

  func line(_ step: Assessment.Step) -> Line {
    let digits = decimals(step)
    let operands = step.operands.map { words.fixed($0, decimals: digits.operands) }
    let result = words.fixed(step.result, decimals: digits.result)
    let head = [Span("  ", .text), Span(name(step.name).padded(to: 11), .label)]
    if step.name == .compare { return Line(head + [Span(formula(step.name, operands), .text)]) }
    if let bound = bound(of: step) {
      return Line(head + [Span("\(formula(step.name, operands)) \(bound)", .text)])
    }
    return Line(
      head + [Span("\(formula(step.name, operands)) = ", .text), Span(result + unit(step.name), .strong)])
  }

  /// That a share of time lies before the way or after it and counts as its beginning or end.
  private func bound(of step: Assessment.Step) -> String? {
    guard step.name == .elapsed, let share = value(.elapsed, step.operands) else { return nil }
    if share < -1e-9 { return words("< 0,取 0", "< 0, taken as 0") }
    return share > 1 + 1e-9 ? words("> 1,取 1", "> 1, taken as 1") : nil
  }

  private func name(_ name: Assessment.Step.Name) -> String {
    switch name {
    case .chain: words("累计", "to date")
    case .rollingYear: words("近12月", "rolling")
    case .sum: words("合计", "sum")
    case .coverage: words("覆盖率", "coverage")
    case .targetValue: words("目标值", "target")
    case .nearEdge: words("近端", "near edge")
    case .elapsed: words("已过时间", "elapsed")
    case .pathValue: words("应达", "path")
    case .yearDue: words("本年应达", "due")
    case .duePercent: words("应完成", "due")
    case .donePercent: words("已完成", "done")
    case .lag: words("差", "lag")
    case .difference: words("相差", "off by")
    case .compare: words("比较", "compare")
    case .completion: words("完成率", "completion")
    case .earlierLag: words("上期的差", "lag before")
    case .growthRate: words("年均增速", "growth")
    case .requiredRate: words("需年均", "required")
    case .growthRatio: words("增速之比", "ratio")
    case .projection: words("外推至期限", "projected")
    case .projectedShare: words("届时完成", "by then")
    case .yearlyChange: words("年均变化", "a year")
    case .carriedOn: words("外推至期限", "carried on")
    case .missing: words("届时仍差", "missing")
    }
  }

  private func unit(_ name: Assessment.Step.Name) -> String {
    switch name {
    case .duePercent, .donePercent, .completion, .growthRate, .requiredRate, .missing: "%"
    case .lag, .elapsed, .earlierLag, .growthRatio, .projectedShare: ""
    case .difference where indicator?.unit.dimension == .ratio: words(" 个百分点", " pp")
    default: indicator?.unit.symbol ?? ""
    }
  }

  private func formula(_ name: Assessment.Step.Name, _ o: [String]) -> String {
    switch (name, o.count) {
    case (.rollingYear, 3): "\(o[0]) + \(o[1]) − \(o[2])"
    case (.chain, _), (.sum, _): o.joined(separator: " + ")
    case (.coverage, 2): "100 × \(o[0]) ÷ \(o[1])"
    case (.targetValue, 2): kind == .multiple ? "\(o[0]) × \(o[1])" : "\(o[0]) + \(o[1])"
    case (.nearEdge, 2): "\(o[0]) \(isDownGood ? "+" : "−") \(o[1])"
    case (.elapsed, 3): "(\(o[0]) − \(o[1])) ÷ (\(o[2]) − \(o[1]))"
    case (.pathValue, 3):
      isCompound ? "\(o[0]) × (\(o[1]) ÷ \(o[0]))^\(o[2])" : "\(o[0]) + (\(o[1]) − \(o[0])) × \(o[2])"
    case (.yearDue, 2): "\(o[0]) × \(o[1]) ÷ 100"
    case (.duePercent, 3), (.donePercent, 3): "100 × (\(o[0]) − \(o[1])) ÷ (\(o[2]) − \(o[1]))"
    case (.duePercent, 1): "100 × \(o[0])"
    case (.donePercent, 2), (.completion, 2): "100 × \(o[0]) ÷ \(o[1])"
    case (.lag, 2), (.earlierLag, 2): "\(o[0]) − \(o[1])"
    case (.growthRate, 3), (.requiredRate, 3): "100 × ((\(o[0]) ÷ \(o[1]))^(1 ÷ \(o[2])) − 1)"
    case (.growthRatio, 2): "\(o[0]) ÷ \(o[1])"
    case (.projection, 3): "\(o[0]) × (1 + \(o[1]) ÷ 100)^\(o[2])"
    case (.projectedShare, 3): "(\(o[0]) − \(o[1])) ÷ (\(o[2]) − \(o[1]))"
    case (.yearlyChange, _): "(\(o.joined(separator: " + "))) ÷ \(o.count)"
    case (.carriedOn, 3): "\(o[0]) + \(o[1]) × \(o[2])"
    case (.missing, 3): "100 × (\(o[0]) − \(o[1])) ÷ (\(o[0]) − \(o[2]))"
    case (.difference, 2) where kind == .rank:
      isDownGood ? "\(o[1]) − \(o[0])" : "\(o[0]) − \(o[1])"
    case (.difference, 2): "|\(o[0]) − \(o[1])|"
    case (.compare, 2...): "\(o[0]) " + words("对 ", "against ") + o.dropFirst().joined(separator: ", ")
    default: o.joined(separator: ", ")
    }
  }

  /// The same formula on numbers; nil where nothing is computed.
  private func value(_ name: Assessment.Step.Name, _ o: [Double]) -> Double? {
    switch (name, o.count) {
    case (.rollingYear, 3): o[0] + o[1] - o[2]
    case (.chain, _), (.sum, _): o.reduce(0, +)
    case (.coverage, 2), (.donePercent, 2), (.completion, 2): 100 * o[0] / o[1]
    case (.targetValue, 2): kind == .multiple ? o[0] * o[1] : o[0] + o[1]
    case (.elapsed, 3): (o[0] - o[1]) / (o[2] - o[1])
    case (.pathValue, 3): isCompound ? o[0] * pow(o[1] / o[0], o[2]) : o[0] + (o[1] - o[0]) * o[2]
    case (.yearDue, 2): o[0] * o[1] / 100
    case (.duePercent, 3), (.donePercent, 3): 100 * (o[0] - o[1]) / (o[2] - o[1])
    case (.duePercent, 1): 100 * o[0]
    case (.lag, 2), (.earlierLag, 2): o[0] - o[1]
    case (.growthRate, 3), (.requiredRate, 3): 100 * (pow(o[0] / o[1], 1 / o[2]) - 1)
    case (.growthRatio, 2): o[0] / o[1]
    case (.projection, 3): o[0] * pow(1 + o[1] / 100, o[2])
    case (.projectedShare, 3): (o[0] - o[1]) / (o[2] - o[1])
    case (.yearlyChange, _): o.reduce(0, +) / Double(o.count)
    case (.carriedOn, 3): o[0] + o[1] * o[2]
    case (.missing, 3): 100 * (o[0] - o[1]) / (o[0] - o[2])
    case (.difference, 2) where kind == .rank: isDownGood ? o[1] - o[0] : o[0] - o[1]
    case (.difference, 2): abs(o[0] - o[1])
    case (.nearEdge, 2): isDownGood ? o[0] + o[1] : o[0] - o[1]
    default: nil
    }
  }

  /// The fewest decimals with which the printed operands give the printed result.
  private func decimals(_ step: Assessment.Step) -> (operands: Int, result: Int) {
    let result = resultDecimals(step.name)
    let least = step.operands.allSatisfy { $0 == $0.rounded() } ? 0 : min(4, indicator?.decimals ?? 2)
    if step.name == .compare { return (comparingDecimals(step, from: least), result) }
    for digits in least...8 {
      let printed = step.operands.map { rounded($0, digits) }
      guard let value = value(step.name, printed) else { return (digits, result) }
      if words.fixed(value, decimals: result) == words.fixed(step.result, decimals: result) {
        return (digits, result)
      }
    }
    return (8, result)
  }

  /// The fewest decimals with which what is compared stands to every bound as it does unrounded.
  private func comparingDecimals(_ step: Assessment.Step, from least: Int) -> Int {
    func order(_ x: Double, _ bound: Double) -> Int {
      abs(x - bound) <= 1e-9 * (bound == 0 ? 1 : abs(bound)) ? 0 : x < bound ? -1 : 1
    }
    let (x, bounds) = (step.operands.first ?? 0, step.operands.dropFirst())
    return (least...9).first { digits in
      bounds.allSatisfy { order(rounded(x, digits), rounded($0, digits)) == order(x, $0) }
    } ?? 9
  }

  private func resultDecimals(_ name: Assessment.Step.Name) -> Int {
    switch name {
    case .elapsed, .growthRatio, .projectedShare: 4
    case .duePercent, .donePercent, .completion, .lag, .earlierLag, .growthRate, .requiredRate, .missing: 2
    default: max(2, indicator?.decimals ?? 2)
    }
  }

  private func rounded(_ value: Double, _ digits: Int) -> Double {
    let power = pow(10, Double(digits))
    return (value * power).rounded() / power
  }
}
