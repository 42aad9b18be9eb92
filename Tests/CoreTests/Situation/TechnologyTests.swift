import Core
import Testing
import TestSupport

@Suite struct TechnologyTests {
  private func sketch(_ changes: [(day: String, colour: String, known: String)]) -> Sketch {
    Sketch().with { plan in
      plan.chainPositions = [ChainPosition(id: "up", name: "上游"), ChainPosition(id: "down", name: "下游")]
      plan.clusters = [
        Cluster(
          id: "k", name: "k", aliases: [], tier: "t",
          chain: [ChainStage(id: "k/parts", name: "部件", position: "up")], districts: [], tags: [], note: nil)
      ]
      plan.technologyColours = [
        ("red", TechnologyColour.Grade.constrained), ("worse", .constrained), ("yellow", .catchingUp),
        ("green", .own),
      ].map { id, grade in
        TechnologyColour(
          id: Identifier(id), word: id, name: id, grade: grade, definition: "", basis: .assumed)
      }
    }.having { snapshot in
      snapshot.technologies = [
        TechnologyCard(
          id: "c", name: "c", cluster: "k", stage: "k/parts", category: nil, bottleneck: nil,
          foreignSuppliers: nil,
          domesticAlternative: nil, dependence: nil, consequence: nil, readiness: nil, lead: nil,
          partners: nil,
          project: nil, funding: nil, reviewDue: .on("2026-03-31"),
          changes: changes.map {
            ColourChange(
              day: .on($0.day), colour: Identifier($0.colour), evidence: nil, decidedBy: nil,
              known: .on($0.known))
          })
      ]
    }
  }

  @Test func `the colour in force is the newest known, and a grade lasts over its colours`() {
    let history = sketch([
      ("2024-01-10", "red", "2024-01-10"), ("2025-01-10", "worse", "2025-01-10"),
      ("2026-02-01", "yellow", "2026-04-01"),
    ])
    let before = history.situation(on: "2026-03-31").technologies[0]
    #expect(before.colour == "worse")
    #expect(before.since == .on("2024-01-10"))
    #expect(before.monthNumber == 27)
    #expect(!before.isReviewOverdue)
    let after = history.situation(on: "2026-04-01").technologies[0]
    #expect(after.grade == .catchingUp)
    #expect(after.monthNumber == 3)
    #expect(after.isReviewOverdue)
  }

  @Test func `the map counts by cluster and place in the chain, and the whole`() {
    let map = sketch([("2024-01-10", "red", "2024-01-10")]).situation(on: "2026-04-01").technologyMap
    #expect(map["k", "up"].constrained == 1)
    #expect(map["k", "down"].total == 0)
    #expect(map["k" as Cluster.ID].constrained == 1)
    #expect(map["up" as ChainPosition.ID].reviewOverdue == 1)
    #expect(map.totals.total == 1)
    #expect(sketch([]).situation(on: "2026-04-01").technologyMap.totals.uncoloured == 1)
  }

  @Test func `a change of colour is a change`() {
    let history = sketch([("2024-01-10", "red", "2024-01-10"), ("2026-02-01", "green", "2026-02-01")])
    let changes = Changes(from: history.situation(on: "2026-01-01"), to: history.situation(on: "2026-04-01"))
    #expect(changes.technologies.map(\.steps) == [-2])
    #expect(changes.technologies.first?.day == .on("2026-02-01"))
  }
}
