import TestSupport
import Testing

@testable import Core

/// Whatever goes over a crosswalk: nothing is lost, nothing is made up, and nothing passes for reported.
struct CrosswalkProperties {
  /// A plan before with clusters and figures thrown by dice, and one after with a crosswalk n to m.
  private struct Case {
    var before = Sketch().indicator("money", .flow, unit: "亿元", .yearly(dueMonth: 6))
    var after: Sketch
    var passages: [Crosswalk.Passage] = []

    init(_ dice: inout SplitMix64) {
      let (n, m) = (Int.random(in: 1...5, using: &dice), Int.random(in: 1...5, using: &dice))
      after = Sketch().indicator("money", .flow, unit: "万元", .yearly(dueMonth: 6))
      after = after.with { $0.clusters = (0..<m).map { .named(Identifier("new\($0)")) } }
      before = before.with { plan in
        plan.id = "before"
        plan.clusters = (0..<n).map { .named(Identifier("old\($0)")) }
      }
      for old in 0..<n {
        for year in 2022...2025 where Int.random(in: 0..<8, using: &dice) > 0 {
          before = before.figure(
            "money", "\(year)", Double.random(in: 1...1000, using: &dice),
            scope: .cluster(Identifier("old\(old)")),
            Bool.random(using: &dice) ? .final : .provisional)
        }
        addPassages(of: old, toSomeOf: m, &dice)
      }
    }

    private mutating func addPassages(of old: Int, toSomeOf m: Int, _ dice: inout SplitMix64) {
      let goals = (0..<m).shuffled(using: &dice).prefix(Int.random(in: 1...m, using: &dice))
      let weights = goals.map { _ in Double.random(in: 0.1...1, using: &dice) }
      for (goal, weight) in zip(goals, weights) {
        passages.append(
          Crosswalk.Passage(
            from: Identifier("old\(old)"), to: Identifier("new\(goal)"),
            share: goals.count == 1 ? 1 : weight / weights.reduce(0, +), basis: .assumed, note: nil))
      }
    }

    func situation(on day: String, own: Sketch? = nil) -> Situation {
      let (source, passages) = (before.snapshot, passages)
      return (own ?? after).with { plan in
        plan.crosswalks = [
          Crosswalk(
            from: "before", passages: passages, indicators: [.init(from: "money", to: "money", note: nil)],
            basis: .assumed, clause: nil, note: nil)
        ]
      }.having { snapshot in
        snapshot.relatives = [source.plan]
        snapshot.inherited = ["before": source.figures]
      }.situation(on: day)
    }
  }

  private static let years = (2022...2025).map { Period.year($0) }

  @Test func `what all clusters had before they have together after, where all is known`() {
    var dice = SplitMix64(seed: 361)
    var compared = 0
    for _ in 0..<200 {
      let made = Case(&dice)
      let situation = made.situation(on: "2026-11-15")
      for year in Self.years {
        let old = made.before.figures.filter { $0.period == year }
        guard old.count == made.before.plan.clusters.count else { continue }
        let new = made.after.plan.clusters.compactMap {
          situation.series["money", .cluster($0.id)]?[year]?.value
        }
        // 亿元 became 万元.
        let sum = old.reduce(0) { $0 + $1.value } * 10_000
        #expect(abs(new.reduce(0, +) - sum) <= 1e-9 * sum)
        compared += 1
      }
    }
    #expect(compared > 100)
  }

  @Test func `a value stands only where everything that leads there was reported, and says how sure it is`() {
    var dice = SplitMix64(seed: 7)
    for _ in 0..<200 {
      let made = Case(&dice)
      let situation = made.situation(on: "2026-11-15")
      for cluster in made.after.plan.clusters {
        let origins = made.passages.filter { $0.to == cluster.id }
        for year in Self.years {
          let found = made.before.figures.filter { figure in
            figure.period == year && origins.contains { .cluster($0.from) == figure.scope }
          }
          let observation = situation.series["money", .cluster(cluster.id)]?[year]
          #expect((observation != nil) == (!origins.isEmpty && found.count == origins.count))
          guard let observation else { continue }
          let isWhole = origins.allSatisfy { $0.share == 1 }
          #expect(observation.descent == (isWhole ? .carried : .estimated))
          #expect(observation.isProvisional == found.contains { $0.state == .provisional })
          #expect(situation.carried(observation.figure)?.parts.count == origins.count)
          #expect(situation.reported([observation.figure]) == found.map(\.id).sorted())
        }
      }
    }
  }

  @Test func `a figure of the plan's own is never replaced`() throws {
    var dice = SplitMix64(seed: 11)
    let made = Case(&dice)
    let own = made.after.figure("money", "2024", 77, scope: .cluster("new0"))
    let observation = try #require(
      made.situation(on: "2026-11-15", own: own).series["money", .cluster("new0")]?[.over("2024")])
    #expect(observation.value == 77 && observation.descent == .own)
  }

  @Test func `a day sees what was known of the other plan by then`() {
    var dice = SplitMix64(seed: 13)
    let made = Case(&dice)
    let situation = made.situation(on: "2024-06-30")
    for cluster in made.after.plan.clusters {
      let newest = situation.series["money", .cluster(cluster.id)]?.newest?.period.year ?? 0
      #expect(newest < 2024)
    }
  }
}

extension Cluster {
  /// A cluster that is only a name.
  static func named(_ id: Cluster.ID) -> Cluster {
    Cluster(
      id: id, name: id.text, aliases: [], tier: "tier", chain: [], districts: [], tags: [], note: nil)
  }
}
