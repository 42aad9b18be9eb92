import Core
import TestSupport
import Testing

@testable import Store

/// Pages against a plain reading of the history: what a list holds on a day, filtered, ordered and cut.
@Suite struct `Pages of lists` {
  @Test(arguments: [UInt64(1), 2, 3]) func `any page is what a plain reading gives`(seed: UInt64) throws {
    let (folder, store) = try exampleStore()
    var random = SplitMix64(seed: seed)
    var history = ListHistory()
    for _ in 0..<8 { try step(store, &history, &random) }
    for _ in 0..<300 {
      var query = query(&random)
      let expected = history.page(query)
      query.anchor = anchor(query, history, &random)
      let page = try store.page(query)
      #expect(page.counts.byMember.filter { $0.value > 0 } == history.byMember(query), "\(query)")
      #expect(page.total == expected.total, "\(query)")
      #expect(page.items.map(\.id) == expected.items.map(\.code), "\(query)")
      #expect(page.items.map(\.name) == expected.items.map(\.name), "\(query)")
    }
    let summary = try #require(try store.snapshot(of: nil, asOf: nil).lists.first)
    let now = history.newest
    #expect(summary.count == history.holding(on: now).count)
    #expect(summary.byCluster["boats"] ?? 0 == history.holding(on: now).count { $0.cluster == "boats" })
    _ = folder
  }

  /// One import of a few items, or the withdrawal of an earlier one.
  private func step(_ store: Workspace, _ history: inout ListHistory, _ random: inout SplitMix64) throws {
    if Int.random(in: 0..<4, using: &random) == 0, let batch = history.batches.randomElement(using: &random) {
      history.withdraw(batch)
      try store.undo(batch: batch, on: history.newest, entered: "2026-01-01T00:00:00Z")
      return
    }
    let entries = (0..<6).map { _ in HistoricItem.random(&random) }
    let unique = Dictionary(entries.map { ($0.code, $0) }) { first, _ in first }.values.sorted {
      $0.code < $1.code
    }
    let known = history.nextDay(&random)
    let rows = unique.map(\.row).joined()
    let report = try store.take(
      "list,code,name,cluster,district,stage,amount,since,until\n" + rows, known: known)
    #expect(report.findings.isEmpty)
    guard let batch = report.batch else { return }
    history.enter(unique, batch: batch.id)
  }

  private func query(_ random: inout SplitMix64) -> ListQuery {
    let facets: [ListQuery.Facet?] = [nil, nil, .cluster, .district, .stage]
    let facet = facets.randomElement(using: &random) ?? nil
    let values: [ListQuery.Facet: [String?]] = [
      .cluster: ["boats", "tea", nil], .district: ["east", "west", nil], .stage: ["培育", "成长", nil],
    ]
    let member = facet.flatMap { facet -> ListQuery.Member? in
      guard Bool.random(using: &random) else { return nil }
      return ListQuery.Member(facet, (values[facet] ?? []).randomElement(using: &random) ?? nil)
    }
    return ListQuery(
      plan: "lake-2024", list: "enterprises", facet: facet, member: member,
      conditions: Int.random(in: 0..<3, using: &random) > 0 ? [] : [condition(&random)],
      text: ["", "", "厂", "e1", "%", "_", "产业 厂", "东"].randomElement(using: &random) ?? "",
      order: orders.randomElement(using: &random) ?? .code, isDescending: .random(using: &random),
      asOf: Day.of(2025, 1, 1).adding(days: Int.random(in: 0..<40, using: &random)),
      offset: Int.random(in: 0..<6, using: &random), limit: Int.random(in: 1..<6, using: &random))
  }

  private let orders: [ListQuery.Column] = [
    .code, .name, .cluster, .district, .stage, .amount, .since, .own("until", isNumber: false),
  ]

  private func condition(_ random: inout SplitMix64) -> ListQuery.Condition {
    let sign = Comparison.allCases.randomElement(using: &random) ?? .equals
    let tests: [ListQuery.Condition] = [
      .init(.cluster, .isOneOf(["boats", "nobody"])), .init(.stage, .isMissing), .init(.name, .contains("厂")),
      .init(.amount, .number(sign, 2.5)), .init(.since, .text(sign, "2025-01-20")),
      .init(.stage, .text(sign, "培育")), .init(.since, .contains("-02-")), .init(.amount, .isMissing),
      .init(.district, .isOneOf([])), .init(.own("until", isNumber: false), .text(sign, "2025-02-01")),
    ]
    return tests.randomElement(using: &random) ?? tests[0]
  }

  /// An item somewhere in the order, from which the store may go on.
  private func anchor(_ query: ListQuery, _ history: ListHistory, _ random: inout SplitMix64)
    -> ListQuery.Anchor?
  {
    var whole = query
    (whole.offset, whole.limit) = (0, 1_000)
    let items = history.page(whole).items
    guard let index = items.indices.randomElement(using: &random), Bool.random(using: &random) else {
      return nil
    }
    let item = items[index]
    return ListQuery.Anchor(
      index: index,
      item: ListItem(
        id: item.code, name: item.name, cluster: item.cluster.map { .init($0) },
        district: item.district.map { .init($0) }, stage: item.stage, amount: item.amount, since: item.since,
        columns: [:]))
  }

