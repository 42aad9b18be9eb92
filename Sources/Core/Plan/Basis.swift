/// On whose word something stands: what the plan does not say is shown as such.
public enum Basis: String, Hashable, Sendable, Encodable, CaseIterable {
  /// The plan's text says it.
  case stated
  /// Read out of the text by a convention, e.g. the first unit named is the lead.
  case inferred
  /// A default of the office or of whoever wrote the plan file.
  case assumed
}

/// Where in the plan something is said: “二(四)3”, with the sentence where that helps.
public struct Clause: Hashable, Sendable, Encodable {
  public var number: String
  public var text: String?
  public init(_ number: String, text: String? = nil) {
    self.number = number
    self.text = text
  }
}

/// A named programme or formula that things belong to, e.g. “1+1+N+X”.
public struct Tag: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<Tag>
  public var name: String
  public var note: String?
  public var clause: Clause?
  public init(id: Identifier<Tag>, name: String, note: String?, clause: Clause?) {
    self.id = id
    self.name = name
    self.note = note
    self.clause = clause
  }
}
