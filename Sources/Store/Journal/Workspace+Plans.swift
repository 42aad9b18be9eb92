public import Core

/// A plan in the store with its versions.
public struct StoredPlan: Hashable, Sendable, Identifiable {
  public var id: Plan.ID
  /// Of the newest version.
  public var title: String
  /// By number.
  public var versions: [Plan.Version]
  /// Whether the dashboard opens with it.
  public var isCurrent: Bool
}

extension Workspace {
  /// The plans in the store, in the order they first came in.
  public func plans() throws(StoreError) -> [StoredPlan] {
    try engine.read { store in
      let shelf = try store.plans(except: store.withdrawals())
      let current = try store.currentPlan(on: shelf)
      return shelf.ids.map { id in
        StoredPlan(
          id: id, title: shelf.newest(of: id)?.title ?? id.text,
          versions: shelf.versions(of: id).map(\.version),
          isCurrent: id == current)
      }
    }
  }

  /// The version of a plan that a day sees; of the current plan when none is named.
  public func plan(_ plan: Plan.ID?, asOf: Day?) throws(StoreError) -> Plan {
    let path = path
    return try engine.read { store in
      let shelf = try store.plans(except: store.withdrawals())
      return try store.document(shelf.choose(plan ?? store.currentPlan(on: shelf), asOf: asOf, at: path))
    }
  }

  /// Makes a plan the one the dashboard opens with.
  public func choose(_ plan: Plan.ID) throws(StoreError) {
    if isReadOnly { throw .readOnly(path: path) }
    try engine.write { store in
      let known = try store.plans(except: store.withdrawals()).ids
      guard known.contains(plan) else { throw StoreError.unknownPlan(plan, known: known) }
      try store.set(.currentPlan, to: plan.text)
    }
  }
}
