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

  @Test func `where at least one is wanted of each, those without any are named`() {
    func check(_ column: String, _ items: [ListItem]) -> RuleCheck {
      var tally = RuleTally(
        StandingRule(
          id: "rule", name: "规则", clause: Clause("二"), list: "parks",
          filter: [.init(column: "level", values: ["省级"])], quantity: .itemsPer(column: column),
          limit: .atLeast(1), strength: .hard, note: nil), in: .example())
      for item in items { tally.take(item) }
      return tally.finished()
    }
    let east = [item("1", ["level": "省级"]), item("2", ["level": "市级"])]
    #expect(
      check("district", east).violators == [.init(code: "west", name: "西区", found: "0", district: "west")])
    #expect(check("cluster", []).violators.map(\.code) == ["boats", "tea"])
    #expect(check("host", east).violations == 0, "who else there could be is not known")
  }

  @Test func `an import that takes the last one away breaks the rule, once`() throws {
    var plan = Plan.example()
    plan.standingRules = [
      StandingRule(
        id: "each", name: "每区至少一园", clause: Clause("二"), list: "parks", filter: [],
        quantity: .itemsPer(column: "district"), limit: .atLeast(1), strength: .hard, note: nil)
    ]
    let (folder, store) = try exampleStore(plan)
    func violators() throws -> [String] {
      let snapshot = try store.snapshot(of: nil, asOf: nil)
      return Situation(snapshot, on: .of(2026, 1, 2)).findings.filter { $0.rule == .standingRule }.map(
        \.object)
    }
    try store.take("list,code,name,district\nparks,K1,东园,east\nparks,K2,西园,west\n")
    #expect(try violators() == [])
    try store.take("list,code,name,district\nparks,K2,西园,east\n", known: .of(2026, 1, 2))
    #expect(try violators() == ["west"])
    _ = folder
  }

  @Test func `shared items are found in their list, and only while they are in it`() throws {
    var plan = Plan.example()
    plan.credits = [
      SharedCredit(
        id: "credit", name: "分成", clause: Clause("三"), list: "parks", items: ["K1", "K9"],
        shares: [.init(district: "east", share: 0.7), .init(district: "west", share: 0.3)], note: nil)
    ]
    let (folder, store) = try exampleStore(plan)
    try store.take("list,code,name,district\nparks,K1,东园,east\nparks,K2,西园,west\n")
    let snapshot = try store.snapshot(of: nil, asOf: nil)
    #expect(snapshot.plan.credits == plan.credits)
    #expect(
      snapshot.credited == [CreditedItem(credit: "credit", code: "K1", name: "东园", district: "east")])
    let situation = Situation(snapshot, on: .of(2026, 1, 2))
    let counts = situation.credited(snapshot.lists[0])
    #expect(counts == ["east": 0.7, "west": 1.3])
    #expect(situation.findings.filter { $0.rule == .creditAstray }.map(\.object) == ["K9"])
    _ = folder
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
