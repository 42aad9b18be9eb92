import Screen

/// Where tiles stand: the largest of their forms in which all of them are seen, in equal columns.
struct TileGrid: Hashable, Sendable {
  /// Which of the forms it is.
  let form: Int
  private let rect: Rect
  private let count: Int
  /// Tiles side by side.
  private let perRow: Int
  private let tile: Size
  /// Blank rows between tiles.
  private let gap: Int

  /// Nil when the tiles are better shown as rows of their table: because a row would hold one or two
  /// tiles only, or because no form fits in which more is said than in a table.
  init?(_ tiles: Tiles, in rect: Rect) {
    let count = tiles.rows.total
    guard count > 0, tiles.rows.rows.count == count else { return nil }
    for (index, form) in tiles.forms.enumerated() {
      let isSmallest = index == tiles.forms.count - 1
      if isSmallest, index > 0, tiles.rows.wantedRows <= rect.rows { return nil }
      guard let perRow = form.perRow(in: rect.columns, of: count) else { continue }
      let lines = (count + perRow - 1) / perRow
      guard lines * form.rows <= rect.rows else { continue }
      self.form = index
      self.rect = rect
      self.count = count
      self.perRow = perRow
      gap = form.rows > 1 && lines * (form.rows + 1) - 1 <= rect.rows ? 1 : 0
      let columns = (rect.columns - Self.margin * (perRow - 1)) / perRow
      tile = Size(columns: min(columns, form.columns * 2), rows: form.rows)
      return
    }
    return nil
  }

  /// Blank columns between tiles.
  static let margin = 2

  /// The room of a tile.
  func rect(of index: Int) -> Rect {
    Rect(
      column: rect.left + index % perRow * (tile.columns + Self.margin),
      row: rect.top + index / perRow * (tile.rows + gap), columns: tile.columns, rows: tile.rows
    ).intersection(rect)
  }

  /// The tile at a point of the screen.
  func index(at point: Point) -> Int? { (0..<count).first { rect(of: $0).contains(point) } }

  /// The tile so many rows of tiles below (negative: above); nil beyond the first and the last row.
  func vertically(from index: Int, by rows: Int) -> Int? {
    let row = index / perRow + rows
    guard row >= 0, row * perRow < count else { return nil }
    return min(row * perRow + index % perRow, count - 1)
  }

  /// The tile beside it in the same row of tiles.
  func horizontally(from index: Int, by step: Int) -> Int? {
    let next = index + step
    return (0..<count).contains(next) && next / perRow == index / perRow ? next : nil
  }
}

extension Tiles.Form {
  /// How many tiles stand side by side when so many share the rows evenly; nil when it would be one or
  /// two, or when the rows of a table would say the same in less room.
  func perRow(in columns: Int, of count: Int) -> Int? {
    let most = (columns + TileGrid.margin) / (self.columns + TileGrid.margin)
    guard count > 0, most >= max(1, min(count, rows > 1 ? 3 : 2)) else { return nil }
    let lines = (count + most - 1) / most
    guard lines == 1 || lines * (rows + 1) - 1 <= count + 1 || rows == 1 else { return nil }
    return (count + lines - 1) / lines
  }

  /// Rows for so many tiles with blank rows between them; nil when they do not fit side by side.
  func wantedRows(in columns: Int, of count: Int) -> Int? {
    perRow(in: columns, of: count).map { perRow in
      let lines = (count + perRow - 1) / perRow
      return rows == 1 ? lines : lines * (rows + 1) - 1
    }
  }
}

extension Tiles {
  /// Rows in which the largest form that is narrow enough shows everything, or the table does.
  func wantedRows(in columns: Int) -> Int {
    let form = forms.lazy.compactMap { $0.wantedRows(in: columns, of: rows.total) }.first
    return rows.total == 0 ? 1 : form ?? rows.wantedRows
  }

  /// Rows in which the smallest form shows everything; nil when it is too wide.
  func leastRows(in columns: Int) -> Int? {
    rows.total == 0 ? 1 : forms.last?.wantedRows(in: columns, of: rows.total)
  }
}

extension Table {
  /// Rows to show everything, column headings included.
  var wantedRows: Int { (hasHeader ? 1 : 0) + max(1, total) }
}
