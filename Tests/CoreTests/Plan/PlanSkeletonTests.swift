import Core
import Documents
import Testing

/// The file `jiqun plan new` writes.
struct PlanSkeletonTests {
  private func skeleton(title: String = "示例市行动方案(2026—2030年)", place: String = "示例市") throws -> String {
    let issued = try #require(Day(year: 2026, month: 3, day: 1))
    return PlanSkeleton.text(
      id: "example-2026", title: title, place: Plan.Place(name: place, short: "示"), issued: issued,
      years: ClosedYears(first: 2026, last: 2030))
  }

  @Test func `a new plan is read back without a finding`() throws {
    let decoded = PlanText.read(try skeleton())
    #expect(decoded.findings.map(\.description) == [])
    let plan = try #require(decoded.value)
    #expect(plan.title == "示例市行动方案(2026—2030年)" && plan.years.last == 2030)
    #expect(plan.targets.map(\.value) == [500])
  }

  @Test(arguments: ["叫“计划”: 一、二", "a\"b\\c: #d", "% 开头", "- 开头", "{x}", "@at", "尾: "])
  func `a title with marks that YAML gives a meaning stays a title`(_ title: String) throws {
    let plan = try #require(PlanText.read(try skeleton(title: title, place: title)).value)
    #expect(plan.title == title.trimmingBlanks && plan.place.name == title.trimmingBlanks)
  }
}

extension String {
  fileprivate var trimmingBlanks: String { last == " " ? String(dropLast()) : self }
}
