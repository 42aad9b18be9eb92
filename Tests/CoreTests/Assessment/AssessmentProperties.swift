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

  @Test func `every printed step recomputes`() {
    for seed in Self.seeds {
      let item = RandomCase(seed: seed)
      let judged = item.assessment
      for step in judged.steps {
        if let again = item.clerk.result(of: step) {
          #expect(again == step.result || isNear(again, step.result, digits: 6), "seed \(seed) \(step)")
        }
      }
    }
  }

  @Test func `every rule's printed steps lead to the light it gives`() {
    var compared = 0
    for seed in Self.seeds {
      let item = RandomCase(seed: seed)
      for verdict in item.assessment.verdicts where verdict.isApplicable {
        for step in verdict.steps {
          guard let again = item.clerk.result(of: step) else { continue }
          #expect(again == step.result || isNear(again, step.result, digits: 6), "seed \(seed) \(step)")
        }
        guard let last = verdict.steps.last, let light = verdict.light,
          let expected = item.clerk.light(under: verdict.rule, comparing: last)
        else { continue }
        compared += 1
        let isCapped = verdict.remarks.contains {
          $0 == .pastYearMissed || $0 == .pastYearUnknown || $0 == .memory
        }
        #expect(light == (isCapped ? min(expected, .yellow) : expected), "seed \(seed) \(verdict)")
      }
    }
    #expect(compared > 300)
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
        ["pace", "growth", "projection", "trend", "increment"].contains(judged.rule),
        judged.remarks.contains(.wrongWay) == false
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
