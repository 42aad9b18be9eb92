import Screen

extension Table {
  /// Only the rows for which all that was typed holds; headings stay while a row under them does.
  public func filtered(by text: String) -> Table {
    let filter = RowFilter(text, columns: columns)
    guard !filter.terms.isEmpty, isWhole else { return self }
    var kept: [Row] = []
    for row in rows {
      if row.isHeading {
        if kept.last?.isHeading == true { kept.removeLast() }
        kept.append(row)
      } else if filter.keeps(row, columns) {
        kept.append(row)
      }
    }
    if kept.last?.isHeading == true { kept.removeLast() }
    var table = self
    table.rows = kept
    table.total = kept.count
    return table
  }
}

extension Page {
  /// The page with the tables filtered and ordered as a place wants them.
  ///
  /// - Parameter nothing: What a table says of which a filter leaves nothing.
  func shaped(_ place: Place, nothing: String) -> Page {
    guard place.filter != nil || !place.sorts.isEmpty else { return self }
    var page = self
    page.arrangement = arrangement.mapped { block in
      guard var table = block.table else { return block }
      if let sort = place.sorts[block.id] { table = table.sorted(by: sort) }
      if let filter = place.filter, filter.block == block.id {
        table = table.filtered(by: filter.text)
        table.empty = nothing
      }
      var changed = block
      changed.table = table
      return changed
    }
    return page
  }
}

extension Arrangement {
  func mapped(_ change: (Block) -> Block) -> Arrangement {
    switch self {
    case .block(let block): .block(change(block))
    case .stack(let parts): .stack(parts.map { $0.mapped(change) })
    case .side(let parts, let weights, let minimum):
      .side(parts.map { $0.mapped(change) }, weights: weights, minimumColumns: minimum)
    case .shelves(let parts, let columns): .shelves(parts.map { $0.mapped(change) }, columns: columns)
    }
  }
}
