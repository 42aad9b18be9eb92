import Core
import Screen

extension PageMaker {
  /// The one table of nodes, late first unless told otherwise.
  func nodeTable(_ nodes: [NodeStatus], empty: String) -> Table {
    Table(
      columns: [
        .init(words("节点", "node"), minimum: 20, maximum: 48),
        .init(words("类型", "kind"), maximum: 12, rank: 5),
        .init(words("期限", "due"), maximum: 10, rank: 1),
        .init(words("状态", "state"), minimum: 19, maximum: 24),
        .init(words("任务", "task"), maximum: 16, rank: 4),
        .init(words("工作组", "group"), maximum: 12, rank: 3),
        .init(words("责任单位", "unit"), maximum: 30, rank: 2),
      ],
      rows: lateFirst(nodes).map(row), empty: empty)
  }

  private func row(_ status: NodeStatus) -> Table.Row {
    let node = status.node
    return Table.Row(
      id: node.id.text,
      [
        Line(node.name),
        Line(word(node.kind), .dim),
        Line(node.due?.description ?? words("未定", "open"), .dim),
        state(status),
        Line(name(node.task), .dim),
        Line(name(node.group), .dim),
        Line(name(node.unit), .dim),
      ], item: Item(view: view(node)))
  }

  /// How a node stands, as a shape and words; ordered by how pressing it is.
  func state(_ status: NodeStatus) -> Line {
    let (first, second) = urgency(status)
    return Line([Span("\(shape(status)) ", role(status)), Span(words.state(status.state), role(status))])
      .keyed(Double(first * 10_000_000 + second))
  }

  /// The shape of a state: overdue, due soon, open, done.
  func shape(_ status: NodeStatus) -> Character {
    switch status.state {
    case .overdue: glyphs.red
    case .dueSoon: glyphs.yellow
    case .open, .undated: glyphs.none
    case .doneInTime, .doneLate, .done: glyphs.met
    }
  }

  /// What a node is part of, which Enter opens.
  func view(_ node: Node) -> View? {
    node.task.map(View.task) ?? node.group.map(View.group) ?? node.cluster.map(View.cluster)
  }

  func word(_ kind: Node.Kind) -> String {
    switch kind {
    case .deliverable: words("成果", "deliverable")
    case .milestone: words("节点", "milestone")
    case .action: words("交办", "action")
    }
  }

  func role(_ status: NodeStatus) -> Role {
    switch status.state {
    case .overdue: .statusRedQuiet
    case .dueSoon: .statusYellowQuiet
    case .doneLate, .doneInTime, .done: .statusGreenQuiet
    case .open, .undated: .dim
    }
  }

  /// Overdue by days, then by due date, then what has none, then what is done.
  func lateFirst(_ nodes: [NodeStatus]) -> [NodeStatus] {
    nodes.enumerated().sorted { a, b in
      let (x, y) = (urgency(a.element), urgency(b.element))
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }

  private func urgency(_ status: NodeStatus) -> (Int, Int) {
    if status.isOverdue { return (0, -status.daysOverdue) }
    if status.isDone { return (3, -(status.node.done?.ordinal ?? 0)) }
    return status.node.due.map { (1, $0.ordinal) } ?? (2, 0)
  }

  /// Reports that are owed: which indicator of whom is late, since when, who reports.
  func reportTable(_ reports: [ReportingStatus], empty: String) -> Table {
    Table(
      columns: [
        .init(words("缺报", "missing report"), minimum: 8, maximum: 36),
        .init(words("范围", "scope"), maximum: 14, rank: 1),
        .init(words("迟", "late"), .trailing, maximum: 8),
        .init(words("应报", "due"), maximum: 10, rank: 2),
        .init(words("最新一期", "newest"), maximum: 18, rank: 3),
        .init(words("报送单位", "reporter"), maximum: 22, rank: 4),
      ],
      rows: reports.map { status in
        Table.Row(
          id: "\(status.indicator)@\(status.scope.code)",
          [
            Line(name(status.indicator)),
            Line(name(status.scope), .dim),
            Line(
              words("\(status.missing.count) 期", "\(status.missing.count)"),
              status.overdue > 0 ? .warning : .dim),
            Line(status.missing.first.map { words.day($0.due, in: year) } ?? "", .dim),
            Line(status.newest.map { words.period($0) } ?? words("从未报送", "never"), .dim),
            Line(name(status.unit), .dim),
          ], item: Item(view: status.unit.map(View.unit)))
      }, empty: empty)
  }
}
