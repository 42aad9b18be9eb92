import Core
import Documents

/// A small plan as text, to be spoiled in one place at a time.
enum PlanText {
  static let small = """
    format: 1
    id: small
    title: 小计划
    place: {name: 小城市}
    issued: 2024-03-01
    years: {first: 2024, last: 2026}
    tiers: [{id: hundred, name: 百亿级, indicator: revenue, threshold: 100亿元}]
    chain-positions: [{id: upstream, name: 上游}]
    clusters:
      - {id: tea, name: 茶, tier: hundred, districts: [east], chain: [{id: leaf, name: 种苗, position: upstream}]}
      - {id: bamboo, name: 竹, tier: hundred}
    lines: [{id: line, name: 行动, clause: 一}]
    tasks: [{id: task, line: line, name: 任务, clause: 一1, units: [bureau]}]
    units: [{id: bureau, name: 局}]
    groups: [{id: group, name: 组, tasks: [task], lead: bureau, clause: 三}]
    districts:
      - {id: east, name: 东区}
      - {id: port, name: 港区, kind: zone, parent: east}
    lists:
      - {id: firms, name: 企业, columns: [{id: output, name: 产值, kind: number, unit: 万元}]}
      - {id: pool, name: 培育库, kind: pipeline, of: firms, stages: [入库, 出库]}
    calendars: [{id: spans, name: 期报, every: span, months: [5, 8]}]
    indicators:
      - {id: revenue, name: 营收, unit: 亿元, measure: flow, calendar: spans}
      - {id: firms, name: 企业数, unit: 家, measure: stock}
    targets:
      - {id: revenue, name: 营收, indicator: revenue, clause: 一, kind: level, value: 900, headline: 1, baseline: {period: 2023, value: 500}}
      - {id: firms, name: 企业, indicator: firms, task: task, clause: 一, kind: annual, value: 10, month-shares: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 100]}
      - {id: limit, name: 限额, clause: 一, kind: limit, wording: 不超过, standing-rule: rule}
    standing-rules: [{id: rule, name: 规则, clause: 一, list: firms, number-of: output, at-least: 1, strength: soft}]
    credits: [{id: shared, name: 分成, clause: 一, list: firms, items: [F1], shares: {east: 60%, port: 40}}]
    nodes: [{id: node, name: 图谱, due: 2025}]
    technology-colours: [{id: red, word: 受制, grade: constrained, definition: 依赖进口}]
    health: [{id: health, name: 健康度, of: cluster, components: [{name: 同比, weight: 1, year-on-year: revenue, floor: 0, goal: 10}]}]

    """

  /// Reads a text as a plan of one file.
  static func read(_ text: String) -> Decoded<Plan> {
    PlanReader.read(top: PlanReader.Source(name: "plan.yaml", text: text))
  }

  /// The small plan with one passage replaced, and the line it stands in.
  static func spoiled(_ passage: String, by other: String) -> (text: String, line: Int)? {
    guard let range = small.firstRange(of: passage) else { return nil }
    let line = small[..<range.lowerBound].count { $0 == "\n" } + 1
    return (small.replacingCharacters(in: range, with: other), line)
  }
}

extension String {
  fileprivate func replacingCharacters(in range: Range<String.Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
