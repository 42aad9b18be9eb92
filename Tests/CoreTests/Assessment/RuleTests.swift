import Core
import Testing
import TestSupport

/// The rules beside `pace`, on numbers worked out by hand.
@Suite struct RuleTests {
  /// From 100 at the end of 2022 to 200 at the end of 2027.
  private func judge(
    _ value: Double, by rule: LightRule, in year: String = "2025", from base: Double = 100,
    to goal: Double = 200, direction: Direction = .up, before: KeyValuePairs<String, Double> = [:]
  ) -> Assessment {
    Sketch().indicator("x", decimals: 1, direction: direction)
      .target("x", .level, goal, from: ("2022", base)) { $0.rule = rule }
      .figures("x", before).figure("x", year, value).judge(on: "2026-05-01")
  }

  private let growth = LightRule.Method.growth.standard
  private let projection = LightRule.Method.projection.standard
  private let trend = LightRule.Method.trend.standard

  @Test func `growth compares the rate so far with the rate required`() {
    // 2^(1/5) − 1 = 14.8698 % a year is asked for; 150 after three years is 14.4714 %.
    let judged = judge(150, by: growth)
    #expect(judged.rule == "growth")
    #expect(judged.light == .green)
    #expect(isNear(judged.ruling?.measure, 0.9732, digits: 4))
    #expect(judge(135, by: growth).light == .yellow)
    #expect(judge(125, by: growth).light == .red)
    #expect(judge(99, by: growth).remarks.contains(.wrongWay))
    #expect(judge(200, by: growth).light == .met)
  }

  @Test func `growth turns round where down is good`() {
    let fall = judge(76, by: growth, from: 100, to: 50, direction: .down)
    // 0.5^(1/5) − 1 = −12.9449 % is asked for, 0.76^(1/3) − 1 = −8.7419 % is there.
    #expect(isNear(fall.ruling?.measure, 0.6753, digits: 4))
    #expect(fall.light == .yellow)
    #expect(judge(101, by: growth, from: 100, to: 50, direction: .down).light == .red)
  }

  @Test func `all negative values are mirrored, mixed signs cannot be judged by growth`() {
    let loss = judge(-76, by: growth, from: -100, to: -50)
    #expect(isNear(loss.ruling?.measure, 0.6753, digits: 4))
    let mixed = judge(20, by: growth, from: -100, to: 100)
    #expect(mixed.light == nil)
    #expect(mixed.reasons == [.cannotAssess])
  }

  @Test(arguments: [(0.0, 100.0, Direction.up), (100, 0, .down)])
  func `growth from zero or to zero is judged by pace, and says so`(
    base: Double, goal: Double, direction: Direction
  ) {
    let judged = judge(
      60, by: growth, from: base, to: goal, direction: direction)
    #expect(judged.rule == "pace")
    #expect(judged.remarks.contains(.paceInstead))
    #expect(judged.lag == (direction == .up ? 0 : 20))
  }

  @Test func `growth needs a year`() {
    let early = Sketch().indicator("x", .stock, .quarterly)
      .target("x", .level, 200, from: ("2022", 100)) { $0.rule = growth }
      .figure("x", "2023Q3", 112).judge(on: "2023-11-01")
    #expect(early.light == nil)
    #expect(early.reasons == [.tooFew])
  }

  @Test func `projection carries the rate on to the deadline`() {
    // 150 × 1.5^(2/3) = 196.56: 0.9656 of the way.
    let judged = judge(150, by: projection)
    #expect(isNear(judged.ruling?.measure, 0.9656, digits: 4))
    #expect(judged.light == .green)
    #expect(judge(110, by: projection).light == .yellow)
    #expect(judge(105, by: projection).light == .red)
  }

  @Test func `trend carries the mean yearly change on, the baseline being a point`() {
    // 100, 118, 139, 160: 20 a year; 160 + 2 × 20 = 200, nothing is missing.
    let on = judge(160, by: trend, before: ["2023": 118, "2024": 139])
    #expect(isNear(on.ruling?.measure, 0))
    #expect(on.light == .green)
    // 100, 118, 139, 157: 19 a year; 157 + 38 = 195: 5 of 43 is missing.
    let behind = judge(157, by: trend, before: ["2023": 118, "2024": 139])
    #expect(isNear(behind.ruling?.measure, 11.63, digits: 2))
    #expect(behind.light == .yellow)
    #expect(judge(100, by: trend, before: ["2023": 118, "2024": 139]).light == .red)
    #expect(judge(157, by: trend).reasons == [.tooFew])
  }

  @Test func `a trend divides a change by its gap and takes the last six points`() {
    let gap = judge(157, by: trend, before: ["2023": 119])
    #expect(gap.steps.first { $0.name == .yearlyChange }?.operands == [19, 19])
    let long = Sketch(years: 2018, 2027).indicator("x").target("x", .level, 200) { $0.rule = trend }
      .figures(
        "x", ["2017": 0, "2018": 90, "2019": 100, "2020": 110, "2021": 120, "2022": 130, "2023": 140]
      )
      .judge(on: "2024-05-01")
    #expect(long.steps.first { $0.name == .yearlyChange }?.operands == [10, 10, 10, 10, 10])
  }

  @Test func `a trend needs no baseline`() {
    let judged = Sketch().indicator("x").target("x", .level, 200) { $0.rule = trend }
      .figures("x", ["2023": 140, "2024": 155, "2025": 170]).judge(on: "2026-05-01")
    #expect(judged.light == .green)
    #expect(judged.verdicts.first?.reason == .noBaseline)
  }

  @Test func `a target, else its line, else the plan chooses the rule`() {
    let sketch = Sketch().indicator("x").target("x", .level, 200, from: ("2022", 100))
      .figure("x", "2025", 120).with { $0.rule = .growth(green: 0.9, yellow: 0.3) }
    #expect(sketch.judge(on: "2026-05-01").rule == "growth")
    #expect(sketch.judge(on: "2026-05-01").light == .yellow)
    let own = sketch.with { $0.targets[0].rule = .pace(yellow: 50, red: 60) }.judge(on: "2026-05-01")
    #expect(own.rule == "pace")
    #expect(own.light == .green)
  }

  @Test func `every rule gives its verdict, and those that differ are told`() {
    let judged = judge(150, by: .standard, before: ["2023": 118, "2024": 139])
    #expect(judged.verdicts.map(\.rule.method) == LightRule.Method.allCases)
    #expect(judged.verdicts.map(\.light) == [.yellow, .green, .green, .red])
    #expect(judged.verdicts.map(\.isInForce) == [true, false, false, false])
    #expect(judged.dissent.map(\.rule.method) == [.growth, .projection, .trend])
  }

  @Test func `kinds with a rule of their own are not judged by growth`() {
    let sketch = Sketch().indicator("x").target("x", .hold, from: ("2022", 100)) { $0.rule = growth }
      .figure("x", "2025", 100)
    let judged = sketch.judge(on: "2026-05-01")
    #expect(judged.rule == "hold")
    #expect(judged.light == .green)
    #expect(judged.verdicts.map(\.isApplicable) == [true, false, false, false])
  }
}
