/// A district (区县) with its code, or a zone that lies in one.
public struct District: Hashable, Sendable, Encodable, Identifiable {
  public enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
    case district, zone
  }
  public var id: Identifier<District>
  public var name: String
  public var shortName: String
  public var aliases: [String]
  public var kind: Kind
  /// The administrative code; zones have none.
  public var code: String?
  /// The district a zone lies in.
  public var parent: District.ID?
  /// Whether its figures are already contained in its parent's, so that sums leave it out.
  public var countedInside: Bool
  public var industries: [String]
  public var note: String?
  public init(
    id: Identifier<District>, name: String, shortName: String, aliases: [String], kind: Kind, code: String?,
    parent: Identifier<District>?, countedInside: Bool, industries: [String], note: String?
  ) {
    self.id = id
    self.name = name
    self.shortName = shortName
    self.aliases = aliases
    self.kind = kind
    self.code = code
    self.parent = parent
    self.countedInside = countedInside
    self.industries = industries
    self.note = note
  }
}

/// A kind of park, e.g. 战略产业园, with how many the plan speaks of.
public struct ParkKind: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<ParkKind>
  public var name: String
  /// How many the plan names, when it does.
  public var size: Int?
  /// Kinds may be attributes of parks rather than a division of them.
  public var isAttribute: Bool
  public var clause: Clause?
  public var note: String?
  public init(
    id: Identifier<ParkKind>, name: String, size: Int?, isAttribute: Bool, clause: Clause?, note: String?
  ) {
    self.id = id
    self.name = name
    self.size = size
    self.isAttribute = isAttribute
    self.clause = clause
    self.note = note
  }
}
