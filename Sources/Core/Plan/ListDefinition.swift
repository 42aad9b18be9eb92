/// One of the plan's lists (清单) or pipelines (培育库): what its items are and which columns they have.
public struct ListDefinition: Hashable, Sendable, Encodable, Identifiable {
  public typealias ID = Identifier<ListDefinition>
  public enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
    case list, pipeline
  }
  public var id: ID
  public var name: String
  public var kind: Kind
  public var columns: [Column]
  /// Named stages of a pipeline, first to last.
  public var stages: [String]
  /// A pipeline's items may be items of a list, at a stage.
  public var of: ID?
  public var clause: Clause?
  public var note: String?

  /// A column beside the ones every item has (code, name, cluster, district, stage, amount, since).
  public struct Column: Hashable, Sendable, Encodable {
    public enum Kind: String, Hashable, Sendable, Encodable, CaseIterable {
      case text, number, date
      /// Several texts, separated by “、” or “;”.
      case entries
    }
    public var id: String
    public var name: String
    public var kind: Kind
    public var unit: String?
    public init(id: String, name: String, kind: Kind, unit: String?) {
      self.id = id
      self.name = name
      self.kind = kind
      self.unit = unit
    }
  }

  /// The first number that can be added up over items: no share and no rate. Nil means the amount.
  public var measure: Column? {
    columns.first { $0.kind == .number && !($0.unit ?? "").contains { "%‰分".contains($0) } }
  }

  public init(
    id: ID, name: String, kind: Kind, columns: [Column], stages: [String], of: ID?, clause: Clause?,
    note: String?
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.columns = columns
    self.stages = stages
    self.of = of
    self.clause = clause
    self.note = note
  }
}
