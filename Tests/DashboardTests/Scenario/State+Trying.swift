import Core
import Screen
import TestSupport

@testable import Dashboard

extension State {
  /// Answers what is asked under a scenario as the program would, from a snapshot.
  mutating func settle(_ effects: [Effect], _ snapshot: Snapshot = Sample.snapshot) {
    for effect in effects {
      switch effect {
      case .tryOut(let scenario, _, let asOf):
        let day = asOf ?? today
        let trial = Trial(snapshot, scenario, on: day, since: day.adding(days: -30))
        settle(update(.tried(trial, asOf: asOf)), snapshot)
      case .load(.snapshot(let plan, let asOf)):
        let day = asOf ?? today
        let judgement = Judgement(snapshot, on: day, since: day.adding(days: -30))
        settle(update(.judged(judgement, for: .snapshot(plan: plan, asOf: asOf))), snapshot)
      case .load(let query): _ = update(.loaded(Sample.answer(query), for: query))
      default: break
      }
    }
  }

  /// Assumes some figures, and has them judged.
  mutating func suppose(_ assumptions: [Assumption], _ snapshot: Snapshot = Sample.snapshot) {
    settle(assume(assumptions), snapshot)
  }
}

extension Sample {
  /// A few figures of any series, of periods there are and of such that could be.
  static func assumptions(_ dice: inout SplitMix64) -> [Assumption] {
    let keys = snapshot.figures.keys.sorted { ($0.indicator, $0.scope.code) < ($1.indicator, $1.scope.code) }
    return (0..<Int.random(in: 1...5, using: &dice)).compactMap { _ in
      guard let key = keys.randomElement(using: &dice),
        let near = snapshot.figures[key.indicator, key.scope].randomElement(using: &dice)
      else { return nil }
      let period = near.period.shifted(years: Bool.random(using: &dice) ? 0 : 1)
      guard period.last <= .on("2026-05-20") else { return nil }
      let value = (near.value * Double.random(in: 0.3...2, using: &dice)).rounded()
      return Assumption(.figure(key.indicator, key.scope, period), .number(value), wording: "\(value)")
    }
  }

  static let revenue = Assumption(
    .figure("revenue", .whole, .over("2026-01/04")), .number(380), wording: "380亿元")
}
