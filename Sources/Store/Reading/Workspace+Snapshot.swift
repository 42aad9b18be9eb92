public import Core

extension Workspace {
  /// Everything judged on the screens, in one read; see `Query.snapshot`.
  public func snapshot(of plan: Plan.ID?, asOf: Day?) throws(StoreError) -> Snapshot {
    let (isReadOnly, path) = (isReadOnly, path)
    return try engine.read { try $0.snapshot(of: plan, asOf: asOf, path: path, isReadOnly: isReadOnly) }
  }
}

extension Connection {
  /// Everything judged on the screens, as it stands in this transaction.
  func snapshot(of plan: Plan.ID?, asOf: Day?, path: String, isReadOnly: Bool = false) throws -> Snapshot {
    let withdrawals = try withdrawals()
    let plans = try plans(except: withdrawals)
    let chosen = try plans.choose(plan ?? currentPlan(on: plans), asOf: asOf, at: path)
    var newest = NewestDay()
    let text = try planText(chosen)
    let lists = try lists(of: chosen.plan, &newest)
    let figures = try figures(of: chosen.plan, withdrawals, &newest)
    let technologies = try technologies(of: chosen.plan, withdrawals, &newest)
    let reported = try reportedNodes(of: chosen.plan, withdrawals, &newest)
    let document = try text.value()
    var snapshot = Snapshot(
      plan: document,
      versions: plans.entries.filter { $0.plan == chosen.plan && $0.row != chosen.row }.map(\.version),
      figures: figures,
      technologies: technologies,
      nodes: document.nodes(reported),
      lists: lists,
      ruleChecks: try ruleChecks(of: chosen.plan),
      batches: try batches(newest: 50, withdrawals),
      sampleDay: try setting(.sampleDay).flatMap { Day($0) },
      newestKnown: newest.day,
      isReadOnly: isReadOnly)
    snapshot.refusals = try refusals(of: chosen.plan, withdrawals)
    return snapshot
  }
}

/// The newest day met so far.
struct NewestDay {
  private(set) var day: Day?

  mutating func meet(_ other: Day) {
    if day.map({ $0 < other }) ?? true { day = other }
  }
}
