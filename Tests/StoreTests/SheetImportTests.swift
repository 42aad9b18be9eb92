import Core
import Documents
import Sheets
import Testing

@testable import Store

/// Free tables enter whole with their provenance, or not at all; answers are asked for once.
struct SheetImportTests {
  private let table = "2025年1—8月\n填报单位:市经信局  单位:亿元\n地区,规上企业营业收入\n全市,60\n东区,20\n西区,40\n"

  private func options(_ map: String? = nil, known: Day = .of(2025, 9, 10), dryRun: Bool = false)
    -> ImportOptions
  {
    var options = ImportOptions.known(known)
    options.map = map.map { PlanReader.Source(name: "map.yaml", text: $0) }
    options.dryRun = dryRun
    return options
  }

  @Test func `figures of a free table have their file, cell, text and sender`() throws {
    let (_, store) = try exampleStore()
    let report = try store.take(table, options())
    #expect(report.text == "")
    let figures = try store.snapshot(of: nil, asOf: nil).figures["revenue", .district("west")]
    #expect(figures.map(\.value) == [40])
    let origin = try #require(try store.origins(of: figures.map(\.id)).first)
    #expect((origin.cell, origin.raw, origin.unit, origin.sender) == ("B6", "40", "亿元", "市经信局"))
    #expect(origin.digest == Digest.of(Array(table.utf8)))
  }

  @Test func `a workbook names its sheet, and comes in once`() throws {
    var draft = SheetDraft(name: "汇总")
    draft.put(.text("2025年1—8月"), row: 0, column: 0)
    draft.put(.text("地区"), row: 1, column: 0)
    draft.put(.text("营业收入(万元)"), row: 1, column: 1)
    draft.put(.text("东区"), row: 2, column: 0)
    draft.put(.number("200000"), row: 2, column: 1)
    let (_, store) = try exampleStore()
    let file = ImportSource.table(TableFile(name: "月报.xlsx", bytes: WorkbookWriter.bytes(of: [draft])))
    _ = try store.add([file], options())
    let figure = try #require(
      try store.snapshot(of: nil, asOf: nil).figures["revenue", .district("east")].first)
    #expect(figure.value == 20)
    #expect(try store.origins(of: [figure.id]).first?.sheet == "汇总")
    #expect(try store.add([file], options()).batch == nil)
  }

  @Test func `one unsure name keeps the file out, and its answer is asked once`() throws {
    let (_, store) = try exampleStore()
    let text = table.replacing("规上企业营业收入", with: "规上企业营业收人")
    #expect(try store.take(text, options()).batch == nil)
    #expect(try store.take(text, options()).findings.hasErrors)
    let map = "format: 1\nnames:\n  - {name: 规上企业营业收人, indicator: revenue}\n"
    #expect(try store.take(text, options(map)).batch != nil)
    let next = text.replacing("1—8月", with: "1—9月").replacing("60", with: "66").replacing("40", with: "46")
    #expect(try store.take(next, options(known: .of(2025, 10, 10))).batch != nil)
    let other = next.replacing("市经信局", with: "市统计局").replacing("1—9月", with: "1—10月")
    #expect(try store.take(other, options(known: .of(2025, 11, 10))).batch == nil)
  }

  @Test func `two files that say different things of one figure name each other, not a line 0`() throws {
    let (_, store) = try exampleStore()
    let tables = [
      ("一.csv", table), ("二.csv", table.replacing("60", with: "61").replacing("东区,20", with: "东区,21")),
    ]
    let report = try store.add(
      tables.map { .table(TableFile(name: $0.0, text: $0.1)) }, options())
    #expect(report.batch == nil)
    #expect(report.text.contains("二.csv[B4]") && report.text.contains("与 一.csv"))
    #expect(!report.text.contains(":0"))
  }

  @Test func `an answer goes with the batch that brought it`() throws {
    let (_, store) = try exampleStore()
    let text = table.replacing("规上企业营业收入", with: "规上企业营业收人")
    let map = "format: 1\nnames:\n  - {name: 规上企业营业收人, indicator: revenue}\n"
    let batch = try #require(try store.take(text, options(map)).batch)
    try store.undo(batch: batch.id, on: .of(2025, 9, 11), entered: "2025-09-11T09:00:00+08:00")
    #expect(try store.take(text, options(known: .of(2025, 9, 12))).batch == nil)
  }

  @Test func `a jump enters with an explanation that stays beside it`() throws {
    let (_, store) = try exampleStore()
    _ = try store.take(table.replacing("2025年", with: "2024年"), options())
    let next = table.replacing("60", with: "90").replacing("西区,40", with: "西区,70")
    #expect(try store.take(next, options()).sheets.first?.reading.blocking(.verify) == 2)
    let map = """
      format: 1
      explanations:
        - {cell: B4, text: 西区新投产}
        - {cell: B6, text: 西区新投产}
      """
    #expect(try store.take(next, options(map)).batch != nil)
    let figures = try store.snapshot(of: nil, asOf: nil).figures["revenue", .whole]
    let newest = try #require(figures.max { $0.period < $1.period })
    #expect(try store.origins(of: [newest.id]).first?.note == "西区新投产")
  }

  @Test func `a period that is not over enters with a hint, from a sheet as from a table of figures`() throws
  {
    let (_, store) = try exampleStore()
    let report = try store.take(table, options(known: .of(2025, 8, 1)))
    #expect(report.batch != nil)
    #expect(
      report.sheets.first?.reading.findings.filter { $0.code == .impossibleDay }.map(\.grade)
        == [.hint, .hint, .hint])
    let row = "indicator,scope,period,value,known\nrevenue,whole,2026,70,2026-01-01\n"
    let other = try store.take(row, options())
    #expect(other.batch != nil)
    #expect(other.findings.map(\.severity) == [.note])
  }

  @Test func `a dry run shows how the plan would stand and leaves nothing`() throws {
    let (_, store) = try exampleStore()
    let report = try store.take(table, options(dryRun: true))
    let outlook = try #require(report.outlook)
    #expect(outlook.before.figures.isEmpty)
    #expect(outlook.after.figures["revenue", .whole].map(\.value) == [60])
    #expect(try store.snapshot(of: nil, asOf: nil).figures.isEmpty)
  }

  @Test func `two files with other values for one figure are refused`() throws {
    let (_, store) = try exampleStore()
    let other = table.replacing("东区,20", with: "东区,21").replacing("全市,60", with: "全市,61")
    let sources = [("a.csv", table), ("b.csv", other)].map {
      ImportSource.table(TableFile(name: $0.0, text: $0.1))
    }
    let report = try store.add(sources, options())
    #expect(report.batch == nil)
    #expect(report.findings.contains { $0.code == .conflictingRows })
  }

  @Test func `an old workbook is refused with what to do`() throws {
    let (_, store) = try exampleStore()
    let file = ImportSource.table(TableFile(name: "月报.xls", bytes: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1]))
    let report = try store.add([file], options())
    #expect(report.batch == nil)
    #expect(report.text.contains("另存为"))
  }
}
