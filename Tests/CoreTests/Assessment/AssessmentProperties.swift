import Core
import Testing
import TestSupport

/// What must hold of every assessment there can be.
@Suite struct AssessmentProperties {
  static let seeds: Range<UInt64> = 1..<700

  @Test func `there is a light or a reason, and only a kept yellow or red has both`() {
    for seed in Self.seeds {
      let judged = RandomCase(seed: seed).assessment
      #expect(judged.light != nil || judged.reason != nil, "seed \(seed)")
      if let light = judged.light, let reason = judged.reason {
        #expect(light < .green && reason == .stale, "seed \(seed)")
      }
      #expect(
        (judged.lastLight != nil)
          == (judged.light == nil && judged.reasons.contains(.stale) && judged.toGreen != nil), "seed \(seed)"
      )
    }
  }

  @Test func `the steps give the numbers and the numbers give the mark`() {
    for seed in Self.seeds {
      let item = RandomCase(seed: seed)
      let judged = item.assessment
      for step in judged.steps {
        if let again = recomputed(step, of: item) {
          #expect(again == step.result || isNear(again, step.result, digits: 6), "seed \(seed) \(step)")
        }
      }
      guard let lag = judged.lag, let compared = judged.steps.last, compared.name == .compare,
        compared.operands == [lag, 10, 30], judged.light ?? judged.lastLight != nil
      else { continue }
      let light: Light = lag < 10 - 1e-8 ? .green : lag > 30 + 3e-8 ? .red : .yellow
      let isCapped = judged.remarks.contains { $0 == .pastYearMissed || $0 == .pastYearUnknown }
      #expect(judged.light ?? judged.lastLight == (isCapped ? min(light, .yellow) : light), "seed \(seed)")
    }
  }

  /// What a clerk would get from the operands; nil for steps whose arithmetic the kind decides.
  private func recomputed(_ step: Assessment.Step, of item: RandomCase) -> Double? {
    let o = step.operands
    switch step.name {
    case .chain, .sum: return o.reduce(0, +)
    case .rollingYear: return o[0] + o[1] - o[2]
    case .coverage: return nil
    case .targetValue:
      return item.target.kind == .multiple ? o[0] * o[1] : o[0] + o[1]
    case .nearEdge: return o[0] - item.indicator.direction.sign * o[1]
    case .elapsed: return min(1, max(0, (o[0] - o[1]) / (o[2] - o[1])))
    case .pathValue:
      return item.target.path == .linear ? o[0] + (o[1] - o[0]) * o[2] : nil
    case .yearDue: return o[0] * o[1] / 100
    case .duePercent: return o.count == 1 ? 100 * o[0] : 100 * (o[0] - o[1]) / (o[2] - o[1])
    case .donePercent: return o.count == 2 ? 100 * o[0] / o[1] : 100 * (o[0] - o[1]) / (o[2] - o[1])
    case .lag: return o[0] - o[1]
    case .difference: return item.target.kind == .rank ? nil : abs(o[0] - o[1])
    case .compare: return o[0]
    case .completion: return 100 * o[0] / o[1]
    }
  }

  @Test func `the counterfactual flips the mark, one step less does not`() {
    var tried = 0
    for seed in Self.seeds {
      let item = RandomCase(seed: seed)
      let judged = item.assessment
      guard let value = judged.latest?.value, let period = judged.latest?.period, judged.reasons.isEmpty,
        item.indicator.measure != .flow
      else { continue }
      for (wanted, way) in [(Light.yellow, judged.toYellow), (.green, judged.toGreen)] {
        guard case .value(let better)? = way else { continue }
        tried += 1
        let step =
          [1, 0.1, 0.01][item.indicator.decimals] * (better > value ? 1 : -1)
        let flipped = item.revised(period, to: better)
        #expect((flipped.light ?? .red) >= wanted, "seed \(seed)")
        let less = (better - step) * (better > value ? 1 : -1)
        guard less > value * (better > value ? 1 : -1) else { continue }
        #expect((item.revised(period, to: better - step).light ?? .red) < wanted, "seed \(seed)")
      }
    }
    #expect(tried > 100)
  }

  @Test func `no counterfactual goes beyond the target`() {
    for seed in Self.seeds {
      let judged = RandomCase(seed: seed).assessment
      guard case .value(let green)? = judged.toGreen, let goal = judged.targetValue,
        let value = judged.latest?.value,
        judged.rule == "pace" || judged.rule == "increment", judged.remarks.contains(.wrongWay) == false
      else { continue }
      // Between where it stands and the target, two-sided ones coming back from beyond.
      let isBetween = min(value, goal) <= green && green <= max(value, goal)
      #expect(isBetween, "seed \(seed)")
    }
  }

  /// Time passing without a report must not make any mark better.
  @Test func `not reporting never improves a mark`() {
    for seed in Self.seeds {
      let item = RandomCase(seed: seed)
      let before = item.assessment
      // The same figures, seen half a year and two years later.
      for days in [1, 20, 180, 400, 800] {
        let silent = item.frozen().sketch.judge(on: "\(item.day.adding(days: days))")
        guard let old = before.light, let new = silent.light else { continue }
        #expect(new <= old, "seed \(seed) after \(days)")
      }
    }
  }

  @Test func `what came to be known later leaves no trace in a view of before`() {
    for seed in Self.seeds {
      let item = RandomCase(seed: seed)
      #expect(item.frozen().assessment == item.assessment, "seed \(seed)")
    }
  }
}

extension RandomCase {
  /// The same case with one period's figure revised on the day.
  func revised(_ period: Period, to value: Double) -> Assessment {
    sketch.figure("x", "\(period)", value, known: "\(day)", .revised).judge(on: "\(day)")
  }

  /// Only the figures known by the day; nothing comes afterwards.
  func frozen() -> RandomCase {
    var frozen = self
    frozen.sketch = sketch.keeping { $0.known <= day }
    return frozen
  }
}
