extension Plan {
  /// The work groups that carry a task, in the plan's order.
  public func groups(carrying task: WorkTask.ID) -> [WorkGroup] { groups.filter { $0.tasks.contains(task) } }

  /// Tasks no work group carries, in the plan's order.
  public var tasksWithoutGroup: [WorkTask] {
    let carried = Set(groups.flatMap(\.tasks))
    return tasks.filter { !carried.contains($0.id) }
  }

  /// Tasks the plan names no unit for.
  public var tasksWithoutUnit: [WorkTask] { tasks.filter(\.owners.isEmpty) }

  /// The tasks of an action line, in the plan's order.
  public func tasks(of line: ActionLine.ID) -> [WorkTask] { tasks.filter { $0.line == line } }

  /// The zones that lie in a district, in the plan's order.
  public func zones(in district: District.ID) -> [District] { districts.filter { $0.parent == district } }

  /// The clusters of a tier, in the plan's order.
  public func clusters(of tier: Tier.ID) -> [Cluster] { clusters.filter { $0.tier == tier } }

  /// The pipelines whose items are items of a list.
  public func pipelines(of list: ListDefinition.ID) -> [ListDefinition] { lists.filter { $0.of == list } }

  /// What a scope is called: the place's, cluster's or district's name; a park's code.
  public func name(of scope: Scope) -> String {
    switch scope {
    case .whole: place.name
    case .cluster(let id): clusters.first { $0.id == id }?.name ?? id.text
    case .district(let id): districts.first { $0.id == id }?.shortName ?? id.text
    case .park(let code): code
    }
  }
}

extension WorkTask {
  /// The unit that leads on it.
  public var lead: Ownership? { owners.first { $0.part == .lead } }
}
