/// Where things of a plan stand and what belongs to what, worked out once for all questions.
struct PlanIndex: Hashable, Sendable {
  private(set) var targets: [Target.ID: Int] = [:]
  private(set) var indicators: [Indicator.ID: Int] = [:]
  private(set) var tasks: [WorkTask.ID: Int] = [:]
  private(set) var lines: [ActionLine.ID: Int] = [:]
  private(set) var units: [ResponsibleUnit.ID: Int] = [:]
  private(set) var groups: [WorkTask.ID: [WorkGroup.ID]] = [:]
  private(set) var positions: [ChainStage.ID: ChainPosition.ID] = [:]
  private(set) var schedules: [ReportingCalendar.ID: ReportingSchedule] = [:]
  private(set) var standard: ReportingSchedule
  /// Targets by what they belong to, in the plan's order.
  private(set) var belongings: [Subject: [Int]] = [:]
  private(set) var obligations: [ResponsibleUnit.ID: [Obligation]] = [:]

  init(_ plan: Plan) {
    standard = ReportingSchedule(.yearly, years: plan.years)
    for calendar in plan.calendars { schedules[calendar.id] = ReportingSchedule(calendar, years: plan.years) }
    for (place, target) in plan.targets.enumerated() { targets[target.id] = place }
    for (place, indicator) in plan.indicators.enumerated() { indicators[indicator.id] = place }
    for (place, task) in plan.tasks.enumerated() { tasks[task.id] = place }
    for (place, line) in plan.lines.enumerated() { lines[line.id] = place }
    for (place, unit) in plan.units.enumerated() { units[unit.id] = place }
    for stage in plan.clusters.lazy.flatMap(\.chain) { positions[stage.id] = stage.position }
    for group in plan.groups { for task in group.tasks { groups[task, default: []].append(group.id) } }
    for place in plan.targets.indices { file(place, of: plan) }
  }

  /// The reports an indicator is due to give; yearly ones when the plan names no calendar.
  func schedule(of indicator: Indicator) -> ReportingSchedule {
    indicator.calendar.flatMap { schedules[$0] } ?? standard
  }

  /// Parts of a split belong to their own scope only: they are no further targets of a line or bureau.
  private mutating func file(_ place: Int, of plan: Plan) {
    let target = plan.targets[place]
    switch target.scope {
    case .cluster(let id): belongings[.cluster(id), default: []].append(place)
    case .district(let id):
      belongings[.district(id), default: []].append(place)
      oblige(Ownership(unit: Identifier(id.text), part: .lead, basis: .inferred), to: place, of: plan)
    case .whole, .park: break
    }
    guard target.partOf == nil else { return }
    belongings[.plan, default: []].append(place)
    for owner in owners(of: target, in: plan) { oblige(owner, to: place, of: plan) }
    guard let task = target.task, let at = tasks[task] else {
      belongings[.mainTargets, default: []].append(place)
      return
    }
    belongings[.task(task), default: []].append(place)
    belongings[.line(plan.tasks[at].line), default: []].append(place)
    for group in groups[task] ?? [] { belongings[.group(group), default: []].append(place) }
  }

  private mutating func oblige(_ owner: Ownership, to place: Int, of plan: Plan) {
    let target = plan.targets[place].id
    guard obligations[owner.unit]?.last?.target != target else { return }
    obligations[owner.unit, default: []].append(Obligation(target: target, part: owner.part))
    if owner.part == .lead { belongings[.unit(owner.unit), default: []].append(place) }
  }

  /// A target's own owners, else its task's.
  func owners(of target: Target, in plan: Plan) -> [Ownership] {
    guard target.owners.isEmpty, let task = target.task, let at = tasks[task] else { return target.owners }
    return plan.tasks[at].owners
  }

  /// The unit that leads on a target.
  func lead(of target: Target, in plan: Plan) -> ResponsibleUnit.ID? {
    if target.partOf != nil, case .district(let id) = target.scope { return Identifier(id.text) }
    return owners(of: target, in: plan).first { $0.part == .lead }?.unit
  }
}
