import Core
import Testing
import TestSupport

/// Answers where a rule meets what it was not made for.
@Suite struct OddCaseTests {
  static let rules = LightRule.Method.allCases.map(\.standard)

  private func sketch(_ rule: LightRule, from base: Double, to goal: Double) -> Sketch {
    Sketch().indicator("x").target("x", .level, goal, from: ("2022", base)) { $0.rule = rule }
  }

  @Test(arguments: rules)
  func `a baseline at the target is met while it holds and red when it falls back`(_ rule: LightRule) {
    let sketch = sketch(rule, from: 100, to: 100)
    #expect(sketch.figure("x", "2025", 100).judge(on: "2026-05-01").light == .met)
    let fallen = sketch.figure("x", "2025", 99).judge(on: "2026-05-01")
    #expect(fallen.light == .red)
    #expect(fallen.remarks.contains(.wrongWay))
    #expect(fallen.toGreen == .value(100))
  }

  @Test(arguments: rules)
  func `at the deadline every rule has two verdicts`(_ rule: LightRule) {
    let sketch = sketch(rule, from: 100, to: 200)
    #expect(sketch.figure("x", "2027", 200).judge(on: "2028-05-01").light == .met)
    let missed = sketch.figure("x", "2027", 199).judge(on: "2028-05-01")
    #expect(missed.light == .red)
    #expect(missed.remarks.contains(.missed))
  }

  @Test(arguments: rules)
  func `what is stale is green under no rule`(_ rule: LightRule) {
    let judged = sketch(rule, from: 100, to: 200)
      .figures("x", ["2023": 130, "2024": 160]).judge(on: "2026-11-01")
    #expect(judged.verdicts.allSatisfy { $0.light.map { $0 < .green } ?? true })
    #expect(judged.lastLight == .green)
  }

  @Test func `a single figure is judged by pace and growth and is too few for a trend`() {
    let judged = sketch(.standard, from: 100, to: 200).figure("x", "2023", 120).judge(on: "2024-05-01")
    #expect(judged.verdicts.map(\.reason) == [nil, nil, nil, .tooFew])
  }

  @Test func `a figure that lies before the baseline says nothing of the way since`() {
    let moved = Sketch().indicator("x").target("x", .level, 200, from: ("2024", 150))
      .figures("x", ["2022": 100, "2023": 130]).judge(on: "2024-11-01")
    #expect(moved.light == nil)
    #expect(moved.reason == .notReported)
    #expect(moved.verdicts.allSatisfy { $0.light == nil })
  }

  @Test func `a target moved by a new version is judged by the version in force, each on its own days`() {
    let old = sketch(.standard, from: 100, to: 200).figure("x", "2025", 170, known: "2026-02-01")
    let new = old.with {
      $0.version.number = 2
      $0.targets[0].value = 300
    }
    let before = old.situation(on: "2026-03-01")
    let after = new.situation(on: "2026-03-01")
    #expect(before.assessments[0].light == .green)
    #expect(after.assessments[0].light == .yellow)
    #expect(Changes(from: before, to: after).worsened.map(\.target) == ["x"])
  }
}

/// `memory`: what was red does not turn green at once.
@Suite struct MemoryTests {
  private let sketch = Sketch().indicator("x", .stock, .quarterly)
    .target("x", .level, 100, from: ("2022", 0)) { $0.rule = .paceWithMemory(yellow: 10, red: 30) }

  @Test func `green after red is yellow, and green cannot be had now`() {
    let judged = sketch.figures("x", ["2025Q1": 5, "2025Q2": 48]).judge(on: "2025-08-01")
    #expect(judged.light == .yellow)
    #expect(judged.remarks.contains(.memory))
    #expect(judged.toGreen == .notNow(.memory))
    let earlier = judged.steps.first { $0.name == .earlierLag }
    #expect(earlier?.result == 40)
    #expect(judged.inputs.contains { $0.role == .earlier && $0.value == 5 })
  }

  @Test func `only the newest earlier period is remembered`() {
    let judged = sketch.figures("x", ["2025Q1": 5, "2025Q2": 40, "2025Q3": 54]).judge(on: "2025-12-01")
    #expect(judged.light == .green)
  }

  @Test func `red and met are not touched`() {
    #expect(sketch.figures("x", ["2025Q1": 5, "2025Q2": 6]).judge(on: "2025-08-01").light == .red)
    #expect(sketch.figures("x", ["2025Q1": 5, "2025Q2": 100]).judge(on: "2025-08-01").light == .met)
  }

  @Test func `a revision of the earlier figure takes the memory away`() {
    let judged = sketch.figures("x", ["2025Q1": 5, "2025Q2": 48])
      .figure("x", "2025Q1", 44, known: "2025-07-20", .revised).judge(on: "2025-08-01")
    #expect(judged.light == .green)
  }

  @Test func `of a yearly count only the same year is remembered`() {
    let year = Sketch().indicator("x", .flow, .quarterly)
      .target("x", .annual, 120) { $0.rule = .paceWithMemory(yellow: 10, red: 30) }
    let shaky = year.figures("x", ["2023Q1": 30, "2023Q2": 0, "2023Q3": 60]).judge(on: "2023-11-01")
    #expect(shaky.light == .green)
    let red = year.figures("x", ["2023Q1": 10, "2023Q2": 5, "2023Q3": 75]).judge(on: "2023-11-01")
    #expect(red.light == .yellow)
    #expect(red.remarks.contains(.memory))
  }
}
