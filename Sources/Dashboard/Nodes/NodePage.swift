import Core
import Screen

extension PageMaker {
  /// 8 节点: every node on an axis of time, late first or by month, group or unit.
  var nodePage: Page {
    Page(
      crumbs: [words("节点", "nodes")], groupings: NodeGrouping.allCases.map { words.name($0) },
      arrangement: .stack([
        Block.lines("head", [tallyLine]),
        Block.table("nodes", title: nodeTitle, timeTable(situation.nodes)),
      ]))
  }

  private var grouping: NodeGrouping {
    NodeGrouping.allCases.indices.contains(place.grouping) ? NodeGrouping.allCases[place.grouping] : .none
  }

  /// Whether there may be nodes, but none that anybody outside knows.
  private var isUnknown: Bool { plan.isUnpublished(.nodes) && situation.nodes.isEmpty }

  private var nodeTitle: String {
    if isUnknown { return words("节点", "Nodes") }
    let count = words("节点  共 \(situation.nodes.count) 个", "Nodes  \(situation.nodes.count)")
    return "\(count) \(glyphs.dot) \(words.name(grouping))"
  }

  /// How many stand how, each with the shape it has on the axis.
  private var tallyLine: Line {
    if isUnknown { return Line(words("方案的节点未公开", "the plan's nodes are not public"), .dim) }
    let tally = situation.rollup(of: .plan).nodes
    func part(_ shape: Character, _ word: String, _ count: Int, _ role: Role) -> [Span] {
      [Span("\(shape) ", role), Span("\(word) ", .label), Span(String(count), role), Span("  ")]
    }
    return Line(
      part(glyphs.red, words("逾期", "overdue"), tally.overdue, .statusRedQuiet)
        + part(glyphs.yellow, words("将到期", "due soon"), tally.dueSoon, .statusYellowQuiet)
        + part(glyphs.none, words("在办未到期", "open"), tally.open + tally.undated, .text)
        + part(glyphs.met, words("办结", "done"), tally.done, .statusGreenQuiet)
        + [Span(words("其中迟办 \(tally.doneLate)  ", "of those late \(tally.doneLate)  "), .dim)]
        + [Span("\(glyphs.lines.vertical) ", .accent), Span(words("今天", "today"), .label)])
  }

  private func timeTable(_ nodes: [NodeStatus]) -> Table {
    Table(
      columns: [
        .init(words("节点", "node"), minimum: 20, maximum: 44),
        .init(words("状态", "state"), minimum: 14, maximum: 24),
        .init(words("期限", "due"), maximum: 10, rank: 1),
        .init(words("责任单位", "unit"), maximum: 30, rank: 6),
        .init(words("工作组", "group"), maximum: 12, rank: 7),
        .init(words("任务", "task"), maximum: 16, rank: 8), .init(words("类型", "kind"), maximum: 12, rank: 9),
        .timeline(axis(of: nodes), minimum: 36, ideal: 64, rank: 5),
      ], rows: grouped(lateFirst(nodes)), empty: none(.nodes, "没有节点", "no nodes"))
  }

  private func row(_ status: NodeStatus) -> Table.Row {
    let node = status.node
    return Table.Row(
      id: node.id.text,
      [
        Line(node.name), state(status), Line(node.due?.description ?? words("未定", "open"), .dim),
        Line(name(node.unit), .dim), Line(name(node.group), .dim), Line(name(node.task), .dim),
        Line(word(node.kind), .dim),
      ], item: Item(view: view(node)), bar: bar(status))
  }
}

extension PageMaker {
  /// From the first month anything was due or done to the last, a year around the plan at most.
  private func axis(of nodes: [NodeStatus]) -> TimeAxis {
    let days =
      nodes.flatMap { [$0.node.due, $0.isDone ? $0.node.done : nil] }.compactMap { $0 } + [situation.day]
    let earliest = Day.start(ofMonth: 1, in: min(plan.years.first - 1, situation.day.year))
    let latest = Day.end(ofMonth: 12, in: max(plan.years.last + 1, situation.day.year))
    let first = max(earliest, days.min() ?? earliest)
    let last = min(latest, days.max() ?? latest)
    return TimeAxis(
      first: .start(ofMonth: first.month, in: first.year), last: .end(ofMonth: last.month, in: last.year),
      today: situation.day)
  }

  /// Time run out is heavy, time left light; the shape stands on the day it was due, or was done.
  private func bar(_ status: NodeStatus) -> TimeBar? {
    let (node, role, today) = (status.node, role(status), situation.day)
    let isDone = status.isDone
    guard let due = node.due ?? (isDone ? node.done : nil) else { return nil }
    let end = isDone ? node.done ?? due : today
    let sign = TimeBar.Sign(shape(status), on: isDone ? end : due, role)
    return TimeBar(from: due, to: end, role, isHeavy: end > due, signs: [sign])
  }

  /// The rows under a heading for each month, group or unit with how many there are and how many late.
  private func grouped(_ nodes: [NodeStatus]) -> [Table.Row] {
    guard grouping != .none else { return nodes.map(row) }
    let groups = Dictionary(grouping: nodes) { key($0.node) }
    return groups.keys.sorted { ($0.order, $0.name) < ($1.order, $1.name) }.flatMap { key -> [Table.Row] in
      let members = groups[key] ?? []
      return [heading(key, members)] + members.map(row)
    }
  }

  private struct GroupKey: Hashable {
    var order: Int
    var name: String
  }

  private func key(_ node: Node) -> GroupKey {
    let none = GroupKey(order: .max, name: words("未定", "not set"))
    switch grouping {
    case .none: return none
    case .month:
      return node.due.map { due in
        GroupKey(
          order: due.year * 12 + due.month,
          name: words("\(due.year)年\(due.month)月", "\(due.year)-\(due.month < 10 ? "0" : "")\(due.month)"))
      } ?? none
    case .group:
      return node.group.map { id in
        GroupKey(order: plan.groups.firstIndex { $0.id == id } ?? plan.groups.count, name: name(id))
      } ?? none
    case .unit:
      return node.unit.map { id in
        GroupKey(order: plan.units.firstIndex { $0.id == id } ?? plan.units.count, name: name(id))
      } ?? none
    }
  }

  private func heading(_ key: GroupKey, _ nodes: [NodeStatus]) -> Table.Row {
    let late = nodes.count(where: \.isOverdue)
    let count = Span(words("  \(nodes.count) 项", "  \(nodes.count)"), .dim)
    let overdue = Span(words(",逾期 \(late)", ", \(late) overdue"), .statusRedQuiet)
    return Table.Row(
      id: "heading:\(key.order):\(key.name)",
      [Line([Span(key.name, .heading), count] + (late > 0 ? [overdue] : []))], isHeading: true)
  }
}

/// By what nodes are grouped on their screen.
enum NodeGrouping: CaseIterable { case none, month, group, unit }

extension Words {
  fileprivate func name(_ grouping: NodeGrouping) -> String {
    switch grouping {
    case .none: self("逾期在前", "late first")
    case .month: self("按月", "by month")
    case .group: self("按工作组", "by group")
    case .unit: self("按责任单位", "by unit")
    }
  }
}
