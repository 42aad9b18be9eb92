import Core
import Testing
import TestSupport

@Suite struct PaceTests {
  /// From 0 at the end of 2022 to 100 at the end of 2027: 60 are due at the end of 2025.
  private func level(_ value: Double, _ change: (inout Target) -> Void = { _ in }) -> Assessment {
    Sketch().indicator("x").target("x", .level, 100, from: ("2022", 0), change).figure("x", "2025", value)
      .judge(on: "2026-05-01")
  }

  @Test(arguments: [(51.0, Light.green), (50, .yellow), (30, .yellow), (29, .red), (100, .met), (130, .met)])
  func `a lag below 10 is green, to 30 yellow, beyond red`(value: Double, light: Light) {
    #expect(level(value).light == light)
  }

  @Test func `a hair's breadth from a threshold is on it`() {
    #expect(level(50 + 1e-10).light == .yellow)
    #expect(level(30 - 1e-10).light == .yellow)
    #expect(level(100 - 1e-8).light == .met)
    #expect(level(100 - 1e-6).light == .green)
  }

  @Test func `nothing is clipped in numbers`() {
    #expect(level(-20).lag == 80)
    #expect(level(-20).donePercent == -20)
    #expect(level(250).donePercent == 250)
  }

  @Test func `a plan, a line and a target may have their own cut-offs`() {
    #expect(level(45) { $0.rule = .pace(yellow: 20, red: 40) }.light == .green)
    #expect(level(15) { $0.rule = .pace(yellow: 20, red: 40) }.light == .red)
  }

  @Test func `beyond the value is more than the value`() {
    #expect(level(100) { $0.isStrict = true }.light == .green)
    #expect(level(101) { $0.isStrict = true }.light == .met)
  }

  @Test func `less is better when down is good`() {
    let sketch = Sketch().indicator("x", direction: .down).target("x", .level, 50, from: ("2022", 100))
    #expect(sketch.figure("x", "2025", 70).judge(on: "2026-05-01").lag == 0)
    #expect(sketch.figure("x", "2025", 49).judge(on: "2026-05-01").light == .met)
    #expect(sketch.figure("x", "2025", 90).judge(on: "2026-05-01").light == .red)
    #expect(sketch.figure("x", "2025", 90).judge(on: "2026-05-01").completion == nil)
    #expect(sketch.figure("x", "2025", 90).judge(on: "2026-05-01").toYellow == .value(85))
    #expect(sketch.figure("x", "2025", 90).judge(on: "2026-05-01").toGreen == .value(74))
  }

  @Test func `a compound path grows at one rate, a stated one goes through its values`() {
    let compound = Sketch().indicator("x").target("x", .level, 400, from: ("2023", 100)) {
      $0.path = .compound
    }
    .figure("x", "2025", 200).judge(on: "2026-05-01")
    #expect(isNear(compound.due, 200))
    let stated = level(20) { $0.path = .stated([.init(day: .on("2025-12-31"), value: 20)]) }
    #expect(stated.lag == 0)
    let between = level(20) { $0.path = .stated([.init(day: .on("2024-12-31"), value: 10)]) }
    #expect(between.due == 40)
  }

  @Test func `a compound path through zero is linear and a finding`() {
    let situation = Sketch().indicator("x")
      .target("x", .level, 100, from: ("2022", -100)) { $0.path = .compound }
      .figure("x", "2025", 20).situation(on: "2026-05-01")
    #expect(situation.assessments[0].due == 20)
    #expect(situation.findings.contains(.pathNotCompound("x")))
  }

  @Test func `a base already past the target is met while it holds and red when it falls back`() {
    let sketch = Sketch().indicator("x").target("x", .level, 6, from: ("2022", 7))
    let held = sketch.figure("x", "2025", 6).judge(on: "2026-05-01")
    #expect(held.light == .met)
    #expect(held.lag == nil)
    let fallen = sketch.figure("x", "2025", 5).judge(on: "2026-05-01")
    #expect(fallen.light == .red)
    #expect(fallen.remarks == [.wrongWay])
    #expect(fallen.toGreen == .value(6))
  }

  @Test func `without a baseline there is no light but met`() {
    let sketch = Sketch().indicator("x").target("x", .level, 100)
    let open = sketch.figure("x", "2025", 80).judge(on: "2026-05-01")
    #expect(open.light == nil)
    #expect(open.reason == .noBaseline)
    #expect(open.completion == 80)
    #expect(open.elapsed == 60)
    #expect(open.remarks == [.withoutBaseline])
    #expect(sketch.figure("x", "2025", 100).judge(on: "2026-05-01").light == .met)
  }

  @Test func `completion gives a light only where the plan says so`() {
    let sketch = Sketch().indicator("x").target("x", .level, 100) { $0.judgedWithoutBaseline = true }
    #expect(sketch.figure("x", "2025", 51).judge(on: "2026-05-01").light == .green)
    #expect(sketch.figure("x", "2025", 51).judge(on: "2026-05-01").lag == 9)
    #expect(sketch.figure("x", "2025", 29).judge(on: "2026-05-01").light == .red)
  }

  @Test func `a base the plan does not state is taken from the figures of the year before it`() {
    let judged = Sketch().indicator("x").target("x", .level, 100).figures("x", ["2022": 50, "2025": 80])
      .judge(on: "2026-05-01")
    #expect(judged.baseline?.value == 50)
    #expect(judged.baseline?.figures == [1])
    #expect(judged.lag == 0)
  }

  @Test
  func `the required pace is what is left over the years left, by the month where the calendar has months`() {
    #expect(level(60).requiredPace == .init(perYear: 20, perMonth: nil, perQuarter: nil))
    #expect(level(130).requiredPace?.perYear == 0)
    let monthly = Sketch().indicator("x", .stock, .monthly(skipsJanuary: true)).target(
      "x", .level, 100, from: ("2022", 0)
    )
    .figure("x", "2026-06", 64).judge(on: "2026-07-05")
    #expect(isNear(monthly.requiredPace?.perMonth, 2))
  }
}
