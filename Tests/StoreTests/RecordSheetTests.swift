import Core
import Documents
import Sheets
import TestSupport
import Testing

@testable import Store

/// Lists, nodes and technologies that come as workbooks go the way of their text tables.
struct RecordSheetTests {
  private func workbook(
    _ sheets: [(name: String, rows: [[String]])], _ change: (inout SheetDraft) -> Void = { _ in }
  )
    -> ImportSource
  {
    let drafts = sheets.map { sheet in
      var draft = SheetDraft(name: sheet.name)
      for (row, cells) in sheet.rows.enumerated() {
        for (column, text) in cells.enumerated() where !text.isEmpty {
          draft.put(Double(text) == nil ? .text(text) : .number(text), row: row, column: column)
        }
      }
      change(&draft)
      return draft
    }
    return .table(TableFile(name: "名单.xlsx", bytes: WorkbookWriter.bytes(of: drafts)))
  }

  private func items(_ store: Workspace, _ list: ListDefinition.ID) throws -> [ListItem] {
    try store.page(ListQuery(plan: "lake-2024", list: list, asOf: .of(2026, 1, 1), offset: 0, limit: 50))
      .items
  }

  @Test func `a list under a title, with totals and remarks, is entered like its text table`() throws {
    let (folder, store) = try exampleStore()
    defer { withExtendedLifetime(folder) {} }
    let report = try store.add(
      [
        workbook([
          (
            "企业",
            [
              ["2025年重点企业名单"], ["单位:亿元"],
              ["序号", "清单", "代码", "名称", "集群", "区县", "细分行业", "产值(亿元)"],
              ["1", "重点企业", "E1", "东海船艇有限公司", "船艇产业", "东区", "游艇", "12.5"],
              ["2", "重点企业", "E2", "西山茶业有限公司", "茶产业", "西区", "绿茶", "3"],
              ["合计", "", "", "", "", "", "", "15.5"], ["填报人:王"],
            ]
          )
        ])
      ], .example)
    #expect(!report.findings.hasErrors, "\(report.text)")
    #expect(report.counts == ["items": 2])
    #expect(report.text.contains("合计与附注行"))
    let items = try self.items(store, "enterprises")
    #expect(items.map(\.id).sorted() == ["E1", "E2"])
    let boat = try #require(items.first { $0.id == "E1" })
    #expect(boat.cluster == "boats" && boat.district == "east" && boat.columns["industry"] == "游艇")
    #expect(boat.columns["output"] == "12.5")
    #expect(report.batch?.files == ["名单.xlsx〔企业〕"])
  }

  @Test func `a tab names its list, a cell merged downwards counts in each row, days are days`() throws {
    let (folder, store) = try exampleStore()
    defer { withExtendedLifetime(folder) {} }
    let source = workbook([
      (
        "重点园区清单",
        [
          ["区县", "代码", "名称", "主导产业", "开园"], ["东区", "P1", "东岸园", "船艇", "45292"],
          ["", "P2", "南岸园", "船艇", "45293"],
        ]
      )
    ]) { draft in
      draft.merges = [CellRange("A2:A3")].compactMap(\.self)
      for row in 1...2 { draft.cells[CellAddress(row: row, column: 4)]?.look = .day }
    }
    let report = try store.add([source], .example)
    #expect(!report.findings.hasErrors, "\(report.text)")
    let items = try self.items(store, "parks")
    #expect(items.map(\.district) == ["east", "east"])
    #expect(Set(items.compactMap { $0.columns["opened"] }) == ["2024-01-01", "2024-01-02"])
  }

  @Test func `technologies, colours and figures of one workbook each go their way`() throws {
    let (folder, store) = try exampleStore()
    defer { withExtendedLifetime(folder) {} }
    let report = try store.add(
      [
        workbook([
          ("颜色", [["编号", "日期", "颜色"], ["T-1", "2024-05-01", "受制"]]),
          ("技术", [["编号", "技术名称", "集群"], ["T-1", "船用电机", "船艇产业"]]),
          ("汇总", [["2024年"], ["地区", "营业收入(亿元)"], ["东区", "12.5"]]),
        ])
      ], .example)
    #expect(!report.findings.hasErrors, "\(report.text)")
    #expect(
      report.counts["technologies"] == 1 && report.counts["colours"] == 1 && report.counts["figures"] == 1)
  }

  @Test func `a mistake names the sheet and its row`() throws {
    let (folder, store) = try exampleStore()
    defer { withExtendedLifetime(folder) {} }
    let report = try store.add(
      [workbook([("企业", [["重点企业清单"], ["清单", "代码", "名称", "集群"], ["重点企业", "E1", "甲", "云产业"]])])], .example)
    #expect(report.batch == nil && report.text.contains("名单.xlsx〔企业〕:3"), "\(report.text)")
  }
}
