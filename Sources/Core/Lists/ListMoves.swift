/// Who came onto the lists of a plan, left them or went to another stage between two days.
public struct MovesQuery: Hashable, Sendable {
  public var plan: Plan.ID
  public var from: Day
  public var to: Day
  /// How many items of each kind are named at most; all are counted.
  public var limit: Int
  public init(plan: Plan.ID, from: Day, to: Day, limit: Int = 200) {
    self.plan = plan
    self.from = from
    self.to = to
    self.limit = limit
  }
}

/// The moves of one list: who is on it on the later day and was not on the earlier, and the other way
/// round. An item only corrected is no move.
public struct ListMoves: Hashable, Sendable {
  public var list: ListDefinition.ID
  public var entered: Group
  public var left: Group
  public var restaged: Group
  /// Whether nothing of the list was known on the earlier day: then all of it is counted as entered and
  /// nobody is named, since a list filled for the first time is no news of each item.
  public var isFirst = false

  /// How the numbers of the list changed, for those on it on both days and for everybody; nil where nobody has a
  /// number on both.
  public var likeForLike: LikeForLike?

  /// A number of the items added up on both days, so that members who came or went do not pass for growth.
  public struct LikeForLike: Hashable, Sendable {
    /// What is added up: `amount`, or the id of a column of the list.
    public var column: String
    /// How many were on the list on both days with a number each time.
    public var members: Int
    /// Their sum on the earlier and the later day, in the unit of the column.
    public var from: Double
    public var to: Double
    /// The sum of everybody who was on the list on each of the days.
    public var totalFrom: Double
    public var totalTo: Double

    public init(
      column: String, members: Int, from: Double, to: Double, totalFrom: Double, totalTo: Double
    ) {
      (self.column, self.members) = (column, members)
      (self.from, self.to, self.totalFrom, self.totalTo) = (from, to, totalFrom, totalTo)
    }

    /// By how many percent the members of both days grew; nil from nought.
    public var growth: Double? { from == 0 ? nil : (to / from - 1) * 100 }
    /// The same of everybody.
    public var totalGrowth: Double? { totalFrom == 0 ? nil : (totalTo / totalFrom - 1) * 100 }
  }

  /// Items by code, as far as they are named, and how many there are.
  public struct Group: Hashable, Sendable {
    public var count = 0
    public var moves: [Move] = []
    public init() {}
  }

  public struct Move: Hashable, Sendable {
    /// As it is on the later day, or was on the earlier when it has left.
    public var item: ListItem
    /// The stage it came from, for one that went to another.
    public var from: String?
    public init(item: ListItem, from: String? = nil) {
      self.item = item
      self.from = from
    }
  }

  public init(list: ListDefinition.ID) {
    self.list = list
    (entered, left, restaged) = (Group(), Group(), Group())
  }

  public var isEmpty: Bool { entered.count + left.count + restaged.count == 0 }
}
