import Core
import TestSupport
import Testing

/// What changed between two days, put on top of the earlier, is the later.
struct ChangesProperties {
  private static let indicators: [Indicator.ID] = ["a", "b", "c"]

  /// Targets with a random history: periods reported early and late, revised, withdrawn, provisional.
  private func sketch(_ random: inout SplitMix64) -> Sketch {
    var sketch = Sketch()
    for id in Self.indicators {
      sketch = sketch.indicator(id, .stock, .quarterly).target(id, .level, 100, from: ("2022", 10))
    }
    for _ in 0..<40 {
      let year = Int.random(in: 2023...2025, using: &random)
      let period = ["\(year)-01/03", "\(year)-01/06", "\(year)-01/09", "\(year)"].randomElement(
        using: &random)
      let known = Day.on("\(year)-04-01").adding(days: Int.random(in: 0..<700, using: &random))
      let isWithdrawn = Int.random(in: 0..<5, using: &random) == 0
      sketch = sketch.figure(
        Self.indicators.randomElement(using: &random) ?? "a", period ?? "2023",
        Double(Int.random(in: 0...120, using: &random)),
        scope: Bool.random(using: &random) ? .whole : .district("east"), known: known.description,
        Figure.State.allCases.randomElement(using: &random) ?? .final,
        withdrawn: isWithdrawn ? known.adding(days: 60).description : nil)
    }
    return sketch
  }

  private struct Place: Hashable {
    var indicator: Indicator.ID
    var scope: String
    var period: Period
  }

  private func inForce(_ situation: Situation) -> [Place: Observation] {
    var inForce: [Place: Observation] = [:]
    for key in situation.series.keys {
      for observation in situation.series[key.indicator, key.scope]?.observations ?? [] {
        inForce[Place(indicator: key.indicator, scope: key.scope.code, period: observation.period)] =
          observation
      }
    }
    return inForce
  }

  private func lights(_ situation: Situation) -> [Target.ID: Light] {
    Dictionary(
      uniqueKeysWithValues: situation.assessments.compactMap { mark in mark.light.map { (mark.target, $0) } })
  }

  @Test(arguments: (1...24).map { UInt64($0) }) func `figures and lights`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let sketch = sketch(&random)
    let first = Day.on("2023-06-01").adding(days: Int.random(in: 0..<900, using: &random))
    let last = first.adding(days: Int.random(in: 0..<400, using: &random))
    let (a, b) = (sketch.situation(on: "\(first)"), sketch.situation(on: "\(last)"))
    let changes = Changes(from: a, to: b)

    var figures = inForce(a)
    for change in changes.additions + changes.revisions + changes.withdrawals {
      let place = Place(indicator: change.indicator, scope: change.scope.code, period: change.period)
      #expect(figures[place] == change.from)
      figures[place] = change.to
    }
    #expect(figures == inForce(b))

    var marks = lights(a)
    for change in changes.worsened + changes.improved + changes.lost + changes.gained {
      #expect(marks[change.target] == change.from && change.from != change.to)
      marks[change.target] = change.to
    }
    #expect(marks == lights(b))
    #expect(changes.worsened.allSatisfy { $0.steps > 0 } && changes.improved.allSatisfy { $0.steps < 0 })
  }
}
