extension Situation {
  /// The nodes of a subject, in the snapshot's order.
  ///
  /// A node without a group or unit of its own belongs to the groups and the lead of its task.
  public func nodes(of subject: Subject) -> [NodeStatus] {
    subject == .plan ? nodes : (nodesOf[subject] ?? []).map { nodes[$0] }
  }

  /// Nodes that are overdue, the longest overdue first.
  public var overdueNodes: [NodeStatus] {
    nodes.filter(\.isOverdue).sorted { $0.daysOverdue > $1.daysOverdue }
  }

  /// Overdue nodes of a target's task: what is shown beside a target without numbers.
  public func overdueNodes(of target: Target) -> [NodeStatus] {
    guard let task = target.task else { return [] }
    return nodes.filter { $0.isOverdue && $0.node.task == task }
  }

  /// The unit that leads on a task.
  public func lead(of task: WorkTask.ID) -> ResponsibleUnit.ID? {
    self.task(task)?.owners.first { $0.part == .lead }?.unit
  }
}

extension PlanIndex {
  /// Places of nodes by what they belong to, worked out once: every line, task, group and unit asks.
  func belongings(of nodes: [Node], in plan: Plan) -> [Subject: [Int]] {
    var places: [Subject: [Int]] = [:]
    for (place, node) in nodes.enumerated() {
      for subject in subjects(of: node, in: plan) { places[subject, default: []].append(place) }
    }
    return places
  }

  private func subjects(of node: Node, in plan: Plan) -> [Subject] {
    let task = node.task.flatMap { tasks[$0] }.map { plan.tasks[$0] }
    var subjects = node.task.map { [Subject.task($0)] } ?? []
    if let task { subjects.append(.line(task.line)) }
    subjects += (node.group.map { [$0] } ?? node.task.flatMap { groups[$0] } ?? []).map { .group($0) }
    if let unit = node.unit ?? task?.owners.first(where: { $0.part == .lead })?.unit {
      subjects.append(.unit(unit))
    }
    if let cluster = node.cluster { subjects.append(.cluster(cluster)) }
    if let unit = node.unit { subjects.append(.district(Identifier(unit.text))) }
    return subjects
  }
}
