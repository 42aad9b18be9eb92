import Core

/// What is worked out from the items of lists when they change, so that no screen ever counts them.
struct ListUpkeep {
  let store: Connection

  /// Counts a list's items anew and remembers the newest day on which anything in it changed.
  func count(list: Int, changedOn day: Day) throws {
    try store.run(
      """
      UPDATE lists SET newest = ?, next_leave = NULL WHERE id = ? AND (newest IS NULL OR newest < ?)
      """, .day(day), .int(list), .day(day))
    try store.run(
      """
      UPDATE lists SET
        first_leave = (SELECT min(until) FROM items WHERE list = ? AND ended IS NULL AND until IS NOT NULL),
        next_leave = (SELECT min(until) FROM items WHERE list = ? AND ended IS NULL AND until > newest)
      WHERE id = ?
      """, .int(list), .int(list), .int(list))
    try store.run("DELETE FROM rollups WHERE list = ?", .int(list))
    try count(list: list, "all", by: "''")
    for facet in ["cluster", "district", "stage"] {
      try count(list: list, facet, by: facet)
    }
  }

  /// Counts all that hold by an index, then takes off those that have left, who are few.
  private func count(list: Int, _ facet: String, by member: String) throws {
    try store.run(
      """
      INSERT INTO rollups (list, facet, member, size)
      SELECT ?, '\(facet)', \(member), count(*) FROM items
      WHERE list = ? AND ended IS NULL AND \(member) IS NOT NULL GROUP BY \(member)
      """, .int(list), .int(list))
    try store.run(
      """
      UPDATE rollups SET size = size - (
        SELECT count(*) FROM items WHERE list = ? AND ended IS NULL AND \(member) = rollups.member
          AND until <= (SELECT newest FROM lists WHERE id = ?))
      WHERE list = ? AND facet = '\(facet)'
      """, .int(list), .int(list), .int(list))
  }

  /// Holds the plan's standing rules against the items as they are now.
  func check(_ plan: Plan) throws {
    try store.run("DELETE FROM violators WHERE plan = ?", .id(plan.id))
    try store.run("DELETE FROM rule_checks WHERE plan = ?", .id(plan.id))
    for check in try store.tallies(of: plan, on: nil) { try keep(check, of: plan.id) }
  }

  private func keep(_ check: RuleCheck, of plan: Plan.ID) throws {
    try store.run(
      "INSERT INTO rule_checks (plan, rule, subjects, unknown, violations) VALUES (?, ?, ?, ?, ?)",
      .id(plan), .id(check.rule), .int(check.subjects), .int(check.unknown), .int(check.violations))
    for (place, violator) in check.violators.enumerated() {
      try store.run(
        "INSERT INTO violators (plan, rule, place, code, name, found, district) VALUES (?, ?, ?, ?, ?, ?, ?)",
        .id(plan), .id(check.rule), .int(place + 1), .text(violator.code), .text(violator.name),
        .text(violator.found), .id(violator.district))
    }
  }
}

extension ListItem {
  init(_ version: ItemVersion) {
    let entry = version.entry
    var columns = ColumnText.decode(version.columns)
    columns["until"] = entry.until?.description
    self.init(
      id: entry.code, name: entry.name, cluster: entry.cluster.map { Identifier($0) },
      district: entry.district.map { Identifier($0) }, stage: entry.stage, amount: entry.amount,
      since: entry.since, columns: columns)
  }
}

extension Connection {
  /// The number of a list in the store; nil when nothing was ever imported into it.
  func listNumber(_ list: ListDefinition.ID, of plan: Plan.ID) throws -> Int? {
    try first("SELECT id FROM lists WHERE plan = ? AND list = ?", .id(plan), .id(list)) { $0.int(0) }
  }

  /// The number of a list, given out now if it has none.
  func enterList(_ list: ListDefinition.ID, of plan: Plan.ID, _ numbers: Numbers) throws -> Int {
    if let number = try listNumber(list, of: plan) { return number }
    let number = try numbers.next(in: "lists")
    try run("INSERT INTO lists (id, plan, list) VALUES (?, ?, ?)", .int(number), .id(plan), .id(list))
    return number
  }
}
