extension Canvas {
  /// Blanks a rectangle; with a role that has a background this paints it.
  public mutating func fill(_ rect: Rect, _ role: Role = .text) {
    let area = rect.intersection(bounds)
    for row in area.rowRange {
      for column in area.columnRange {
        let index = index(Point(column: column, row: row))
        cells[index] = Cell(" ", width: 1, role: role, ground: cells[index].ground)
      }
      mendEdges(from: area.left, to: area.right, row: row)
    }
  }

  /// Puts a ground under a rectangle; what stands on it stays.
  public mutating func lay(_ ground: Ground, under rect: Rect) {
    let area = rect.intersection(bounds)
    for row in area.rowRange {
      for column in area.columnRange { cells[index(Point(column: column, row: row))].ground = ground }
    }
  }

  /// Blanks a rectangle and puts a ground under it: the beginning of a bar or a window on top.
  public mutating func clear(_ rect: Rect, ground: Ground) {
    fill(rect)
    lay(ground, under: rect)
  }

  /// Draws a line to the right.
  public mutating func horizontalRule(at point: Point, columns: Int, role: Role = .border) {
    repeatGlyph(glyphs.lines.horizontal, Rect(origin: point, size: Size(columns: columns, rows: 1)), role)
  }

  /// Draws a line downwards.
  public mutating func verticalRule(at point: Point, rows: Int, role: Role = .border) {
    repeatGlyph(glyphs.lines.vertical, Rect(origin: point, size: Size(columns: 1, rows: rows)), role)
  }

  /// Draws a frame along the inside of a rectangle, with a title in its upper side.
  /// - Returns: the room inside.
  @discardableResult
  public mutating func box(_ rect: Rect, title: String = "", role: Role = .border) -> Rect {
    guard rect.columns >= 2, rect.rows >= 2 else { return rect.inset(columns: 1, rows: 1) }
    let lines = glyphs.lines
    let (right, bottom) = (rect.right - 1, rect.bottom - 1)
    horizontalRule(at: rect.origin, columns: rect.columns, role: role)
    horizontalRule(at: Point(column: rect.left, row: bottom), columns: rect.columns, role: role)
    verticalRule(at: rect.origin, rows: rect.rows, role: role)
    verticalRule(at: Point(column: right, row: rect.top), rows: rect.rows, role: role)
    draw(String(lines.topLeft), at: rect.origin, role: role)
    draw(String(lines.topRight), at: Point(column: right, row: rect.top), role: role)
    draw(String(lines.bottomLeft), at: Point(column: rect.left, row: bottom), role: role)
    draw(String(lines.bottomRight), at: Point(column: right, row: bottom), role: role)
    if !title.isEmpty, rect.columns >= 6 {
      let clean = title.cleaned(for: glyphs).clipped(to: rect.columns - 6, ellipsis: glyphs.ellipsis)
      draw(" \(clean) ", at: rect.origin.moved(columns: 2), role: .title)
    }
    return rect.inset(columns: 1, rows: 1)
  }

  private mutating func repeatGlyph(_ glyph: Character, _ rect: Rect, _ role: Role) {
    let area = rect.intersection(bounds)
    for row in area.rowRange {
      for column in area.columnRange {
        let index = index(Point(column: column, row: row))
        cells[index] = Cell(glyph, width: 1, role: role, ground: cells[index].ground)
      }
      mendEdges(from: area.left, to: area.right, row: row)
    }
  }
}
