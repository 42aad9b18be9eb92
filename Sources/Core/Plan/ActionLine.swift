/// One of the plan's action lines, or its safeguards, which are shown as the last line.
public struct ActionLine: Hashable, Sendable, Encodable, Identifiable {
  public enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
    case action, safeguards
  }
  public var id: Identifier<ActionLine>
  public var name: String
  public var shortName: String
  public var kind: Kind
  public var clause: Clause
  /// Overrides the plan's light rule for this line's targets.
  public var rule: LightRule?
  public init(
    id: Identifier<ActionLine>, name: String, shortName: String, kind: Kind, clause: Clause, rule: LightRule?
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.kind = kind
    self.clause = clause
    self.rule = rule
  }
}

/// A task of an action line: what is to be done, and by whom.
public struct WorkTask: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<WorkTask>
  public var name: String
  public var shortName: String
  public var line: ActionLine.ID
  public var clause: Clause
  /// Responsible units in the plan's order.
  public var owners: [Ownership]
  public var tags: [Tag.ID]
  public var note: String?
  public init(
    id: Identifier<WorkTask>, name: String, shortName: String, line: ActionLine.ID, clause: Clause,
    owners: [Ownership], tags: [Tag.ID], note: String?
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.line = line
    self.clause = clause
    self.owners = owners
    self.tags = tags
    self.note = note
  }
}

/// Who answers for something, and in which part.
public struct Ownership: Hashable, Sendable, Encodable {
  public enum Part: String, Hashable, Sendable, Encodable, CaseIterable {
    /// 牵头
    case lead
    /// 配合
    case support
    /// 属地: bound by a clause that names all districts or zones at once.
    case territorial
  }
  public var unit: ResponsibleUnit.ID
  public var part: Part
  /// Being first is an inference unless the plan says 牵头.
  public var basis: Basis
  public init(unit: ResponsibleUnit.ID, part: Part, basis: Basis) {
    self.unit = unit
    self.part = part
    self.basis = basis
  }
}

/// A clause that makes every district (or zone) an owner of every task.
public struct StandingOwner: Hashable, Sendable, Encodable {
  public var kinds: [District.Kind]
  public var clause: Clause
  public init(kinds: [District.Kind], clause: Clause) {
    self.kinds = kinds
    self.clause = clause
  }
}
