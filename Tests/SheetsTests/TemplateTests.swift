import Core
import Testing

@testable import Sheets

/// The table a unit fills in comes back with nothing to ask.
struct TemplateTests {
  private func situation() throws -> Situation {
    let plan = try LakePlan.directory().plan
    let known = try #require(Day("2026-02-10"))
    let figures = [
      Figure(
        id: 1, indicator: "revenue", scope: .whole, period: try #require(Period("2025-01/09")), value: 312.5,
        known: known)
    ]
    let snapshot = Snapshot(
      plan: plan, versions: [], figures: FigureTable(figures), technologies: [], nodes: [], lists: [],
      ruleChecks: [],
      batches: [], sampleDay: nil, newestKnown: known, isReadOnly: true)
    return Situation(snapshot, on: try #require(Day("2026-04-20")))
  }

  @Test(arguments: ["miit", "east", "north"])
  func `every row filled in is read as it was asked for`(unit: String) throws {
    let situation = try situation()
    let found = try #require(situation.plan.units.first { $0.id.text == unit })
    let template = ReportTemplate(situation, for: found)
    var draft = template.sheet
    let rows = draft.cells.keys.filter { $0.column == 4 && $0.row > 2 }.map(\.row).sorted()
    #expect(rows.count >= template.owed.count && !template.owed.isEmpty)
    for row in rows { draft.put(.number("\(row + 10)"), row: row, column: 4, look: .entry) }
    let told = try Told(draft)
    #expect(told.grave == [])
    #expect(told.findings == [])
    #expect(told.reading.figures.map { Int($0.value) } == rows.map { $0 + 10 })
    #expect(Set(told.reading.figures.map(\.indicator)) == Set(template.owed.map(\.indicator)))
    #expect(Set(told.reading.figures.map(\.scope)) == Set(template.owed.map(\.scope)))
    #expect(told.reading.sender == found.name)
  }

  @Test func `missing months come as the spans they were reported in`() throws {
    let situation = try situation()
    let miit = try #require(situation.plan.units.first)
    let sheet = ReportTemplate(situation, for: miit).sheet
    let periods = sheet.cells.filter { $0.key.column == 3 && $0.key.row > 2 }.sorted { $0.key < $1.key }.map(
      \.value.content)
    #expect(periods.contains(.text("2025年1—10月")))
    #expect(periods.contains(.text("2026年1—2月")))
    #expect(sheet.cells.values.contains { $0.content == .text("2025年1—9月:312.5亿元") })
  }
}
