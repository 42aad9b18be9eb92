import TestSupport
import Testing

@testable import Core

/// A mark that rests on figures of another plan says so.
struct CarriedMarkTests {
  /// A plan whose whole is carried from one before, and its two clusters, one of them divided.
  private static func situation(_ measure: Measure = .stock, unit: String = "个") -> Situation {
    var source = Sketch().with { $0.id = "before" }
      .indicator("count", measure, unit: unit, .yearly(dueMonth: 6))
      .with { $0.clusters = [.named("old")] }
    source = source.figures("count", ["2022": 10, "2024": 30, "2025": 40])
      .figures("count", scope: .cluster("old"), ["2022": 10, "2024": 30, "2025": 40])
    let before = source.snapshot
    return Sketch().indicator("count", measure, unit: unit, .yearly(dueMonth: 6))
      .with { $0.clusters = [.named("one"), .named("two")] }
      .target("count", .level, 60)
      .target("count", .level, 60, id: "one") { $0.scope = .cluster("one") }
      .with { plan in
        plan.crosswalks = [
          Crosswalk(
            from: "before",
            passages: [
              .init(from: "old", to: "one", share: 0.75, basis: .assumed, note: nil),
              .init(from: "old", to: "two", share: 0.25, basis: .assumed, note: nil),
            ], indicators: [.init(from: "count", to: "count", note: nil)], basis: .assumed, clause: nil,
            note: nil)
        ]
      }.having { snapshot in
        snapshot.relatives = [before.plan]
        snapshot.inherited = ["before": before.figures]
      }.situation(on: "2026-11-15")
  }

  @Test func `the whole is carried, a divided cluster is estimated`() throws {
    let situation = Self.situation()
    let whole = try #require(situation.assessment(of: "count"))
    #expect(whole.latest?.value == 40 && whole.latest?.descent == .carried)
    #expect(whole.remarks.contains(.carried) && !whole.remarks.contains(.estimated))
    let part = try #require(situation.assessment(of: "one"))
    #expect(part.latest?.value == 30 && part.latest?.descent == .estimated)
    #expect(part.remarks.contains(.estimated) && !part.remarks.contains(.carried))
    // Base 10 at the end of 2022, 60 due at the end of 2027: 40 of 10 + 50 × 3/5.
    #expect(whole.light == .green && isNear(whole.due, 40))
  }

  @Test func `every number of a carried mark can be traced to figures of the store`() throws {
    let situation = Self.situation()
    let part = try #require(situation.assessment(of: "one"))
    let figures = part.inputs.compactMap(\.figure)
    #expect(figures.allSatisfy { situation.carried($0) != nil })
    let known = Set(situation.snapshot.inherited["before"]?["count", .cluster("old")].map(\.id) ?? [])
    #expect(!figures.isEmpty && Set(situation.reported(figures)).isSubset(of: known))
  }

  @Test func `the history of a carried mark goes back as far as its figures`() throws {
    let history = try #require(Self.situation().history(of: "count"))
    #expect(history.mark.light == .green)
    #expect(history.since == .on("2025-01-01"))
    #expect(history.before != nil)
  }

  @Test func `a ratio is never divided`() {
    let situation = Self.situation(.ratio, unit: "%")
    #expect(situation.series["count", .cluster("one")] == nil)
    #expect(situation.series["count", .whole]?.newest?.descent == .carried)
  }
}
