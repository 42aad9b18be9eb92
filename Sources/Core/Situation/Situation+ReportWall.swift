extension Situation {
  /// How far back the wall goes, in days: what was due in the year before.
  public static let wallDays = 366

  /// 报送墙: for each owed series its reports of the last year, as far as their periods are over, by what was known
  /// when. In the order of `reporting`; series of which nothing was due or open are left out.
  public var reportWall: [ReportRow] {
    let since = day.adding(days: -Situation.wallDays)
    let refused = RefusalTable(refusals)
    return reporting.compactMap { status in
      guard let indicator = indicator(status.indicator) else { return nil }
      let entries = index.schedule(of: indicator).entries.filter { $0.due >= since && $0.period.last <= day }
      guard !entries.isEmpty else { return nil }
      let arrivals = Arrivals(snapshot.figures[status.indicator, status.scope], on: day)
      return ReportRow(
        indicator: status.indicator, scope: status.scope, unit: status.unit,
        records: entries.map { entry in
          ReportRecord(entry, arrivals, refused[status.indicator, status.scope, entry.period], on: day)
        })
    }
  }

  /// Deliveries that were refused by the day, newest first.
  public var refusals: [RefusedDelivery] {
    snapshot.refusals.filter { $0.isKnown(on: day) }.sorted { ($0.known, $0.batch) > ($1.known, $1.batch) }
  }
}

extension Plan {
  /// The unit a sender's name means, if it means one.
  public func unit(sending name: String?) -> ResponsibleUnit.ID? {
    guard let name, case .exact(let id) = PlanDirectory(self).match(name, as: ResponsibleUnit.self) else {
      return nil
    }
    return id
  }
}

/// When the first figure of each period came that still counts; periods are told apart by their last month.
private struct Arrivals {
  private(set) var first: [Int: Day] = [:]
  private(set) var newest = Int.min

  init(_ vintages: [Figure], on day: Day) {
    for figure in vintages where figure.isKnown(on: day) && figure.period.last <= day {
      let month = figure.period.lastMonth
      first[month] = min(first[month] ?? figure.known, figure.known)
      newest = max(newest, month)
    }
  }
}

/// Refused deliveries by what they told of, the newest first.
private struct RefusalTable {
  private struct Key: Hashable {
    var indicator: Indicator.ID
    var scope: Scope
    var lastMonth: Int
  }

  private var deliveries: [Key: [RefusedDelivery]] = [:]

  init(_ refusals: [RefusedDelivery]) {
    for refusal in refusals {
      let keys = refusal.reports.map {
        Key(indicator: $0.indicator, scope: $0.scope, lastMonth: $0.period.lastMonth)
      }
      for key in Set(keys) { deliveries[key, default: []].append(refusal) }
    }
  }

  subscript(indicator: Indicator.ID, scope: Scope, period: Period) -> [RefusedDelivery] {
    deliveries[Key(indicator: indicator, scope: scope, lastMonth: period.lastMonth)] ?? []
  }
}

extension ReportRecord {
  fileprivate init(
    _ entry: ReportingSchedule.Entry, _ arrivals: Arrivals, _ refused: [RefusedDelivery], on day: Day
  ) {
    self.entry = entry
    known = arrivals.first[entry.period.lastMonth]
    refusals = refused.count
    daysLate = max(0, entry.due.days(until: known ?? day))
    state =
      switch (known, refused.first?.state) {
      case (_?, _): daysLate > 0 ? .late : .onTime
      case (nil, .returned?): .returned
      case (nil, .verifying?): .verifying
      case (nil, nil) where entry.due >= day: .open
      case (nil, nil): arrivals.newest > entry.period.lastMonth ? .skipped : .missing
      }
    if state == .skipped { daysLate = 0 }
  }
}
