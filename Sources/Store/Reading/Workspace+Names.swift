public import Core

extension Workspace {
  /// Codes and names of list items that hold on a day, list by list, at most `limit` of all together.
  ///
  /// Short lists come whole; what is left is shared by the long ones, of which the first items by code come.
  public func names(of plan: Plan.ID, asOf: Day, limit: Int) throws(StoreError) -> [ListNames] {
    try engine.read { store in
      var lists: [(number: Int, id: ListDefinition.ID, size: Int)] = []
      let sql = """
        SELECT l.id, l.list, r.size FROM lists l JOIN rollups r ON r.list = l.id AND r.facet = 'all'
        WHERE l.plan = ? ORDER BY r.size, l.id
        """
      try store.each(sql, .id(plan)) { lists.append(($0.int(0), $0.id(1), $0.int(2))) }
      var left = limit
      var found: [(number: Int, names: ListNames)] = []
      for (place, list) in lists.enumerated() {
        let share = max(0, left / (lists.count - place))
        let names = try store.names(of: list.number, list.id, asOf: asOf, limit: share)
        left -= names.items.count
        found.append((list.number, names))
      }
      return found.sorted { $0.number < $1.number }.map(\.names)
    }
  }
}

extension Connection {
  fileprivate func names(
    of list: Int, _ id: ListDefinition.ID, asOf day: Day, limit: Int
  ) throws -> ListNames {
    var items: [ListNames.ItemName] = []
    let sql = """
      SELECT code, name FROM items
      WHERE list = ? AND known <= ? AND (ended IS NULL OR ended > ?) AND (until IS NULL OR until > ?)
      ORDER BY code LIMIT ?
      """
    try each(sql, .int(list), .day(day), .day(day), .day(day), .int(limit + 1)) { row in
      items.append(ListNames.ItemName(code: row.text(0), name: row.text(1)))
    }
    let isCut = items.count > limit
    if isCut { items.removeLast() }
    return ListNames(list: id, items: items, isCut: isCut)
  }
}
