import Core

extension ShowReport {
  /// The import screen is no view of the figures.
  var importing: Content { .none }

  var reportWall: Content {
    let rows = situation.reportWall
    let byUnit = Dictionary(grouping: rows, by: \.unit)
    let files = Dictionary(grouping: situation.refusals) { plan.unit(sending: $0.sender) }
    return Content(
      rows.map(record),
      [
        "since": situation.day.adding(days: -Situation.wallDays),
        "totals": record(ReportCount(rows.flatMap(\.records))),
        "units": plan.units.compactMap { unit in
          byUnit[unit.id].map { rows in
            JSON([
              "unit": unit.id, "name": unit.name, "count": record(ReportCount(rows.flatMap(\.records))),
              "refusals": files[unit.id]?.count ?? 0,
            ])
          }
        },
        "refusals": situation.refusals.map(record),
      ])
  }

  private func record(_ row: ReportRow) -> JSON {
    JSON([
      "indicator": row.indicator, "name": situation.indicator(row.indicator)?.name, "scope": row.scope,
      "unit": row.unit, "count": record(row.count), "records": row.records.map(record),
    ])
  }

  private func record(_ report: ReportRecord) -> JSON {
    JSON([
      "period": report.entry.period, "due": report.entry.due, "grace": report.entry.grace,
      "state": report.state, "known": report.known, "daysLate": report.daysLate, "refusals": report.refusals,
    ])
  }

  private func record(_ count: ReportCount) -> JSON {
    JSON([
      "due": count.due, "onTime": count[.onTime], "late": count[.late], "missing": count[.missing],
      "returned": count[.returned], "verifying": count[.verifying], "skipped": count[.skipped],
      "open": count[.open], "onTimeRate": count.onTimeRate, "mostDaysLate": count.mostDaysLate,
    ])
  }

  private func record(_ refusal: RefusedDelivery) -> JSON {
    JSON([
      "batch": refusal.batch, "known": refusal.known, "sender": refusal.sender, "file": refusal.file,
      "digest": refusal.digest, "state": refusal.state, "mandatory": refusal.mandatory,
      "unexplained": refusal.unexplained, "hints": refusal.hints,
      "reports": refusal.reports.map {
        JSON(["indicator": $0.indicator, "scope": $0.scope, "period": $0.period])
      },
    ])
  }
}
