public import Core

extension Workspace {
  /// One page of a list: empty when nothing was ever imported into the list.
  public func page(_ query: ListQuery) throws(StoreError) -> ListPage {
    try engine.read { store in
      guard let row = try store.listRow(of: query) else { return ListPage(query: query, items: [], total: 0) }
      let order = try PageOrder(query, store)
      return try PageReader(store: store, query: query, list: row, order: order).page()
    }
  }
}

/// A list as the store knows it.
struct ListRow {
  var number: Int
  /// From this day on nothing in it changes any more.
  var newest: Day
}

/// The order of a page as runs of items: one, or one for each cluster, district or stage in plan order.
struct PageOrder {
  /// Clause and order of the items within a run.
  struct Run {
    var condition: String
    var values: [SQLValue]
    /// The member of the facet, as in the roll-ups; nil when the run is not one member.
    var member: String?
  }

  let runs: [Run]
  let columns: String
  /// The facet by whose members the runs are made.
  let facet: String?

  init(_ query: ListQuery, _ store: Connection) throws {
    switch query.order {
    case .code: self.init(whole: "code")
    case .name: self.init(whole: "name, code")
    case .amount: self.init(whole: "amount DESC, code")
    case .since: self.init(whole: "since DESC, code")
    case .cluster: try self.init("cluster", query, store) { $0.clusters.map(\.id.text) }
    case .district: try self.init("district", query, store) { $0.districts.map(\.id.text) }
    case .stage:
      try self.init("stage", query, store) { plan in
        plan.lists.first { $0.id == query.list }?.stages ?? []
      }
    }
  }

  private init(whole columns: String) {
    runs = [Run(condition: "", values: [], member: nil)]
    self.columns = columns
    facet = nil
  }

  /// Members in the plan's order, then those the plan does not know, then items without one.
  private init(
    _ facet: String, _ query: ListQuery, _ store: Connection, _ members: (Plan) -> [String]
  ) throws {
    let planned = try store.newestDocument(of: query.plan).map(members) ?? []
    let others = try store.members(of: query, facet).filter { !planned.contains($0) }.sorted()
    let named = (planned + others).map {
      Run(condition: " AND \(facet) = ?", values: [.text($0)], member: $0)
    }
    runs = named + [Run(condition: " AND \(facet) IS NULL", values: [], member: nil)]
    columns = "code"
    self.facet = facet
  }
}

extension Connection {
  fileprivate func listRow(of query: ListQuery) throws -> ListRow? {
    let sql = "SELECT id, newest FROM lists WHERE plan = ? AND list = ? AND newest IS NOT NULL"
    return try first(sql, .id(query.plan), .id(query.list)) { ListRow(number: $0.int(0), newest: $0.day(1)) }
  }

  /// The members of a facet the list has, or at some time had.
  fileprivate func members(of query: ListQuery, _ facet: String) throws -> [String] {
    guard let list = try listRow(of: query) else { return [] }
    var members: [String] = []
    let sql =
      query.asOf >= list.newest
      ? "SELECT member FROM rollups WHERE list = ? AND facet = '\(facet)'"
      : "SELECT DISTINCT \(facet) FROM items WHERE list = ? AND \(facet) IS NOT NULL"
    try each(sql, .int(list.number)) { members.append($0.text(0)) }
    return members
  }

  /// The newest version of a plan; nil when the store holds none.
  func newestDocument(of plan: Plan.ID) throws -> Plan? {
    try plans(except: withdrawals()).newest(of: plan).map { try document($0) }
  }
}
