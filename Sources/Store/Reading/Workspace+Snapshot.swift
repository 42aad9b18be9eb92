public import Core

extension Workspace {
  /// Everything judged on the screens, in one read; see `Query.snapshot`.
  public func snapshot(of plan: PlanChoice?, asOf: Day?) throws(StoreError) -> Snapshot {
    let (isReadOnly, path) = (isReadOnly, path)
    return try engine.read { try $0.snapshot(of: plan, asOf: asOf, path: path, isReadOnly: isReadOnly) }
  }
}

extension Connection {
  /// Everything judged on the screens, as it stands in this transaction.
  func snapshot(
    of plan: PlanChoice?, asOf: Day?, path: String, isReadOnly: Bool = false
  ) throws -> Snapshot {
    let withdrawals = try withdrawals()
    let plans = try plans(except: withdrawals)
    let chosen = try plans.choose(choice(plan, on: plans), asOf: asOf, at: path)
    var newest = NewestDay()
    let text = try planText(chosen)
    var lists = try lists(of: chosen.plan, &newest)
    let past = try asOf.flatMap { try listsDiffer(of: chosen.plan, on: $0) ? $0 : nil }
    if let past { lists = try self.lists(of: chosen.plan, on: past) }
    let figures = try figures(of: chosen.plan, withdrawals, &newest)
    let technologies = try technologies(of: chosen.plan, withdrawals, asOf, &newest)
    let reported = try reportedNodes(of: chosen.plan, withdrawals, asOf, &newest)
    let document = try text.value()
    let relatives = try relatives(of: document, chosen, on: plans, asOf: asOf)
    var snapshot = Snapshot(
      plan: document, versions: plans.siblings(of: chosen).map(\.version),
      plans: plans.listing(current: try currentPlan(on: plans)), relatives: relatives,
      inherited: try inheritance(of: document, withdrawals, &newest), figures: figures,
      technologies: technologies,
      nodes: document.nodes(reported),
      lists: lists,
      ruleChecks: try past.map { try tallies(of: document, on: $0) } ?? ruleChecks(of: chosen.plan),
      batches: try batches(newest: 50, withdrawals),
      sampleDay: try setting(.sampleDay).flatMap { Day($0) },
      newestKnown: newest.day,
      isReadOnly: isReadOnly)
    snapshot.refusals = try refusals(of: chosen.plan, withdrawals)
    snapshot.credited = try credited(of: document)
    if try keepsLedger {
      snapshot.meetings = try meetings()
      snapshot.digest = try Ledger(self).newest()?.digest
    }
    return snapshot
  }
}

extension Connection {
  /// The other versions of a plan, then the plans it names, each in the version the day sees.
  private func relatives(
    of plan: Plan, _ entry: PlanEntry, on shelf: PlanShelf, asOf: Day?
  ) throws -> [Plan] {
    guard shelf.entries.count > 1 else { return [] }
    let named = plan.relatedPlans.compactMap { id in
      (try? shelf.choose(PlanChoice(id), asOf: asOf, at: "")) ?? shelf.newest(of: id)
    }
    // All are read while the first is put together.
    return try (shelf.siblings(of: entry) + named).map { try planText($0) }.map { try $0.value() }
  }

  /// The figures of the plans whose series a crosswalk carries over.
  private func inheritance(
    of plan: Plan, _ withdrawals: Withdrawals, _ newest: inout NewestDay
  ) throws -> [Plan.ID: FigureTable] {
    var inherited: [Plan.ID: FigureTable] = [:]
    for crosswalk in plan.crosswalks where !crosswalk.indicators.isEmpty {
      inherited[crosswalk.from] = try figures(of: crosswalk.from, withdrawals, &newest)
    }
    return inherited
  }
}

/// The newest day met so far.
struct NewestDay {
  private(set) var day: Day?

  mutating func meet(_ other: Day) {
    if day.map({ $0 < other }) ?? true { day = other }
  }
}
