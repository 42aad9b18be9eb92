extension Plan {
  /// A plan with nothing in it but its names and years, in its first version: to be filled step by step.
  public init(id: Identifier<Plan>, title: String, place: Place, issued: Day, years: ClosedYears) {
    self.init(
      id: id, title: title, shortTitle: title, place: place, documentNumber: "", issued: issued, years: years,
      version: Version(number: 1, validFrom: issued, known: issued, note: nil), successor: nil,
      predecessor: nil, tiers: [], clusters: [], chainPositions: [], lines: [], tasks: [], units: [],
      standingOwners: [], leadingGroup: nil, groups: [], districts: [], parkKinds: [], lists: [],
      calendars: [], indicators: [], targets: [], standingRules: [], nodes: [], technologyColours: [],
      health: [], tags: [], rule: .standard)
  }
}

extension Snapshot {
  /// A snapshot of a plan nothing was reported on yet.
  public init(_ plan: Plan, figures: [Figure] = []) {
    self.init(
      plan: plan, versions: [plan.version],
      plans: [StoredPlan(id: plan.id, title: plan.title, versions: [plan.version], isCurrent: true)],
      figures: FigureTable(figures), technologies: [],
      nodes: plan.nodes, lists: [], ruleChecks: [], batches: [], sampleDay: nil,
      newestKnown: figures.map(\.known).max(), isReadOnly: false)
  }
}
