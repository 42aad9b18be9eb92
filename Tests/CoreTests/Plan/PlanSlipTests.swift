import Core
import Documents
import Testing

/// One slip, one finding, in its own line: nothing else of the plan is blamed for it.
struct PlanSlipTests {
  @Test func `the plan the slips are made in has none`() {
    #expect(PlanText.read(PlanText.small).findings.map(\.description) == [])
  }

  @Test(arguments: Slip.all)
  func `a single slip gives a single finding in its line`(_ slip: Slip) throws {
    let spoiled = try #require(PlanText.spoiled(slip.passage, by: slip.other))
    let decoded = PlanText.read(spoiled.text)
    let findings = decoded.findings.filter { $0.severity == .error }
    #expect(findings.map(\.code) == [slip.code], "\(findings)")
    #expect(findings.map(\.place.line) == [spoiled.line])
    #expect(decoded.value == nil)
  }
}

/// A passage of the small plan, what a hurried clerk writes instead, and what that is called.
struct Slip: Sendable, CustomTestStringConvertible {
  let passage: String
  let other: String
  let code: Finding.Code

  init(_ passage: String, _ other: String, _ code: Finding.Code) {
    (self.passage, self.other, self.code) = (passage, other, code)
  }

  var testDescription: String { "\(passage) → \(other): \(code.rawValue)" }

  static let all = top + references + records + targets + numbers + rules

  static let top = [
    Slip("format: 1", "format: 2", .badValue),
    Slip("format: 1", "format: one", .wrongType),
    Slip("id: small", "id: Small Plan", .badValue),
    Slip("title: 小计划", "titel: 小计划\ntitle: 小计划", .unknownKey),
    Slip("title: 小计划", "title: [小, 计划]", .wrongType),
    Slip("title: 小计划", "title: \"小\\e[31m计划\"", .controlCharacter),
    Slip("title: 小计划", "title: \"小\\u202e计划\"", .controlCharacter),
    Slip("title: 小计划", "title: " + String(repeating: "长", count: 201), .tooLong),
    Slip("title: 小计划", "title: \" \"", .badValue),
    Slip("issued: 2024-03-01", "issued: 2024-13-01", .badValue),
    Slip("first: 2024, last: 2026", "first: 2024, last: 2023", .contradiction),
  ]

  static let references = [
    Slip("tier: hundred, d", "tier: hundert, d", .unknownReference),
    Slip("districts: [east]", "districts: [easst]", .unknownReference),
    Slip("districts: [east]", "districts: [east, east]", .duplicateID),
    Slip("position: upstream", "position: upsteam", .unknownReference),
    Slip("line: line", "line: lines", .unknownReference),
    Slip("units: [bureau]", "units: [burau]", .unknownReference),
    Slip("units: [bureau]", "units: []", .emptyList),
    Slip("units: [bureau]", "units: [bureau, bureau]", .duplicateID),
    Slip("tasks: [task]", "tasks: [tasc]", .unknownReference),
    Slip("lead: bureau", "lead: tea", .unknownReference),
    Slip("of: firms", "of: firm", .unknownReference),
    Slip("calendar: spans", "calendar: span", .unknownReference),
    Slip("indicator: firms", "indicator: revenues", .unknownReference),
    Slip("standing-rule: rule", "standing-rule: rules", .unknownReference),
    Slip("list: firms, n", "list: pools, n", .unknownReference),
    Slip("number-of: output", "number-of: outputs", .unknownReference),
    Slip("year-on-year: revenue", "year-on-year: revenu", .unknownReference),
    Slip("name: 图谱", "name: 图谱, cluster: teas", .unknownReference),
  ]

  static let records = [
    Slip("{id: bamboo", "{id: tea", .duplicateID),
    Slip("{id: bureau, name: 局}", "{id: bureau, name: 局}, {id: bureau, name: 处}", .duplicateID),
    Slip("clause: 一}", "klause: 一, clause: 一}", .unknownKey),
    Slip("kind: zone, parent: east", "kind: zone", .missingKey),
    Slip("kind: zone, parent: east", "kind: zone, parent: port", .contradiction),
    Slip("{id: east, name: 东区}", "{id: east, name: 东区, parent: port}", .misplacedKey),
    Slip("stages: [入库, 出库]", "stages: []", .emptyList),
    Slip("kind: pipeline, of: firms, stages: [入库, 出库]", "kind: pipeline", .missingKey),
    Slip("kind: pipeline, of: firms", "kind: pipeline, of: pool", .cycle),
    Slip("months: [5, 8]", "months: [8, 5]", .contradiction),
    Slip("months: [5, 8]", "months: []", .emptyList),
    Slip("every: span, months: [5, 8]", "every: month, months: [5, 8]", .misplacedKey),
    Slip("every: span", "every: sapn", .unknownChoice),
    Slip("unit: 家", "unit: 加", .badValue),
    Slip("measure: stock", "measure: stocks", .unknownChoice),
    Slip("unit: 家", "unit: 家, numerator: 甲", .missingKey),
    Slip("unit: 万元", "unit: 万无", .badValue),
    Slip("{id: output", "{id: cluster, name: 集群}, {id: output", .duplicateID),
  ]
}
