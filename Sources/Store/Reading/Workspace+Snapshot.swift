public import Core

extension Workspace {
  /// Everything judged on the screens, in one read; see `Query.snapshot`.
  public func snapshot(of plan: Plan.ID?, asOf: Day?) throws(StoreError) -> Snapshot {
    let isReadOnly = isReadOnly
    let path = path
    return try engine.read { store in
      let withdrawals = try store.withdrawals()
      let plans = try store.plans(except: withdrawals)
      let chosen = try plans.choose(plan ?? store.currentPlan(on: plans), asOf: asOf, at: path)
      var newest = NewestDay()
      let document = try store.document(chosen)
      let lists = try store.lists(of: chosen.plan, &newest)
      return Snapshot(
        plan: document,
        versions: plans.entries.filter { $0.plan == chosen.plan && $0.row != chosen.row }.map(\.version),
        figures: try store.figures(of: chosen.plan, withdrawals, &newest),
        technologies: try store.technologies(of: chosen.plan, withdrawals, &newest),
        nodes: try store.nodes(of: document, withdrawals, &newest),
        lists: lists,
        ruleChecks: try store.ruleChecks(of: chosen.plan),
        batches: try store.batches(newest: 50, withdrawals),
        sampleDay: try store.setting(.sampleDay).flatMap { Day($0) },
        newestKnown: newest.day,
        isReadOnly: isReadOnly)
    }
  }
}

/// The newest day met so far.
struct NewestDay {
  private(set) var day: Day?

  mutating func meet(_ other: Day) {
    if day.map({ $0 < other }) ?? true { day = other }
  }
}
