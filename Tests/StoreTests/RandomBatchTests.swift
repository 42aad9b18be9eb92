import Core
import TestSupport
import Testing

@testable import Store

@Suite struct `Random batches of figures` {
  @Test(arguments: [UInt64(361), 362, 363])
  func `a snapshot is the union of all batches, each figure with its batch's withdrawal`(seed: UInt64) throws
  {
    let (folder, store) = try exampleStore()
    var random = SplitMix64(seed: seed)
    var expected: [Row] = []
    var withdrawn: [Int: Day] = [:]
    for _ in 0..<12 {
      let known = Day.of(2026, 1, 1).adding(days: Int.random(in: 0..<300, using: &random))
      let drawn = (0..<10).map { _ in Row.random(known, &random) }
      let rows = Dictionary(drawn.map { ($0.key, $0) }) { first, _ in first }.values
      let report = try store.take(
        "indicator,scope,period,value,state\n" + rows.map(\.line).joined(), known: known)
      guard let batch = report.batch else { continue }
      expected += rows.map { row in
        var row = row
        row.batch = batch.id
        return row
      }
      if Int.random(in: 0..<4, using: &random) == 0 {
        withdrawn[batch.id] = known
        try store.undo(batch: batch.id, on: known, entered: "2026-01-01T00:00:00Z")
      }
    }
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    let figures = snapshot.figures.keys.flatMap { snapshot.figures[$0.indicator, $0.scope] }
    #expect(Set(figures.map(Row.init)) == Set(expected))
    #expect(figures.count == expected.count)
    #expect(figures.allSatisfy { $0.withdrawn == withdrawn[$0.batch] })
    #expect(Set(figures.map(\.id)).count == figures.count)
    for key in snapshot.figures.keys {
      let ids = snapshot.figures[key.indicator, key.scope].map(\.id)
      #expect(ids == ids.sorted())
    }
    _ = folder
  }

  /// A figure as a table writes it; no two rows have the same value, so that all are news.
  private struct Row: Hashable {
    var indicator: Indicator.ID
    var scope: Scope
    var period: Period
    var value: Double
    var state: Figure.State
    var known: Day
    var batch = 0

    static func random(_ known: Day, _ random: inout SplitMix64) -> Row {
      Row(
        indicator: ["revenue", "share"].randomElement(using: &random) ?? "revenue",
        scope: [.whole, .district("east"), .cluster("tea")].randomElement(using: &random) ?? .whole,
        period: .year(Int.random(in: 1900...2025, using: &random)),
        value: Double(Int.random(in: -1_000_000_000...1_000_000_000, using: &random)) / 1024,
        state: Figure.State.allCases.randomElement(using: &random) ?? .final, known: known)
    }

    init(
      indicator: Indicator.ID, scope: Scope, period: Period, value: Double, state: Figure.State, known: Day
    ) {
      (self.indicator, self.scope, self.period) = (indicator, scope, period)
      (self.value, self.state, self.known) = (value, state, known)
    }

    init(_ figure: Figure) {
      self.init(
        indicator: figure.indicator, scope: figure.scope, period: figure.period, value: figure.value,
        state: figure.state, known: figure.known)
      batch = figure.batch
    }

    /// Rows that share it in one import contradict one another.
    var key: String { "\(indicator) \(scope.code) \(period) \(state)" }

    var line: String { "\(indicator),\(scope.code),\(period),\(value),\(state.rawValue)\n" }
  }
}
