import Core
import Screen

/// Where everything of a table stands: the one source for drawing, scrolling and the mouse.
struct TableLayout: Hashable, Sendable {
  let table: Table
  /// The row of headings; empty when no column has one.
  let header: Rect
  /// The room for rows; its last column is for the scroll mark.
  let body: Rect
  let widths: ColumnWidths
  /// The index of the first row shown.
  let top: Int

  init(_ table: Table, in rect: Rect, cursor: Place.Cursor, glyphs: Glyphs) {
    self.table = table
    var rest = rect
    header = rest.slice(.top, table.hasHeader ? 1 : 0)
    body = rest
    widths = ColumnWidths(table, in: rect.columns - 1, glyphs: glyphs, skipping: cursor.left)
    top = cursor.scrolled(rows: body.rows, total: table.total)
  }

  /// The rows in sight, by their index in the whole.
  var shown: Range<Int> { top..<max(top, min(top + body.rows, table.total)) }

  /// The line of a row in sight.
  func line(of row: Int) -> Rect { body.line(row - top) }

  /// The row under a point; nil beside and below them.
  func row(at point: Point) -> Int? {
    let row = top + point.row - body.top
    return body.contains(point) && shown.contains(row) ? row : nil
  }

  /// The part of a line that belongs to a column.
  func cell(_ place: ColumnWidths.Placed, in line: Rect) -> Rect {
    Rect(column: line.left + place.left, row: line.top, columns: place.width, rows: line.rows)
  }

  /// The column whose heading is under a point, the gap after it belonging to it.
  func column(at point: Point) -> Int? {
    guard header.contains(point) else { return nil }
    return widths.placed.last { header.left + $0.left <= point.column }?.column
  }
}

extension Block {
  /// Where the table of a block stands inside the block's room; nil for other blocks and for tiles.
  func tableLayout(in rect: Rect, cursor: Place.Cursor, glyphs: Glyphs) -> TableLayout? {
    guard let table, grid(in: rect) == nil else { return nil }
    var rest = rect
    rest.slice(.top, headingRows)
    return TableLayout(table, in: rest, cursor: cursor, glyphs: glyphs)
  }
}
