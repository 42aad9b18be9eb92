import Core
import Dashboard
import Documents
import Foundation
import TestSupport
import Testing

@testable import jiqun

/// The invented city's plan of the tests with figures, cards and lists thrown by dice.
struct JSONCousin {
  let situation: Situation
  let changes: Changes

  init(seed: UInt64 = 361, on day: String = "2026-06-20", hostile: Bool = false) throws {
    var dice = SplitMix64(seed: seed)
    var snapshot = Snapshot(try Self.plan(), figures: [])
    snapshot.figures = FigureTable(Self.figures(of: snapshot.plan, &dice))
    func name(_ plain: String) -> String { hostile ? dice.hostileText(upTo: 40) : plain }
    snapshot.technologies = (1...12).map { Self.card($0, name: name("技术\($0)"), &dice) }
    snapshot.nodes += (1...8).map { Self.node($0, name: name("节点\($0)"), &dice) }
    snapshot.lists = [
      ListSummary(
        list: "nursery", count: 3, byCluster: ["tea": 2, "bamboo": 1], byDistrict: ["jiangkou": 3],
        byStage: ["省级": 3])
    ]
    snapshot.refusals = [
      RefusedDelivery(
        batch: 3, known: .on("2026-06-01"), sender: name("工信局"), file: name("月报.xlsx"), digest: "00",
        mandatory: 1, unexplained: 0, hints: 2,
        reports: [.init(indicator: "revenue", scope: .whole, period: .month(4, of: 2026))])
    ]
    snapshot.plan.credits = [
      SharedCredit(
        id: "joint", name: "共建", clause: Clause("三"), list: "nursery", items: ["E1"],
        shares: [.init(district: "jiangkou", share: 0.6), .init(district: "shangyuan", share: 0.4)], note: nil
      )
    ]
    snapshot.credited = [CreditedItem(credit: "joint", code: "E1", name: "茶一", district: "jiangkou")]
    snapshot.ruleChecks = [
      RuleCheck(
        rule: "park-industries", subjects: 4, unknown: 1, violations: 1,
        violators: [.init(code: "p1", name: name("园区一"), found: "茶、竹、锂", district: "jiangkou")])
    ]
    snapshot.tie()
    let now = Situation(snapshot, on: .on(day))
    situation = now
    changes = Changes(from: Situation(snapshot, on: now.day.adding(days: -30)), to: now)
  }

  /// One document, read back.
  func read(_ view: View) throws -> ReadJSON { try ReadJSON(text(view)) }

  func text(_ view: View) -> String {
    ShowReport(
      situation: situation, changes: changes, view: view, page: page(view), origins: origins,
      history: history(view), moves: moves, standings: standings(view), showsRanks: true,
      trial: view == .whatIf ? trial : nil
    ).text
  }

  /// A figure and a deadline assumed.
  private var trial: Trial {
    let scopes = [Scope.whole, .cluster("tea"), .cluster("bamboo")]
    let figures = scopes.flatMap { scope in
      (1...5).map { month in
        Assumption(
          .figure("revenue", scope, .month(month, of: 2026)), .number(120), wording: "120亿元")
      }
    }
    let assumptions =
      figures + [
        Assumption(.deadline("revenue"), .day(.on("2025-12-31")), wording: "2025")
      ]
    return Trial(
      situation.snapshot, Scenario(assumptions), on: situation.day, since: situation.day.adding(days: -30))
  }

  /// Every view there is of this plan.
  var views: [View] {
    let plan = situation.plan
    return View.plain + plan.clusters.map { .cluster($0.id) } + plan.lines.map { .action($0.id) }
      + plan.tasks.map { .task($0.id) } + plan.districts.map { .district($0.id) }
      + plan.groups.map { .group($0.id) } + plan.units.map { .unit($0.id) }
      + situation.technologies.map { .technology($0.id) } + plan.lists.map { .list($0.id) } + [
        .item("nursery", "E1")
      ]
      + plan.targets.map { .target($0.id) } + [.health("tea"), .health("jiangkou")]
  }

  private func standings(_ view: View) -> [HealthQuestion: HealthStanding] {
    guard case .health(let subject) = view, let scope = situation.scope(of: subject) else { return [:] }
    let questions = situation.health.filter { $0.scope == scope }.map {
      HealthQuestion(situation, $0.definition, scope)
    }
    return Dictionary(questions.map { ($0, HealthStanding($0)) }) { first, _ in first }
  }

  private func page(_ view: View) -> ListPage? {
    guard case .list(let list) = view else { return nil }
    let query = ListQuery(plan: situation.plan.id, list: list, asOf: situation.day, offset: 20, limit: 2)
    return ListPage(query: query, items: [Self.item], total: 21)
  }

  private static let item = ListItem(
    id: "E1", name: "茶一", cluster: "tea", district: "jiangkou", stage: "省级", amount: 1234.5,
    since: .on("2025-01-02"), columns: ["industry": "茶"])

