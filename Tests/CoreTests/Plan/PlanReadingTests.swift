import Core
import Documents
import Testing

/// What a plan file means once it is read.
struct PlanReadingTests {
  private let plan: Plan

  init() throws { plan = try #require(PlanFolder.cousin.read().value) }

  private func target(_ id: Target.ID) throws -> Target { try #require(PlanDirectory(plan)[id]) }

  @Test func `the plan says whose it is and what came before and after`() {
    #expect(plan.id == "lanjiang-24-2024")
    #expect(plan.place == Plan.Place(name: "澜江市", short: "澜"))
    #expect(plan.issued.description == "2024-02-29")
    #expect(plan.years == ClosedYears(first: 2024, last: 2026))
    #expect(plan.version.number == 2 && plan.version.known.description == "2024-03-05")
    #expect(plan.predecessor?.id == "lanjiang-12-2021" && plan.successor?.id == "lanjiang-36-2027")
    #expect(plan.rule == .pace(yellow: 8, red: 25))
  }

  @Test func `quantities in other units arrive in the indicator's own`() throws {
    #expect(plan.tiers[0].threshold == 100)
    #expect(try target("revenue").baseline?.value == 800)
    #expect(try target("energy").value == 300)
    #expect(try target("training").value == 3)
    #expect(try target("rd-points").value == 0.8)
    #expect(try target("rd-hold").tolerance == 0.2)
  }

  @Test func `kinds with a number of their own need none in the file`() throws {
    #expect(try target("unicorn").value == 1)
    #expect(try target("reach").value == 100)
    #expect(try target("tea-revenue").value == 2)
    #expect(try target("rank").value == nil)
    #expect(try target("pilots").value == nil)
  }

  @Test func `a wording that is not written is the value as the file writes it`() throws {
    #expect(try target("rd").wording == "3%")
    #expect(try target("giants").wording == "40家")
    #expect(try target("revenue.shangyuan").wording == "500亿元")
    #expect(try target("unicorn").wording == "零的突破")
  }

  @Test func `deadlines are the plan's end, a year's end, or a day`() throws {
    #expect(try target("revenue").deadline.description == "2026-12-31")
    #expect(try target("training").deadline.description == "2026-12-31")
    #expect(try target("reach").deadline.description == "2025-06-30")
  }

  @Test func `a baseline without a period is of the year before the plan`() throws {
    #expect(try target("rank").baseline?.period == .year(2023))
  }

  @Test func `interim values stand at the end of their period`() throws {
    guard case .stated(let waypoints) = try target("revenue").path else {
      Issue.record("the path is not a list of interim values")
      return
    }
    #expect(waypoints.map(\.day.description) == ["2024-12-31", "2025-12-31"])
    #expect(waypoints.map(\.value) == [900, 1040])
  }

  @Test func `the first unit is taken as the lead unless another is written so`() throws {
    let directory = PlanDirectory(plan)
    let first = try #require(directory["chain-1" as WorkTask.ID])
    #expect(first.owners.map(\.part) == [.lead, .support])
    #expect(first.lead?.unit == "industry" && first.lead?.basis == .inferred)
    let second = try #require(directory["chain-2" as WorkTask.ID])
    #expect(second.lead == Ownership(unit: "science", part: .lead, basis: .stated))
    #expect(second.owners.count == 2)
  }

  @Test func `a part of a split has its own scope, value and base and the rest of the whole`() throws {
    let whole = try target("revenue")
    let part = try target("revenue.jiangkou")
    #expect(part.partOf == whole.id && part.scope == .district("jiangkou"))
    #expect(part.value == 700 && part.baseline?.value == 440)
    #expect(part.basis == .assumed && part.headline == nil)
    #expect(part.owners.map(\.unit) == ["jiangkou"])
    #expect(part.isStrict == whole.isStrict && part.deadline == whole.deadline)
    #expect(part.path == .linear, "interim values are of the whole")
    #expect(try target("revenue.shangyuan").owners == whole.owners)
  }

  @Test func `districts and zones are responsible units as well`() {
    #expect(plan.units.map(\.kind) == [.bureau, .bureau, .bureau, .bureau, .district, .district, .zone])
    #expect(plan.units.last?.shortName == "高新区")
  }

  @Test func `stages carry the cluster's id before their own`() {
    #expect(plan.clusters[0].chain.map(\.id) == ["tea/seedling", "tea/drinks"])
  }

  @Test func `calendars keep every rhythm and the method's days where none are written`() {
    #expect(
      plan.calendars.map(\.rhythm) == [
        .monthly(skipsJanuary: true), .quarterly, .halfYearly, .spans(endingIn: [5, 8, 11]),
        .yearly(dueMonth: 4),
      ])
    #expect(plan.calendars.map(\.lag) == [30, 45, 60, 45, 0])
    #expect(plan.calendars.map(\.grace) == [10, 15, 15, 15, 15])
  }

  @Test func `every kind of target and every kind of rule is read`() {
    #expect(Set(plan.targets.map(\.kind)) == Set(TargetKind.allCases))
    #expect(
      plan.standingRules.map(\.quantity) == [
        .entries(column: "leading"), .number(column: "yield"), .itemsPer(column: "district"),
        .text(column: "planned"),
      ])
    #expect(plan.standingRules.map(\.limit) == [.atMost(2), .atLeast(15), .atMost(5), .oneOf(["是"])])
    #expect(
      plan.standingRules[3].filter == [StandingRule.Condition(column: "leading", values: ["茶", "竹"])])
  }

  @Test func `health nests as it is written`() throws {
    let health = plan.health[0]
    #expect(health.root.aggregation == .geometric && health.root.members.count == 2)
    guard case .group(let group) = health.root.members[1], case .group(let inner) = group.members[1] else {
      Issue.record("groups are not nested")
      return
    }
    #expect(group.weight == 40 && inner.name == "推进")
    #expect(plan.health[1].green == 70 && plan.health[1].minimumCoverage == 0.6)
  }

  @Test func `a node may be due at the end of a year, or at no day at all`() throws {
    let directory = PlanDirectory(plan)
    #expect(directory["mid-term" as Node.ID]?.due?.description == "2025-12-31")
    #expect(directory["tea-map" as Node.ID]?.kind == .deliverable)
  }
}
