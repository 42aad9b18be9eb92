import Core
import Screen

extension Canvas {
  /// Draws a pane: its heading as a rule with the name in it, and what stands under it.
  mutating func draw(_ block: Block, in rect: Rect, cursor: Place.Cursor, isFocused: Bool, filter: String) {
    var rest = rect
    if !block.title.isEmpty { drawHeading(block.title, in: rest.slice(.top, 1), isFocused: isFocused) }
    switch block.content {
    case .table(let table):
      draw(table, in: rest, cursor: cursor, isFocused: isFocused, filter: filter)
    case .tiles(let tiles): draw(tiles, in: rest, cursor: cursor, isFocused: isFocused, filter: filter)
    case .lines(let lines): draw(lines.map { $0.cleaned(for: glyphs) }.wrapped(to: rest.columns), in: rest)
    case .sentences(let sentences): draw(sentences.lines(in: rest.columns, rows: rest.rows), in: rest)
    case .chart(let chart): draw(chart, in: rest)
    }
  }

  mutating func draw(_ table: Table, in rect: Rect, cursor: Place.Cursor, isFocused: Bool, filter: String) {
    let layout = TableLayout(table, in: rect, cursor: cursor, glyphs: glyphs)
    draw(layout, cursor: cursor, isFocused: isFocused, found: table.found(by: filter))
  }

  /// Draws lines from the top, and a mark where the last ones found no room.
  private mutating func draw(_ lines: [Line], in rect: Rect) {
    for (row, line) in lines.prefix(rect.rows).enumerated() { draw(line, in: rect.line(row)) }
    if lines.count > rect.rows, rect.rows > 0 {
      draw(" \(glyphs.ellipsis)", in: rect.line(rect.rows - 1), role: .dim, alignment: .trailing)
    }
  }

  private mutating func drawHeading(_ title: String, in rect: Rect, isFocused: Bool) {
    let used = draw(title, in: rect, role: isFocused ? .accent : .heading)
    let rule = rect.columns - used - 1
    if rule > 0 { horizontalRule(at: rect.origin.moved(columns: used + 1), columns: rule) }
  }

  /// Draws a line, with an ellipsis where it does not fit.
  mutating func draw(_ line: Line, in rect: Rect, alignment: Alignment = .leading) {
    let line = line.cleaned(for: glyphs)
    let wide = line.columns
    guard wide > rect.columns else {
      let shift = alignment == .leading ? 0 : (rect.columns - wide) / (alignment == .centre ? 2 : 1)
      draw(line.spans, at: rect.origin.moved(columns: shift), maxColumns: rect.columns - shift)
      return
    }
    var used = 0
    let room = rect.columns - glyphs.ellipsis.columns
    for span in line.spans where used < room {
      let text = span.text.prefix(columns: room - used)
      used += draw(text, at: rect.origin.moved(columns: used), role: span.role, maxColumns: room - used)
      if text.count < span.text.count { break }
    }
    if room >= 0 { draw(glyphs.ellipsis, at: rect.origin.moved(columns: used), role: .dim) }
  }
}

extension Line {
  /// As the glyph set shows it, so that it is measured as it is drawn.
  func cleaned(for glyphs: Glyphs) -> Line {
    var line = self
    for (index, span) in spans.enumerated() {
      let text = span.text.cleaned(for: glyphs)
      if text != span.text { line.spans[index].text = text }
    }
    return line
  }
}

extension Table {
  /// The texts by which a filter found rows.
  func found(by filter: String) -> [FoundText] {
    filter.isEmpty ? [] : RowFilter(filter, columns: columns).found
  }
}
