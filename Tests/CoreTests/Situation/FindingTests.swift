import Core
import Testing
import TestSupport

/// 体检: a plan with nothing wrong, and each rule broken once.
@Suite struct FindingTests {
  private static let day = "2026-05-20"

  /// Everything a finding can be about, and none there is.
  static let sound = Sketch()
    .indicator("sum", .stock, .quarterly, addsUp: true).indicator("flow", .flow, .quarterly)
    .indicator("count", .stock, .quarterly)
    .target("sum", .level, 200, from: ("2022", 100)).target("flow", .level, 60, from: ("2022", 40))
    .target("count", .cumulative, 30, from: ("2022", 0))
    .with { plan in
      plan.districts = [District.named("a"), District.named("b")]
      plan.units = [
        ResponsibleUnit(id: "bureau", name: "局", shortName: "局", aliases: [], kind: .bureau)
      ]
      plan.lines = [
        ActionLine(id: "line", name: "行动", shortName: "行动", kind: .action, clause: Clause("二"), rule: nil)
      ]
      plan.tasks = [
        WorkTask(
          id: "task", name: "任务", shortName: "任务", line: "line", clause: Clause("二1"),
          owners: [Ownership(unit: "bureau", part: .lead, basis: .stated)], tags: [], note: nil)
      ]
      plan.groups = [
        WorkGroup(
          id: "group", name: "组", tasks: ["task"], basis: .stated, lead: nil, clause: Clause("三"), note: nil)
      ]
      plan.tiers = [
        Tier(
          id: "tier", name: "级", indicator: "sum", threshold: 100, clause: Clause("一"), basis: .stated)
      ]
      plan.clusters = [
        Cluster(
          id: "cluster", name: "集群", aliases: [], tier: "tier", chain: [], districts: [], tags: [], note: nil)
      ]
      plan.standingRules = [rule("hard", .hard), rule("soft", .soft), nodeRule]
      plan.credits = [
        SharedCredit(
          id: "credit", name: "分成", clause: Clause("三"), list: "projects", items: ["J1", "J2"],
          shares: [.init(district: "a", share: 0.6), .init(district: "b", share: 0.4)], note: nil)
      ]
      for at in plan.targets.indices { plan.targets[at].task = "task" }
    }
    .figures("sum", ["2025Q4": 160, "2026Q1": 165])
    .figures("sum", scope: .district("a"), ["2025Q4": 100, "2026Q1": 100])
    .figures("sum", scope: .district("b"), ["2025Q4": 60, "2026Q1": 65])
    .figures("sum", scope: .cluster("cluster"), ["2026Q1": 120])
    .figures("flow", ["2025Q1": 12, "2025": 50, "2026Q1": 13])
    .figures("count", ["2025Q4": 18, "2026Q1": 20])
    .having { snapshot in
      snapshot.ruleChecks = [
        RuleCheck(rule: "hard", subjects: 3, unknown: 0, violations: 0, violators: []),
        RuleCheck(rule: "soft", subjects: 3, unknown: 0, violations: 0, violators: []),
      ]
      snapshot.technologies = [card("2027-01-01")]
      snapshot.nodes = [
        Node(
          id: "milestone", name: "节点", kind: .milestone, due: nil, done: nil, known: nil, cluster: "cluster",
          task: nil, group: nil, unit: nil, clause: nil, basis: .stated, note: nil)
      ]
      snapshot.lists = [
        ListSummary(
          list: "projects", count: 17, byCluster: [:], byDistrict: ["a": 12, "b": 5], byStage: [:])
      ]
      snapshot.credited = ["J1", "J2"].map {
        CreditedItem(credit: "credit", code: $0, name: $0, district: $0 == "J1" ? "a" : "b")
      }
    }

  @Test func `a sound plan has no findings`() {
    #expect(Self.sound.situation(on: Self.day).findings == [])
  }

  /// One thing gone wrong, and what must be told of it.
  struct Slip: Sendable, CustomTestStringConvertible {
    var rule: Situation.Finding.Rule
    var object: String
    var grade: Situation.Finding.Grade = .soft
    var day = FindingTests.day
    var made: @Sendable (Sketch) -> Sketch
    var testDescription: String { "\(rule.rawValue) \(object)" }
  }

