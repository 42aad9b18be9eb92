import Core
import Screen

extension Canvas {
  /// Draws a table: sticky headings, the rows in sight, the selected one on its ground, a scroll mark.
  mutating func draw(_ table: Table, in rect: Rect, cursor: Place.Cursor, isFocused: Bool, match: String) {
    guard !rect.isEmpty else { return }
    var rest = rect
    let widths = ColumnWidths(table, in: rect.columns - 1, glyphs: glyphs)
    if table.hasHeader { drawHeader(table, widths, in: rest.slice(.top, 1)) }
    guard table.total > 0 else {
      draw(table.empty, in: rest.line(0), role: .dim)
      return
    }
    let isSelectable = table.rows.contains { $0.item != nil }
    let top = cursor.scrolled(rows: rest.rows, total: table.total)
    for line in 0..<min(rest.rows, table.total - top) {
      let room = rest.line(line)
      guard let row = table.row(at: top + line) else {
        draw(glyphs.ellipsis, in: room, role: .dim)
        continue
      }
      if isSelectable, top + line == cursor.row, !row.isHeading {
        lay(isFocused ? .selection : .selectionInactive, under: room)
      }
      draw(row, widths, table, in: room, match: match)
    }
    drawScroll(top: top, total: table.total, in: rest)
  }

  private mutating func drawHeader(_ table: Table, _ widths: ColumnWidths, in rect: Rect) {
    for place in widths.placed {
      let column = table.columns[place.column]
      let room = Rect(column: rect.left + place.left, row: rect.top, columns: place.width, rows: 1)
      draw(column.title, in: room, role: .label, alignment: column.alignment)
    }
  }

  private mutating func draw(
    _ row: Table.Row, _ widths: ColumnWidths, _ table: Table, in rect: Rect, match: String
  ) {
    if row.isHeading {
      if let cell = row.cells.first { draw(cell, in: rect) }
      return
    }
    for place in widths.placed where row.cells.indices.contains(place.column) {
      let room = Rect(column: rect.left + place.left, row: rect.top, columns: place.width, rows: 1)
      draw(
        row.cells[place.column].highlighting(match), in: room,
        alignment: table.columns[place.column].alignment)
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

extension Line {
  /// The same line with every place of a text marked as found.
  func highlighting(_ match: String) -> Line {
    guard !match.isEmpty else { return self }
    let wanted = match.lowercased()
    return Line(
      spans.flatMap { span -> [Span] in
        let lowered = span.text.lowercased()
        guard lowered.count == span.text.count, let range = lowered.firstRange(of: wanted) else {
          return [span]
        }
        let before = lowered.distance(from: lowered.startIndex, to: range.lowerBound)
        let head = span.text.prefix(before)
        let found = span.text.dropFirst(before).prefix(wanted.count)
        let tail = span.text.dropFirst(before + wanted.count)
        return [Span(String(head), span.role), Span(String(found), .match), Span(String(tail), span.role)]
      })
  }
}
