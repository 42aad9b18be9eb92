import TestSupport
import Testing

@testable import Core

/// Texts in force that ask for different things by the same day.
struct PlanContradictionTests {
  private static func plan(_ id: Plan.ID, version: Int = 1, unit: String = "亿元", wanting value: Double)
    -> Plan
  {
    var plan = Sketch().indicator("revenue", .flow, unit: unit).target("revenue", .level, value).plan
    plan.id = id
    plan.version.number = version
    return plan
  }

  @Test func `another version with another value is told, with both values`() throws {
    let found = PlanContradiction.all(
      in: Self.plan("a", version: 2, wanting: 900), with: [Self.plan("a", wanting: 950)])
    let only = try #require(found.first)
    #expect(found.count == 1 && only.isBetweenVersions)
    #expect(only.own.value == 900 && only.own.version == 2)
    #expect(only.other.value == 950 && only.other.version == 1)
    #expect(only.deadline == .on("2027-12-31"))
  }

  @Test func `the same value in another unit is none`() {
    let own = Self.plan("a", wanting: 900)
    #expect(PlanContradiction.all(in: own, with: [Self.plan("b", unit: "万元", wanting: 9_000_000)]).isEmpty)
    #expect(PlanContradiction.all(in: own, with: [Self.plan("b", unit: "万元", wanting: 900)]).count == 1)
    #expect(PlanContradiction.all(in: own, with: [Self.plan("b", unit: "家", wanting: 1)]).isEmpty)
  }

  @Test func `the same indicator under another id is the same thing, another deadline is not`() {
    let own = Self.plan("a", wanting: 900)
    var other = Self.plan("b", wanting: 800)
    other.targets[0].id = "turnover"
    #expect(PlanContradiction.all(in: own, with: [other]).map(\.other.target) == ["turnover"])
    other.targets[0].deadline = .on("2026-12-31")
    #expect(PlanContradiction.all(in: own, with: [other]).isEmpty)
  }

  @Test func `another scope or kind is another thing`() {
    let own = Self.plan("a", wanting: 900)
    var other = Self.plan("b", wanting: 800)
    other.targets[0].scope = .district("east")
    #expect(PlanContradiction.all(in: own, with: [other]).isEmpty)
    other.targets[0].scope = .whole
    other.targets[0].kind = .annual
    #expect(PlanContradiction.all(in: own, with: [other]).isEmpty)
  }

  @Test func `a plan does not contradict itself`() {
    let own = Self.plan("a", wanting: 900)
    #expect(PlanContradiction.all(in: own, with: [own, Self.plan("b", wanting: 900)]).isEmpty)
  }
}
