import Core
import Documents

/// Holds totals of a table against the sum of their parts; totals never enter a sum themselves.
struct TotalCheck {
  private struct Entry {
    var value: Double
    var address: CellAddress
    var indicator: Indicator
    var period: Period
    var scope: Scope?
    var isPart: Bool
    var isTotal: Bool
  }

  private var entries: [Entry] = []
  private var unread: Set<CellAddress> = []
  private var missing: Set<CellAddress> = []

  mutating func add(
    _ value: (Double, unit: String), _ candidate: TableReader.Candidate, _ indicator: Indicator,
    _ period: Period,
    _ scope: Scope
  ) {
    entries.append(
      Entry(
        value: value.0, address: candidate.address, indicator: indicator, period: period, scope: scope,
        isPart: candidate.row.isPart, isTotal: false))
  }

  mutating func add(
    total value: (Double, unit: String), _ candidate: TableReader.Candidate, _ indicator: Indicator,
    _ period: Period
  ) {
    entries.append(
      Entry(
        value: value.0, address: candidate.address, indicator: indicator, period: period, scope: nil,
        isPart: candidate.row.isPart, isTotal: true))
  }

  mutating func noteUnread(row: Int, column: Int) { unread.insert(CellAddress(row: row, column: column)) }
  mutating func noteMissing(row: Int, column: Int) { missing.insert(CellAddress(row: row, column: column)) }

  func report(into pile: inout FindingPile, _ lexicon: Lexicon) {
    for total in entries where total.isTotal { check(total, &pile, lexicon) }
    for whole in entries where whole.scope == .whole && whole.indicator.addsUp {
      check(whole, &pile, lexicon)
    }
  }

  private func check(_ total: Entry, _ pile: inout FindingPile, _ lexicon: Lexicon) {
    let inColumn = members(of: total, lexicon) { $0.address.column == total.address.column }
    let inRow = members(of: total, lexicon) { $0.address.row == total.address.row }
    let parts = inColumn.count >= inRow.count ? inColumn : inRow
    let obstacle = obstacle(total, parts, lexicon)
    if total.isTotal || parts.count > 1, isAdditive(total) || total.isTotal { note(total, obstacle, &pile) }
    guard parts.count > 1, isAdditive(total),
      cells(unread, in: parts.map(\.address) + [total.address]).isEmpty
    else { return }
    let sum = parts.reduce(0) { $0 + $1.value }
    let tolerance = max(0.005 * abs(total.value), tolerance(total, parts.count))
    let isOff = obstacle == nil ? abs(sum - total.value) > tolerance : sum > total.value + tolerance
    guard isOff else { return }
    let printed = (sum * 1e6).rounded() / 1e6
    pile.add(
      .verify, .partsAndTotal, [total.address], raw: "\(total.value)", readAs: nil,
      expected: Phrase(
        "等于各部分之和 \(printed)(\(SheetFinding.span(parts.map(\.address).sorted())))",
        "the sum of its parts, \(printed) (\(SheetFinding.span(parts.map(\.address).sorted())))"),
      remedy: Phrase("改正合计或分项,或写说明", "correct the total or a part, or explain it"))
  }

  /// Why a total cannot be held against its parts; nil when it can.
  private func obstacle(_ total: Entry, _ parts: [Entry], _ lexicon: Lexicon) -> Phrase? {
    let line = parts.map(\.address) + [total.address]
    let unread = cells(unread, in: line)
    let missing = cells(missing, in: line)
    if parts.count < 2 { return Phrase("没有两个以上可以相加的分项", "there are not two parts to add up") }
    if !isAdditive(total) { return Phrase("这个指标不能相加", "its indicator does not add up") }
    if !unread.isEmpty {
      return Phrase("分项 \(list(unread)) 没有读入", "parts \(list(unread)) were not read")
    }
    if !missing.isEmpty { return Phrase("分项 \(list(missing)) 没有数", "parts \(list(missing)) have no number") }
    if !total.isTotal, !isComplete(parts, lexicon) {
      return Phrase("表里没有它的全部组成部分", "not all that it consists of is in the table")
    }
    return nil
  }

