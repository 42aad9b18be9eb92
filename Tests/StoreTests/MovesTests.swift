import Core
import TestSupport
import Testing

@testable import Store

/// Who came onto lists, left them or went to another stage between two days.
struct MovesTests {
  private func moves(_ store: Workspace, _ from: Day, _ to: Day) throws -> ListMoves? {
    try store.moves(MovesQuery(plan: "lake-2024", from: from, to: to)).first { $0.list == "enterprises" }
  }

  @Test(arguments: [UInt64(4), 5, 6]) func `moves are what a plain reading of both days gives`(seed: UInt64)
    throws
  {
    let (folder, store) = try exampleStore()
    var random = SplitMix64(seed: seed)
    var history = ListHistory()
    for _ in 0..<10 {
      let items = Dictionary(grouping: (0..<6).map { _ in HistoricItem.random(&random) }, by: \.code)
        .compactMap(\.value.first).sorted { $0.code < $1.code }
      let known = history.nextDay(&random)
      let header = "list,code,name,cluster,district,stage,amount,since,until\n"
      let report = try store.take(header + items.map(\.row).joined(), known: known)
      if let batch = report.batch { history.enter(items, batch: batch.id) }
    }
    for _ in 0..<40 {
      let days = (0..<2).map { _ in Day.of(2025, 1, 1).adding(days: .random(in: 0...45, using: &random)) }
        .sorted()
      guard days[0] < days[1] else { continue }
      func byCode(_ day: Day) -> [String: HistoricItem] {
        Dictionary(history.holding(on: day).map { ($0.code, $0) }) { first, _ in first }
      }
      let (old, new) = (byCode(days[0]), byCode(days[1]))
      let found = try moves(store, days[0], days[1])
      if found?.isFirst == true {
        #expect(old.isEmpty && found?.entered.count == new.count)
        continue
      }
      #expect((found?.entered.moves ?? []).map(\.item.id) == new.keys.filter { old[$0] == nil }.sorted())
      #expect((found?.left.moves ?? []).map(\.item.id) == old.keys.filter { new[$0] == nil }.sorted())
      let restaged = new.values.filter { item in
        old[item.code]?.stage.map { $0 != item.stage } ?? false && item.stage != nil
      }
      #expect((found?.restaged.moves ?? []).map(\.item.id) == restaged.map(\.code).sorted())
      expect(found?.likeForLike, is: old, new)
      for move in found?.restaged.moves ?? [] { #expect(move.from == old[move.item.id]?.stage) }
    }
    _ = folder
  }

  /// Sums of amounts made in the plainest way.
  private func expect(
    _ found: ListMoves.LikeForLike?, is old: [String: HistoricItem], _ new: [String: HistoricItem]
  ) {
    let both = old.values.compactMap { item in
      item.amount.flatMap { was in new[item.code]?.amount.map { (was: was, now: $0) } }
    }
    guard let found else { return #expect(both.isEmpty || Set(old.keys) == Set(new.keys)) }
    // Halves and wholes: their sums are exact in any order.
    #expect(found.members == both.count && found.column == "amount")
    #expect(found.from == both.map(\.was).reduce(0, +) && found.to == both.map(\.now).reduce(0, +))
    #expect(found.totalFrom == old.values.compactMap(\.amount).reduce(0, +))
    #expect(found.totalTo == new.values.compactMap(\.amount).reduce(0, +))
  }

  @Test func `what came and went is no growth of those who stayed`() throws {
    let (folder, store) = try exampleStore()
    let head = "list,code,name,产值\n"
    try store.take(head + "enterprises,E1,一厂,10\nenterprises,E2,二厂,100\n", known: .of(2025, 1, 1))
    let second = "list,code,name,产值,until\nenterprises,E1,一厂,11,\nenterprises,E2,二厂,100,2025-05-01\n"
    try store.take(second + "enterprises,E3,三厂,500,\n", known: .of(2025, 3, 1))
    let found = try #require(try moves(store, .of(2025, 2, 1), .of(2025, 6, 1))?.likeForLike)
    #expect((found.column, found.members) == ("output", 1))
    #expect((found.from, found.to, found.totalFrom, found.totalTo) == (10, 11, 110, 511))
    #expect(abs((found.growth ?? 0) - 10) < 1e-9)
    _ = folder
  }

  @Test func `a list filled for the first time names nobody`() throws {
    let (folder, store) = try exampleStore()
    try store.take("list,code,name\nenterprises,E1,一厂\nenterprises,E2,二厂\n")
    let found = try #require(try moves(store, .of(2025, 12, 1), .of(2026, 2, 1)))
    #expect(found.isFirst && found.entered.count == 2 && found.entered.moves.isEmpty)
    _ = folder
  }

  @Test func `an item's history is what was said of it, newest first, up to the day`() throws {
    let (folder, store) = try exampleStore()
    try store.take("list,code,name,stage\nenterprises,E1,一厂,培育\n", known: .of(2025, 1, 10))
    try store.take("list,code,name,stage\nenterprises,E1,一厂,成长\n", known: .of(2025, 6, 10))
    func history(_ day: Day) throws -> ItemHistory {
      try store.item(ItemQuery(plan: "lake-2024", list: "enterprises", code: "E1", asOf: day))
    }
    #expect(try history(.of(2025, 7, 1)).versions.map(\.item.stage) == ["成长", "培育"])
    #expect(try history(.of(2025, 7, 1)).current?.stage == "成长")
    #expect(try history(.of(2025, 3, 1)).versions.map(\.item.stage) == ["培育"])
    #expect(try history(.of(2025, 1, 1)).versions.isEmpty)
    #expect(try history(.of(2025, 7, 1)).versions.map(\.ended) == [nil, .of(2025, 6, 10)])
    // That it was replaced later is not known before.
    #expect(try history(.of(2025, 3, 1)).versions.map(\.ended) == [nil])
    _ = folder
  }
}
