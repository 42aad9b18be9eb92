import Screen
import Testing

@testable import Dashboard

/// `/` finds rows by pinyin as it finds them by hanzi.
struct PinyinFilterTests {
  private let table = Table(
    columns: [.init("名称"), .init("金额", .trailing)],
    rows: [("绿色石化", "1.2"), ("数字产业", "12"), ("长街镇", "7"), ("R&D 经费", "300")].map { name, amount in
      Table.Row(id: name, [Line(name), Line(amount)])
    }, empty: "")

  @Test(arguments: [
    ("lssh", ["绿色石化"]), ("lvse", ["绿色石化"]), ("绿sh", ["绿色石化"]), ("zhangj", ["长街镇"]), ("cj", ["长街镇"]),
    ("名称:szcy", ["数字产业"]), ("szcy 12", ["数字产业"]), ("12", ["数字产业"]), ("r&d", ["R&D 经费"]), ("xyz", []),
  ])
  func `rows are kept by what is typed`(_ text: String, _ kept: [String]) {
    #expect(table.filtered(by: text).rows.map(\.id) == kept)
  }

  @Test func `the hanzi that were meant are marked`() {
    let line = Line("绿色石化基地").highlighting(FoundText("lvse"))
    #expect(line.spans == [Span("绿色", .match), Span("石化基地")])
    #expect(Line("ABC").highlighting(FoundText("b")).spans == [Span("A"), Span("B", .match), Span("C")])
    #expect(Line("石化").highlighting(FoundText("")).spans == [Span("石化")])
  }
}
