public import Core

extension Workspace {
  /// One page of a list: empty when nothing was ever imported into the list.
  public func page(_ query: ListQuery) throws(StoreError) -> ListPage {
    try engine.read { store in
      let sql = """
        SELECT id, newest, first_leave, next_leave FROM lists
        WHERE plan = ? AND list = ? AND newest IS NOT NULL
        """
      let reader = try store.first(sql, .id(query.plan), .id(query.list)) { row in
        PageReader(
          store: store, query: query, list: row.int(0), isNow: query.asOf >= row.day(1),
          someHaveLeft: row.optionalDay(2).map { $0 <= query.asOf } ?? false,
          leftSinceCounted: row.optionalDay(3).map { $0 <= query.asOf } ?? false)
      }
      return try reader?.page() ?? ListPage(query: query, items: [], total: 0)
    }
  }
}

extension Connection {
  /// The newest version of a plan; nil when the store holds none.
  func newestDocument(of plan: Plan.ID) throws -> Plan? {
    try plans(except: withdrawals()).newest(of: plan).map { try document($0) }
  }
}
