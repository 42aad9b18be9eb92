/// One page of a list: which items, in which order, from where on.
public struct ListQuery: Hashable, Sendable {
  public var plan: Plan.ID
  public var list: ListDefinition.ID
  /// By what the items are counted beside the page; none counts nothing.
  public var facet: Facet?
  /// Only items of one member of the facet. The counts by facet do not heed it.
  public var member: Member?
  /// What must hold of an item, all of it.
  public var conditions: [Condition]
  /// Words apart by blanks, each part of some text of an item: its code, name or stage, the name of its
  /// cluster or district, or a column of the list's own.
  public var text: String
  public var order: Column
  public var isDescending: Bool
  /// Items known, and not withdrawn, by this day.
  public var asOf: Day
  /// Items to skip, and how many to give (1…1 000).
  public var offset: Int
  public var limit: Int
  /// An item known to stand at an index in the same order, so that a store need not count its way there.
  public var anchor: Anchor?
  /// What an earlier page of the same question has counted, so that nothing is counted twice.
  public var counted: Counts?

  public init(
    plan: Plan.ID, list: ListDefinition.ID, facet: Facet? = nil, member: Member? = nil,
    conditions: [Condition] = [], text: String = "", order: Column = .code, isDescending: Bool = false,
    asOf: Day, offset: Int = 0, limit: Int = 100
  ) {
    self.plan = plan
    self.list = list
    self.facet = facet
    self.member = member
    self.conditions = conditions
    self.text = text
    self.order = order
    self.isDescending = isDescending
    self.asOf = asOf
    self.offset = offset
    self.limit = limit
  }
}

extension ListQuery {
  /// What items can be grouped and counted by.
  public enum Facet: String, Hashable, Sendable, CaseIterable {
    case cluster, district, stage
  }

  /// A member of a facet by its id (a stage by its name); nil are the items without one.
  public struct Member: Hashable, Sendable {
    public var facet: Facet
    public var value: String?
    public init(_ facet: Facet, _ value: String?) {
      self.facet = facet
      self.value = value
    }
  }

  /// What an item is ordered and asked by. Clusters, districts and stages are in the plan's order.
  public enum Column: Hashable, Sendable {
    case code, name, cluster, district, stage, amount, since
    /// A column of the list's own, by its id.
    case own(String, isNumber: Bool)
  }

  public struct Condition: Hashable, Sendable {
    public var column: Column
    public var test: Test
    public init(_ column: Column, _ test: Test) {
      self.column = column
      self.test = test
    }
  }

  public enum Test: Hashable, Sendable {
    case isOneOf([String])
    case isMissing
    /// Letters in any case; a day as `2026-09-30`.
    case contains(String)
    case number(Comparison, Double)
    /// By the order of letters; a day as `2026-09-30`.
    case text(Comparison, String)
  }

  /// An item and its index in the order of the query.
  public struct Anchor: Hashable, Sendable {
    public var index: Int
    public var item: ListItem
    public init(index: Int, item: ListItem) {
      self.index = index
      self.item = item
    }
  }

  /// How many items there are under a query's filter, and of each member of its facet.
  public struct Counts: Hashable, Sendable {
    public var total: Int
    /// By member; nil are those without one.
    public var byMember: [String?: Int]
    public init(total: Int, byMember: [String?: Int] = [:]) {
      self.total = total
      self.byMember = byMember
    }
  }

  /// Whether two queries differ at most in the window they want.
  public func isSameQuestion(as other: ListQuery) -> Bool {
    var other = other
    (other.offset, other.limit) = (offset, limit)
    (other.anchor, other.counted) = (anchor, counted)
    return self == other
  }
}

/// How a value is compared with one that was named.
public enum Comparison: String, Hashable, Sendable, CaseIterable {
  case atLeast = ">=", atMost = "<=", above = ">", below = "<", equals = "="

  public func holds<T: Comparable>(_ a: T, _ b: T) -> Bool {
    switch self {
    case .atLeast: a >= b
    case .atMost: a <= b
    case .above: a > b
    case .below: a < b
    case .equals: a == b
    }
  }
}
