import Core
import Screen
import Testing

@testable import Dashboard

/// What can be typed after `/`.
struct RowFilterTests {
  private let table = Table(
    columns: [.init("名称"), .init("集群"), .number("营业收入(万元)"), .init("起"), .init("阶段")],
    rows: [
      ("一厂", "绿色石化", "1200", "2023-05-01", "培育"), ("二厂", "高端装备", "3.5万", "2024-01-15", ""),
      ("三社", "绿色石化", "–", "2025-12-31", "入库"),
    ].enumerated().map { index, cells in
      Table.Row(id: "\(index)", [cells.0, cells.1, cells.2, cells.3, cells.4].map { Line($0) })
    }, empty: "没有")

  @Test(arguments: [
    ("厂", "01"), ("厂 石化", "0"), ("集群:石化", "02"), ("集群:装备", "1"), ("收入:>2000", "1"), ("营业收入:>=1200", "01"),
    ("营业收入:<2万", "0"), ("起:>2024", "12"), ("起:<=2024-01-15", "01"), ("阶段:=", "1"), ("阶段:=入库", "2"),
    ("石化 收入:=1200", "0"), ("没有:这列", ""), ("收入:=", "2"), ("", "012"), ("  ", "012"), (":", ""), ("起:", "012"),
  ])
  func `terms hold together, a column's name before a colon means that column`(_ text: String, _ rows: String)
  {
    #expect(table.filtered(by: text).rows.map(\.id).joined() == rows, "\(text)")
  }

  @Test func `a filter that fits nothing says so, not that there is nothing`() {
    var state = State.sample(view: .nodes)
    state.press(.character("/"))
    state.type("没有这样的节点")
    state.press(.enter)
    #expect(state.text.contains { $0.contains("没有符合筛选的行") })
  }
}
