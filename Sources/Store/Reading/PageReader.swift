import Core

/// Reads one page, stepping over whole runs of its order by their sizes.
struct PageReader {
  let store: Connection
  let query: ListQuery
  /// The list's number.
  let list: Int
  /// Whether the day sees what holds now, for which there are indexes and counts.
  let isNow: Bool
  /// Whether items that hold may have left the list by the day, and whether they did after it was counted.
  let someHaveLeft: Bool
  let leftSinceCounted: Bool

  func page() throws -> ListPage {
    let order = try PageOrder(query, store)
    let limit = min(max(query.limit, 1), 1_000)
    var (items, total): ([ListItem], Int) = ([], 0)
    for run in try runs(order) {
      let skip = max(0, query.offset - total)
      if skip < run.size, items.count < limit {
        items += try self.items(of: run, order, skipping: skip, atMost: limit - items.count)
      }
      total += run.size
    }
    return ListPage(query: query, items: items, total: total)
  }

  private func items(
    of run: PageRun, _ order: PageOrder, skipping: Int, atMost: Int
  ) throws -> [ListItem] {
    var items: [ListItem] = []
    let filter = filter
    let condition = run.condition
    let columns = if case .columns(let columns) = order { columns } else { "code" }
    let sql = """
      SELECT \(ItemVersion.columnNames) FROM items WHERE \(filter.sql)\(condition.sql)
      ORDER BY \(columns) LIMIT ? OFFSET ?
      """
    let values = filter.values + condition.values + [.int(atMost), .int(skipping)]
    try store.statement(sql).each(values) { items.append(ListItem($0.itemVersion)) }
    return items
  }

  /// What a query asks beside list and order.
  private var filter: (sql: String, values: [SQLValue]) {
    var sql = "list = ?"
    var values: [SQLValue] = [.int(list)]
    func add(_ condition: String, _ more: SQLValue...) {
      sql += " AND \(condition)"
      values += more
    }
    if isNow {
      add("ended IS NULL")
    } else {
      add("known <= ? AND (ended IS NULL OR ended > ?)", .day(query.asOf), .day(query.asOf))
    }
    if someHaveLeft || !isNow { add("(until IS NULL OR until > ?)", .day(query.asOf)) }
    for (facet, member) in query.conditions { add("\(facet) = ?", .text(member)) }
    if !query.text.isEmpty {
      add("(name LIKE ? ESCAPE '\\' OR code LIKE ? ESCAPE '\\')", query.pattern, query.pattern)
    }
    return (sql, values)
  }
}

extension PageReader {
  private func runs(_ order: PageOrder) throws -> [PageRun] {
    switch order {
    case .columns: [PageRun(size: try keptSize() ?? countedSize())]
    case .runs(let facet, let planned):
      PageReader.inOrder(try keptSizes(facet) ?? countedSizes(facet), facet, planned)
    }
  }

  /// Members in the plan's order, then those the plan does not know, then the items without one.
  private static func inOrder(_ sizes: [String?: Int], _ facet: String, _ planned: [String]) -> [PageRun] {
    let others = sizes.keys.compactMap { $0 }.filter { !planned.contains($0) }.sorted()
    return ((planned + others).map { $0 } + [nil]).map { member in
      PageRun(facet: facet, member: member, size: sizes[member] ?? 0)
    }
  }

  /// Whether the sizes counted at import are those of the day.
  private var isCounted: Bool { isNow && !leftSinceCounted && query.text.isEmpty }

  /// The size as counted at import, where it was: of the list now, under at most one condition.
  private func keptSize() throws -> Int? {
    let conditions = query.conditions
    guard isCounted, conditions.count <= 1 else { return nil }
    let (facet, member) = conditions.first ?? ("all", "")
    return try rollups(facet)[member] ?? 0
  }

  private func countedSize() throws -> Int {
    let filter = filter
    return try store.statement("SELECT count(*) FROM items WHERE \(filter.sql)").first(filter.values) {
      $0.int(0)
    } ?? 0
  }

  private func keptSizes(_ facet: String) throws -> [String?: Int]? {
    guard isCounted, query.conditions.isEmpty else { return nil }
    let members = try rollups(facet)
    let without = try (rollups("all")[""] ?? 0) - members.values.reduce(0, +)
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) } + [(nil, without)])
  }

  private func countedSizes(_ facet: String) throws -> [String?: Int] {
    var sizes: [String?: Int] = [:]
    let filter = filter
    // Grouping by an expression keeps the engine from walking the facet's index, where it would look up
    // every item of the list instead of those the filter's index finds.
    let sql = """
      SELECT member, count(*) FROM (SELECT \(facet) || '' AS member FROM items WHERE \(filter.sql)) AS found
      GROUP BY member
      """
    try store.statement(sql).each(filter.values) { sizes[$0.optionalText(0)] = $0.int(1) }
    return sizes
  }

  private func rollups(_ facet: String) throws -> [String: Int] {
    var sizes: [String: Int] = [:]
    try store.each("SELECT member, size FROM rollups WHERE list = ? AND facet = ?", .int(list), .text(facet))
    {
      sizes[$0.text(0)] = $0.int(1)
    }
    return sizes
  }
}

extension ListQuery {
  /// The facets that must have one value.
  fileprivate var conditions: [(facet: String, member: String)] {
    [("cluster", cluster?.text), ("district", district?.text), ("stage", stage)].compactMap { facet, member in
      member.map { (facet, $0) }
    }
  }

  /// The text anywhere, its own wildcards taken literally.
  fileprivate var pattern: SQLValue {
    let literal = text.reduce(into: "") { text, character in
      if "\\%_".contains(character) { text.append("\\") }
      text.append(character)
    }
    return .text("%\(literal)%")
  }
}
