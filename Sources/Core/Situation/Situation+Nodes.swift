extension Situation {
  /// The nodes of a subject, in the snapshot's order.
  ///
  /// A node without a group or unit of its own belongs to the groups and the lead of its task.
  public func nodes(of subject: Subject) -> [NodeStatus] {
    if subject == .plan { return nodes }
    return nodes.filter { belongs($0.node, to: subject) }
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

  private func belongs(_ node: Node, to subject: Subject) -> Bool {
    switch subject {
    case .plan: true
    case .mainTargets: false
    case .line(let id): node.task.flatMap(task)?.line == id
    case .task(let id): node.task == id
    case .group(let id): node.group.map { $0 == id } ?? groups(of: node.task).contains(id)
    case .unit(let id): (node.unit ?? node.task.flatMap(lead)) == id
    case .cluster(let id): node.cluster == id
    case .district(let id): node.unit?.text == id.text
    }
  }

  private func groups(of task: WorkTask.ID?) -> [WorkGroup.ID] { task.flatMap { index.groups[$0] } ?? [] }

  /// The unit that leads on a task.
  public func lead(of task: WorkTask.ID) -> ResponsibleUnit.ID? {
    self.task(task)?.owners.first { $0.part == .lead }?.unit
  }
}
