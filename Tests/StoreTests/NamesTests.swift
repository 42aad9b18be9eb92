import Core
import Testing

@testable import Store

/// Names of list items for searching: bounded, and said to be cut where they are.
struct NamesTests {
  private func csv(_ list: String, _ count: Int) -> String {
    "list,code,name\n" + (1...count).map { "\(list),\(list)\($0 + 100),条目\($0)\n" }.joined()
  }

  @Test func `short lists come whole, long ones share what is left`() throws {
    let (folder, store) = try exampleStore()
    try store.take(csv("enterprises", 40) + "parks,p1,园区甲\nparks,p2,园区乙\n")
    let plan = try store.snapshot(of: nil, asOf: nil).plan.id
    func names(_ limit: Int, on day: Day = .of(2026, 1, 1)) throws -> [ListNames] {
      try store.names(of: plan, asOf: day, limit: limit)
    }
    #expect(try names(1_000).map(\.items.count) == [40, 2] && names(1_000).allSatisfy { !$0.isCut })
    let some = try names(20)
    #expect(some.map(\.items.count) == [18, 2] && some.map(\.isCut) == [true, false])
    #expect(some.first?.items.first == .init(code: "enterprises101", name: "条目1"))
    #expect(try names(0).allSatisfy { $0.items.isEmpty && $0.isCut })
    #expect(try names(9, on: .of(2025, 12, 31)).allSatisfy { $0.items.isEmpty })
    _ = folder
  }

  @Test func `a list is filtered by pinyin as by hanzi`() throws {
    let (folder, store) = try exampleStore()
    try store.take(
      "list,code,name,stage\nenterprises,E1,绿色石化公司,培育\nenterprises,E2,长街食品,成长\nenterprises,E3,Abc,\n")
    func found(_ text: String) throws -> [String] {
      let plan = try store.snapshot(of: nil, asOf: nil).plan.id
      let query = ListQuery(plan: plan, list: "enterprises", text: text, asOf: .of(2026, 1, 1))
      let page = try store.page(query)
      #expect(page.total == page.items.count)
      return page.items.map(\.id)
    }
    for text in ["lssh", "lvse", "绿sh", "石化", "lvse 培育"] { #expect(try found(text) == ["E1"], "\(text)") }
    #expect(try found("zhangj") == ["E2"] && found("cj") == ["E2"] && found("abc") == ["E3"])
    #expect(try found("lssh 成长").isEmpty && found("zzz").isEmpty)
    _ = folder
  }
}
