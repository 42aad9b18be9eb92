public import Core
import Screen

extension State {
  /// What the place shown needs of a store and has not: nothing, or questions that were not asked yet.
  public var questions: [Query] {
    if !isInSight { return asked.contains(snapshotQuery) ? [] : [snapshotQuery] }
    var queries: [Query] = []
    if let page = missingWindow() { queries.append(.page(page)) }
    if let item = itemQuery, history?.query != item || outdated.contains(.item) {
      queries.append(.item(item))
    }
    queries += changeQuestions + excerptQuestions
    queries += healthQuestions.filter { standings[$0] == nil }.map(Query.standing)
    if !outlooks.isComplete { queries += outlooks.missing(of: targetsInSight, asked: asked) }
    return queries.filter { !asked.contains($0) }
  }

  /// Asks what the place shown needs, and waits no more for what that supersedes.
  mutating func missingPage() -> [Effect] {
    followMember()
    refreshPage()
    let queries = questions
    for query in queries {
      asked = asked.filter { !query.supersedes($0) }
      asked.insert(query)
    }
    return queries.map { .load($0) }
  }

  /// The item a place is about.
  var itemQuery: ItemQuery? {
    guard case .item(let list, let code) = place.view, let situation else { return nil }
    return ItemQuery(plan: situation.plan.id, list: list, code: code, asOf: situation.day)
  }
}

extension State {
  /// The targets whose forecasts the place shows: its own and those of its tables; nil where it speaks of all.
  private var targetsInSight: [Target.ID]? {
    switch place.view {
    case .overview, .findings: return nil
    default:
      let own: [Target.ID] = if case .target(let id) = place.view { [id] } else { [] }
      let rows = page?.blocks.flatMap { $0.table?.rows ?? [] } ?? []
      return own + rows.compactMap { $0.item?.target }.filter { !own.contains($0) }
    }
  }
}

extension State {
  /// What 变化 needs beside the two situations: who moved on lists, and who sent the figures revised.
  private var changeQuestions: [Query] {
    guard place.view == .changes, let situation, let changes else { return [] }
    var queries: [Query] = []
    let query = MovesQuery(plan: situation.plan.id, from: changes.from, to: changes.to)
    if moves?.query != query || outdated.contains(.moves) { queries.append(.moves(query)) }
    let figures = Set((changes.revisions + changes.withdrawals).prefix(400).flatMap { $0.figures })
      .filter { origins[$0] == nil && scenario.assumption(of: $0) == nil }
    if !figures.isEmpty { queries.append(.origins(figures.sorted())) }
    return queries
  }
}

extension Changes.FigureChange {
  /// The figures in force on either day.
  fileprivate var figures: [Figure.ID] { [from?.figure, to?.figure].compactMap { $0 } }
}
