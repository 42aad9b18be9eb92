import Core
import Screen

extension Canvas {
  /// Draws a pane: its heading as a rule with the name in it, and what stands under it.
  mutating func draw(_ block: Block, in rect: Rect, cursor: Place.Cursor, isFocused: Bool, filter: String) {
    var rest = rect
    if !block.title.isEmpty { drawHeading(block.title, in: rest.slice(.top, 1), isFocused: isFocused) }
    switch block.content {
    case .table(let table):
      let layout = TableLayout(table, in: rest, cursor: cursor, glyphs: glyphs)
      let found = filter.isEmpty ? [] : RowFilter(filter, columns: table.columns).found
      draw(layout, cursor: cursor, isFocused: isFocused, found: found)
    case .lines(let lines):
      for (row, line) in lines.prefix(rest.rows).enumerated() { draw(line, in: rest.line(row)) }
      if lines.count > rest.rows, rest.rows > 0 {
        draw(glyphs.ellipsis, in: rest.line(rest.rows - 1), role: .dim, alignment: .trailing)
      }
    case .chart(let chart): draw(chart, in: rest)
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
