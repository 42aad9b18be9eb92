import Screen

extension Table {
  /// Only rows in which some cell holds the text, letters in any case; headings stay while a row under them does.
  public func filtered(by text: String) -> Table {
    guard !text.isEmpty, total == rows.count else { return self }
    let wanted = text.lowercased()
    var kept: [Row] = []
    for row in rows {
      if row.isHeading {
        if kept.last?.isHeading == true { kept.removeLast() }
        kept.append(row)
      } else if row.cells.contains(where: { $0.text.lowercased().contains(wanted) }) {
        kept.append(row)
      }
    }
    if kept.last?.isHeading == true { kept.removeLast() }
    return Table(columns: columns, rows: kept, empty: empty)
  }
}

extension Page {
  /// The page with the table of one block filtered.
  public func filtered(_ block: String, by text: String) -> Page {
    guard !text.isEmpty else { return self }
    var page = self
    page.arrangement = arrangement.mapped { candidate in
      guard candidate.id == block, case .table(let table) = candidate.content else { return candidate }
      var changed = candidate
      changed.content = .table(table.filtered(by: text))
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
    }
  }
}
