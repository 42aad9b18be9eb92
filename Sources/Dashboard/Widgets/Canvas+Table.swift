import Core
import Screen

extension Canvas {
  /// Draws a table: sticky headings, the rows in sight, the selected one on its ground, a scroll mark.
  mutating func draw(_ layout: TableLayout, cursor: Place.Cursor, isFocused: Bool, found: [FoundText]) {
    let table = layout.table
    if !layout.header.isEmpty { drawHeader(layout) }
    guard table.total > 0 else {
      draw(table.empty, in: layout.body.line(0), role: .dim)
      return
    }
    for index in layout.shown {
      let line = layout.line(of: index)
      let row = table.row(at: index)
      if table.isSelectable, index == cursor.row, row?.isHeading != true {
        lay(isFocused ? .selection : .selectionInactive, under: line)
      }
      guard let row else {
        draw(glyphs.ellipsis, in: line, role: .dim)
        continue
      }
      draw(row, layout, in: line, found: found)
    }
    drawScroll(top: layout.top, total: table.total, in: layout.body)
  }

  /// The headings, the one the rows are ordered by with an arrow, and signs of columns out of sight.
  private mutating func drawHeader(_ layout: TableLayout) {
    let table = layout.table
    let sorted = table.column(of: table.sort)
    for place in layout.widths.placed {
      let column = table.columns[place.column]
      let room = layout.cell(place, in: layout.header)
      if let axis = column.axis {
        drawMonths(axis, in: room)
      } else if place.column == sorted {
        let arrow = String(table.sort?.isDescending == true ? glyphs.down : glyphs.up)
        draw(
          Line([Span(column.title, .accent), Span(arrow, .accent)]), in: room, alignment: column.alignment)
      } else {
        draw(column.title, in: room, role: .label, alignment: column.alignment)
      }
    }
    let widths = layout.widths
    if widths.hasMore { draw(String(glyphs.right), in: layout.header, role: .accent, alignment: .trailing) }
    if widths.skipped > 0, let first = widths.placed.first {
      let end = Point(column: layout.header.left + first.left + first.width, row: layout.header.top)
      draw(String(glyphs.left), at: end, role: .accent)
    }
  }

  private mutating func draw(_ row: Table.Row, _ layout: TableLayout, in line: Rect, found: [FoundText]) {
    if row.isHeading {
      if let cell = row.cells.first { draw(cell, in: line) }
      return
    }
    for place in layout.widths.placed {
      let column = layout.table.columns[place.column]
      let room = layout.cell(place, in: line)
      if let axis = column.axis {
        draw(row.bar, on: axis, in: room)
      } else if row.cells.indices.contains(place.column) {
        let cell = found.reduce(row.cells[place.column]) { $0.highlighting($1) }
        draw(cell, in: room, alignment: column.alignment)
      }
    }
  }

  /// How far down one is, in the last column, when not everything is in sight.
  private mutating func drawScroll(top: Int, total: Int, in rect: Rect) {
    guard total > rect.rows, rect.rows > 0, rect.columns > 0 else { return }
    let handle = max(1, rect.rows * rect.rows / total)
    let start = (rect.rows - handle) * top / max(1, total - rect.rows)
    for row in start..<min(start + handle, rect.rows) {
      draw(
        String(glyphs.lines.vertical), at: Point(column: rect.right - 1, row: rect.top + row), role: .scroll)
    }
  }
}