  static let slips: [Slip] = [
    Slip(rule: .premature, object: "13", grade: .hard) {
      $0.figure("count", "2026Q2", 22, known: "2026-05-01")
    },
    Slip(rule: .unknownReference, object: "nothing whole", grade: .hard) { $0.figure("nothing", "2025", 1) },
    Slip(rule: .unknownReference, object: "sum district:nowhere", grade: .hard) {
      $0.figure("sum", "2026Q1", 1, scope: .district("nowhere"))
    },
    Slip(rule: .unknownReference, object: "stray", grade: .hard) {
      $0.having { snapshot in
        var stray = card("2027-01-01")
        (stray.id, stray.cluster) = ("stray", "nowhere")
        snapshot.technologies.append(stray)
      }
    },
    Slip(rule: .unknownReference, object: "node", grade: .hard) {
      $0.having { snapshot in
        snapshot.nodes.append(
          Node(
            id: "node", name: "节点", kind: .action, due: nil, done: nil, known: nil, cluster: nil,
            task: "nowhere", group: nil, unit: nil, clause: nil, basis: .assumed, note: nil))
      }
    },
    Slip(rule: .cumulativeFell, object: "count") { $0.figure("count", "2025Q3", 19) },
    Slip(rule: .sumDiffers, object: "sum", grade: .hard) {
      $0.figure("sum", "2026Q1", 70, scope: .district("b"), known: "2026-05-01", .revised)
    },
    Slip(rule: .noRollingYear, object: "flow") { $0.keeping { $0.period != .over("2025Q1") } },
    Slip(rule: .pathNotCompound, object: "sum") {
      $0.with { plan in
        plan.targets[0].path = .compound
        plan.targets[0].baseline?.value = -100
      }
    },
    Slip(rule: .standingRule, object: "P7", grade: .hard) { $0.violated("hard") },
    Slip(rule: .standingRule, object: "P7") { $0.violated("soft") },
    Slip(rule: .standingRule, object: "cluster", grade: .hard) { $0.having { $0.nodes[0].kind = .action } },
    Slip(rule: .standingRule, object: "cluster", grade: .hard) { $0.having { $0.nodes[0].cluster = nil } },
    Slip(rule: .creditAstray, object: "J2") { $0.having { $0.credited.removeLast() } },
    Slip(rule: .creditAstray, object: "J1") { $0.having { $0.credited[0].district = "c" } },
    Slip(rule: .belowTier, object: "cluster", grade: .hard, day: "2028-01-10") {
      $0.with { plan in
        plan.tiers[0].threshold = 500
        plan.tiers[0].strength = .hard
      }.until2027()
    },
    Slip(rule: .belowTier, object: "cluster", day: "2028-01-10") {
      $0.with { $0.tiers[0].threshold = 500 }.until2027()
    },
    Slip(rule: .taskWithoutUnits, object: "task") {
      $0.with { plan in
        plan.tasks[0].owners = []
        for at in plan.indicators.indices {
          plan.indicators[at].reporters = [.init(scope: .whole, unit: "bureau")]
        }
      }
    },
    Slip(rule: .taskWithoutGroup, object: "task") { $0.with { $0.groups = [] } },
    Slip(rule: .targetWithoutBaseline, object: "sum") { $0.with { $0.targets[0].baseline = nil } },
    Slip(rule: .targetWithoutCalendar, object: "count") { $0.with { $0.indicators[2].calendar = nil } },
    Slip(rule: .indicatorWithoutOwner, object: "count") { $0.with { $0.targets[2].task = nil } },
    Slip(rule: .silent, object: "count whole") {
      $0.keeping { $0.indicator != "count" || $0.period < .over("2025Q4") }.figure("count", "2025Q2", 17)
    },
    Slip(rule: .staleCard, object: "card") {
      $0.having { $0.technologies = [card("2026-05-19")] }
    },
    Slip(rule: .planContradiction, object: "flow") {
      $0.having { snapshot in
        var other = snapshot.plan
        other.version.number = 2
        other.targets[1].value = 70
        snapshot.relatives = [other]
      }
    },
  ]

  @Test(arguments: slips) func `each rule, broken once, gives exactly one finding`(_ slip: Slip) throws {
    let situation = slip.made(Self.sound).situation(on: slip.day)
    let found = situation.findings
    #expect(found.map(\.rule) == [slip.rule], "\(found)")
    let finding = try #require(found.first)
    #expect(finding.object == slip.object)
    #expect(situation.grade(of: finding) == slip.grade)
  }

