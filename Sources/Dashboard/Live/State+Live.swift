import Core
import Screen

/// What is kept of answers to single questions.
enum Kept: Hashable, Sendable {
  case list(ListDefinition.ID), excerpt(Excerpt), item, moves
}

extension State {
  /// Somebody else has written to the store: everything is read again. What is shown stays until then.
  func followStore() -> [Effect] { [planEffect(asOf: asOf)] }

  /// Takes in how things stand now. What is kept of older answers stays to be seen while it is asked anew.
  mutating func take(_ judgement: Judgement, for query: Query) -> [Effect] {
    guard isAwaited(query) else { return [] }
    let before = situation
    keepingSelection { state in
      state.note(judgement.now.plan.id, for: query)
      state.replace(judgement)
    }
    tellNews(since: before)
    tellMeeting()
    return missingPage() + renamed()
  }

  private mutating func replace(_ judgement: Judgement) {
    failure = nil
    answers += 1
    catalogueMemo = CatalogueMemo()
    if situation?.day != judgement.now.day { excerpts = [:] }
    standings = [:]
    outdated = Set(pages.keys.map(Kept.list) + excerpts.keys.map(Kept.excerpt))
    if history != nil { outdated.insert(.item) }
    if moves != nil { outdated.insert(.moves) }
    situation = judgement.now
    outlooks.ask(judgement.questions)
    changes = judgement.changes
    if comparisonDay(of: judgement.now) != judgement.changes.from { compare(judgement.now) }
  }

  /// Names are read again while somebody searches them, else when somebody does.
  private mutating func renamed() -> [Effect] {
    guard case .palette = overlay, itemNames != nil else {
      itemNames = nil
      return []
    }
    return askNames()
  }

  private mutating func tellNews(since before: Situation?) {
    guard let before, let now = situation?.snapshot, before.snapshot.batches != now.batches else { return }
    let known = Set(before.snapshot.batches.map(\.id))
    let newest = now.batches.first { !known.contains($0.id) }
    if newest?.counts.keys.elementsEqual(["refusals"]) == true { return }
    let file = newest?.files.first
    notice = words("数据已更新", "new figures have arrived") + (file.map { words(":", ": ") + $0 } ?? "")
  }

  /// Changes what is shown; selected rows stay selected, and where they are on the screen, if they still are there.
  mutating func keepingSelection(_ change: (inout State) -> Void) {
    let chosen = chosenRows
    change(&self)
    refreshPage()
    guard !chosen.isEmpty, let page else { return }
    for block in page.blocks {
      guard let id = chosen[block.id], let table = block.table, var cursor = place.cursors[block.id],
        let row = table.rows.firstIndex(where: { $0.id == id }).map({ $0 + table.offset })
      else { continue }
      cursor.top = max(0, cursor.top + row - cursor.row)
      cursor.row = row
      place.cursors[block.id] = cursor
    }
    keepCursorInSight()
  }

  /// The selected rows of the page by block, where a row was chosen.
  private var chosenRows: [String: String] {
    var chosen: [String: String] = [:]
    for block in page?.blocks ?? [] where place.cursors[block.id] != nil {
      chosen[block.id] = block.table?.row(at: place.cursor(in: block).row)?.id
    }
    return chosen
  }
}