  private func list(_ cells: [CellAddress]) -> String {
    let first = cells.sorted().prefix(5).map { "\($0)" }.joined(separator: " ")
    return cells.count > 5 ? first + " …" : first
  }

  /// What a total sums up: the rows since the total before it, or all scopes beside a whole.
  private func members(of total: Entry, _ lexicon: Lexicon, _ isInLine: (Entry) -> Bool) -> [Entry] {
    let line = entries.filter { isInLine($0) && $0.address != total.address }
    let alike = line.filter { other in
      other.indicator.id == total.indicator.id && other.period == total.period && !other.isTotal
        && !other.isPart
        && other.scope != .whole && !isInside(other.scope, lexicon)
    }
    let kinds = Set(alike.compactMap { $0.scope?.kind })
    guard kinds.count <= 1 else { return [] }
    guard total.isTotal else { return alike }
    let before = alike.filter { $0.address < total.address }
    // A total at the top sums up what follows.
    if before.isEmpty { return alike }
    let previous = line.filter { $0.isTotal && $0.address < total.address }.map(\.address).max()
    guard let previous, !before.filter({ $0.address > previous }).isEmpty else { return before }
    return before.filter { $0.address > previous }
  }

  /// Whether every district, or every cluster, of the plan is among the parts of a whole.
  private func isComplete(_ parts: [Entry], _ lexicon: Lexicon) -> Bool {
    let scopes = Set(parts.compactMap(\.scope))
    let districts = lexicon.plan.districts.filter { !$0.countedInside }.map { Scope.district($0.id) }
    let clusters = lexicon.plan.clusters.map { Scope.cluster($0.id) }
    return scopes.isSuperset(of: districts) && !districts.isEmpty
      || scopes.isSuperset(of: clusters) && !clusters.isEmpty
  }

  /// Zones that are counted inside a district are no part of their own.
  private func isInside(_ scope: Scope?, _ lexicon: Lexicon) -> Bool {
    guard case .district(let id)? = scope else { return false }
    return lexicon.directory[id]?.countedInside ?? false
  }

  private func isAdditive(_ entry: Entry) -> Bool {
    switch entry.indicator.unit.dimension {
    case .money, .area, .count, .other: entry.indicator.measure != .ratio
    case .moneyPerArea, .ratio, .points, .multiple, .rank: false
    }
  }

  /// Half of the last digit for each part, as rounding allows.
  private func tolerance(_ total: Entry, _ parts: Int) -> Double {
    if case .count = total.indicator.unit.dimension, total.indicator.unit.factor == 1 { return 0.5 }
    var step = 0.5
    for _ in 0..<total.indicator.decimals { step /= 10 }
    return step * Double(parts + 1) * 1.000001
  }

  /// Those of some cells that stand between the first and the last of a line.
  private func cells(_ cells: Set<CellAddress>, in addresses: [CellAddress]) -> [CellAddress] {
    guard let first = addresses.min(), let last = addresses.max() else { return [] }
    let isColumn = first.column == last.column
    return cells.filter { cell in
      isColumn
        ? cell.column == first.column && first.row...last.row ~= cell.row
        : cell.row == first.row
          && min(first.column, last.column)...max(first.column, last.column) ~= cell.column
    }
  }

  /// A total is left out, whether it could be checked or not; a whole that could not be checked is entered.
  private func note(_ total: Entry, _ obstacle: Phrase?, _ pile: inout FindingPile) {
    switch (total.isTotal, obstacle) {
    case (true, nil):
      pile.add(
        .hint, .notRead, [total.address],
        expected: Phrase("合计不录入,只用来核对", "parts; totals are not entered but checked against"))
    case (true, let why?):
      pile.add(
        .hint, .notRead, [total.address],
        expected: Phrase(
          "合计不录入;未能核对:\(why.chinese)",
          "parts; totals are not entered, and this one could not be checked: \(why.english)"))
    case (false, nil): break
    case (false, let why?):
      pile.add(
        .hint, .partsAndTotal, [total.address],
        expected: Phrase(
          "等于各部分之和;未能核对:\(why.chinese)",
          "the sum of its parts; it could not be checked: \(why.english)"))
    }
  }
}
