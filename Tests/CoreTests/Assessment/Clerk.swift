import Core
import Glibc
import TestSupport

/// Somebody with a calculator, who has nothing but what is printed under a mark.
struct Clerk {
  var kind: TargetKind
  var direction: Direction
  var isCompound: Bool
  var isCeiling: Bool

  /// The result of a line by the formula the documentation gives; nil where the way through interim values
  /// decides.
  func result(of step: Assessment.Step) -> Double? {
    let o = step.operands
    switch step.name {
    case .chain, .sum: return o.reduce(0, +)
    case .rollingYear: return o[0] + o[1] - o[2]
    case .coverage: return 100 * o[0] / o[1]
    case .targetValue: return kind == .multiple ? o[0] * o[1] : o[0] + o[1]
    case .nearEdge: return o[0] - direction.sign * o[1]
    case .elapsed: return min(1, max(0, (o[0] - o[1]) / (o[2] - o[1])))
    case .pathValue: return isCompound ? o[0] * pow(o[1] / o[0], o[2]) : o[0] + (o[1] - o[0]) * o[2]
    case .yearDue: return o[0] * o[1] / 100
    case .duePercent: return o.count == 1 ? 100 * o[0] : 100 * (o[0] - o[1]) / (o[2] - o[1])
    case .donePercent: return o.count == 2 ? 100 * o[0] / o[1] : 100 * (o[0] - o[1]) / (o[2] - o[1])
    case .lag, .earlierLag: return o[0] - o[1]
    case .difference: return kind == .rank ? nil : abs(o[0] - o[1])
    case .compare: return o[0]
    case .completion: return 100 * o[0] / o[1]
    case .growthRate, .requiredRate: return 100 * (pow(o[0] / o[1], 1 / o[2]) - 1)
    case .growthRatio: return o[0] / o[1]
    case .projection: return o[0] * pow(1 + o[1] / 100, o[2])
    case .projectedShare: return (o[0] - o[1]) / (o[2] - o[1])
    case .yearlyChange: return o.reduce(0, +) / Double(o.count)
    case .carriedOn: return o[0] + o[1] * o[2]
    case .missing: return 100 * (o[0] - o[1]) / (o[0] - o[2])
    }
  }

  /// The light a comparison under a rule gives; nil for a comparison with the target itself.
  func light(under rule: LightRule, comparing step: Assessment.Step) -> Light? {
    guard step.name == .compare, Array(step.operands.dropFirst()) == rule.bounds else { return nil }
    let (x, first, second) = (step.operands[0], rule.bounds[0], rule.bounds[1])
    func isOn(_ bound: Double) -> Bool { abs(x - bound) <= 1e-9 * (bound == 0 ? 1 : abs(bound)) }
    switch rule.method {
    case .pace: return x < first && !isOn(first) ? .green : x > second && !isOn(second) ? .red : .yellow
    case .trend: return x < first && !isOn(first) ? .green : x <= second || isOn(second) ? .yellow : .red
    case .growth, .projection:
      return x >= first || isOn(first) ? .green : x >= second || isOn(second) ? .yellow : .red
    }
  }
}

extension RandomCase {
  /// A clerk who knows what the case is about.
  var clerk: Clerk {
    let isCompound = sketch.situation(on: "\(day)").path(of: target)?.isCompound ?? false
    let direction = target.direction ?? (target.kind == .rank ? .down : indicator.direction)
    return Clerk(
      kind: target.kind, direction: direction, isCompound: isCompound, isCeiling: direction == .down)
  }
}
