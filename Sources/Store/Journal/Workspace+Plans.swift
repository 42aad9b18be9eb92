public import Core

extension Workspace {
  /// The plans in the store, in the order they first came in.
  public func plans() throws(StoreError) -> [StoredPlan] {
    try engine.read { store in
      let shelf = try store.plans(except: store.withdrawals())
      return shelf.listing(current: try store.currentPlan(on: shelf))
    }
  }

  /// The version of a plan that a day sees; of the current plan when none is named.
  public func plan(_ plan: PlanChoice?, asOf: Day?) throws(StoreError) -> Plan {
    let path = path
    return try engine.read { store in
      let shelf = try store.plans(except: store.withdrawals())
      return try store.document(shelf.choose(store.choice(plan, on: shelf), asOf: asOf, at: path))
    }
  }

  /// Makes a plan the one the dashboard opens with.
  public func choose(_ plan: Plan.ID) throws(StoreError) {
    if isReadOnly { throw .readOnly(path: path) }
    try engine.write { store in
      let known = try store.plans(except: store.withdrawals()).ids
      guard known.contains(plan) else { throw StoreError.unknownPlan(plan, known: known) }
      try store.set(.currentPlan, to: plan.text)
      try Ledger(store).append(.choice)
    }
  }
}
