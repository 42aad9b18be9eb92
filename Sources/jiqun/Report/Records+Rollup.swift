import Core

extension ShowReport {
  /// The mark of something that holds several targets: counts, never a colour alone.
  func rollup(of subject: Subject) -> JSON {
    let rollup = situation.rollup(of: subject)
    return JSON([
      "lights": record(rollup.lights), "nodes": record(rollup.nodes), "reports": record(rollup.reports),
    ])
  }

  func record(_ lights: LightDistribution) -> JSON {
    JSON([
      "red": lights[.red], "yellow": lights[.yellow], "green": lights[.green], "met": lights[.met],
      "grey": lights.grey, "unquantified": lights.unquantified, "judged": lights.judged,
      "total": lights.total, "worst": code(lights.worst),
      "reasons": JSON.record(
        Reason.allCases.map { JSON.Member(key: $0.rawValue, value: .whole(lights[$0])) }),
    ])
  }

  func record(_ nodes: NodeTally) -> JSON {
    JSON([
      "total": nodes.total, "done": nodes.done, "doneLate": nodes.doneLate, "overdue": nodes.overdue,
      "dueSoon": nodes.dueSoon, "open": nodes.open, "undated": nodes.undated,
      "longestOverdue": nodes.longestOverdue,
    ])
  }

  func record(_ reports: ReportTally) -> JSON {
    JSON([
      "owed": reports.owed, "late": reports.late, "overdue": reports.overdue,
      "mostPeriods": reports.mostPeriods,
    ])
  }
}
