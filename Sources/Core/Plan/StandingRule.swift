/// A rule over objects that holds at all times: a limit on a quantity of a list's items, or on how many nodes
/// something has.
public struct StandingRule: Hashable, Sendable, Encodable, Identifiable {
  /// 原则上 is soft and yellow, 必须 is hard and red when violated.
  public enum Strength: String, Hashable, Sendable, Encodable, CaseIterable {
    case soft, hard
  }

  /// What is counted or compared, of each item or of each group of items.
  public enum Quantity: Hashable, Sendable, Encodable {
    /// The number in an item's column.
    case number(column: String)
    /// How many entries an item's column lists, e.g. leading industries “a、b”.
    case entries(column: String)
    /// How many items share the same value of a column, e.g. parks per sub-cluster. Where at least so many are
    /// wanted of each cluster, district or stage, those without any have none.
    case itemsPer(column: String)
    /// The text of an item's column.
    case text(column: String)
    /// How many nodes each of the plan's tasks, clusters … has; those without any have none.
    case nodesPer(Holder)
  }

  /// What nodes belong to.
  public enum Holder: String, Hashable, Sendable, Encodable, CaseIterable {
    case line, task, group, unit, cluster, district
  }

  /// What complies; an item whose quantity is not known is neither.
  public enum Limit: Hashable, Sendable, Encodable {
    case atMost(Double)
    case atLeast(Double)
    case oneOf([String])
  }

  public var id: Identifier<StandingRule>
  public var name: String
  public var clause: Clause
  /// None for a rule over nodes.
  public var list: ListDefinition.ID?
  /// Only items whose column has one of the values; of nodes the column `kind`.
  public var filter: [Condition]
  public var quantity: Quantity
  public var limit: Limit
  public var strength: Strength
  public var note: String?

  /// One column and the values that let an item through.
  public struct Condition: Hashable, Sendable, Encodable {
    public var column: String
    public var values: [String]
    public init(column: String, values: [String]) {
      self.column = column
      self.values = values
    }
  }

  public init(
    id: Identifier<StandingRule>, name: String, clause: Clause, list: ListDefinition.ID?, filter: [Condition],
    quantity: Quantity, limit: Limit, strength: Strength, note: String?
  ) {
    self.id = id
    self.name = name
    self.clause = clause
    self.list = list
    self.filter = filter
    self.quantity = quantity
    self.limit = limit
    self.strength = strength
    self.note = note
  }
}