  @Test func `a page of what was counted before counts nothing and finds the same`() throws {
    let (folder, store) = try exampleStore()
    let rows = (1...30).map { "enterprises,E\($0),\($0 % 2 == 0 ? "一厂" : "二社"),\($0)" }
    try store.take("list,code,name,amount\n" + rows.joined(separator: "\n") + "\n")
    var query = ListQuery(
      plan: "lake-2024", list: "enterprises", text: "厂", order: .amount, isDescending: true,
      asOf: .of(2026, 1, 1),
      limit: 5)
    let first = try store.page(query)
    #expect(first.items.map(\.id) == ["E30", "E28", "E26", "E24", "E22"] && first.total == 15)
    query.counted = first.counts
    query.offset = 5
    query.anchor = ListQuery.Anchor(index: 4, item: first.items[4])
    let second = try store.page(query)
    #expect(second.items.map(\.id) == ["E20", "E18", "E16", "E14", "E12"] && second.total == 15)
    _ = folder
  }

  @Test func `what a person types is text and never a pattern or a statement`() throws {
    let (folder, store) = try exampleStore()
    try store.take(
      "list,code,name\nenterprises,E1,50%_厂\nenterprises,E2,''; DROP TABLE items\nenterprises,E3,\\厂\n")
    for (text, count) in [("%", 1), ("_", 1), ("\\", 1), ("'", 1), ("' OR 1=1 --", 0), ("e1", 1)] {
      let query = ListQuery(plan: "lake-2024", list: "enterprises", text: text, asOf: .of(2026, 1, 1))
      #expect(try store.page(query).total == count, "\(text)")
    }
    _ = folder
  }

  @Test func `an item leaves its list on its last day`() throws {
    let (folder, store) = try exampleStore()
    let header = "list,code,name,cluster,until\n"
    try store.take(header + "parks,K1,东园,boats,2026-06-01\nparks,K2,西园,tea,\nparks,K3,老园,tea,2025-12-31\n")
    func names(_ day: Day) throws -> [String] {
      try store.page(ListQuery(plan: "lake-2024", list: "parks", order: .cluster, asOf: day)).items.map(
        \.name)
    }
    #expect(try names(.of(2026, 5, 31)) == ["东园", "西园"])
    #expect(try names(.of(2026, 6, 1)) == ["西园"])
    #expect(try store.snapshot(of: nil, asOf: nil).lists.map(\.count) == [2])
    let items = try store.page(ListQuery(plan: "lake-2024", list: "parks", asOf: .of(2026, 1, 1))).items
    #expect(items.map { $0.columns["until"] } == ["2026-06-01", nil])
    _ = folder
  }

  @Test func `a past day still shows items of a stage that no item has any more`() throws {
    let (folder, store) = try exampleStore()
    let header = "list,code,name,stage\n"
    try store.take(header + "parks,K1,东园,谋划\nparks,K2,西园,在建\n", known: .of(2025, 1, 1))
    try store.take(header + "parks,K1,东园,在建\n", known: .of(2025, 6, 1))
    let past = ListQuery(plan: "lake-2024", list: "parks", order: .stage, asOf: .of(2025, 3, 1))
    let page = try store.page(past)
    #expect(Set(page.items.map(\.name)) == ["东园", "西园"] && page.total == 2)
    _ = folder
  }

  @Test func `further columns come back in one way of writing, under their ids`() throws {
    let (folder, store) = try exampleStore()
    try store.take("list,code,name,细分行业,产值,金额\n重点企业,E1,一厂,造船,\"1,200.50\",3\n")
    let query = ListQuery(plan: "lake-2024", list: "enterprises", asOf: .of(2026, 1, 1))
    let item = try #require(try store.page(query).items.first)
    #expect(item.columns == ["industry": "造船", "output": "1200.5"])
    #expect(item.amount == 3)
    _ = folder
  }

  @Test func `columns a table does not have keep what the store says`() throws {
    let (folder, store) = try exampleStore()
    try store.take("list,code,name,cluster,细分行业,产值\nenterprises,E1,一厂,boats,造船,12\n")
    try store.take("list,code,name,产值\nenterprises,E1,一厂,\n")
    let query = ListQuery(plan: "lake-2024", list: "enterprises", asOf: .of(2026, 1, 1))
    let item = try #require(try store.page(query).items.first)
    #expect(item.columns == ["industry": "造船"])
    #expect(item.cluster == "boats")
    _ = folder
  }

  @Test func `a list nobody filled is an empty page`() throws {
    let (folder, store) = try exampleStore()
    let query = ListQuery(plan: "lake-2024", list: "parks", asOf: .of(2026, 1, 1))
    #expect(try store.answer(.page(query)) == .page(ListPage(query: query, items: [], total: 0)))
    _ = folder
  }
}
