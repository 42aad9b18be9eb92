import Core
import Documents
import Testing

@testable import Sheets

/// The plan of an invented place, with names that are easily mixed up.
enum LakePlan {
  static let text = """
    format: 1
    id: lake-2024
    title: 湖城市产业集群行动计划(2024—2027年)
    place: {name: 湖城市, short: 湖}
    document-number: 湖政发〔2024〕1号
    issued: 2024-03-01
    years: {first: 2024, last: 2027}
    tiers: [{id: first, name: 百亿级, indicator: revenue, threshold: 100亿元}]
    chain-positions: [{id: upstream, name: 上游}]
    clusters:
      - {id: boats, name: 船艇产业, aliases: [船舶], tier: first, districts: [east], chain: [{id: hull, name: 船体, position: upstream}]}
    lines: [{id: line-1, name: 平台提升行动, clause: 二(一)}]
    tasks: [{id: task-1, line: line-1, name: 强化布局, clause: 二(一)1, units: [miit]}]
    units: [{id: miit, name: 市经信局, short: 经信局}]
    groups: [{id: group-1, name: 政策组, tasks: [task-1], basis: assumed, clause: 三}]
    districts:
      - {id: east, name: 东山县, short: 东山, code: "330225"}
      - {id: west, name: 西湖区, short: 西湖, code: "330226"}
      - {id: north, name: 北岸市, short: 北岸}
      - {id: port, name: 湖城国家高新区, short: 高新区, aliases: [港区], kind: zone, parent: west, counted-inside: true}
    calendars: [{id: monthly, name: 月报, every: month, skips-january: true}]
    indicators:
      - {id: revenue, name: 规上工业营业收入, short: 规上营收, aliases: [营业收入], unit: 亿元, measure: flow, calendar: monthly, adds-up: true, reporters: [{scope: whole, unit: miit}, {scope: district}]}
      - {id: added, name: 规上工业增加值, unit: 亿元, measure: flow, adds-up: true}
      - {id: firms, name: 规上企业数, unit: 家, measure: stock, adds-up: true, reporters: [{scope: whole, unit: miit}]}
      - {id: share, name: 研发投入占比, short: 研发占比, unit: "%", measure: ratio, reporters: [{scope: whole, unit: miit}]}
      - {id: gain, name: 占比提升幅度, unit: 个百分点, measure: ratio}
      - {id: growth, name: 技改投资增速, unit: "%", measure: ratio}
      - {id: land, name: 供地面积, unit: 亩, measure: flow}
    targets:
      - {id: revenue, name: 营业收入, indicator: revenue, task: task-1, clause: 一(二), kind: level, value: 500亿元, baseline: {value: 300亿元}}
    technology-colours:
      - {id: constrained, word: 受制, grade: constrained, definition: 依赖境外, basis: assumed}
      - {id: catching-up, word: 攻关, grade: catching-up, definition: 已立项, basis: assumed}
      - {id: own, word: 自主, grade: own, definition: 已可自主, basis: assumed}
    """

  static func directory() throws -> PlanDirectory {
    let decoded = PlanReader.read(top: .init(name: "plan.yaml", text: text))
    let plan = try #require(decoded.value, "\(decoded.findings.map(\.description))")
    return PlanDirectory(plan)
  }
}

/// A reading told in lines a person can check: `revenue whole 2024-01/08 12.5 亿元 C4`.
struct Told {
  let reading: SheetReading

  /// Reads text, or sheets, with the lake's plan.
  init(_ text: String, file: String = "报表.csv", _ mapping: SheetMapping = SheetMapping()) throws {
    try self.init([SheetFile.text(text)], file: file, mapping)
  }

  init(_ sheets: [Sheet], file: String = "报表.xlsx", _ mapping: SheetMapping = SheetMapping()) throws {
    reading = SheetReader.read(sheets, file: file, try LakePlan.directory(), mapping)
  }

  init(_ draft: SheetDraft, file: String = "报表.xlsx", _ mapping: SheetMapping = SheetMapping()) throws {
    try self.init(SheetFile.sheets(of: WorkbookWriter.bytes(of: [draft])), file: file, mapping)
  }

  var figures: [String] {
    reading.figures.map { figure in
      let value = figure.value == figure.value.rounded() ? "\(Int(figure.value))" : "\(figure.value)"
      return "\(figure.indicator) \(figure.scope.code) \(figure.period) \(value) \(figure.cell)"
    }
  }

  /// Findings as `mandatory unsure-name B3 营收`.
  var findings: [String] {
    reading.findings.map { finding in
      let cells = SheetFinding.span(finding.cells)
      return "\(finding.grade.rawValue) \(finding.code.rawValue) \(cells) \(finding.raw)".trimmingEnd
    }
  }

  /// The findings that are no hints.
  var grave: [String] { findings.filter { !$0.hasPrefix("hint") } }
}

extension String {
  var trimmingEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

extension SheetDraft {
  /// A sheet of rows of words, of which those that read as numbers are numbers; empty texts leave no cell.
  init(_ rows: [[String]], merges: [String] = [], name: String = "汇总") {
    self.init(name: name)
    for (row, cells) in rows.enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty {
        put(ExactDecimal(text) == nil ? .text(text) : .number(text), row: row, column: column)
      }
    }
    self.merges = merges.compactMap { CellRange($0) }
  }
}
