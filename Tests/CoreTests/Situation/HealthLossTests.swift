import Core
import Testing
import TestSupport

/// Health that lost its figures is not compared with what it was.
@Suite struct HealthLossTests {
  @Test func `a component without figures is named, and no fall is told`() throws {
    let sketch = Sketch().indicator("a", .stock, .quarterly).indicator("b", .stock, .quarterly)
      .figures("a", scope: .cluster("c"), ["2025Q2": 90]).figure("b", "2025Q2", 40, scope: .cluster("c"))
      .with { plan in
        plan.clusters = [
          Cluster(
            id: "c", name: "集群", aliases: [], tier: "t", chain: [], districts: [], tags: [], note: nil)
        ]
        func part(_ id: Indicator.ID) -> HealthDefinition.Member {
          .component(
            .init(
              name: id.text, weight: 1, quantity: .latest(id),
              normalisation: .goalposts(floor: 0, goal: 100, logarithmic: false)))
        }
        plan.health = [
          HealthDefinition(
            id: "h", name: "健康", of: .cluster,
            root: .init(name: "健康", weight: 1, aggregation: .arithmetic, members: [part("a"), part("b")]),
            green: 70, yellow: 50, minimumCoverage: 0.6, basis: .assumed, clause: nil)
        ]
      }
    let gone = sketch.having { snapshot in
      var figures = snapshot.figures["a", .cluster("c")]
      figures[0].withdrawn = .on("2025-09-01")
      let other = snapshot.figures["b", .cluster("c")]
      snapshot.figures = FigureTable(figures + other)
    }
    let found = Changes(from: gone.situation(on: "2025-08-10"), to: gone.situation(on: "2025-09-10"))
    let change = try #require(found.health.first)
    #expect(change.lost == ["a"])
    #expect(change.from == 65 && change.to == 40)
    #expect(change.gain == nil)
  }
}