  private func history(_ view: View) -> ItemHistory? {
    guard case .item(let list, let code) = view else { return nil }
    return ItemHistory(
      query: ItemQuery(plan: situation.plan.id, list: list, code: code, asOf: situation.day),
      versions: [.init(item: Self.item, known: .on("2025-01-02"), ended: nil, batch: 3)])
  }

  private var moves: State.Moves {
    var list = ListMoves(list: "nursery")
    list.entered.count = 3
    list.entered.moves = [.init(item: Self.item)]
    list.left.count = 1
    list.likeForLike = .init(column: "amount", members: 9, from: 1.5, to: 2, totalFrom: 3, totalTo: 4.25)
    list.left.moves = [.init(item: Self.item)]
    list.restaged.count = 1
    list.restaged.moves = [.init(item: Self.item, from: "入库")]
    return State.Moves(
      query: MovesQuery(plan: situation.plan.id, from: changes.from, to: changes.to), lists: [list])
  }

  private var origins: [FigureOrigin] {
    [
      FigureOrigin(
        figure: 7, file: "月报.xlsx", digest: "ab", sheet: "汇总", cell: "D7", raw: "2.61", unit: "%",
        sender: nil,
        note: nil, batch: 17, entered: "2026-06-01T09:00:00Z")
    ]
  }
}

extension JSONCousin {
  private static func plan() throws -> Plan {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CoreTests/Fixtures/cousin")
    func bytes(_ name: String) -> [UInt8]? {
      (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    }
    let top = PlanReader.Source(name: "plan.yaml", bytes: bytes("plan.yaml") ?? [])
    return try #require(PlanReader.read(top: top, include: bytes).value)
  }

  /// Figures of every series anything is judged by, with gaps, provisional ones and revisions.
  private static func figures(of plan: Plan, _ dice: inout SplitMix64) -> [Figure] {
    var figures: [Figure] = []
    for indicator in plan.indicators {
      let scopes =
        [Scope.whole] + plan.clusters.map { .cluster($0.id) } + plan.districts.map { .district($0.id) }
      for scope in scopes {
        for year in 2022...2026 {
          for month in indicator.measure == .flow ? Array(1...12) : [6, 12]
          where Int.random(in: 0..<40, using: &dice) > 0 {
            let period = Period.month(month, of: year)
            let known = period.last.adding(days: Int.random(in: 5...60, using: &dice))
            let value = Double.random(in: 1...100, using: &dice)
            figures.append(
              Figure(
                id: figures.count + 1, indicator: indicator.id, scope: scope, period: period, value: value,
                numerator: value, denominator: 100, state: month == 6 ? .provisional : .final, known: known))
          }
        }
      }
    }
    return figures
  }

  private static func card(_ number: Int, name: String, _ dice: inout SplitMix64) -> TechnologyCard {
    let cluster: Cluster.ID = number % 2 == 0 ? "tea" : "bamboo"
    let colours: [TechnologyColour.ID] = ["held", "working", "own"]
    let changes = ["2025-03-10", "2026-06-10"].map { day in
      ColourChange(
        day: .on(day), colour: colours.randomElement(using: &dice) ?? "held", evidence: name, decidedBy: nil,
        known: .on(day))
    }
    return TechnologyCard(
      id: Identifier("t\(number)"), name: name, cluster: cluster,
      stage: number % 3 == 0 ? nil : number % 2 == 0 ? "tea/seedling" : "bamboo/pulp", category: "材料",
      bottleneck: name, foreignSuppliers: nil, domesticAlternative: nil, dependence: 62.5, consequence: nil,
      readiness: 5, lead: nil, partners: nil, project: nil, funding: 0.1, reviewDue: .on("2026-01-31"),
      changes: number == 12 ? [] : changes)
  }

  private static func node(_ number: Int, name: String, _ dice: inout SplitMix64) -> Node {
    let due = Day.on("2026-06-01").adding(days: Int.random(in: -200...200, using: &dice))
    return Node(
      id: Identifier("n\(number)"), name: name, kind: number % 2 == 0 ? .action : .milestone,
      due: number == 8 ? nil : due, done: number % 3 == 0 ? due.adding(days: number - 5) : nil, known: nil,
      cluster: "tea", task: "chain-1", group: nil, unit: "industry", clause: Clause("二(一)1"),
      basis: .assumed, note: nil)
  }
}

extension Snapshot {
  /// Ties the plan to one before it, which wants something else and whose clusters went two ways.
  fileprivate mutating func tie() {
    var before = plan
    before.id = "before"
    if let at = before.targets.firstIndex(where: { $0.value != nil }) { before.targets[at].value = 1 }
    relatives = [before]
    plan.unpublished = Unpublished(parts: [.splits], note: nil)
    plan.crosswalks = [
      Crosswalk(
        from: "before",
        passages: [
          .init(from: "tea", to: "tea", share: 0.5, basis: .assumed, note: nil),
          .init(from: "tea", to: nil, share: 0.5, basis: .assumed, note: nil),
        ], indicators: [.init(from: "revenue", to: "revenue", note: nil)], basis: .assumed, clause: nil,
        note: nil)
    ]
  }
}
