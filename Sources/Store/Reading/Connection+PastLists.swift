import Core

/// What was worked out of lists at their last change, as it was on a day before that.
extension Connection {
  /// Whether what is kept of a plan's lists is not what a day saw.
  func listsDiffer(of plan: Plan.ID, on day: Day) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM lists WHERE plan = ? AND (newest > ? OR next_leave <= ?))"
    return try number(sql, .id(plan), .day(day), .day(day)) != 0
  }

  /// The sizes of a plan's lists on a day: a pass over all items, seconds where there are millions.
  func lists(of plan: Plan.ID, on day: Day) throws -> [ListSummary] {
    var summaries: [ListSummary] = []
    let sql = """
      SELECT l.list, i.cluster, i.district, i.stage, count(*) FROM lists l JOIN items i ON i.list = l.id
      WHERE l.plan = ? AND i.known <= ? AND (i.ended IS NULL OR i.ended > ?)
        AND (i.until IS NULL OR i.until > ?)
      GROUP BY l.id, i.cluster, i.district, i.stage
      """
    try each(sql, .id(plan), .day(day), .day(day), .day(day)) { row in
      let list: ListDefinition.ID = row.id(0)
      if summaries.last?.list != list {
        summaries.append(ListSummary(list: list, count: 0, byCluster: [:], byDistrict: [:], byStage: [:]))
      }
      let (last, size) = (summaries.count - 1, row.int(4))
      summaries[last].count += size
      if !row.isNull(1) { summaries[last].byCluster[row.id(1), default: 0] += size }
      if !row.isNull(2) { summaries[last].byDistrict[row.id(2), default: 0] += size }
      if !row.isNull(3) { summaries[last].byStage[row.text(3), default: 0] += size }
    }
    return summaries
  }

  /// Holds a plan's standing rules against its lists as they are now, or were on a day.
  func tallies(of plan: Plan, on day: Day?) throws -> [RuleCheck] {
    var checks: [RuleCheck] = []
    let byList = Dictionary(grouping: plan.standingRules.filter { $0.list != nil }) { $0.list ?? "" }
    for (list, rules) in byList.sorted(by: { $0.key < $1.key }) {
      guard let number = try listNumber(list, of: plan.id), try isFilled(number, by: day) else { continue }
      var tallies = rules.map { RuleTally($0, in: plan) }
      let rows = SQLPiece("SELECT \(ItemVersion.columnNames) FROM items WHERE list = ? AND ", [.int(number)])
      let statement = rows + holding(in: number, on: day) + " ORDER BY code"
      try self.statement(statement.sql).each(statement.values) { row in
        let item = ListItem(row.itemVersion)
        for index in tallies.indices { tallies[index].take(item) }
      }
      checks += tallies.map { $0.finished() }
    }
    return checks
  }

  /// Whether anything of a list was known by a day.
  private func isFilled(_ list: Int, by day: Day?) throws -> Bool {
    guard let day else { return true }
    let sql = "SELECT EXISTS (SELECT 1 FROM items WHERE list = ? AND known <= ?)"
    return try number(sql, .int(list), .day(day)) != 0
  }

  private func holding(in list: Int, on day: Day?) -> SQLPiece {
    guard let day else {
      return SQLPiece(
        "ended IS NULL AND (until IS NULL OR until > (SELECT newest FROM lists WHERE id = ?))", [.int(list)])
    }
    return SQLPiece(
      "known <= ? AND (ended IS NULL OR ended > ?) AND (until IS NULL OR until > ?)",
      [.day(day), .day(day), .day(day)])
  }
}
