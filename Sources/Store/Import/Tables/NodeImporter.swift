import Core
import Documents

/// Takes rows of nodes; the id of one of the plan's own nodes supplies its due and done days. Columns a
/// table does not have keep what is there; empty cells clear it.
final class NodeImporter: TableImporter {
  private let context: TableContext
  private let header: TableHeader
  private var nodes: [Node.ID: Node]

  init(_ header: TableHeader, _ context: TableContext) throws {
    (self.header, self.context) = (header, context)
    var newest = NewestDay()
    let reported = try context.store.reportedNodes(of: context.plan.id, context.withdrawals, nil, &newest)
    nodes = Dictionary(reported.map { ($0.id, $0) }) { $1 }
  }

  func take(_ row: TableRow) throws {
    let errors = row.row.log.errorCount
    guard let node = node(row) else { return }
    checkDays(node, row)
    guard row.row.log.errorCount == errors, context.nodes.isFirst(node.id, node, row, context) else { return }
    let old = nodes[node.id]
    guard !node.isSame(as: old) else { return context.noteUnchanged(.nodes) }
    if let old { try journal(old, node) }
    try context.writer.add(node, of: context.plan.id)
    nodes[node.id] = node
  }

  private func node(_ row: TableRow) -> Node? {
    let id = row["node"].map { Node.ID($0.value(as: .code)) }
    let name = row["name"]?.value(as: .text)
    guard let id, let name else { return nil }
    var node =
      nodes[id]
      ?? Node(
        id: id, name: name, kind: .milestone, due: nil, done: nil, known: nil, cluster: nil, task: nil,
        group: nil, unit: nil, clause: nil, basis: .stated, note: nil)
    node.name = name
    node.known = row.value("known", as: .day) ?? context.options.known
    if header.has("kind") { node.kind = row.value("kind", as: .nodeKind) ?? .milestone }
    if header.has("due") { node.due = row.value("due", as: .day) }
    if header.has("done") { node.done = row.value("done", as: .day) }
    if header.has("note") { node.note = row.text("note") }
    readReferences(row, into: &node)
    return node
  }

  private func readReferences(_ row: TableRow, into node: inout Node) {
    let directory = context.directory
    if header.has("cluster") { node.cluster = row.reference("cluster", to: Cluster.self, in: directory) }
    if header.has("task") { node.task = row.reference("task", to: WorkTask.self, in: directory) }
    if header.has("group") { node.group = row.reference("group", to: WorkGroup.self, in: directory) }
    if header.has("unit") { node.unit = row.reference("unit", to: ResponsibleUnit.self, in: directory) }
  }

  private func checkDays(_ node: Node, _ row: TableRow) {
    guard let done = node.done, let known = node.known, known < done else { return }
    row["done"]?.report(
      .impossibleDay, expected: Phrase("不晚于报送日期 \(known) 的办结日期", "a day not after it was known, \(known)"))
  }

  private func journal(_ old: Node, _ new: Node) throws {
    for difference in try TreeEncoder.encode(old).differences(to: TreeEncoder.encode(new)) {
      try context.writer.journal(.nodes, new.id.text, difference)
    }
  }
}

extension Node {
  /// Whether it says the same, the day it was known apart.
  fileprivate func isSame(as old: Node?) -> Bool {
    guard let old else { return false }
    var copy = self
    copy.known = old.known
    return copy == old
  }
}

extension BatchWriter {
  func add(_ node: Node, of plan: Plan.ID) throws {
    try store.run(
      """
      INSERT INTO nodes
        (id, plan, node, name, kind, due, done, known, cluster, task, work_group, unit, note, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .int(numbers.next(in: "nodes")), .id(plan), .id(node.id), .text(node.name), .text(node.kind.rawValue),
      .day(node.due), .day(node.done), .day(node.known ?? options.known), .id(node.cluster), .id(node.task),
      .id(node.group), .id(node.unit), .text(node.note), .int(batch))
    count(.nodes)
  }
}
