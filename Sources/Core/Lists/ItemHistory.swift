/// One item of a list with everything that was ever said of it by a day.
public struct ItemQuery: Hashable, Sendable {
  public var plan: Plan.ID
  public var list: ListDefinition.ID
  public var code: String
  public var asOf: Day
  public init(plan: Plan.ID, list: ListDefinition.ID, code: String, asOf: Day) {
    self.plan = plan
    self.list = list
    self.code = code
    self.asOf = asOf
  }
}

/// What was said of an item, newest first; empty for an item the list never had.
public struct ItemHistory: Hashable, Sendable {
  public var query: ItemQuery
  public var versions: [Version]
  public init(query: ItemQuery, versions: [Version]) {
    self.query = query
    self.versions = versions
  }

  /// What holds on the query's day; nil when the item is not on the list then.
  public var current: ListItem? { versions.first { $0.holds(on: query.asOf) }?.item }

  public struct Version: Hashable, Sendable {
    public var item: ListItem
    public var known: Day
    /// The first day on which it holds no more, replaced, withdrawn or off the list; nil while it holds.
    public var ended: Day?
    public var batch: Int
    public init(item: ListItem, known: Day, ended: Day?, batch: Int) {
      self.item = item
      self.known = known
      self.ended = ended
      self.batch = batch
    }

    func holds(on day: Day) -> Bool { known <= day && (ended.map { day < $0 } ?? true) }
  }
}
