import Core

/// Reads one page, stepping over whole parts of its order by their sizes and going on from an item that is
/// known rather than counting up to it.
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
    let filter = try filter()
    let sizes = PageSizes(reader: self, filter: filter)
    let counts = try query.counted ?? sizes.counts()
    let order = try PageOrder(query, store, list: list, isNow: isNow)
    let limit = min(max(query.limit, 1), 1_000)
    var (items, start): ([ListItem], Int) = ([], 0)
    for (part, size) in zip(order.parts, try sizes.sizes(of: order.parts, total: counts.total)) {
      let skip = max(0, query.offset - start)
      if skip < size, items.count < limit {
        let stretch = Stretch(
          skip: skip, count: min(size - skip, limit - items.count), size: size, start: start)
        items += try self.items(of: part, stretch, filter)
      }
      start += size
    }
    return ListPage(query: query, items: items, counts: counts)
  }

  /// Which items of a part are wanted.
  private struct Stretch {
    var skip: Int
    var count: Int
    /// Items of the part, and those before it.
    var size: Int
    var start: Int
  }

  /// A way to a stretch: from where, in which direction, over how many items.
  private struct Way {
    var isBackward: Bool
    var anchor: ListItem?
    var skip: Int
  }

  private func items(
    of part: PageOrder.Part, _ stretch: Stretch, _ filter: SQLPiece
  ) throws -> [ListItem] {
    let way = shortestWay(to: stretch, part)
    var statement = SQLPiece("SELECT \(ItemVersion.columnNames) FROM items WHERE ") + filter + part.condition
    if let anchor = way.anchor { statement += part.beyond(anchor, isBackward: way.isBackward) }
    statement += part.orderBy(isBackward: way.isBackward)
    statement += SQLPiece(" LIMIT ? OFFSET ?", [.int(stretch.count), .int(way.skip)])
    var items: [ListItem] = []
    try store.statement(statement.sql).each(statement.values) { items.append(ListItem($0.itemVersion)) }
    return way.isBackward ? items.reversed() : items
  }

  /// From the beginning, from the end, or on or back from the anchor: whichever steps over fewest items.
  private func shortestWay(to stretch: Stretch, _ part: PageOrder.Part) -> Way {
    let end = stretch.skip + stretch.count
    var ways = [Way(isBackward: false, skip: stretch.skip), Way(isBackward: true, skip: stretch.size - end)]
    if let anchor = query.anchor, part.terms.allSatisfy({ $0.value != nil }) {
      let place = anchor.index - stretch.start
      if (0..<stretch.skip).contains(place) {
        ways.append(Way(isBackward: false, anchor: anchor.item, skip: stretch.skip - place - 1))
      } else if (end..<max(end, stretch.size)).contains(place) {
        ways.append(Way(isBackward: true, anchor: anchor.item, skip: place - end))
      }
    }
    return ways.min { $0.skip < $1.skip } ?? ways[0]
  }
}

extension PageOrder.Part {
  /// ORDER BY, the other way round when read from the end.
  fileprivate func orderBy(isBackward: Bool) -> SQLPiece {
    " ORDER BY "
      + terms.map { $0.column + ($0.isDescending != isBackward ? " DESC" : "") }.joined(", ")
  }

  /// Beyond an item in the part's order, or before it when read from the end: at most two columns, of which
  /// the last is unique.
  fileprivate func beyond(_ item: ListItem, isBackward: Bool) -> SQLPiece {
    func compare(_ term: PageOrder.Term, orEqual: Bool) -> SQLPiece {
      let sign = term.isDescending != isBackward ? "<" : ">"
      return term.column + SQLPiece(" \(sign)\(orEqual ? "=" : "") ?", [term.value?(item) ?? .null])
    }
    guard let first = terms.first, let last = terms.last else { return "" }
    if terms.count == 1 { return " AND " + compare(last, orEqual: false) }
    return " AND " + compare(first, orEqual: true) + " AND (" + compare(first, orEqual: false) + " OR "
      + compare(last, orEqual: false) + ")"
  }
}

extension PageReader {
  /// What a query asks beside member and order.
  func filter() throws -> SQLPiece {
    var filter = SQLPiece("list = ?", [.int(list)])
    if isNow {
      filter += " AND ended IS NULL"
    } else {
      filter += SQLPiece(
        " AND known <= ? AND (ended IS NULL OR ended > ?)", [.day(query.asOf), .day(query.asOf)])
    }
    if someHaveLeft || !isNow {
      filter += SQLPiece(" AND (until IS NULL OR until > ?)", [.day(query.asOf)])
    }
    let plan = query.text.isEmpty ? nil : try store.newestDocument(of: query.plan)
    for condition in query.conditions.map(\.sql) + query.words(plan) { filter += " AND " + condition }
    if let member = query.member { filter += member.condition }
    return filter
  }
}
