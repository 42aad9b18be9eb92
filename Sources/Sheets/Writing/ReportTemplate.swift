public import Core

/// The table a unit fills in: what it owes, with codes, periods and last values, so that nothing has to be
/// asked when it comes back.
public struct ReportTemplate {
  private let situation: Situation
  private let unit: ResponsibleUnit
  private let indicators: [Indicator.ID: Indicator]

  /// A template for a unit of a plan, as things stand in a situation.
  public init(_ situation: Situation, for unit: ResponsibleUnit) {
    (self.situation, self.unit) = (situation, unit)
    indicators = Dictionary(situation.plan.indicators.map { ($0.id, $0) }) { first, _ in first }
  }

  /// What the unit owes: by indicator in the plan's order, then by scope.
  public var owed: [ReportingStatus] { situation.reporting(of: .unit(unit.id)) }

  /// The sheet: one row for each value that is missing or comes next.
  public var sheet: SheetDraft {
    var draft = SheetDraft(name: "填报")
    draft.put(.text("\(situation.plan.shortTitle) 数据填报表"), row: 0, column: 0, look: .heading)
    draft.put(.text("填报单位:\(unit.name)"), row: 1, column: 0)
    draft.put(.text("只填黄色的格子;没有数就写 -,要说明的写在备注"), row: 1, column: 4, look: .quiet)
    draft.merges = ["A1:H1", "A2:D2", "E2:H2"].compactMap { CellRange($0) }
    for (column, heading) in ReportTemplate.headings.enumerated() {
      draft.put(.text(heading.name), row: 2, column: column, look: .heading)
      draft.widths[column] = heading.width
    }
    draft.frozenRows = 3
    var row = 3
    for status in owed {
      for period in periods(status) {
        put(status, period, row: row, &draft)
        row += 1
      }
    }
    return draft
  }

  private static let headings: [(name: String, width: Int)] = [
    ("指标代码", 18), ("指标", 36), ("范围", 12), ("期间", 18), ("数值", 14), ("单位", 10), ("备注", 24), ("上次报送", 28),
  ]

  private func put(_ status: ReportingStatus, _ period: Period, row: Int, _ draft: inout SheetDraft) {
    guard let indicator = indicators[status.indicator] else { return }
    draft.put(.text(indicator.id.text), row: row, column: 0, look: .quiet)
    draft.put(.text(indicator.name), row: row, column: 1)
    draft.put(.text(scopeName(status.scope)), row: row, column: 2)
    draft.put(.text(ReportTemplate.words(period)), row: row, column: 3)
    draft.put(.blank, row: row, column: 4, look: .entry)
    draft.put(.text(indicator.unit.symbol), row: row, column: 5)
    draft.put(.blank, row: row, column: 6, look: .entry)
    if let last = situation.series[status.indicator, status.scope]?.newest {
      let value = ExactDecimal("\(last.value)")?.description ?? "\(last.value)"
      let words = "\(ReportTemplate.words(last.period)):\(value)\(indicator.unit.symbol)"
      draft.put(.text(words), row: row, column: 7, look: .quiet)
    }
  }

  /// The reports that are missing, or else the next; in spans from January where they were so before.
  private func periods(_ status: ReportingStatus) -> [Period] {
    let entries = status.missing.isEmpty ? [status.next].compactMap(\.self) : status.missing
    let isFromJanuary = status.newest.map { $0.startMonth == 1 && $0.months > 1 && $0.months < 12 } ?? false
    return entries.map { entry in
      guard isFromJanuary, let span = Period(year: entry.period.year, months: 1...entry.period.month) else {
        return entry.period
      }
      return span
    }
  }

  /// The name of a scope that means no other.
  private func scopeName(_ scope: Scope) -> String {
    switch scope {
    case .district(let id): situation.plan.districts.first { $0.id == id }?.name ?? scope.code
    case .whole, .cluster: situation.plan.name(of: scope)
    case .park: scope.code
    }
  }

  /// A period as offices write it: 2026年, 2026年9月, 2026年1—9月.
  static func words(_ period: Period) -> String {
    guard period.startYear == period.year else { return period.description }
    switch period.months {
    case 12: return "\(period.year)年"
    case 1: return "\(period.year)年\(period.month)月"
    default: return "\(period.year)年\(period.startMonth)—\(period.month)月"
    }
  }
}
