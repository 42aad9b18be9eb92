import Core
import Documents
import Foundation
import TestSupport
import Testing

@testable import Dashboard

/// The invented city's plan of the tests with figures, cards, nodes and lists, the same at every run.
enum Sample {
  static let situation = Situation(snapshot, on: .on("2026-05-20"))
  static let changes = Changes(from: Situation(snapshot, on: .on("2026-04-20")), to: situation)

  private static let questions = Set(situation.forecastQuestions)

  /// Everything that can be asked about the future, answered.
  static let outlooks: Outlooks = {
    let questions = situation.forecastQuestions
    var outlooks = Outlooks()
    outlooks.ask(questions)
    outlooks.take(questions.map(forecast), for: questions)
    return outlooks
  }()

  static let snapshot: Snapshot = {
    var snapshot = Snapshot(plan, figures: figures(of: plan))
    snapshot.technologies = technologies
    snapshot.nodes += nodes
    snapshot.lists = lists
    snapshot.ruleChecks = ruleChecks
    snapshot.refusals = [
      RefusedDelivery(
        batch: 6, known: .on("2026-05-12"), sender: "工信局", file: "四月.xlsx", digest: "00", mandatory: 2,
        unexplained: 1, hints: 4,
        reports: [.init(indicator: "revenue", scope: .whole, period: .month(4, of: 2026))]),
      RefusedDelivery(
        batch: 5, known: .on("2026-05-11"), sender: nil, file: "江口.xlsx", digest: "00", mandatory: 0,
        unexplained: 2, hints: 0,
        reports: [.init(indicator: "revenue", scope: .district("jiangkou"), period: .month(4, of: 2026))]),
    ]
    snapshot.batches = [
      Batch(
        id: 7, entered: "2026-05-18T09:30:00Z", known: .on("2026-05-18"), files: ["月报.xlsx"], sender: "工信局",
        counts: ["figures": 42], withdrawn: nil)
    ]
    return snapshot
  }()

