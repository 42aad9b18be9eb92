import Core

extension State {
  /// The plan of the place shown; none before anything was read and none was named.
  var wantedPlan: PlanChoice? { place.plan ?? home ?? situation.map { PlanChoice($0.plan.id) } }

  /// What must be read for the place shown.
  var snapshotQuery: Query { .snapshot(plan: wantedPlan, asOf: asOf) }

  /// Whether what was read last is of the plan of the place shown.
  var isInSight: Bool { shownPlan == nil || shownPlan == wantedPlan }

  private var shownPlan: PlanChoice? {
    guard case .snapshot(let plan, _) = shown else { return situation.map { PlanChoice($0.plan.id) } }
    return plan
  }

  /// Whether a snapshot still is of the plan one looks at, or the first there is.
  func isAwaited(_ query: Query) -> Bool {
    guard case .snapshot(let plan, _) = query else { return false }
    if place.plan == nil, plan == nil || home == nil { return true }
    return plan == wantedPlan
  }

  /// Remembers of which plan a snapshot is; what was kept of another plan's lists goes.
  mutating func note(_ id: Plan.ID, for query: Query) {
    guard case .snapshot(let plan, let asOf) = query else { return }
    let choice = plan ?? PlanChoice(id)
    if let shownPlan, shownPlan != choice {
      home = home ?? shownPlan
      (pages, excerpts, history, moves, itemNames) = ([:], [:], nil, nil, nil)
    }
    if plan == nil || home == nil { home = choice }
    shown = .snapshot(plan: choice, asOf: asOf)
  }

  /// A plan or day that cannot be read is left again; what was shown still is.
  mutating func staysWhereItWas() -> [Effect] {
    guard case .snapshot(let plan, let day) = shown else { return [] }
    asOf = day
    while places.count > 1, (place.plan ?? home) != plan { places.removeLast() }
    return []
  }
}