  @Test func `what districts share counts for each by its share, and the whole stays the same`() throws {
    let situation = Self.sound.situation(on: Self.day)
    let list = try #require(situation.snapshot.lists.first)
    let counts = try #require(situation.credited(list))
    // 12 − 1 + 2·0.6 and 5 − 1 + 2·0.4
    #expect(isNear(counts["a"], 12.2) && isNear(counts["b"], 4.8))
    #expect(isNear(counts.values.reduce(0, +), 17))
    #expect(Self.sound.with { $0.credits = [] }.situation(on: Self.day).credited(list) == nil)
  }

  @Test func `every rule is broken by some slip`() {
    #expect(Set(Self.slips.map(\.rule)) == Set(Situation.Finding.Rule.allCases))
  }

  @Test func `each violator is a finding of its own, and those without a name are counted`() {
    let situation = Self.sound.having { snapshot in
      snapshot.ruleChecks[0].violations = 5
      snapshot.ruleChecks[0].violators = ["a", "b"].map {
        RuleCheck.Violator(code: $0, name: $0, found: "3", district: nil)
      }
    }.situation(on: Self.day)
    #expect(situation.findings.map(\.object) == ["a", "b", "hard"])
    #expect(situation.findings.last == .ruleViolatedFurther("hard", count: 3))
    #expect(situation.findings.compactMap { situation.clause(of: $0)?.number } == ["二2", "二2", "二2"])
  }
}

private func rule(_ id: StandingRule.ID, _ strength: StandingRule.Strength) -> StandingRule {
  StandingRule(
    id: id, name: id.text, clause: Clause("二2"), list: "parks", filter: [], quantity: .entries(column: "x"),
    limit: .atMost(2), strength: strength, note: nil)
}

private let nodeRule = StandingRule(
  id: "nodes", name: "每个集群至少一个节点", clause: Clause("二3"), list: nil,
  filter: [.init(column: "kind", values: ["milestone"])], quantity: .nodesPer(.cluster), limit: .atLeast(1),
  strength: .hard, note: nil)

private func card(_ review: String) -> TechnologyCard {
  TechnologyCard(
    id: "card", name: "技术", cluster: "cluster", stage: nil, category: nil, bottleneck: nil,
    foreignSuppliers: nil, domesticAlternative: nil, dependence: nil, consequence: nil, readiness: nil,
    lead: nil, partners: nil, project: nil, funding: nil, reviewDue: .on(review), changes: [])
}

extension Sketch {
  fileprivate func violated(_ rule: StandingRule.ID) -> Sketch {
    having { snapshot in
      guard let at = snapshot.ruleChecks.firstIndex(where: { $0.rule == rule }) else { return }
      snapshot.ruleChecks[at].violations = 1
      snapshot.ruleChecks[at].violators = [
        RuleCheck.Violator(code: "P7", name: "园区", found: "3", district: nil)
      ]
    }
  }

  /// Everything reported to the end of the plan.
  fileprivate func until2027() -> Sketch {
    figures("sum", ["2027Q3": 210]).figures("sum", scope: .district("a"), ["2027Q3": 110])
      .figures("sum", scope: .district("b"), ["2027Q3": 100])
      .figures("sum", scope: .cluster("cluster"), ["2027Q3": 150])
      .figures("flow", ["2026-01/09": 40, "2026": 52, "2027-01/09": 42]).figures(
        "count", ["2027Q3": 40]
      )
      .having { $0.technologies[0].reviewDue = .on("2029-01-01") }
  }
}

/// What is called out beside the marks.
@Suite struct CalloutTests {
  @Test func `met early, beyond reach, unowned and silent are called out`() throws {
    var sketch = Sketch().indicator("met", .stock, .quarterly).indicator("far", .stock, .quarterly)
      .target("met", .level, 10, from: ("2022", 0)).target("far", .level, 100, from: ("2022", 0))
      .figure("met", "2024Q4", 12)
    for at in 0..<8 {
      sketch = sketch.figure("far", "\(2023 + at / 4)Q\(at % 4 + 1)", Double(at) + (at % 2 == 0 ? 0.2 : 0))
    }
    let situation = sketch.situation(on: "2025-02-20")
    let forecasts = Dictionary(
      situation.forecastQuestions.map { ($0.target, Forecast($0)) }, uniquingKeysWith: { first, _ in first })
    let callouts = situation.callouts(forecasts)
    guard case .beyondReach("far", let probability)? = callouts.first else {
      Issue.record("\(callouts)")
      return
    }
    #expect(probability < 0.05)
    #expect(callouts.dropFirst() == [.metEarly("met"), .unowned("met"), .unowned("far")])
    let later = sketch.situation(on: "2025-11-01").callouts()
    #expect(later.contains { if case .silent = $0 { true } else { false } })
  }
}
