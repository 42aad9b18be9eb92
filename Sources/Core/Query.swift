/// What a frame may ask of a store, as a value: a late answer can be matched with its question.
public enum Query: Hashable, Sendable {
  /// Everything judged on the screens; the current plan when none is named.
  /// `asOf` only picks the version of the plan.
  case snapshot(plan: Plan.ID?, asOf: Day?)
  case page(ListQuery)
  case origins([Figure.ID])
}

/// The store's answer to a query.
public enum Answer: Hashable, Sendable {
  case snapshot(Snapshot)
  case page(ListPage)
  case origins([FigureOrigin])
}

/// One page of a list: which items, in which order, from where on.
public struct ListQuery: Hashable, Sendable {
  public var plan: Plan.ID
  public var list: ListDefinition.ID
  public var cluster: Cluster.ID?
  public var district: District.ID?
  public var stage: String?
  /// Part of a code or name.
  public var text: String
  public var order: Order
  /// Items known, and not withdrawn, by this day.
  public var asOf: Day
  /// Items to skip, and how many to give (1…1 000).
  public var offset: Int
  public var limit: Int

  public enum Order: String, Hashable, Sendable, Codable, CaseIterable {
    case code, name, cluster, district, stage, amount, since
  }

  public init(
    plan: Plan.ID, list: ListDefinition.ID, cluster: Cluster.ID? = nil, district: District.ID? = nil,
    stage: String? = nil, text: String = "", order: Order = .code, asOf: Day, offset: Int = 0,
    limit: Int = 100
  ) {
    self.plan = plan
    self.list = list
    self.cluster = cluster
    self.district = district
    self.stage = stage
    self.text = text
    self.order = order
    self.asOf = asOf
    self.offset = offset
    self.limit = limit
  }
}

/// Items of a list and how many there are in all under the same filter.
public struct ListPage: Hashable, Sendable {
  public var query: ListQuery
  public var items: [ListItem]
  public var total: Int
  public init(query: ListQuery, items: [ListItem], total: Int) {
    self.query = query
    self.items = items
    self.total = total
  }
}

/// One item of a list or pipeline.
public struct ListItem: Hashable, Sendable, Identifiable {
  /// Its code, unique in the list.
  public var id: String
  public var name: String
  public var cluster: Cluster.ID?
  public var district: District.ID?
  public var stage: String?
  /// In the unit of the list's amount column, when it has one.
  public var amount: Double?
  public var since: Day?
  /// The columns the list defines beyond those, by column id.
  public var columns: [String: String]
  public init(
    id: String, name: String, cluster: Cluster.ID?, district: District.ID?, stage: String?, amount: Double?,
    since: Day?, columns: [String: String]
  ) {
    self.id = id
    self.name = name
    self.cluster = cluster
    self.district = district
    self.stage = stage
    self.amount = amount
    self.since = since
    self.columns = columns
  }
}

/// Where figures are kept: the one narrow interface between the program and any engine below it.
///
/// Answers may take their time; they are asked for off the thread that draws.
public protocol Archive: Sendable {
  func answer(_ query: Query) throws -> Answer
}
