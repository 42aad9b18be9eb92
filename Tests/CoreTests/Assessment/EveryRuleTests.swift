import Core
import Testing
import TestSupport

/// Down is good, zeros, mixed signs, single figures, figures between two baselines: an answer under every rule.
@Suite struct EveryRuleTests {
  static let rules = LightRule.Method.allCases.map(\.standard)

  private func judge(
    _ rule: LightRule, from base: Double, to goal: Double, _ values: KeyValuePairs<String, Double>,
    _ direction: Direction = .up
  ) -> Assessment {
    Sketch().indicator("x", decimals: 2, direction: direction)
      .target("x", .level, goal, from: ("2022", base)) { $0.rule = rule }
      .figures("x", values).judge(on: "2026-05-01")
  }

  /// Differences mirror themselves; rates do not, so that `pace` and `trend` are asked.
  @Test(arguments: [LightRule.Method.pace.standard, LightRule.Method.trend.standard])
  func `where down is good, what lacks falls as what is there rises`(_ rule: LightRule) {
    for last in [105.0, 120, 128, 140, 158, 161, 199, 200, 230] {
      let up = judge(rule, from: 100, to: 200, ["2023": 100 + (last - 100) / 3, "2025": last])
      let down = judge(
        rule, from: 300, to: 200, ["2023": 300 - (last - 100) / 3, "2025": 400 - last], .down)
      #expect(up.light == down.light, "\(last)")
      #expect(up.remarks == down.remarks)
      guard case .value(let a)? = up.toGreen, case .value(let b)? = down.toGreen else { continue }
      #expect(isNear(a, 400 - b), "\(last)")
    }
  }

  @Test(arguments: rules)
  func `down is good: halfway in time and all of the way is never red, and going up is`(_ rule: LightRule) {
    let good = judge(rule, from: 100, to: 60, ["2023": 92, "2024": 84, "2025": 74], .down)
    #expect(good.light == .green)
    let bad = judge(rule, from: 100, to: 60, ["2023": 104, "2024": 108, "2025": 112], .down)
    #expect(bad.light == .red)
  }

  @Test(arguments: rules)
  func `from nothing, pace stands in for a rule of rates`(_ rule: LightRule) {
    let judged = judge(rule, from: 0, to: 100, ["2023": 20, "2024": 40, "2025": 60])
    #expect(judged.light == .green)
    let isOfRates = rule.method == .growth || rule.method == .projection
    #expect(judged.remarks.contains(.paceInstead) == isOfRates)
    #expect(judged.rule == (isOfRates ? "pace" : rule.method.rawValue))
  }

  @Test(arguments: rules)
  func `down to nothing is judged, and met at nothing`(_ rule: LightRule) {
    let judged = judge(rule, from: 50, to: 0, ["2023": 40, "2024": 30, "2025": 20], .down)
    #expect(judged.light == .green)
    #expect(judge(rule, from: 50, to: 0, ["2025": 0], .down).light == .met)
  }

  @Test(arguments: rules)
  func `from below nothing to above it, rules of rates cannot tell and the others can`(_ rule: LightRule) {
    let judged = judge(rule, from: -100, to: 100, ["2023": -60, "2024": -20, "2025": 20])
    if rule.method == .growth || rule.method == .projection {
      #expect(judged.light == nil && judged.reason == .cannotAssess)
    } else {
      #expect(judged.light == .green)
    }
    #expect(judge(rule, from: -100, to: 100, ["2025": 100]).light == .met)
  }

  @Test(arguments: rules)
  func `a baseline at the target has no way to lag on`(_ rule: LightRule) {
    #expect(judge(rule, from: 100, to: 100, ["2025": 100]).light == .met)
    let back = judge(rule, from: 100, to: 100, ["2025": 99])
    #expect(back.light == .red && back.remarks.contains(.wrongWay))
    #expect(back.verdicts.allSatisfy { $0.light == .red })
  }

  @Test(arguments: rules)
  func `of one figure every rule says what it can`(_ rule: LightRule) {
    let judged = judge(rule, from: 100, to: 200, ["2025": 165])
    if rule.method == .trend {
      #expect(judged.light == nil && judged.reason == .tooFew)
    } else {
      #expect(judged.light == .green)
    }
  }

  /// A new version moved the baseline to 2024; a figure of 2023 is on the way of the old one only.
  @Test(arguments: rules)
  func `a figure between two baselines is judged by the version whose baseline lies before it`(
    _ rule: LightRule
  ) {
    let old = Sketch().indicator("x").target("x", .level, 200, from: ("2021", 80)) { $0.rule = rule }
      .figures("x", ["2022": 104, "2023": 128])
    let new = old.with { $0.targets[0].baseline = .init(period: .year(2024), value: 140, source: nil) }
    #expect(old.judge(on: "2024-05-01").light == .green)
    let moved = new.judge(on: "2024-05-01")
    #expect(moved.light == nil && moved.reason == .notDue)
    #expect(moved.verdicts.allSatisfy { $0.light == nil })
    #expect(moved.baseline?.value == 140)
  }

  @Test(arguments: rules)
  func `a target moved by a new version is judged by the new one`(_ rule: LightRule) {
    let old = Sketch().indicator("x").target("x", .level, 200, from: ("2022", 100)) { $0.rule = rule }
      .figures("x", ["2023": 120, "2024": 141, "2025": 162])
    let new = old.with { $0.targets[0].value = 400 }
    #expect(old.judge(on: "2026-05-01").light == .green)
    #expect(new.judge(on: "2026-05-01").light == .red || new.judge(on: "2026-05-01").light == .yellow)
    #expect(new.judge(on: "2026-05-01").targetValue == 400)
  }
}
