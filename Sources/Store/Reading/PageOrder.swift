import Core

/// How a page is ordered: parts one after the other, each in an order of its own.
struct PageOrder {
  let parts: [Part]

  /// A part of a page's order: the items that meet a condition, by some columns.
  struct Part {
    var condition = SQLPiece("")
    var terms: [Term]
    /// The member of a facet whose items these are; nil for parts made otherwise.
    var member: ListQuery.Member?
    /// Whether these are the items that lack what the order is by.
    var isRest = false
  }

  /// One of the columns a part is ordered by, and what an item has in it.
  struct Term {
    var column: SQLPiece
    var isDescending = false
    /// The item's value; nil where items cannot be looked for by it.
    var value: (@Sendable (ListItem) -> SQLValue)?
  }

  /// - Parameter isNow: Whether the query's day sees what holds now.
  init(_ query: ListQuery, _ store: Connection, list: Int, isNow: Bool) throws {
    func members(_ facet: ListQuery.Facet, _ planned: (Plan) -> [String]) throws -> [Part] {
      try Self.members(facet, query, store.newestDocument(of: query.plan).map(planned) ?? []) {
        try store.members(facet, ofList: list, isNow: isNow)
      }
    }
    let isDown = query.isDescending
    let code = Term(column: "code", isDescending: isDown) { .text($0.id) }
    switch query.order {
    case .code: parts = [Part(terms: [code])]
    case .name:
      parts = [Part(terms: [Term(column: "name", isDescending: isDown) { .text($0.name) }, code])]
    case .amount: parts = Self.withRest("amount", isDown) { .real($0.amount) }
    case .since: parts = Self.withRest("since", isDown) { .day($0.since) }
    case .cluster: parts = try members(.cluster) { $0.clusters.map(\.id.text) }
    case .district: parts = try members(.district) { $0.districts.map(\.id.text) }
    case .stage:
      parts = try members(.stage) { plan in plan.lists.first { $0.id == query.list }?.stages ?? [] }
    case .own:
      let column = query.order.sql(asNumber: nil)
      parts = [
        Part(terms: [
          Term(column: column + " IS NULL"), Term(column: column, isDescending: isDown), Term(column: "code"),
        ])
      ]
    }
  }

  /// Items that have a value by it, from the largest with ties by code or the exact reverse, which one index
  /// serves; then those that have none.
  private static func withRest(
    _ column: String, _ isDescending: Bool, _ value: @escaping @Sendable (ListItem) -> SQLValue
  ) -> [Part] {
    let code = Term(column: "code", isDescending: !isDescending) { .text($0.id) }
    let first = Term(column: SQLPiece(column), isDescending: isDescending, value: value)
    let rest = Term(column: "code") { .text($0.id) }
    return [
      Part(condition: SQLPiece(" AND \(column) IS NOT NULL"), terms: [first, code]),
      Part(condition: SQLPiece(" AND \(column) IS NULL"), terms: [rest], isRest: true),
    ]
  }

  /// Members in the plan's order or its reverse, then those the plan does not know, then the items of none;
  /// within each by code.
  private static func members(
    _ facet: ListQuery.Facet, _ query: ListQuery, _ planned: [String], _ found: () throws -> [String]
  ) throws -> [Part] {
    let code = Term(column: "code") { .text($0.id) }
    if query.member?.facet == facet { return [Part(terms: [code])] }
    var known = planned + (try found().filter { !planned.contains($0) }.sorted())
    if query.isDescending { known.reverse() }
    return (known.map { $0 } + [nil]).map { value in
      let member = ListQuery.Member(facet, value)
      return Part(condition: member.condition, terms: [code], member: member, isRest: value == nil)
    }
  }
}

extension ListQuery.Member {
  /// What an item of it meets.
  var condition: SQLPiece {
    guard let value else { return SQLPiece(" AND \(facet.rawValue) IS NULL") }
    return SQLPiece(" AND \(facet.rawValue) = ?", [.text(value)])
  }
}

extension Connection {
  /// The members of a facet that items of a list have now, as counted at import, or ever had.
  fileprivate func members(_ facet: ListQuery.Facet, ofList list: Int, isNow: Bool) throws -> [String] {
    var members: [String] = []
    let column = facet.rawValue
    let sql =
      isNow
      ? "SELECT member FROM rollups WHERE list = ? AND facet = '\(column)'"
      : "SELECT DISTINCT \(column) FROM items WHERE list = ? AND \(column) IS NOT NULL"
    try each(sql, .int(list)) { members.append($0.text(0)) }
    return members
  }
}
