/// One report of one series: whether it came, when, and how late.
public struct ReportRecord: Hashable, Sendable {
  public enum State: String, Hashable, Sendable, Encodable, CaseIterable {
    /// 按时: known by the day it was due.
    case onTime = "on-time"
    /// 迟报: known after that day.
    case late
    /// 未报: past due, and nothing as new has come.
    case missing
    /// 退回: what came last could not enter.
    case returned
    /// 核实中: what came last waits for explanations.
    case verifying
    /// 漏期: past due and never reported, but a later period was.
    case skipped
    /// 未到期: the period is over, the report not due yet.
    case open
  }

  public var entry: ReportingSchedule.Entry
  public var state: State
  /// The day its first figure was known.
  public var known: Day?
  /// Days from the due date to that day; of what has not come, to the day looked at. 0 when in time.
  public var daysLate: Int
  /// How often a delivery of it was refused.
  public var refusals: Int

  /// Whether it is beyond the days of grace on a day.
  public func isOverdue(on day: Day) -> Bool {
    [.missing, .returned, .verifying].contains(state) && entry.grace < day
  }
}

/// The reports of one series over a time, oldest first.
public struct ReportRow: Hashable, Sendable {
  public var indicator: Indicator.ID
  public var scope: Scope
  /// Who reports it, as far as the plan says.
  public var unit: ResponsibleUnit.ID?
  public var records: [ReportRecord]

  public var count: ReportCount { ReportCount(records) }
}

/// Reports counted by how they stand.
public struct ReportCount: Hashable, Sendable {
  private var counts: [ReportRecord.State: Int] = [:]
  /// The most days any of them is, or was, late.
  public private(set) var mostDaysLate = 0

  public init(_ records: some Sequence<ReportRecord>) {
    for record in records {
      counts[record.state, default: 0] += 1
      mostDaysLate = max(mostDaysLate, record.daysLate)
    }
  }

  public subscript(state: ReportRecord.State) -> Int { counts[state] ?? 0 }

  /// 应报: all but those not due yet.
  public var due: Int { counts.reduce(0) { $0 + ($1.key == .open ? 0 : $1.value) } }

  /// 按时率: per cent of what was due that came in time; nil when nothing was.
  public var onTimeRate: Double? { due > 0 ? 100 * Double(self[.onTime]) / Double(due) : nil }
}
