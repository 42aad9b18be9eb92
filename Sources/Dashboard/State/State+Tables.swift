import Core
import Screen

extension State {
  /// The table that has the keys, with where it stands.
  var focusedTable: (block: Block, layout: TableLayout)? {
    guard let scene, let focus = focus(in: scene), let rect = scene.layout.frame(of: focus) else {
      return nil
    }
    let block = scene.page.blocks[focus]
    return tableLayout(of: block, in: rect).map { (block, $0) }
  }

  /// Where the table of a block stands in a room of the page.
  func tableLayout(of block: Block, in rect: Rect) -> TableLayout? {
    block.tableLayout(in: rect, cursor: place.cursor(in: block), glyphs: glyphs)
  }

  /// Orders the table that has the keys by the next column in sight, after the last one not at all.
  mutating func sortByNextColumn() {
    guard let (block, layout) = focusedTable else { return }
    let shown = layout.widths.placed.map(\.column).filter { !layout.table.columns[$0].title.isEmpty }
    let sorted = layout.table.column(of: layout.table.sort)
    let next = sorted.flatMap { now in shown.firstIndex(of: now).map { $0 + 1 } } ?? 0
    sort(block, by: shown.indices.contains(next) ? layout.table.naturalSort(of: shown[next]) : nil)
  }

  mutating func reverseSort() {
    guard let (block, layout) = focusedTable else { return }
    guard var sort = layout.table.sort else { return sortByNextColumn() }
    sort.isDescending.toggle()
    self.sort(block, by: sort)
  }

  /// A click on a heading orders by it, the next one the other way round, the third not at all.
  mutating func sort(_ block: Block, _ table: Table, clicking column: Int) {
    guard !table.columns[column].title.isEmpty else { return }
    let natural = table.naturalSort(of: column)
    guard let sort = table.sort, sort.column == natural.column else { return self.sort(block, by: natural) }
    let isTurned = sort.isDescending != natural.isDescending
    self.sort(
      block, by: isTurned ? nil : Table.Sort(sort.column, isDescending: !sort.isDescending))
  }

  /// Orders a table, the selection staying on its row; of a table of which the store orders the rows only a
  /// window is at hand, so there it goes to the first.
  private mutating func sort(_ block: Block, by sort: Table.Sort?) {
    let isWhole = block.table?.isWhole ?? true
    let selected = isWhole ? row(of: block) : nil
    place.sorts[block.id] = sort
    refreshPage()
    var cursor = place.cursors[block.id] ?? Place.Cursor()
    cursor.row = selected.flatMap { index(of: $0, in: block.id) } ?? 0
    cursor.top = 0
    place.cursors[block.id] = cursor
    keepCursorInSight()
  }

  private func row(of block: Block) -> String? {
    block.table?.row(at: place.cursor(in: block).row)?.id
  }

  private func index(of row: String, in block: String) -> Int? {
    page?.blocks.first { $0.id == block }?.table?.rows.firstIndex { $0.id == row && !$0.isHeading }
  }

  /// Scrolls columns out of sight or back; whether there were any.
  @discardableResult
  mutating func scrollColumns(by step: Int) -> Bool {
    guard let (block, layout) = focusedTable else { return false }
    guard step < 0 ? layout.widths.skipped > 0 : layout.widths.hasMore else { return false }
    var cursor = place.cursor(in: block)
    cursor.left = layout.widths.skipped + step
    place.cursors[block.id] = cursor
    return true
  }

  /// The next way of grouping that the page offers, the selection going to the first row.
  mutating func groupOtherwise() {
    guard let page, !page.groupings.isEmpty else {
      notice = words("这个画面没有分组", "there is nothing to group here")
      return
    }
    place.grouping = (place.grouping + 1) % page.groupings.count
    place.cursors = [:]
  }
}

extension State {
  /// Filters and orders the table that has the keys, as the keys would; false when it has no such column.
  ///
  /// - Parameter sort: A heading or its beginning, after `-` for descending.
  public mutating func shape(filter: String?, sort: String?) -> Bool {
    guard filter != nil || sort != nil else { return true }
    guard let (block, table) = mainTable else { return false }
    if let filter { place.filter = Place.Filter(block: block.id, text: filter) }
    guard let sort else { return true }
    let name = sort.hasPrefix("-") ? String(sort.dropFirst()) : sort
    guard let column = RowFilter.column(named: name, in: table.columns) else { return false }
    place.sorts[block.id] = Table.Sort(table.columns[column].title, isDescending: sort.hasPrefix("-"))
    return true
  }

  /// The headings of the table that `shape` speaks of.
  public var sortableColumns: [String] { mainTable?.table.columns.map(\.title).filter { !$0.isEmpty } ?? [] }

  private var mainTable: (block: Block, table: Table)? {
    guard let block = page?.mainBlock ?? focusedTable?.block, case .table(let table) = block.content else {
      return nil
    }
    return (block, table)
  }
}

extension Table {
  /// The order one expects of a column first: texts from their beginning, numbers from the largest.
  func naturalSort(of column: Int) -> Sort {
    Sort(columns[column].title, isDescending: columns[column].kind == .number)
  }
}
