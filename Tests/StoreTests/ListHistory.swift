import Core
import TestSupport

/// An item as one batch said it.
struct HistoricItem: Hashable {
  var code: String
  var name: String
  var cluster: String?
  var district: String?
  var stage: String?
  var amount: Double?
  var since: Day?
  var until: Day?

  /// One of a dozen codes with random contents.
  static func random(_ random: inout SplitMix64) -> HistoricItem {
    func day(_ random: inout SplitMix64) -> Day? {
      Bool.random(using: &random)
        ? nil : Day.of(2025, 1, 1).adding(days: Int.random(in: 0..<60, using: &random))
    }
    var item = HistoricItem(
      code: "E\(Int.random(in: 1...12, using: &random))",
      name: ["一厂", "二厂", "三社", "50%厂", "E_x"].randomElement(using: &random) ?? "")
    item.cluster = [nil, "boats", "tea"].randomElement(using: &random) ?? nil
    item.district = [nil, "east", "west"].randomElement(using: &random) ?? nil
    item.stage = [nil, "培育", "成长"].randomElement(using: &random) ?? nil
    item.amount = [nil, 1, 2.5, 10].randomElement(using: &random) ?? nil
    item.since = day(&random)
    if item.since == nil { item.until = day(&random) }
    return item
  }

  var row: String {
    let cells: [String?] = [
      "enterprises", code, name, cluster, district, stage, amount.map { "\($0)" }, since?.description,
      until?.description,
    ]
    return cells.map { $0 ?? "" }.joined(separator: ",") + "\n"
  }
}

/// All that was ever said of one list, read in the plainest way.
struct ListHistory {
  private var entries: [(item: HistoricItem, batch: Int, known: Day)] = []
  private var withdrawn: [Int: Day] = [:]
  private(set) var batches: Set<Int> = []
  /// Days only move on, so that what counts on a day is what was said last by then.
  private(set) var newest = Day.of(2025, 1, 1)

  mutating func nextDay(_ random: inout SplitMix64) -> Day {
    newest = newest.adding(days: Int.random(in: 1...4, using: &random))
    return newest
  }

  mutating func enter(_ items: [HistoricItem], batch: Int) {
    entries += items.map { ($0, batch, newest) }
    batches.insert(batch)
  }

  mutating func withdraw(_ batch: Int) {
    newest = newest.adding(days: 1)
    withdrawn[batch] = newest
    batches.remove(batch)
  }

  func holding(on day: Day) -> [HistoricItem] {
    let counting = entries.filter { entry in
      entry.known <= day && (withdrawn[entry.batch].map { day < $0 } ?? true)
    }
    let last = Dictionary(counting.map { ($0.item.code, $0.item) }) { $1 }
    return last.values.filter { $0.until.map { day < $0 } ?? true }
  }

  func page(_ query: ListQuery) -> (items: [HistoricItem], total: Int) {
    let found = holding(on: query.asOf).filter { item in
      (query.cluster.map { $0.text == item.cluster } ?? true)
        && (query.district.map { $0.text == item.district } ?? true)
        && (query.stage.map { $0 == item.stage } ?? true)
        && (query.text.isEmpty || [item.name, item.code].contains { contains($0, query.text) })
    }
    let ordered = found.sorted { precedes($0, $1, query.order) }
    return (Array(ordered.dropFirst(query.offset).prefix(query.limit)), found.count)
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    text.lowercased().contains(part.lowercased())
  }

  private func precedes(_ a: HistoricItem, _ b: HistoricItem, _ order: ListQuery.Order) -> Bool {
    func place(_ member: String?, _ members: [String]) -> Int {
      member.flatMap { members.firstIndex(of: $0) } ?? members.count
    }
    func compare<T: Comparable>(_ a: T, _ b: T) -> Bool? { a == b ? nil : a < b }
    let first: Bool? =
      switch order {
      case .code: nil
      case .name: compare(Array(a.name.utf8).map { Int($0) }.key, Array(b.name.utf8).map { Int($0) }.key)
      case .cluster: compare(place(a.cluster, ["boats", "tea"]), place(b.cluster, ["boats", "tea"]))
      case .district: compare(place(a.district, ["east", "west"]), place(b.district, ["east", "west"]))
      case .stage: compare(place(a.stage, ["培育", "成长"]), place(b.stage, ["培育", "成长"]))
      case .amount: compare(b.amount ?? -1, a.amount ?? -1)
      case .since: compare(b.since?.ordinal ?? 0, a.since?.ordinal ?? 0)
      }
    return first ?? (a.code < b.code)
  }
}

extension [Int] {
  /// Compares like the bytes do.
  fileprivate var key: String {
    String(String.UnicodeScalarView(compactMap { Unicode.Scalar(UInt32($0 + 256)) }))
  }
}
