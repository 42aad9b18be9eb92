extension Canvas {
  /// Writes a text from a point to the right, over what stands there but on the same ground.
  ///
  /// What lies outside the canvas or beyond `maxColumns` is left out.
  /// - Returns: the columns used, counted from the point, also where they lie left of the canvas.
  @discardableResult
  public mutating func draw(
    _ text: String, at point: Point, role: Role = .text, maxColumns: Int = .max
  ) -> Int {
    guard bounds.rowRange.contains(point.row), maxColumns > 0 else { return 0 }
    let end = maxColumns < size.columns - point.column ? point.column + maxColumns : size.columns
    var pen = Pen(start: index(Point(column: 0, row: point.row)), column: point.column, end: end)
    if text.isShownAsIs(avoidingAmbiguous: glyphs.avoidsAmbiguous) {
      for scalar in text.unicodeScalars where pen.column < end {
        place(Character(scalar), CellWidth.of(scalar) ?? 0, role, &pen)
      }
    } else {
      for character in text.cleaned(for: glyphs) where pen.column < end {
        place(character, character.columns, role, &pen)
      }
    }
    let reached = min(pen.column, end)
    mendEdges(from: point.column, to: reached, row: point.row)
    return max(0, reached - point.column)
  }

  /// Writes pieces of text one after the other.
  /// - Returns: the columns used.
  @discardableResult
  public mutating func draw(_ spans: [Span], at point: Point, maxColumns: Int = .max) -> Int {
    var used = 0
    for span in spans where used < maxColumns {
      used += draw(span.text, at: point.moved(columns: used), role: span.role, maxColumns: maxColumns - used)
    }
    return used
  }

  /// Writes a text into the first line of a rectangle, with an ellipsis if it does not fit.
  /// - Returns: the columns used, without the blanks of the alignment.
  @discardableResult
  public mutating func draw(
    _ text: String, in rect: Rect, role: Role = .text, alignment: Alignment = .leading
  ) -> Int {
    guard !rect.isEmpty else { return 0 }
    let isClean = text.isShownAsIs(avoidingAmbiguous: glyphs.avoidsAmbiguous)
    let clean = isClean ? text : text.cleaned(for: glyphs)
    let fitting = clean.clipped(to: rect.columns, ellipsis: glyphs.ellipsis)
    let missing = alignment == .leading ? 0 : rect.columns - fitting.columns
    let shift = alignment == .centre ? missing / 2 : missing
    return draw(
      fitting, at: rect.origin.moved(columns: shift), role: role, maxColumns: rect.columns - shift)
  }

  /// Where the next character goes: columns may be negative, which is left of the canvas.
  struct Pen {
    let start: Int
    var column: Int
    let end: Int
  }

  private mutating func place(_ character: Character, _ width: Int, _ role: Role, _ pen: inout Pen) {
    let next = pen.column + width
    defer { pen.column = next }
    guard pen.column >= 0, next <= pen.end else { return blank(pen.column..<next, role, pen) }
    let index = pen.start + pen.column
    cells[index] = Cell(character, width: UInt8(width), role: role, ground: cells[index].ground)
    if width == 2 { cells[index + 1] = Cell(" ", width: 0, role: role, ground: cells[index + 1].ground) }
  }

  /// What is left visible of a character that does not fit: blanks.
  private mutating func blank(_ columns: Range<Int>, _ role: Role, _ pen: Pen) {
    for column in columns.clamped(to: 0..<max(0, pen.end)) {
      cells[pen.start + column] = Cell(" ", width: 1, role: role, ground: cells[pen.start + column].ground)
    }
  }

  /// Blanks the other half of wide characters that were overwritten in part.
  mutating func mendEdges(from first: Int, to end: Int, row: Int) {
    guard first < end else { return }
    let start = row * size.columns
    if first > 0, first <= size.columns, cells[start + first - 1].width == 2,
      first == size.columns || cells[start + first].width != 0
    {
      cells[start + first - 1] = cells[start + first - 1].cleared
    }
    if end > 0, end < size.columns, cells[start + end].width == 0, cells[start + end - 1].width != 2 {
      cells[start + end] = cells[start + end].cleared
    }
  }
}
