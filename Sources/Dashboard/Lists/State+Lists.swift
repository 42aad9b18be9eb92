public import Core
import Screen

extension State {
  /// What a place asks of the list it shows; nil for other places.
  func question(of place: Place) -> ListQuery? {
    guard case .list(let id) = place.view, let situation,
      let list = situation.plan.lists.first(where: { $0.id == id })
    else { return nil }
    let columns = ListColumns(list, words)
    let filter = RowFilter(place.filter?.text ?? "", columns: columns.columns)
    let free = filter.terms.compactMap { term -> String? in
      if term.column == nil, case .contains(let text) = term.test { text } else { nil }
    }
    let sort = place.sorts["items"]
    return ListQuery(
      plan: situation.plan.id, list: id, facet: list.facet(place.grouping), member: place.member,
      conditions: columns.conditions(of: filter, situation.plan), text: free.joined(separator: " "),
      order: columns.source(of: sort) ?? .code, isDescending: sort?.isDescending ?? false,
      asOf: situation.day, limit: 2 * State.window)
  }

  /// The list of which a window is in sight and the row selected in it: its own page, or the neighbours
  /// beside one of its items, in the order and under the filter they were left in.
  private var scrolledList: (query: ListQuery, row: Int)? {
    let list =
      if case .item(let list, _) = place.view { places.last { $0.view == .list(list) } } else { place }
    return list.flatMap(question).map { ($0, place.cursor(inList: $0.list)?.row ?? 0) }
  }

  /// The question of the list shown, for a window of it; nil where no list is shown.
  public func listQuery(_ window: Range<Int>) -> ListQuery? {
    guard var query = scrolledList?.query else { return nil }
    query.offset = window.lowerBound
    query.limit = window.count
    return query
  }

  /// A window of a list that must be asked for, when the selection has left the one at hand or asked for.
  func missingWindow() -> ListQuery? {
    guard var (query, row) = scrolledList else { return nil }
    let page = current(query.list).flatMap { $0.query.isSameQuestion(as: query) ? $0 : nil }
    if let page {
      row = max(0, min(row, page.total - 1))
      let end = page.query.offset + page.items.count
      if row - page.query.offset >= min(20, row), end >= page.total || end - row > 60 { return nil }
    }
    for case .page(let other) in asked where other.isSameQuestion(as: query) {
      let last = page?.total ?? .max
      if row - other.offset >= min(20, row), min(other.offset + other.limit, last) - row > 0 { return nil }
    }
    query.offset = max(0, row / State.window * State.window - State.window / 2)
    query.anchor = page.flatMap { $0.anchor(near: query) }
    query.counted = page?.counts ?? countsElsewhere(query)
    return query
  }

  /// The window of a list at hand, unless the store has changed since.
  private func current(_ list: ListDefinition.ID) -> ListPage? {
    outdated.contains(.list(list)) ? nil : pages[list]
  }

  /// What a page of the same list under the same filter has counted, though it shows another member.
  private func countsElsewhere(_ query: ListQuery) -> ListQuery.Counts? {
    guard let page = current(query.list), query.facet != nil, page.query.facet == query.facet else {
      return nil
    }
    var other = page.query
    other.member = query.member
    (other.order, other.isDescending) = (query.order, query.isDescending)
    guard other.isSameQuestion(as: query) else { return nil }
    var counts = page.counts
    counts.total =
      query.member.map { counts.byMember[$0.value] ?? 0 } ?? counts.byMember.values.reduce(0, +)
    return counts
  }

  /// The member of the facet follows the selected row of its pane; the items then begin anew.
  mutating func followMember() {
    guard case .list(let id) = place.view,
      let list = situation?.plan.lists.first(where: { $0.id == id })
    else { return }
    let chosen = list.facet(place.grouping).flatMap { chosenMember($0) }
    guard chosen != place.member else { return }
    place.member = chosen
    place.cursors["items"] = nil
    refreshPage()
  }

  private func chosenMember(_ facet: ListQuery.Facet) -> ListQuery.Member? {
    guard let block = page?.blocks.first(where: { $0.id == "groups" }),
      case .table(let table) = block.content,
      let row = table.row(at: place.cursor(in: block).row)
    else { return nil }
    return ListQuery.Member(facet, row: row.id)
  }

  /// Half of the rows of a list kept at hand.
  static let window = 200
}

extension Place {
  /// Where one is in a list: on its own page, or among the neighbours beside one of its items.
  func cursor(inList list: ListDefinition.ID) -> Cursor? {
    switch view {
    case .list(list): cursors["items"]
    case .item(list, _): cursors["siblings"]
    default: nil
    }
  }
}

extension ListPage {
  /// The item of this page from which a store gets to another window soonest.
  public func anchor(near other: ListQuery) -> ListQuery.Anchor? {
    guard let last = items.indices.last else { return nil }
    let before = other.offset - 1 - query.offset
    let after = other.offset + other.limit - query.offset
    let index =
      items.indices.contains(before)
      ? before : items.indices.contains(after) ? after : before > last ? last : 0
    return ListQuery.Anchor(index: query.offset + index, item: items[index])
  }
}

extension ListDefinition {
  /// By what its items can be grouped: a pipeline by stage to begin with, a list not at all.
  var facets: [ListQuery.Facet?] {
    let others: [ListQuery.Facet?] = [.cluster, .district]
    if stages.isEmpty { return [nil] + others }
    return kind == .pipeline ? [.stage, nil] + others : [nil, .stage] + others
  }

  func facet(_ grouping: Int) -> ListQuery.Facet? {
    facets.indices.contains(grouping) ? facets[grouping] : nil
  }
}

extension ListQuery.Member {
  /// The row of a member in its pane; the row of all has none.
  var row: String { value.map { "member:\($0)" } ?? "none" }

  init?(_ facet: ListQuery.Facet, row: String) {
    if row == "none" {
      self.init(facet, nil)
    } else if row.hasPrefix("member:") {
      self.init(facet, String(row.dropFirst("member:".count)))
    } else {
      return nil
    }
  }
}
