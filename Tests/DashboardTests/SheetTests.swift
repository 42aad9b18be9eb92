import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Tables as spreadsheets get them.
@Suite struct `A table for spreadsheets` {
  private let words = Words(.chinese)

  private func row(_ id: String, _ cells: [Line], isHeading: Bool = false) -> Table.Row {
    Table.Row(id: id, cells, isHeading: isHeading)
  }

  @Test func `has unrounded numbers with their units beside them`() {
    let table = Table(
      columns: [.init("目标"), .number("最新"), .number("个数")],
      rows: [
        row("a", ["甲", Line("3.207万亿元").measured(32069.912, "亿元"), "12"]),
        row("b", ["乙", Line("24.4%"), "–"]), row("c", ["丙", "", "7"]),
      ], empty: "")
    let sheet = Sheet(table, words)
    #expect(sheet.header == ["目标", "最新", "最新单位", "个数"])
    #expect(
      sheet.rows(of: table) == [
        ["甲", .number(32069.912), "亿元", .number(12)], ["乙", .number(24.4), "%", .empty],
        ["丙", .empty, .empty, .number(7)],
      ])
  }

  @Test func `has no digits that arithmetic made up`() {
    let table = Table(
      columns: [.number("同比")], rows: [row("a", [Line("+0.17").measured(0.16999999999999993)])], empty: "")
    #expect(Sheet(table, words).rows(of: table) == [[.number(0.17)]])
  }

  @Test(arguments: ["3/11", "1—9月", "保持稳定", "12.5.1", "5–7", "+", "1e400"])
  func `leaves words alone that only begin like numbers`(text: String) {
    let table = Table(columns: [.number("要求")], rows: [row("a", [Line(text)]), row("b", ["15%"])], empty: "")
    #expect(Sheet(table, words).rows(of: table) == [[.text(text)], ["15%"]])
  }

  @Test func `leaves out what is only drawn, and turns headings into a column`() {
    let table = Table(
      columns: [.init("节点"), .init("走势"), .init("分布")],
      rows: [
        row("h", ["逾期"], isHeading: true),
        row("a", ["甲", Line("▁▂▃", .spark), Line("──·", .statusGreenQuiet)]),
        row("g", ["本月"], isHeading: true), row("b", ["乙", Line("1123", .spark), Line("")]),
      ], empty: "")
    let sheet = Sheet(table, words)
    #expect(sheet.header == ["分组", "节点"])
    #expect(sheet.rows(of: table) == [["逾期", "甲"], ["本月", "乙"]])
  }

  @Test func `never holds a formula, whatever stands in the data`() {
    let hostile = ["=1+1", "+SUM(A1)", "-2+3", "@cmd", "\t=1", "＝1"]
    let table = Table(columns: [.init("名称")], rows: hostile.map { row($0, [Line($0)]) }, empty: "")
    var writer = CSVWriter()
    for cells in Sheet(table, words).rows(of: table) { writer.write(cells) }
    let lines = String(decoding: writer.take(), as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == hostile.count)
    #expect(lines.allSatisfy { $0.hasPrefix("'") || $0.hasPrefix("\"'") })
  }

  @Test(arguments: View.each) func `is as wide as its header in every screen`(view: View) {
    let state = State.sample(view: view)
    for table in state.page?.blocks.compactMap(\.table) ?? [] {
      let sheet = Sheet(table, state.words)
      for row in sheet.rows(of: table) { #expect(row.count == sheet.header.count) }
    }
  }

  @Test func `says of every headline what the screen says, unrounded`() throws {
    let state = State.sample()
    let table = try #require(state.page?.blocks.first { $0.id == "targets" }?.table)
    let sheet = Sheet(table, state.words)
    let column = try #require(sheet.header.firstIndex(of: "最新"))
    for (row, cells) in zip(table.rows, sheet.rows(of: table)) {
      let target = try #require(row.item?.target)
      let latest = state.situation?.assessment(of: target)?.latest
      guard let latest else {
        #expect(cells[column] == .empty)
        continue
      }
      guard case .number(let value) = cells[column] else {
        Issue.record("\(target): \(cells[column])")
        continue
      }
      #expect(abs(value - latest.value) <= abs(latest.value) * 1e-11)
    }
  }
}
