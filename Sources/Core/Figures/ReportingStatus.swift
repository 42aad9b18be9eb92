/// How one owed series stands to its calendar: who is to report what, what is missing, what comes next.
public struct ReportingStatus: Hashable, Sendable {
  public var indicator: Indicator.ID
  public var scope: Scope
  /// Who reports it, as far as the plan says.
  public var unit: ResponsibleUnit.ID?
  /// The newest period reported, and when that was known.
  public var newest: Period?
  public var newestKnown: Day?
  /// Reports past their due date with nothing as new, oldest first.
  public var missing: [ReportingSchedule.Entry]
  /// How many of `missing` are beyond the days of grace.
  public var overdue: Int
  /// The next report to come.
  public var next: ReportingSchedule.Entry?

  public enum State: String, Hashable, Sendable, Encodable, CaseIterable {
    /// Nothing due is missing.
    case reported
    /// Reported before, now late by `missing.count` periods.
    case late
    /// 未报: something was due and nothing ever came.
    case neverReported = "never-reported"
    /// 未到期: nothing was due yet, and nothing came.
    case notDue = "not-due"
  }

  public var state: State {
    switch (newest != nil, missing.isEmpty) {
    case (true, true): .reported
    case (true, false): .late
    case (false, false): .neverReported
    case (false, true): .notDue
    }
  }

  /// Days since the oldest missing report was due; 0 when none is missing.
  public func daysLate(on day: Day) -> Int { missing.first.map { $0.due.days(until: day) } ?? 0 }
}

/// Owed series counted by how they stand.
public struct ReportTally: Hashable, Sendable {
  public var owed = 0
  /// Series with at least one report past due, and those with one beyond grace.
  public var late = 0
  public var overdue = 0
  /// The most periods any series is late by.
  public var mostPeriods = 0

  init(_ statuses: some Sequence<ReportingStatus>) {
    for status in statuses {
      owed += 1
      if !status.missing.isEmpty { late += 1 }
      if status.overdue > 0 { overdue += 1 }
      mostPeriods = max(mostPeriods, status.missing.count)
    }
  }
}
