import Core
import Testing

@testable import Store

@Suite struct `Standing rules over lists` {
  private func item(_ code: String, _ columns: [String: String], amount: Double? = nil) -> ListItem {
    ListItem(
      id: code, name: "园\(code)", cluster: nil, district: "east", stage: nil, amount: amount, since: nil,
      columns: columns)
  }

  private func check(
    _ quantity: StandingRule.Quantity, _ limit: StandingRule.Limit,
    filter: [StandingRule.Condition] = [], _ items: [ListItem]
  ) -> RuleCheck {
    var tally = RuleTally(
      StandingRule(
        id: "rule", name: "规则", clause: Clause("二"), list: "parks", filter: filter, quantity: quantity,
        limit: limit, strength: .soft, note: nil))
    for item in items { tally.take(item) }
    return tally.finished()
  }

  @Test func `entries are counted, at the limit complies, nothing known is neither`() {
    let result = check(
      .entries(column: "leading"), .atMost(2),
      [
        item("1", ["leading": "茶、船"]), item("2", ["leading": "茶;船;木"]), item("3", [:]),
        item("4", ["leading": ""]),
      ])
    #expect(result.subjects == 4)
    #expect(result.unknown == 2)
    #expect(result.violations == 1)
    #expect(result.violators == [.init(code: "2", name: "园2", found: "3", district: "east")])
  }

  @Test func `items that share a value are counted together`() {
    let result = check(
      .itemsPer(column: "subcluster"), .atMost(1),
      [
        item("1", ["subcluster": "艇"]), item("2", ["subcluster": "艇"]), item("3", ["subcluster": "茶"]),
        item("4", [:]),
      ])
    #expect(result.subjects == 3)
    #expect(result.unknown == 1)
    #expect(result.violators == [.init(code: "艇", name: "艇", found: "2", district: nil)])
  }

  @Test func `only the items the rule speaks of are held to it`() {
    let result = check(
      .text(column: "in-park"), .oneOf(["是"]), filter: [.init(column: "nature", values: ["新建"])],
      [
        item("1", ["nature": "新建", "in-park": "是"]), item("2", ["nature": "新建", "in-park": "否"]),
        item("3", ["nature": "存量", "in-park": "否"]), item("4", ["in-park": "否"]), item("5", ["nature": "新建"]),
      ])
    #expect(result.subjects == 3)
    #expect(result.unknown == 1)
    #expect(result.violators.map(\.code) == ["2"])
  }

  @Test func `numbers are compared as numbers`() {
    let items = [item("1", [:], amount: 9.5), item("2", [:], amount: 10), item("3", [:], amount: nil)]
    #expect(check(.number(column: "amount"), .atLeast(10), items).violators.map(\.found) == ["9.5"])
    #expect(check(.number(column: "amount"), .atLeast(10), items).unknown == 1)
  }

  @Test func `of many violators the first are named and all are counted`() {
    let result = check(.number(column: "amount"), .atMost(0), (1...500).map { item("\($0)", [:], amount: 1) })
    #expect(result.violations == 500)
    #expect(result.violators.count == 200)
  }

  @Test func `a correction of the plan holds its rules anew`() throws {
    let (folder, store) = try exampleStore()
    try store.take("list,code,name,主导产业\nparks,K1,东园,茶、船\n")
    #expect(try store.snapshot(of: nil, asOf: nil).ruleChecks.first { $0.rule == "leading" }?.violations == 0)
    var plan = Plan.example()
    plan.standingRules[0].limit = .atMost(1)
    try store.add(plan)
    #expect(try store.snapshot(of: nil, asOf: nil).ruleChecks.first { $0.rule == "leading" }?.violations == 1)
    _ = folder
  }
}
