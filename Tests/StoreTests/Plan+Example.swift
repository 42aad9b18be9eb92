@testable import Core

extension Plan {
  /// A small invented plan with one or two of everything the store treats in a way of its own.
  static func example(
    id: Plan.ID = "lake-2024", number: Int = 1, validFrom: Day = .of(2024, 3, 1), known: Day? = nil,
    revenueTarget: Double = 900
  ) -> Plan {
    Plan(
      id: id, title: "湖城产业集群行动计划", shortTitle: "湖城集群", place: Place(name: "湖城市", short: "湖"),
      documentNumber: "湖政发〔2024〕1号", issued: .of(2024, 3, 1), years: ClosedYears(first: 2024, last: 2026),
      version: Version(number: number, validFrom: validFrom, known: known ?? validFrom, note: nil),
      successor: nil, predecessor: nil, tiers: [tier], clusters: [boats, tea],
      chainPositions: [ChainPosition(id: "upstream", name: "上游")],
      lines: [
        ActionLine(
          id: "platform", name: "平台提升行动", shortName: "平台", kind: .action, clause: Clause("二(一)"), rule: nil)
      ],
      tasks: [task],
      units: [
        ResponsibleUnit(id: "miit", name: "市经信局", shortName: "经信局", aliases: [], kind: .bureau),
        ResponsibleUnit(id: "east", name: "东区", shortName: "东", aliases: [], kind: .district),
      ],
      standingOwners: [], leadingGroup: nil,
      groups: [
        WorkGroup(
          id: "policy", name: "政策组", tasks: ["platform-1"], basis: .assumed, lead: "miit",
          clause: Clause("三"), note: nil)
      ],
      districts: [.example("east", "东区"), .example("west", "西区")], parkKinds: [],
      lists: lists, calendars: [.yearly], indicators: indicators,
      targets: [revenue(revenueTarget)], standingRules: standingRules, nodes: [map],
      technologyColours: [
        .example("held", "受制", .constrained), .example("working", "攻关", .catchingUp),
        .example("own", "自主", .own),
      ],
      health: [], tags: [], rule: .standard)
  }

  private static let tier = Tier(
    id: "hundred", name: "百亿级", indicator: "revenue", threshold: 100, clause: nil, basis: .stated)

  private static let boats = Cluster(
    id: "boats", name: "船艇产业", aliases: ["船舶"], tier: "hundred",
    chain: [ChainStage(id: "boats/hull", name: "船体", position: "upstream")], districts: ["east"], tags: [],
    note: nil)

  private static let tea = Cluster(
    id: "tea", name: "茶产业", aliases: [], tier: "hundred", chain: [], districts: ["west"], tags: [], note: nil)

  private static let task = WorkTask(
    id: "platform-1", name: "强化布局", shortName: "布局", line: "platform", clause: Clause("二(一)1"),
    owners: [Ownership(unit: "miit", part: .lead, basis: .inferred)], tags: [], note: nil)

  private static let map = Node(
    id: "map", name: "编制产业地图", kind: .deliverable, due: .of(2025, 12, 31), done: nil, known: nil,
    cluster: nil,
    task: "platform-1", group: nil, unit: "miit", clause: Clause("二"), basis: .stated, note: nil)

  private static let lists: [ListDefinition] = [
    ListDefinition(
      id: "enterprises", name: "重点企业", kind: .list,
      columns: [
        .init(id: "industry", name: "细分行业", kind: .text, unit: nil),
        .init(id: "output", name: "产值", kind: .number, unit: "亿元"),
      ], stages: ["培育", "成长"], of: nil, clause: nil, note: nil),
    ListDefinition(
      id: "parks", name: "重点园区", kind: .list,
      columns: [
        .init(id: "leading", name: "主导产业", kind: .entries, unit: nil),
        .init(id: "subcluster", name: "子集群", kind: .text, unit: nil),
        .init(id: "opened", name: "开园", kind: .date, unit: nil),
      ], stages: [], of: nil, clause: nil, note: nil),
  ]

  private static let indicators: [Indicator] = [
    Indicator(
      id: "revenue", name: "规上企业营业收入", shortName: "营收", aliases: ["营业收入"], unit: .of("亿元"), measure: .flow,
      direction: .up, decimals: 1, calendar: nil, reporters: [], numerator: nil, denominator: nil,
      addsUp: true,
      note: nil),
    Indicator(
      id: "share", name: "研发占比", shortName: "研发", aliases: [], unit: .percent, measure: .ratio,
      direction: .up,
      decimals: 2, calendar: nil, reporters: [], numerator: "研发经费", denominator: "营业收入", addsUp: false,
      note: nil),
    Indicator(
      id: "works", name: "未来工厂", shortName: "工厂", aliases: [], unit: .of("家"), measure: .stock,
      direction: .up,
      decimals: 0, calendar: nil, reporters: [], numerator: nil, denominator: nil, addsUp: false, note: nil),
  ]

  private static let standingRules: [StandingRule] = [
    StandingRule(
      id: "leading", name: "主导产业不超过2个", clause: Clause("二"), list: "parks", filter: [],
      quantity: .entries(column: "leading"), limit: .atMost(2), strength: .soft, note: nil),
    StandingRule(
      id: "subclusters", name: "每个子集群园区不超过3个", clause: Clause("二"), list: "parks", filter: [],
      quantity: .itemsPer(column: "subcluster"), limit: .atMost(3), strength: .soft, note: nil),
  ]

  private static func revenue(_ value: Double) -> Target {
    Target(
      id: "revenue", name: "规上企业营业收入", shortName: "营收", indicator: "revenue", scope: .whole, task: nil,
      clause: Clause("一", text: "达到900亿元"), kind: .level, value: value, wording: "900亿元",
      qualifiers: ["以上"], deadline: .of(2026, 12, 31), direction: nil, isStrict: false, tolerance: nil,
      isTwoSided: false, baseline: .init(period: .year(2023), value: 612.5, source: "统计公报"),
      path: .stated([.init(day: .of(2025, 12, 31), value: 800)]), monthShares: nil,
      rule: .pace(yellow: 5, red: 20), judgedWithoutBaseline: false, owners: [], headline: 1,
      standingRule: nil, partOf: nil, basis: .stated, note: nil)
  }
}

extension Day {
  static func of(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(ordinal: 0)
  }
}

extension UnitOfMeasure {
  static func of(_ symbol: String) -> UnitOfMeasure { UnitOfMeasure(symbol) ?? .percent }
}

extension District {
  fileprivate static func example(_ id: District.ID, _ name: String) -> District {
    District(
      id: id, name: name, shortName: name, aliases: [], kind: .district, code: nil, parent: nil,
      countedInside: false, industries: [], note: nil)
  }
}

extension TechnologyColour {
  fileprivate static func example(_ id: TechnologyColour.ID, _ word: String, _ grade: Grade)
    -> TechnologyColour
  {
    TechnologyColour(id: id, word: word, name: word, grade: grade, definition: "", basis: .assumed)
  }
}
