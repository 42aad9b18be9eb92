import Core

extension Connection {
  /// The cards in force, by id, with all their colours.
  func technologies(
    of plan: Plan.ID, _ withdrawals: Withdrawals, _ day: Day?, _ newest: inout NewestDay
  ) throws -> [TechnologyCard] {
    var cards = try cards(of: plan, withdrawals, day)
    let sql = """
      SELECT technology, day, colour, evidence, decided_by, known, batch FROM colours
      WHERE plan = ? ORDER BY technology, day, known, id
      """
    // Cards and colours come in the same order, so that one finger on each is enough.
    var (finger, latest) = (0, newest)
    try each(sql, .id(plan)) { row in
      guard withdrawals.counts(row.int(6), on: day) else { return }
      let technology = row.text(0)
      while finger < cards.count, cards[finger].id.text < technology { finger += 1 }
      guard finger < cards.count, cards[finger].id.text == technology else { return }
      let change = ColourChange(
        day: row.day(1), colour: row.id(2), evidence: row.optionalText(3), decidedBy: row.optionalText(4),
        known: row.day(5))
      latest.meet(change.known)
      cards[finger].changes.append(change)
    }
    newest = latest
    return cards
  }

  /// The cards in force, by id, without colours.
  ///
  /// - Parameter day: As it was known on a day; nil takes all that was ever entered.
  func cards(of plan: Plan.ID, _ withdrawals: Withdrawals, _ day: Day? = nil) throws -> [TechnologyCard] {
    var cards: [TechnologyCard] = []
    let sql = """
      SELECT technology, name, cluster, stage, category, bottleneck, foreign_suppliers, domestic_alternative,
        dependence, consequence, readiness, lead, partners, project, funding, review_due, batch
      FROM technologies WHERE plan = ? AND batch IN (SELECT id FROM batches WHERE known <= ?)
      ORDER BY technology, id
      """
    try each(sql, .id(plan), .int(day?.ordinal ?? .max)) { row in
      guard withdrawals.counts(row.int(16), on: day) else { return }
      let card = row.technologyCard
      if cards.last?.id == card.id { cards.removeLast() }
      cards.append(card)
    }
    return cards
  }

  /// What was reported on nodes, by id.
  func reportedNodes(
    of plan: Plan.ID, _ withdrawals: Withdrawals, _ day: Day?, _ newest: inout NewestDay
  ) throws -> [Node] {
    var (reported, latest): ([Node], NewestDay) = ([], newest)
    let sql = """
      SELECT node, name, kind, due, done, known, cluster, task, work_group, unit, note, batch
      FROM nodes WHERE plan = ? AND known <= ? ORDER BY node, id
      """
    try each(sql, .id(plan), .int(day?.ordinal ?? .max)) { row in
      guard withdrawals.counts(row.int(11), on: day) else { return }
      let node = row.node
      if let known = node.known { latest.meet(known) }
      if reported.last?.id == node.id { reported.removeLast() }
      reported.append(node)
    }
    newest = latest
    return reported
  }
}

extension Plan {
  /// The plan's own nodes, with what was reported on them, then the others by due day and id.
  func nodes(_ reported: [Node]) -> [Node] {
    let byID = Dictionary(reported.map { ($0.id, $0) }) { $1 }
    let own = Set(nodes.map(\.id))
    let others = reported.filter { !own.contains($0.id) }
    return nodes.map { $0.reported(byID[$0.id]) } + others.sorted { $0.precedes($1) }
  }
}

extension Node {
  /// A node of the plan with due and done days, and a note, as they were reported.
  fileprivate func reported(_ report: Node?) -> Node {
    guard let report else { return self }
    var node = self
    node.due = report.due ?? due
    node.done = report.done
    node.known = report.known
    node.note = report.note ?? note
    return node
  }

  /// Earlier due first, those without a due day last.
  fileprivate func precedes(_ other: Node) -> Bool {
    switch (due, other.due) {
    case (let mine?, let others?) where mine != others: mine < others
    case (_?, nil): true
    case (nil, _?): false
    default: id < other.id
    }
  }
}

extension SQLRow {
  fileprivate var technologyCard: TechnologyCard {
    TechnologyCard(
      id: id(0), name: text(1), cluster: id(2), stage: optionalID(3), category: optionalText(4),
      bottleneck: optionalText(5), foreignSuppliers: optionalText(6), domesticAlternative: optionalText(7),
      dependence: optionalReal(8), consequence: optionalText(9), readiness: optionalInt(10),
      lead: optionalText(11), partners: optionalText(12), project: optionalText(13),
      funding: optionalReal(14), reviewDue: optionalDay(15), changes: [])
  }

  fileprivate var node: Node {
    Node(
      id: id(0), name: text(1), kind: Node.Kind(rawValue: text(2)) ?? .milestone, due: optionalDay(3),
      done: optionalDay(4), known: day(5), cluster: optionalID(6), task: optionalID(7),
      group: optionalID(8), unit: optionalID(9), clause: nil, basis: .stated, note: optionalText(10))
  }
}
