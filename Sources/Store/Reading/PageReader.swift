import Core

/// Reads one page, run by run, skipping whole runs by their size.
struct PageReader {
  let store: Connection
  let query: ListQuery
  let list: ListRow
  let order: PageOrder

  func page() throws -> ListPage {
    var (items, total): ([ListItem], Int) = ([], 0)
    let limit = min(max(query.limit, 1), 1_000)
    for run in order.runs {
      let size = try size(of: run)
      let skip = max(0, query.offset - total)
      if skip < size, items.count < limit {
        items += try self.items(of: run, skipping: skip, at: limit - items.count)
      }
      total += size
    }
    return ListPage(query: query, items: items, total: total)
  }

  private func items(of run: PageOrder.Run, skipping: Int, at most: Int) throws -> [ListItem] {
    var items: [ListItem] = []
    let filter = filter(run)
    let sql = """
      SELECT \(ItemVersion.columnNames) FROM items WHERE \(filter.sql)
      ORDER BY \(order.columns) LIMIT ? OFFSET ?
      """
    try store.statement(sql).each(filter.values + [.int(most), .int(skipping)]) { row in
      items.append(ListItem(row.itemVersion))
    }
    return items
  }

  private func size(of run: PageOrder.Run) throws -> Int {
    if let kept = try keptSize(of: run) { return kept }
    let filter = filter(run)
    return try store.statement("SELECT count(*) FROM items WHERE \(filter.sql)").first(filter.values) {
      $0.int(0)
    } ?? 0
  }

  /// The size as counted at import, where it was: of the list now, under at most one condition.
  private func keptSize(of run: PageOrder.Run) throws -> Int? {
    guard isNow, query.text.isEmpty else { return nil }
    var conditions: [(facet: String, member: String)] = []
    if let cluster = query.cluster { conditions.append(("cluster", cluster.text)) }
    if let district = query.district { conditions.append(("district", district.text)) }
    if let stage = query.stage { conditions.append(("stage", stage)) }
    if let facet = order.facet {
      guard let member = run.member else { return nil }
      conditions.append((facet, member))
    }
    guard conditions.count <= 1 else { return nil }
    let condition = conditions.first ?? ("all", "")
    return try store.first(
      "SELECT size FROM rollups WHERE list = ? AND facet = ? AND member = ?", .int(list.number),
      .text(condition.facet), .text(condition.member)
    ) { $0.int(0) } ?? 0
  }

  /// Whether the day sees what holds now, for which there are indexes.
  private var isNow: Bool { query.asOf >= list.newest }

  private func filter(_ run: PageOrder.Run) -> (sql: String, values: [SQLValue]) {
    var sql = "list = ?"
    var values: [SQLValue] = [.int(list.number)]
    func add(_ condition: String, _ more: SQLValue...) {
      sql += condition
      values += more
    }
    if isNow {
      add(" AND ended IS NULL")
    } else {
      add(" AND known <= ? AND (ended IS NULL OR ended > ?)", .day(query.asOf), .day(query.asOf))
    }
    sql += run.condition
    values += run.values
    if let cluster = query.cluster { add(" AND cluster = ?", .id(cluster)) }
    if let district = query.district { add(" AND district = ?", .id(district)) }
    if let stage = query.stage { add(" AND stage = ?", .text(stage)) }
    if !query.text.isEmpty {
      add(" AND (name LIKE ? ESCAPE '\\' OR code LIKE ? ESCAPE '\\')", pattern, pattern)
    }
    return (sql, values)
  }

  /// The text anywhere, its own wildcards taken literally.
  private var pattern: SQLValue {
    let literal = query.text.reduce(into: "") { text, character in
      if "\\%_".contains(character) { text.append("\\") }
      text.append(character)
    }
    return .text("%\(literal)%")
  }
}
