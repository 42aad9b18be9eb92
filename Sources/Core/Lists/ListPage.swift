/// Items of a list and how many there are in all under the same filter.
public struct ListPage: Hashable, Sendable {
  public var query: ListQuery
  public var items: [ListItem]
  /// Under the query's member; the members themselves where a facet was asked for.
  public var counts: ListQuery.Counts
  public var total: Int { counts.total }

  public init(query: ListQuery, items: [ListItem], counts: ListQuery.Counts) {
    self.query = query
    self.items = items
    self.counts = counts
  }

  public init(query: ListQuery, items: [ListItem], total: Int) {
    self.init(query: query, items: items, counts: ListQuery.Counts(total: total))
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
