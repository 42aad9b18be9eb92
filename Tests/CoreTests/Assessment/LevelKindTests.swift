import Core
import Testing
import TestSupport

/// Kinds that are a level in some dress.
@Suite struct LevelKindTests {
  @Test func `a cumulative count that falls is judged all the same, and the fall is named`() {
    let sketch = Sketch().indicator("x").target("x", .cumulative, 100, from: ("2022", 0))
      .figures("x", ["2023": 30, "2024": 28, "2025": 70])
    #expect(sketch.judge(on: "2026-05-01").light == .green)
    #expect(sketch.judge(on: "2026-05-01").remarks == [.fell])
    let falls = sketch.situation(on: "2026-05-01").findings.filter {
      if case .cumulativeFell = $0 { true } else { false }
    }
    #expect(falls.count == 1)
  }

  @Test func `a multiple is that many times the base`() {
    let sketch = Sketch().indicator("x").target("x", .multiple, 2, from: ("2022", 50))
    let judged = sketch.figure("x", "2025", 70).judge(on: "2026-05-01")
    #expect(judged.targetValue == 100)
    #expect(judged.lag == 20)
    #expect(judged.completion == 70)
    #expect(judged.steps.contains(.init(name: .targetValue, operands: [2, 50], result: 100)))
  }

  @Test func `a multiple of nothing, or of no base, cannot be judged even at the deadline`() {
    let zero = Sketch().indicator("x").target("x", .multiple, 2, from: ("2022", 0)).figure("x", "2027", 9)
    #expect(zero.judge(on: "2028-05-01").reason == .cannotAssess)
    let none = Sketch().indicator("x").target("x", .multiple, 2).figure("x", "2027", 9)
    #expect(none.judge(on: "2028-05-01").reason == .noBaseline)
  }

  @Test func `all covered means all, however it is rounded`() {
    let sketch = Sketch().indicator("x", .ratio, unit: "%", decimals: 1)
      .target("x", .coverage, from: ("2022", 0))
    let nearly = sketch.figure("x", "2026", 100, of: (1999, 2000)).judge(on: "2027-05-01")
    #expect(nearly.light == .green)
    #expect(nearly.latest?.value == 99.95)
    #expect(sketch.figure("x", "2026", 100, of: (2000, 2000)).judge(on: "2027-05-01").light == .met)
    #expect(sketch.figure("x", "2027", 100, of: (1999, 2000)).judge(on: "2028-05-01").light == .red)
  }

  @Test func `about means the near edge`() {
    let sketch = Sketch().indicator("x", .ratio, unit: "%", decimals: 1).target(
      "x", .about, 25, from: ("2020", 24.2))
    #expect(sketch.figure("x", "2025", 24.5).judge(on: "2026-05-01").light == .met)
    #expect(sketch.figure("x", "2025", 40).judge(on: "2026-05-01").light == .met)
    let open = sketch.figure("x", "2025", 24.4).judge(on: "2026-05-01")
    #expect(open.targetValue == 24.5)
    #expect(isNear(open.completion, 97.6))
    let stock = Sketch().indicator("x").target("x", .about, 100, from: ("2022", 0)).figure("x", "2025", 98)
    #expect(stock.judge(on: "2026-05-01").light == .met)
  }

  @Test(arguments: [(24.0, Light.met), (26, .met), (26.5, .yellow), (27, .yellow), (27.5, .red)])
  func `about with two sides has a far edge as well`(value: Double, light: Light) {
    let judged = Sketch().indicator("x", .ratio, unit: "%", decimals: 1)
      .target("x", .about, 25, from: ("2020", 20)) {
        $0.tolerance = 1
        $0.isTwoSided = true
      }
      .figure("x", "2025", value).judge(on: "2026-05-01")
    #expect(judged.light == light)
    if light == .red { #expect(judged.toYellow == .value(27) && judged.toGreen == .value(26)) }
  }

  @Test(arguments: [
    (39.4, Light.green), (39.5, .green), (39.9, .yellow), (40, .yellow), (40.1, .red), (37.9, .red),
  ])
  func `what is to be held is judged on both sides of the base`(value: Double, light: Light) {
    let judged = Sketch().indicator("x", .ratio, unit: "%", decimals: 1).target(
      "x", .hold, from: ("2022", 39)
    )
    .figure("x", "2025", value).judge(on: "2026-05-01")
    #expect(judged.light == light)
    #expect(judged.rule == "hold")
  }

  @Test func `held is met only at the deadline, and a base of zero needs a tolerance`() {
    let sketch = Sketch().indicator("x").target("x", .hold, from: ("2022", 100))
    #expect(sketch.figure("x", "2027", 101).judge(on: "2028-05-01").light == .met)
    #expect(sketch.figure("x", "2027", 103).judge(on: "2028-05-01").light == .red)
    let zero = Sketch().indicator("x").target("x", .hold, from: ("2022", 0)).figure("x", "2025", 0)
    #expect(zero.judge(on: "2026-05-01").reason == .cannotAssess)
    let none = Sketch().indicator("x").target("x", .hold).figure("x", "2027", 0)
    #expect(none.judge(on: "2028-05-01").reason == .noBaseline)
  }

  @Test(arguments: [(5.0, Light.green), (7, .yellow), (8, .red)])
  func `a rank without a number must get better than it was`(value: Double, light: Light) {
    let sketch = Sketch().indicator("x", unit: "位").target("x", .rank, from: ("2022", 7))
    let judged = sketch.figure("x", "2025", value).judge(on: "2026-05-01")
    #expect(judged.light == light)
    if light < .green { #expect(judged.toGreen == .value(6)) }
    let last = sketch.figure("x", "2027", value).judge(on: "2028-05-01")
    #expect(last.light == (light == .green ? .met : .red))
  }

  @Test func `a rank with a number is a level with less being better`() {
    let judged = Sketch().indicator("x", unit: "位").target("x", .rank, 5, from: ("2022", 10))
      .figure("x", "2025", 7).judge(on: "2026-05-01")
    #expect(judged.rule == "pace")
    #expect(judged.lag == 0)
    #expect(judged.yearOnYear == nil)
  }

  @Test func `once there, a first is there for ever`() {
    let sketch = Sketch().indicator("x").target("x", .first, 1)
    #expect(sketch.figure("x", "2023", 0).judge(on: "2024-05-01").reason == .notYet)
    let once = sketch.figures("x", ["2023": 1, "2024": 0])
    #expect(once.judge(on: "2025-05-01").light == .met)
    #expect(sketch.figure("x", "2023", 1).judge(on: "2027-05-01").light == .met)
    #expect(sketch.figure("x", "2027", 0).judge(on: "2028-05-01").light == .red)
    #expect(sketch.figure("x", "2023", 0).judge(on: "2027-05-01").reasons == [.stale, .notYet])
  }

  @Test func `what has no number has no light`() {
    let judged = Sketch().indicator("x").target("x", .unquantified).judge(on: "2026-05-01")
    #expect(judged.light == nil)
    #expect(judged.reason == .unquantified)
  }
}
