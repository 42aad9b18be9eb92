public import Core
import Documents

extension Words {
  /// A period as officials write it: 2026年9月, 2026年1—9月, 2026年, 2026年一季度.
  public func period(_ period: Period) -> String {
    guard language == .chinese else { return period.description }
    let year = "\(period.year)年"
    if period.isYear { return year }
    guard period.startYear == period.year else {
      return "\(period.startYear)年\(period.startMonth)月—\(year)\(period.month)月"
    }
    return period.months == 1 ? "\(year)\(period.month)月" : "\(year)\(period.startMonth)—\(period.month)月"
  }

  /// The same within a year everybody knows: 9月, 1—9月.
  public func shortPeriod(_ period: Period, year: Int) -> String {
    guard language == .chinese, period.year == year, period.startYear == year, !period.isYear else {
      return self.period(period)
    }
    return period.months == 1 ? "\(period.month)月" : "\(period.startMonth)—\(period.month)月"
  }

  /// A day in the current year without it: 09-28.
  public func day(_ day: Day, in year: Int) -> String {
    day.year == year ? String(day.description.dropFirst(5)) : day.description
  }

  /// How a node stands, with days.
  public func state(_ state: NodeStatus.State) -> String {
    switch state {
    case .doneInTime: self("按期办结", "done")
    case .doneLate(let days): self("迟 \(days) 天办结", "done \(days) d late")
    case .done: self("已办结", "done")
    case .overdue(let days): self("逾期 \(days) 天", "\(days) d overdue")
    case .dueSoon(let days): self("还有 \(days) 天", "due in \(days) d")
    case .open(let days): self("在办,还有 \(days) 天", "open, \(days) d")
    case .undated: self("未定期限", "undated")
    }
  }
}
