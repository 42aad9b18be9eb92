import Core

extension ShowReport {
  func record(_ status: NodeStatus) -> JSON {
    let node = status.node
    return JSON([
      "id": node.id, "name": node.name, "kind": node.kind, "state": status.state.code,
      "days": status.state.days, "due": node.due, "done": status.isDone ? node.done : nil,
      "cluster": node.cluster, "task": node.task, "group": node.group, "unit": node.unit,
      "clause": node.clause.map(record), "basis": node.basis, "note": node.note,
    ])
  }

  func record(_ status: ReportingStatus) -> JSON {
    JSON([
      "indicator": status.indicator, "name": situation.indicator(status.indicator)?.name,
      "scope": status.scope, "unit": status.unit, "state": status.state, "newest": status.newest,
      "newestKnown": status.newestKnown, "missing": status.missing.map(record),
      "overdue": status.overdue, "daysLate": status.daysLate(on: situation.day),
      "next": status.next.map(record),
    ])
  }

  private func record(_ entry: ReportingSchedule.Entry) -> JSON {
    JSON(["period": entry.period, "due": entry.due, "grace": entry.grace])
  }
}

extension NodeStatus.State {
  /// Every code, in the order of the cases.
  static let codes = ["done-in-time", "done-late", "done", "overdue", "due-soon", "open", "undated"]

  var code: String {
    switch self {
    case .doneInTime: "done-in-time"
    case .doneLate: "done-late"
    case .done: "done"
    case .overdue: "overdue"
    case .dueSoon: "due-soon"
    case .open: "open"
    case .undated: "undated"
    }
  }

  /// Days late when done late or overdue, days left when open with a day; else none.
  var days: Int? {
    switch self {
    case .doneLate(let days), .overdue(let days), .dueSoon(let days), .open(let days): days
    case .doneInTime, .done, .undated: nil
    }
  }
}