  private static let plan: Plan = {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "CoreTests/Fixtures/cousin")
    func bytes(_ name: String) -> [UInt8]? {
      (try? Data(contentsOf: folder.appending(path: name))).map { Array($0) }
    }
    let top = PlanReader.Source(name: "plan.yaml", bytes: bytes("plan.yaml") ?? [])
    if let plan = PlanReader.read(top: top, include: bytes).value { return plan }
    Issue.record("the fixture is no plan")
    return Sketch().plan
  }()

  private static let lists = [
    ListSummary(
      list: "enterprises", count: 1_000, byCluster: ["tea": 620, "bamboo": 300, "drone": 80],
      byDistrict: ["shangyuan": 380, "jiangkou": 620], byStage: [:]),
    ListSummary(
      list: "parks", count: 9, byCluster: [:], byDistrict: ["shangyuan": 6, "jiangkou": 3], byStage: [:]),
    ListSummary(
      list: "nursery", count: 46, byCluster: ["tea": 30, "bamboo": 16], byDistrict: ["jiangkou": 46],
      byStage: ["入库": 30, "省级": 12, "国家级": 4]),
  ]

  private static let ruleChecks = [
    RuleCheck(
      rule: "park-industries", subjects: 9, unknown: 1, violations: 2,
      violators: [
        .init(code: "P1", name: "上源茶谷", found: "3:茶、竹、锂电", district: "shangyuan"),
        .init(code: "P4", name: "江口临港园", found: "4:茶、竹、机械、化工", district: "jiangkou"),
      ]),
    RuleCheck(rule: "park-yield", subjects: 9, unknown: 0, violations: 0, violators: []),
    RuleCheck(
      rule: "parks-per-district", subjects: 2, unknown: 0, violations: 1,
      violators: [.init(code: "shangyuan", name: "上源县", found: "6", district: "shangyuan")]),
  ]

  /// What the store would answer.
  static func answer(_ query: Query) -> Answer {
    switch query {
    case .snapshot: .snapshot(snapshot)
    case .page(let query): .page(page(query))
    case .item(let query): .item(history(query))
    case .moves: .moves(moves)
    case .origins(let figures): .origins(figures.map(origin))
    case .standing(let question): .standing(HealthStanding(question))
    case .forecasts(let questions): .forecasts(questions.map(forecast))
    case .names: .names([names])
    }
  }

  /// The true forecast of the target that is looked at and of figures that are not the sample's; of all others
  /// one from the last few values, which takes no time.
  static func forecast(_ question: ForecastQuestion) -> Forecast {
    if question.target == "revenue" { return trueForecasts[question] ?? Forecast(question) }
    guard questions.contains(question) else { return Forecast(question) }
    var short = question
    short.values = question.values.suffix(9)
    return Forecast(short)
  }

  private static let trueForecasts = Dictionary(
    situation.forecastQuestions.filter { $0.target == "revenue" }.map { ($0, Forecast($0)) },
    uniquingKeysWith: { first, _ in first })

  static let names = ListNames(
    list: "enterprises",
    items: (1...30).map { ListNames.ItemName(code: "E\($0)", name: item($0 - 1).name) }, isCut: false)

  /// A window of a list as the store would answer it.
  static func page(_ query: ListQuery, total: Int = 1_000) -> ListPage {
    let isNursery = query.list == "nursery"
    var counts = query.counted ?? ListQuery.Counts(total: isNursery ? min(46, total) : total)
    switch query.facet {
    case .stage: counts.byMember = ["入库": 30, "省级": 12, "国家级": 4, nil: 0]
    case .cluster: counts.byMember = ["tea": 620, "bamboo": 300, "drone": 80, nil: 0]
    case .district: counts.byMember = ["shangyuan": 380, "jiangkou": 620, nil: 0]
    case nil: break
    }
    if let member = query.member { counts.total = counts.byMember[member.value] ?? 0 }
    let last = min(counts.total, query.offset + query.limit)
    return ListPage(query: query, items: (query.offset..<max(query.offset, last)).map(item), counts: counts)
  }

  private static func history(_ query: ItemQuery) -> ItemHistory {
    guard query.code.hasPrefix("E"), let number = Int(query.code.dropFirst()) else {
      return ItemHistory(query: query, versions: [])
    }
    let now = item(number - 1)
    var before = now
    before.amount = 12_000
    before.stage = "入库"
    return ItemHistory(
      query: query,
      versions: [
        .init(item: now, known: .on("2026-03-02"), ended: nil, batch: 7),
        .init(item: before, known: .on("2025-03-02"), ended: .on("2026-03-02"), batch: 2),
      ])
  }

  private static let moves: [ListMoves] = {
    var enterprises = ListMoves(list: "enterprises")
    enterprises.entered.count = 240
    enterprises.entered.moves = (0..<3).map { .init(item: item($0)) }
    enterprises.left.count = 1
    enterprises.left.moves = [.init(item: item(9))]
    var nursery = ListMoves(list: "nursery")
    var promoted = item(4)
    promoted.stage = "省级"
    nursery.restaged.count = 1
    nursery.restaged.moves = [.init(item: promoted, from: "入库")]
    return [enterprises, nursery]
  }()

  private static func origin(_ figure: Figure.ID) -> FigureOrigin {
    FigureOrigin(
      figure: figure, file: "月报.xlsx", digest: "00", sheet: "汇总", cell: "D7", raw: "1", unit: "亿元",
      sender: "工信局",
      note: nil, batch: 7, entered: "2026-05-18T09:30:00Z")
  }

  private static func item(_ number: Int) -> ListItem {
    let isTea = number % 3 > 0
    return ListItem(
      id: "E\(number + 1)", name: "\(isTea ? "澜江茶业" : "上源竹材")\(number + 1)号有限公司",
      cluster: isTea ? "tea" : "bamboo", district: isTea ? "jiangkou" : "shangyuan", stage: nil,
      amount: Double(number * 7_919 % 90_000), since: Day.on("2020-01-01").adding(days: number),
      columns: [
        "industry": isTea ? "茶" : "竹", "amount": "\(number * 7_919 % 90_000)", "founded": "2009-04-01",
      ])
  }
}
