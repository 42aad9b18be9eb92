import Core
import Testing
import TestSupport

/// An index taken apart adds up, says why it moved, and names no peer.
@Suite struct HealthDetailTests {
  private func sketch(_ normalisation: HealthDefinition.Normalisation) -> Sketch {
    Sketch().indicator("a").indicator("b").with { plan in
      plan.districts = ["d1", "d2", "d3"].map { District.named($0) }
      func component(_ id: Indicator.ID, _ weight: Double) -> HealthDefinition.Member {
        .component(
          HealthDefinition.Component(
            name: id.text, weight: weight, quantity: .latest(id), normalisation: normalisation))
      }
      let group = HealthDefinition.Group(
        name: "g", weight: 3, aggregation: .arithmetic, members: [component("a", 2), component("b", 1)])
      plan.health = [
        HealthDefinition(
          id: "h", name: "h", of: .district,
          root: .init(name: "", weight: 1, aggregation: .arithmetic, members: [.group(group)]), green: 70,
          yellow: 50, minimumCoverage: 0.1, basis: .stated, clause: nil)
      ]
    }
  }

  private func detail(_ sketch: Sketch, _ id: District.ID = "d1") throws -> HealthDetail {
    let now = sketch.situation(on: "2026-02-20")
    let changes = Changes(from: now.on(.on("2026-01-20")), to: now)
    return try #require(now.healthDetails(of: .district(id), since: changes.healthBefore).first)
  }

  private let posts = HealthDefinition.Normalisation.goalposts(floor: 0, goal: 100, logarithmic: false)

  @Test func `a new reading is the reason, and the changes add up to the change of the index`() throws {
    let sketch = sketch(posts)
      .figure("a", "2024", 40, scope: .district("d1"), known: "2025-03-01")
      .figure("b", "2024", 50, scope: .district("d1"), known: "2025-03-01")
      .figure("a", "2025", 70, scope: .district("d1"), known: "2026-02-01")
    let detail = try detail(sketch)
    #expect(detail.parts.map(\.now.name) == ["g", "a", "b"])
    #expect(detail.parts.map(\.cause) == [.members, .reading, nil])
    #expect(isNear(detail.change, 20))
    #expect(isNear(detail.parts.filter { $0.component != nil }.reduce(0) { $0 + ($1.change ?? 0) }, 20))
  }

  @Test func `the same reading scored otherwise is the peers' doing`() throws {
    let scale = HealthDefinition.Normalisation.minMax(direction: .up, logarithmic: false)
    let sketch = ["d1": 50.0, "d2": 100, "d3": 0].reduce(sketch(scale)) { sketch, entry in
      sketch.figure("a", "2024", entry.value, scope: .district(Identifier(entry.key)), known: "2025-03-01")
    }.figure("a", "2025", 200, scope: .district("d2"), known: "2026-02-01")
    let detail = try detail(sketch)
    #expect(detail.parts[1].cause == .peers)
    #expect(isNear(detail.before?.value, 50) && isNear(detail.score.value, 25))
  }

  @Test func `what is reported for the first time gives the others another weight`() throws {
    let sketch = sketch(posts)
      .figure("a", "2025", 40, scope: .district("d1"), known: "2026-01-05")
      .figure("b", "2025", 70, scope: .district("d1"), known: "2026-02-01")
    let detail = try detail(sketch)
    #expect(detail.parts.map(\.cause) == [.members, .weights, .appeared])
    #expect(isNear(detail.change, 10))
  }

  @Test func `peers are a spread without names`() throws {
    let sketch = [("d1", 10.0), ("d2", 20), ("d3", 60)].reduce(sketch(posts)) {
      $0.figure("a", "2025", $1.1, scope: .district(Identifier($1.0)), known: "2026-01-05")
    }
    let peers = try #require(try detail(sketch).parts[1].peers)
    #expect([peers.low, peers.median, peers.high, peers.mean] == [10, 20, 60, 30])
    #expect(isNear(peers.deviation, 700.0.squareRoot()))
    #expect(peers.count == 3)
  }

  @Test func `a year of the past is judged by what was known then`() throws {
    let sketch = sketch(posts)
      .figure("a", "2023", 30, scope: .district("d1"), known: "2024-03-01")
      .figure("a", "2024", 90, scope: .district("d1"), known: "2025-12-20")
    let now = sketch.situation(on: "2026-02-20")
    let standing = HealthStanding(HealthQuestion(now, "h", .district("d1")))
    #expect(standing.past.count == 13)
    #expect(standing.past.first?.day == .on("2025-02-28") && standing.past.last?.day == now.day)
    #expect(standing.past.first?.value == 30)
    #expect(standing.past.last?.value == 90)
    #expect(standing.yearAgo?.value == 30)
  }
}
