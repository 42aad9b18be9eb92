public import Core

/// A random target with random figures: a property must hold for any of them.
public struct RandomCase {
  public var sketch: Sketch
  public var day: Day

  public var target: Target { sketch.plan.targets[0] }
  public var indicator: Indicator { sketch.plan.indicators[0] }

  static let kinds: [TargetKind] = [
    .level, .ratio, .cumulative, .increment, .annual, .finalYear, .multiple, .first, .coverage, .about, .hold,
    .rank,
  ]

  public init(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let kind = RandomCase.kinds.randomElement(using: &random) ?? .level
    let measure = Measure.allCases.randomElement(using: &random) ?? .stock
    let rhythms: [ReportingCalendar.Rhythm] = [
      .monthly(skipsJanuary: true), .quarterly, .halfYearly, .yearly(dueMonth: 6),
      .spans(endingIn: [5, 8, 11]),
    ]
    let rhythm = rhythms.randomElement(using: &random) ?? .quarterly
    let decimals = Int.random(in: 0...2, using: &random)
    func value(_ range: ClosedRange<Int>) -> Double {
      Double(Int.random(in: range, using: &random)) / (decimals == 0 ? 1 : decimals == 1 ? 10 : 100)
    }
    let direction = Direction.allCases.randomElement(using: &random) ?? .up
    let hasValue = kind != .hold && !(kind == .rank && Bool.random(using: &random))
    let goal = kind == .multiple ? 2 : value(1...400)
    var base: Target.Baseline?
    if Int.random(in: 0..<5, using: &random) > 0 {
      base = .init(period: .year(2022), value: value(0...400), source: nil)
    }
    let isStrict = Int.random(in: 0..<6, using: &random) == 0
    let (isTwoSided, byCompletion) = (Bool.random(using: &random), Bool.random(using: &random))
    let isCompound = kind == .level && Bool.random(using: &random)
    var sketch = Sketch().indicator(
      "x", measure, unit: measure == .ratio ? "%" : "个", decimals: decimals, rhythm, direction: direction
    ).target("x", kind, hasValue ? goal : nil) {
      $0.baseline = base
      $0.isStrict = isStrict
      $0.isTwoSided = isTwoSided
      $0.judgedWithoutBaseline = byCompletion
      if isCompound { $0.path = .compound }
    }
    let calendar = ReportingCalendar(id: "x", name: "x", rhythm: rhythm, lag: 35, grace: 15)
    let schedule = ReportingSchedule(calendar, years: ClosedYears(first: 2022, last: 2027))
    for entry in schedule.entries where Int.random(in: 0..<8, using: &random) > 0 {
      let known = entry.due.adding(days: Int.random(in: -30...50, using: &random))
      sketch = sketch.figure("x", "\(entry.period)", value(0...300), known: "\(known)")
    }
    // Thrown last, so that the cases of a seed stay what they were.
    day = Day.on("2023-03-01").adding(days: Int.random(in: 0...2200, using: &random))
    let rule = RandomCase.rules.randomElement(using: &random) ?? .standard
    self.sketch = sketch.with { $0.rule = rule }
  }

  static let rules: [LightRule] = [
    .standard, .standard, .paceWithMemory(yellow: 10, red: 30), .pace(yellow: 5, red: 20),
    .growth(green: 0.95, yellow: 0.6), .projection(green: 0.95, yellow: 0.1), .trend(green: 5, yellow: 20),
  ]

  public var assessment: Assessment { sketch.judge(on: "\(day)") }
}
