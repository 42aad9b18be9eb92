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

  /// What a query finds, whatever member it has chosen.
  private func found(_ query: ListQuery) -> [HistoricItem] {
    holding(on: query.asOf).filter { item in
      let words = query.text.split(separator: " ").map(String.init)
      let texts = [item.name, item.code, item.stage ?? "", item.clusterName, item.districtName]
      return words.allSatisfy { word in texts.contains { contains($0, word) } }
        && query.conditions.allSatisfy { holds($0, item) }
    }
  }

  func page(_ query: ListQuery) -> (items: [HistoricItem], total: Int) {
    let found = found(query).filter { item in query.member.map { item[$0.facet] == $0.value } ?? true }
    let ordered = found.sorted { precedes($0, $1, query) }
    return (Array(ordered.dropFirst(query.offset).prefix(query.limit)), found.count)
  }

  func byMember(_ query: ListQuery) -> [String?: Int] {
    guard let facet = query.facet else { return [:] }
    return Dictionary(grouping: found(query)) { $0[facet] }.mapValues(\.count)
  }

  private func contains(_ text: String, _ part: String) -> Bool {
    text.lowercased().contains(part.lowercased())
  }

  private func holds(_ condition: ListQuery.Condition, _ item: HistoricItem) -> Bool {
    let text = item.text(condition.column)
    return switch condition.test {
    case .isMissing: text == nil
    case .isOneOf(let values): text.map { values.contains($0) } ?? false
    case .contains(let part): text.map { contains($0, part) } ?? false
    case .number(let sign, let number): item.amount.map { sign.holds($0, number) } ?? false
    case .text(let sign, let other): text.map { sign.holds($0, other) } ?? false
    }
  }

  /// Items that have nothing in the column come last whichever way, equal ones by code: the other way round
  /// where an index is read backwards.
  private func precedes(_ a: HistoricItem, _ b: HistoricItem, _ query: ListQuery) -> Bool {
    let isDown = query.isDescending
    func place(_ member: String?, _ members: [String]) -> Int? {
      member.flatMap { members.firstIndex(of: $0) }
    }
    func compare<T: Comparable>(_ x: T?, _ y: T?, tiesTurn: Bool) -> Bool {
      guard let x, let y else { return x == nil && y == nil ? a.code < b.code : x != nil }
      if x == y { return tiesTurn ? b.code < a.code : a.code < b.code }
      return isDown ? y < x : x < y
    }
    return switch query.order {
    case .code: isDown ? b.code < a.code : a.code < b.code
    case .name:
      compare(
        Array(a.name.utf8).map { Int($0) }.key, Array(b.name.utf8).map { Int($0) }.key, tiesTurn: isDown)
    case .cluster:
      compare(place(a.cluster, ["boats", "tea"]), place(b.cluster, ["boats", "tea"]), tiesTurn: false)
    case .district:
      compare(place(a.district, ["east", "west"]), place(b.district, ["east", "west"]), tiesTurn: false)
    case .stage: compare(place(a.stage, ["培育", "成长"]), place(b.stage, ["培育", "成长"]), tiesTurn: false)
    case .amount: compare(a.amount, b.amount, tiesTurn: !isDown)
    case .since: compare(a.since, b.since, tiesTurn: !isDown)
    case .own: compare(a.until?.description, b.until?.description, tiesTurn: false)
    }
  }
}

extension HistoricItem {
  subscript(_ facet: ListQuery.Facet) -> String? {
    switch facet {
    case .cluster: cluster
    case .district: district
    case .stage: stage
    }
  }

  fileprivate func text(_ column: ListQuery.Column) -> String? {
    switch column {
    case .code: code
    case .name: name
    case .cluster: cluster
    case .district: district
    case .stage: stage
    case .amount: amount.map { "\($0)" }
    case .since: since?.description
    case .own: until?.description
    }
  }

  fileprivate var clusterName: String { cluster.flatMap { ["boats": "船艇产业", "tea": "茶产业"][$0] } ?? "" }
  fileprivate var districtName: String { district.flatMap { ["east": "东区", "west": "西区"][$0] } ?? "" }
}

extension [Int] {
  /// Compares like the bytes do.
  fileprivate var key: String {
    String(String.UnicodeScalarView(compactMap { Unicode.Scalar(UInt32($0 + 256)) }))
  }
}
