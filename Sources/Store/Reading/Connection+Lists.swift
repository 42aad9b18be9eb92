import Core

extension Connection {
  /// The sizes of a plan's lists as kept at import.
  func lists(of plan: Plan.ID, _ newest: inout NewestDay) throws -> [ListSummary] {
    var (summaries, latest): ([ListSummary], NewestDay) = ([], newest)
    let sql = """
      SELECT l.list, r.facet, r.member, r.size, l.newest FROM lists l JOIN rollups r ON r.list = l.id
      WHERE l.plan = ? ORDER BY l.id
      """
    try each(sql, .id(plan)) { row in
      let list: ListDefinition.ID = row.id(0)
      if summaries.last?.list != list {
        summaries.append(ListSummary(list: list, count: 0, byCluster: [:], byDistrict: [:], byStage: [:]))
      }
      if let day = row.optionalDay(4) { latest.meet(day) }
      summaries[summaries.count - 1].note(row.text(1), row.text(2), row.int(3))
    }
    newest = latest
    return summaries
  }

  /// The items whose credit a plan shares out, as its lists have them now: few, each found by its code.
  func credited(of plan: Plan) throws -> [CreditedItem] {
    let sql = """
      SELECT name, district FROM items WHERE list = ? AND code = ? AND ended IS NULL
        AND (until IS NULL OR until > (SELECT newest FROM lists WHERE id = ?))
      """
    var items: [CreditedItem] = []
    for credit in plan.credits {
      guard let list = try listNumber(credit.list, of: plan.id) else { continue }
      for code in credit.items {
        try each(sql, .int(list), .text(code), .int(list)) { row in
          items.append(
            CreditedItem(credit: credit.id, code: code, name: row.text(0), district: row.optionalID(1)))
        }
      }
    }
    return items
  }

  func ruleChecks(of plan: Plan.ID) throws -> [RuleCheck] {
    var checks: [RuleCheck] = []
    try each("SELECT rule, subjects, unknown, violations FROM rule_checks WHERE plan = ?", .id(plan)) { row in
      checks.append(
        RuleCheck(
          rule: row.id(0), subjects: row.int(1), unknown: row.int(2), violations: row.int(3), violators: []))
    }
    let sql = """
      SELECT code, name, found, district FROM violators WHERE plan = ? AND rule = ? ORDER BY place
      """
    for index in checks.indices {
      var violators: [RuleCheck.Violator] = []
      try each(sql, .id(plan), .id(checks[index].rule)) { row in
        violators.append(
          RuleCheck.Violator(
            code: row.text(0), name: row.text(1), found: row.text(2), district: row.optionalID(3)))
      }
      checks[index].violators = violators
    }
    return checks
  }
}

extension ListSummary {
  fileprivate mutating func note(_ facet: String, _ member: String, _ size: Int) {
    switch facet {
    case "cluster": byCluster[Identifier(member)] = size
    case "district": byDistrict[Identifier(member)] = size
    case "stage": byStage[member] = size
    default: count = size
    }
  }
}
