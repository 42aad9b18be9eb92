extension Situation {
  public func assessment(of target: Target.ID) -> Assessment? {
    index.targets[target].map { assessments[$0] }
  }
  public func target(_ id: Target.ID) -> Target? { index.targets[id].map { plan.targets[$0] } }
  public func indicator(_ id: Indicator.ID) -> Indicator? { index.indicators[id].map { plan.indicators[$0] } }
  public func task(_ id: WorkTask.ID) -> WorkTask? { index.tasks[id].map { plan.tasks[$0] } }
  public func line(_ id: ActionLine.ID) -> ActionLine? { index.lines[id].map { plan.lines[$0] } }
  public func unit(_ id: ResponsibleUnit.ID) -> ResponsibleUnit? { index.units[id].map { plan.units[$0] } }

  /// How the targets of a subject stand, in the plan's order.
  ///
  /// Of the plan, its lines, tasks and groups the plan's own targets, without the parts they were split
  /// into; of a cluster or district those of its scope; of a unit those it leads, for a district its parts.
  public func assessments(of subject: Subject) -> [Assessment] {
    (index.belongings[subject] ?? []).map { assessments[$0] }
  }

  /// The parts a target was split into, by district or cluster, in the plan's order.
  public func parts(of target: Target.ID) -> [Assessment] {
    plan.targets.indices.filter { plan.targets[$0].partOf == target }.map { assessments[$0] }
  }

  /// The headline targets (主要目标 of the overview) in their order.
  public var headlines: [Assessment] {
    plan.targets.indices.filter { plan.targets[$0].headline != nil }
      .sorted { (plan.targets[$0].headline ?? 0) < (plan.targets[$1].headline ?? 0) }
      .map { assessments[$0] }
  }

  /// Who answers for a target: its own units, else its task's, in the plan's order; of a district's part
  /// the district first.
  public func owners(of target: Target) -> [Ownership] {
    let owners = index.owners(of: target, in: plan)
    guard target.partOf != nil, case .district(let id) = target.scope else { return owners }
    let own = Ownership(unit: Identifier(id.text), part: .lead, basis: .inferred)
    return [own]
      + owners.map { Ownership(unit: $0.unit, part: $0.part == .lead ? .support : $0.part, basis: $0.basis) }
  }

  /// Everything a unit answers for: what it leads, supports, or owns by a clause that names all of its kind.
  public func obligations(of unit: ResponsibleUnit.ID) -> [Obligation] {
    let named = index.obligations[unit] ?? []
    guard isStandingOwner(unit) else { return named }
    let known = Set(named.map(\.target))
    let others = plan.targets.filter { $0.partOf == nil && $0.task != nil && !known.contains($0.id) }
    return named + others.map { Obligation(target: $0.id, part: .territorial) }
  }

  /// Whether a clause makes the unit an owner of every task.
  public func isStandingOwner(_ unit: ResponsibleUnit.ID) -> Bool {
    guard let kind = self.unit(unit)?.kind else { return false }
    return plan.standingOwners.contains { owner in
      owner.kinds.contains { $0 == .district && kind == .district || $0 == .zone && kind == .zone }
    }
  }

  /// What the lists say about the standing rule behind a `limit` target: counts and the first violators.
  public func ruleCheck(of target: Target) -> RuleCheck? {
    ruleChecks.first { $0.rule == target.standingRule }
  }

  /// The whole mark of a subject.
  public func rollup(of subject: Subject) -> Rollup {
    Rollup(
      lights: LightDistribution(assessments(of: subject)), nodes: NodeTally(nodes(of: subject)),
      reports: ReportTally(reporting(of: subject)))
  }
}

extension Situation {
  /// The light rules that hold for a target: in force, the office's second one, and all cut-offs.
  public func rules(of target: Target) -> RuleSet {
    Court(plan: plan, index: index, series: series, checks: [], day: day).rules(for: target)
  }
}
