/// A dated deliverable (节点), or an action item (交办) handed out in a meeting.
public struct Node: Hashable, Sendable, Encodable, Identifiable {
  public enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
    /// Something the plan names as to be made.
    case deliverable
    case milestone
    /// 交办
    case action
  }
  public var id: Identifier<Node>
  public var name: String
  public var kind: Kind
  /// The last day it may be done; none when nobody set one.
  public var due: Day?
  /// The day it was done (销号); none while open.
  public var done: Day?
  /// When the state of `done` was known; as-of views before it show the node as open.
  public var known: Day?
  public var cluster: Cluster.ID?
  public var task: WorkTask.ID?
  public var group: WorkGroup.ID?
  public var unit: ResponsibleUnit.ID?
  public var clause: Clause?
  public var basis: Basis
  public var note: String?
  public init(
    id: Identifier<Node>, name: String, kind: Kind, due: Day?, done: Day?, known: Day?, cluster: Cluster.ID?,
    task: WorkTask.ID?, group: WorkGroup.ID?, unit: ResponsibleUnit.ID?, clause: Clause?, basis: Basis,
    note: String?
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.due = due
    self.done = done
    self.known = known
    self.cluster = cluster
    self.task = task
    self.group = group
    self.unit = unit
    self.clause = clause
    self.basis = basis
    self.note = note
  }
}
