import Core

/// How many items a page's question has, in all and by part: as kept at import where that answers it,
/// otherwise counted.
struct PageSizes {
  let reader: PageReader
  /// The question's filter, its member taken in.
  let filter: SQLPiece
  private var query: ListQuery { reader.query }
  private var store: Connection { reader.store }

  init(reader: PageReader, filter: SQLPiece) {
    self.reader = reader
    self.filter = filter
  }

  func counts() throws -> ListQuery.Counts {
    var counts = ListQuery.Counts(total: try keptTotal() ?? countedTotal())
    if let facet = query.facet { counts.byMember = try byMember(facet) }
    return counts
  }

  /// The size of every part of an order.
  func sizes(of parts: [PageOrder.Part], total: Int) throws -> [Int] {
    if parts.count == 1 { return [total] }
    if let facet = parts.first?.member?.facet {
      let sizes = try keptSizes(facet) ?? countedSizes(facet, filter)
      return parts.map { sizes[$0.member?.value] ?? 0 }
    }
    let rest = try parts.filter(\.isRest).map { try count(filter + $0.condition) }.reduce(0, +)
    return parts.map { $0.isRest ? rest : total - rest }
  }

  /// Whether the sizes counted at import are those of the day.
  private var isKept: Bool {
    reader.isNow && !reader.leftSinceCounted && query.text.isEmpty && query.conditions.isEmpty
  }

  private func keptTotal() throws -> Int? {
    guard isKept else { return nil }
    guard let member = query.member else { return try rollups("all")[""] ?? 0 }
    return try keptSizes(of: member.facet)[member.value] ?? 0
  }

  private func countedTotal() throws -> Int { try count(filter) }

  private func count(_ filter: SQLPiece) throws -> Int {
    try store.statement("SELECT count(*) FROM items WHERE \(filter.sql)").first(filter.values) { $0.int(0) }
      ?? 0
  }

  /// By member of a facet, whatever member the query has chosen.
  private func byMember(_ facet: ListQuery.Facet) throws -> [String?: Int] {
    if isKept { return try keptSizes(of: facet) }
    var everyone = query
    everyone.member = nil
    let reader = PageReader(
      store: store, query: everyone, list: self.reader.list, isNow: self.reader.isNow,
      someHaveLeft: self.reader.someHaveLeft, leftSinceCounted: self.reader.leftSinceCounted)
    return try countedSizes(facet, try reader.filter())
  }

  private func keptSizes(_ facet: ListQuery.Facet) throws -> [String?: Int]? {
    isKept && query.member == nil ? try keptSizes(of: facet) : nil
  }

  private func keptSizes(of facet: ListQuery.Facet) throws -> [String?: Int] {
    let members = try rollups(facet.rawValue)
    let without = try (rollups("all")[""] ?? 0) - members.values.reduce(0, +)
    return Dictionary(uniqueKeysWithValues: members.map { ($0.key, $0.value) } + [(nil, without)])
  }

  private func countedSizes(_ facet: ListQuery.Facet, _ filter: SQLPiece) throws -> [String?: Int] {
    var sizes: [String?: Int] = [:]
    // Grouping by an expression keeps the engine from walking the facet's index, where it would look up
    // every item of the list instead of those the filter's index finds.
    let sql = """
      SELECT member, count(*)
      FROM (SELECT \(facet.rawValue) || '' AS member FROM items WHERE \(filter.sql)) AS found GROUP BY member
      """
    try store.statement(sql).each(filter.values) { sizes[$0.optionalText(0)] = $0.int(1) }
    return sizes
  }

  private func rollups(_ facet: String) throws -> [String: Int] {
    var sizes: [String: Int] = [:]
    let sql = "SELECT member, size FROM rollups WHERE list = ? AND facet = ?"
    try store.each(sql, .int(reader.list), .text(facet)) { sizes[$0.text(0)] = $0.int(1) }
    return sizes
  }
}
