import Core
import Testing

/// Nothing invented passes for real, and nothing was known after the sample's day.
struct SampleContentTests {
  private let sample: ShippedSample

  init() throws { sample = try ShippedSample.open() }

  @Test func `nothing was known or done after the day the sample stands on`() throws {
    let day = sample.recipe.asOf.description
    for name in sample.texts.keys {
      for row in try sample.rows(of: name) {
        #expect(
          ["known", "done", "day", "since"].allSatisfy { (row[$0] ?? "") <= day }, "\(name) \(row)")
      }
    }
  }

  @Test func `every invented thing says that it is invented`() throws {
    for name in sample.texts.keys {
      for row in try sample.rows(of: name) {
        #expect(row.values.contains { $0.contains("示例") }, "\(name) \(row)")
      }
    }
  }

  @Test func `codes and cards are there once each`() throws {
    for name in ["enterprises.csv", "projects.csv", "parks.csv", "specialised.csv", "listing.csv"] {
      let codes = try sample.rows(of: name).map { $0["code"] }
      #expect(Set(codes).count == codes.count, "\(name)")
    }
    let cards = try sample.rows(of: "technologies.csv")
    #expect(Set(cards.map { $0["technology"] }).count == cards.count)
    #expect(Set(cards.map { [$0["cluster"], $0["name"]] }).count == cards.count)
  }

  @Test func `items of a pipeline are items of the list it draws on`() throws {
    for (pipeline, list) in [
      ("specialised", "enterprises"), ("listing", "enterprises"), ("qiangbuyan", "projects"),
    ] {
      let names = Dictionary(
        try sample.rows(of: "\(list).csv").map { ($0["code"], $0["name"]) },
        uniquingKeysWith: { first, _ in first })
      for row in try sample.rows(of: "\(pipeline).csv") { #expect(names[row["code"]] == row["name"]) }
    }
  }

  @Test func `every card has a first colour and later ones one grade away`() throws {
    let grades = Dictionary(
      sample.plan.technologyColours.map { ($0.id.text, $0.grade) }, uniquingKeysWith: { first, _ in first })
    let changes = Dictionary(grouping: try sample.rows(of: "colours.csv")) { $0["technology"] ?? "" }
    #expect(changes.count == (try sample.rows(of: "technologies.csv").count))
    #expect(changes.values.contains { $0.count > 1 })
    for history in changes.values {
      let order = history.compactMap { grades[$0["colour"] ?? ""] }
        .compactMap { TechnologyColour.Grade.allCases.firstIndex(of: $0) }
      #expect(order.count == history.count)
      #expect(zip(order, order.dropFirst()).allSatisfy { abs($0 - $1) == 1 })
      #expect(history.map { $0["day"] ?? "" } == history.map { $0["day"] ?? "" }.sorted())
    }
  }

  @Test func `a few cards wait for a review that is overdue`() throws {
    let day = sample.recipe.asOf.description
    let cards = try sample.rows(of: "technologies.csv")
    #expect((5...30).contains(cards.count { ($0["review-due"] ?? day) < day }))
  }

  @Test func `sizes are those of a city`() throws {
    let counts = ["enterprises.csv": 3400, "projects.csv": 400, "parks.csv": 90, "technologies.csv": 180]
    for (name, count) in counts { #expect(try sample.rows(of: name).count == count) }
    let own = Set(sample.plan.nodes.map(\.id.text))
    let nodes = own.union(try sample.rows(of: "nodes.csv").compactMap { $0["node"] })
    #expect((190...210).contains(nodes.count))
  }
}
