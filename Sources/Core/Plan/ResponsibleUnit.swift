/// A body that must answer for tasks and targets: a bureau, or a district or zone government.
public struct ResponsibleUnit: Hashable, Sendable, Encodable, Identifiable {
  public enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
    case bureau, district, zone
  }
  public var id: Identifier<ResponsibleUnit>
  public var name: String
  public var shortName: String
  public var aliases: [String]
  public var kind: Kind
  public init(id: Identifier<ResponsibleUnit>, name: String, shortName: String, aliases: [String], kind: Kind)
  {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.kind = kind
  }
}

/// The body above the task force.
public struct LeadingGroup: Hashable, Sendable, Encodable {
  public var name: String
  /// The name of the task force (专班) whose groups are the plan's work groups.
  public var taskForce: String
  public var clause: Clause
  public init(name: String, taskForce: String, clause: Clause) {
    self.name = name
    self.taskForce = taskForce
    self.clause = clause
  }
}

/// A work group of the task force, with the tasks it carries.
public struct WorkGroup: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<WorkGroup>
  public var name: String
  public var tasks: [WorkTask.ID]
  /// Whether the plan says which tasks it carries.
  public var basis: Basis
  public var lead: ResponsibleUnit.ID?
  public var clause: Clause
  public var note: String?
  public init(
    id: Identifier<WorkGroup>, name: String, tasks: [WorkTask.ID], basis: Basis, lead: ResponsibleUnit.ID?,
    clause: Clause, note: String?
  ) {
    self.id = id
    self.name = name
    self.tasks = tasks
    self.basis = basis
    self.lead = lead
    self.clause = clause
    self.note = note
  }
}
