import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// A scenario that is on: what it shows is what an import would show, and it leaves no trace.
struct ScenarioTests {
  /// The sample as it would be had the figures been imported that day.
  private func imported(_ assumptions: [Assumption]) -> Snapshot {
    var snapshot = Sample.snapshot
    var figures = snapshot.figures.keys.flatMap { snapshot.figures[$0.indicator, $0.scope] }
    for assumption in assumptions {
      guard case .figure(let indicator, let scope, let period) = assumption.subject,
        let value = assumption.number
      else { continue }
      figures.append(
        Figure(
          id: figures.count + 1, indicator: indicator, scope: scope, period: period, value: value,
          known: .on("2026-05-20")))
    }
    snapshot.figures = FigureTable(figures)
    return snapshot
  }

  @Test(arguments: 0..<4) func `the screens are those of the same figures imported, but for the mark`(
    _ seed: Int
  ) {
    var dice = SplitMix64(seed: UInt64(seed))
    let assumptions = Scenario(Sample.assumptions(&dice)).assumptions
    guard !assumptions.isEmpty else { return }
    let judgement = Judgement(imported(assumptions), on: .on("2026-05-20"), since: .on("2026-04-20"))
    var (supposing, importing) = (State.sample(), State.sample())
    supposing.suppose(assumptions)
    _ = importing.update(.judged(judgement, for: .snapshot(plan: nil, asOf: nil)))
    (supposing, importing) = (supposing.read(), importing.read())
    for view in View.each where view != .whatIf {
      var (supposed, real) = (supposing, importing)
      _ = (supposed.go(to: view), real.go(to: view))
      // The first row has the mark, the last the key that leaves.
      let rows = 1..<real.size.rows - 1
      // Who sent a revised figure is known of an import alone.
      if view != .changes { (supposed, real) = (supposed.read(), real.read()) }
      #expect(supposed.text[rows] == real.text[rows], "\(view.name): \(assumptions)")
      #expect(supposed.text[0].contains("测算中 \(assumptions.count) 处"))
    }
  }

  @Test(arguments: View.each) func `leaving gives back the frame`(_ view: View) {
    var dice = SplitMix64(seed: 7)
    var state = State.sample(view: view).read()
    state.press(.down)
    state = state.read()
    let before = state.render()
    state.suppose(Sample.assumptions(&dice))
    #expect(state.render() != before)
    state.settle(state.press(.character("X")))
    state.press(.function(9))  // any key takes the notice away
    let after = state.read().render()
    #expect(after == before)
  }

  @Test func `every screen, copy and export says that it is assumed`() {
    var state = State.sample(size: Size(columns: 40, rows: 10))
    #expect(!state.text[0].contains("测算"))
    state.suppose([Sample.revenue])
    #expect(state.text[0].contains("测算中 1 处") && state.text[0].contains("2026-05-20"))
    #expect(state.caption.contains("测算") && state.title.contains("测算"))
    #expect(state.sheetHead.contains(.text("测算:假设 1 处,不是实际数据")))
    #expect(state.exportName(.html).hasSuffix("what-if"))
    state.press(.character("P"))
    #expect(state.text[0].contains("测算中 1 处"))
    #expect(state.sentence?.contains("测算") ?? true)
  }

  @Test func `an answer to other assumptions, or to none, comes too late`() {
    var state = State.sample(view: .target("revenue"))
    let first = state.assume([Sample.revenue])
    var other = Sample.revenue
    other.amount = .number(10)
    let second = state.assume([other])
    state.settle(first)
    #expect(state.trial == nil && state.text[0].contains("…"))
    state.settle(second)
    #expect(state.trial?.scenario == state.scenario)
    let shown = state.situation
    let stored = Judgement(Sample.snapshot, on: .on("2026-05-20"), since: .on("2026-04-20"))
    _ = state.update(.judged(stored, for: .snapshot(plan: nil, asOf: nil)))
    #expect(state.situation == shown)
  }

  @Test func `figures that come in meanwhile are taken in, and what is assumed stays`() {
    var state = State.sample()
    state.suppose([Sample.revenue])
    var later = Sample.snapshot
    later.nodes.removeAll()
    state.settle(state.update(.storeChanged), later)
    #expect(state.situation?.nodes.isEmpty == true && state.scenario.assumptions == [Sample.revenue])
    #expect(state.situation?.series["revenue", .whole]?[.over("2026-01/04")]?.value == 380)
    state.settle(state.press(.character("X")), later)
    #expect(state.situation == Situation(later, on: .on("2026-05-20")))
  }

  @Test func `on a day before its period is over an assumption is not used, and that is said`() {
    var state = State.sample(size: Size(columns: 160, rows: 30))
    state.suppose([Sample.revenue])
    state.press(.character("T"))
    state.type("2026-03-01")
    state.settle(state.press(.enter))
    #expect(state.situation?.day == .on("2026-03-01") && state.text[0].contains("测算中"))
    #expect(state.situation?.series["revenue", .whole]?[.over("2026-01/04")] == nil)
    state.settle(state.go(to: .whatIf))
    #expect(state.text.contains { $0.contains("2026-03-01 时还没有结束") })
    state.settle(state.press(.character("H")))
    state.settle(state.press(.character("X")))
    #expect(state.situation == Situation(Sample.snapshot, on: .on("2026-03-01")))
  }

  @Test func `another plan is shown without what was assumed of this one`() {
    var state = State.sample()
    state.suppose([Sample.revenue])
    var other = Sample.snapshot
    other.plan.id = "other"
    let judgement = Judgement(other, on: .on("2026-05-20"), since: .on("2026-04-20"))
    _ = state.open(Item(view: .overview, plan: "other"))
    _ = state.update(.judged(judgement, for: .snapshot(plan: "other", asOf: nil)))
    #expect(state.scenario.isEmpty && state.situation?.plan.id == "other")
  }
}
