import Core
import Testing
import TestSupport

@Suite struct SumTests {
  private func sketch(_ values: [(String, Double)], whole: Double, state: Figure.State = .final) -> Sketch {
    let base = Sketch().indicator("x", .flow, .monthly(skipsJanuary: true), addsUp: true).with {
      $0.districts = ["a", "b"].map { District.named($0) }
      $0.districts.append(District.named("zone", kind: .zone, parent: "a"))
    }.figure("x", "2026-01/09", whole, state)
    return values.reduce(base) { $0.figure("x", "2026-01/09", $1.1, scope: .district(Identifier($1.0))) }
  }

  @Test func `the residual is what the districts leave of the whole, zones counted inside apart`() throws {
    let sum = try #require(
      sketch([("a", 600), ("b", 392), ("zone", 99)], whole: 1000).situation(on: "2026-11-15").sums.first)
    #expect(sum.residual == 8)
    #expect(sum.residualPercent == 0.8)
    #expect(sum.isFinding)
    #expect(sum.countedInside.map(\.value) == [99])
  }

  @Test func `a quarter of a per cent is shown and is no finding`() throws {
    let sum = try #require(
      sketch([("a", 3000), ("b", 392.4)], whole: 3400.6).situation(on: "2026-11-15").sums.first)
    #expect(isNear(sum.residual, 8.2))
    #expect(!sum.isFinding)
  }

  @Test func `with a part missing it is a finding only if the others exceed the whole`() throws {
    let less = try #require(sketch([("a", 600)], whole: 1000).situation(on: "2026-11-15").sums.first)
    #expect(less.missing == ["b"])
    #expect(!less.isFinding)
    let more = try #require(sketch([("a", 1100)], whole: 1000).situation(on: "2026-11-15").sums.first)
    #expect(more.isFinding)
  }

  @Test func `figures of another state are not added`() throws {
    let mixed = sketch([("a", 600), ("b", 400)], whole: 1000, state: .provisional)
    #expect(mixed.situation(on: "2026-11-15").sums.isEmpty)
  }
}

extension District {
  static func named(_ id: String, kind: Kind = .district, parent: District.ID? = nil) -> District {
    District(
      id: Identifier(id), name: id, shortName: id, aliases: [], kind: kind, code: nil, parent: parent,
      countedInside: parent != nil, industries: [], note: nil)
  }
}
