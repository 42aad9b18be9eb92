import Core
import Testing
import TestSupport

@Suite struct HealthTests {
  private typealias Member = HealthDefinition.Member

  private func component(
    _ name: String, _ weight: Double, _ quantity: HealthDefinition.Quantity, floor: Double = 0,
    goal: Double = 100, logarithmic: Bool = false
  ) -> Member {
    .component(
      HealthDefinition.Component(
        name: name, weight: weight, quantity: quantity,
        normalisation: .goalposts(floor: floor, goal: goal, logarithmic: logarithmic)))
  }

  private func latest(_ id: Indicator.ID, _ weight: Double = 1) -> Member {
    component(id.text, weight, .latest(id))
  }

  private func group(
    _ name: String, _ weight: Double, _ members: [Member],
    _ aggregation: HealthDefinition.Aggregation = .arithmetic
  ) -> Member {
    .group(HealthDefinition.Group(name: name, weight: weight, aggregation: aggregation, members: members))
  }

  private let sketch = Sketch().indicator("a").indicator("b").indicator("c").with {
    $0.clusters = [
      Cluster(id: "k", name: "k", aliases: [], tier: "t", chain: [], districts: [], tags: [], note: nil)
    ]
  }

  private func score(
    _ sketch: Sketch, _ members: [Member], _ aggregation: HealthDefinition.Aggregation = .arithmetic,
    on day: String = "2026-05-01"
  ) -> HealthScore? {
    let root = HealthDefinition.Group(name: "", weight: 1, aggregation: aggregation, members: members)
    return sketch.with {
      $0.health = [
        HealthDefinition(
          id: "h", name: "h", of: .cluster, root: root, green: 70, yellow: 50, minimumCoverage: 0.6,
          basis: .assumed, clause: nil)
      ]
    }.situation(on: day).health(of: .cluster("k"))
  }

  private func reported(_ values: KeyValuePairs<Indicator.ID, Double>, _ period: String = "2025") -> Sketch {
    values.reduce(sketch) { $0.figure($1.key, period, $1.value, scope: .cluster("k")) }
  }

  @Test(arguments: [(70.0, Light.green), (69.9, .yellow), (50, .yellow), (49.9, .red)])
  func `the cut-offs give the light`(value: Double, light: Light) {
    #expect(score(reported(["a": value]), [latest("a")])?.light == light)
  }

  @Test func `goalposts clip, run down where less is better, and may be of the logarithm`() {
    #expect(score(reported(["a": 150]), [latest("a")])?.value == 100)
    #expect(score(reported(["a": -3]), [latest("a")])?.value == 0)
    let down = component("a", 1, .latest("a"), floor: 60, goal: 0)
    #expect(score(reported(["a": 15]), [down])?.value == 75)
    let log = component("a", 1, .latest("a"), floor: 1, goal: 100, logarithmic: true)
    #expect(score(reported(["a": 10]), [log])?.value == 50)
    #expect(score(reported(["a": 0]), [log])?.value == nil)
  }

  @Test func `weights need not sum to one, and a group counts as one`() {
    let members = [group("g", 30, [latest("a", 1), latest("b", 3)]), latest("c", 10)]
    let found = score(reported(["a": 100, "b": 60, "c": 30]), members)
    #expect(isNear(found?.value, 0.75 * 70 + 0.25 * 30))
    #expect(found?.parts.map(\.name) == ["g", "a", "b", "c"])
    #expect(found?.parts.map(\.depth) == [0, 1, 1, 0])
    #expect(isNear(found?.parts.reduce(0) { $1.isGroup ? $0 : $0 + $1.points }, found?.value ?? -1))
  }

  @Test func `a geometric zero gives zero`() {
    #expect(score(reported(["a": 100, "b": 0]), [latest("a"), latest("b")], .geometric)?.value == 0)
    #expect(isNear(score(reported(["a": 90, "b": 40]), [latest("a"), latest("b")], .geometric)?.value, 60))
  }

  @Test func `what was never reported is left out and the coverage says how much is there`() {
    let found = score(reported(["a": 80]), [latest("a", 7), latest("b", 3)])
    #expect(found?.value == 80)
    #expect(found?.light == .green)
    #expect(isNear(found?.coverage, 0.7))
    #expect(found?.parts.map(\.share) == [1, 0])
    #expect(found?.parts[1].score == nil)
    let little = score(reported(["a": 80]), [latest("a", 5), latest("b", 5)])
    #expect(little?.light == nil)
    #expect(little?.reason == .lowCoverage)
    #expect(little?.value == 80)
    #expect(score(sketch, [latest("a")])?.reason == .notReported)
  }

  @Test func `a stale component counts no better than the rest, and the health is marked`() {
    let old = reported(["a": 90], "2023").figure("b", "2025", 60, scope: .cluster("k"))
    let found = score(old, [latest("a"), latest("b")])
    #expect(found?.value == 60)
    #expect(found?.isStale == true)
    #expect(found?.light == .yellow)
    #expect(found?.parts.map(\.score) == [60, 60])
    #expect(found?.parts[0].lastScore == 90)
    let low = reported(["a": 20], "2023").figure("b", "2025", 60, scope: .cluster("k"))
    #expect(score(low, [latest("a"), latest("b")])?.value == 40)
  }

  @Test func `all stale, the last scores stand`() {
    #expect(score(reported(["a": 90], "2023"), [latest("a")])?.value == 90)
    #expect(score(reported(["a": 90], "2023"), [latest("a")])?.reasons == [.stale])
  }

  @Test func `the change on the year, the own target and the technologies are scored as well`() {
    let grown = reported(["a": 100], "2024").figure("a", "2025", 110, scope: .cluster("k"))
      .target("a", .level, 200, id: "own", from: ("2022", 0)) { $0.scope = .cluster("k") }
    #expect(score(grown, [component("y", 1, .yearOnYear("a"), floor: -5, goal: 15)])?.value == 75)
    let own = score(grown, [component("o", 1, .ownTarget("a"), floor: 0, goal: 100)])
    #expect(isNear(own?.value, 100 * 55.0 / 60))
  }

  @Test func `nodes that are due count in time or not`() {
    let nodes = [
      ("2025-01-01", "2024-12-01"), ("2025-01-01", "2025-02-01"), ("2025-01-01", nil), ("2027-01-01", nil),
    ]
    let sketch = self.sketch.having { snapshot in
      snapshot.nodes = nodes.enumerated().map { id, days in
        Node(
          id: Identifier("\(id)"), name: "", kind: .milestone, due: .on(days.0), done: days.1.map(Day.on),
          known: nil,
          cluster: "k", task: nil, group: nil, unit: nil, clause: nil, basis: .stated, note: nil)
      }
    }
    #expect(isNear(score(sketch, [component("n", 1, .nodesOnTime)])?.parts[0].reading, 100.0 / 3))
  }
}
