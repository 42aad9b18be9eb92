import Core
import Screen

extension Canvas {
  /// Draws a pane: its heading as a rule with the name in it, and what stands under it.
  mutating func draw(_ block: Block, in rect: Rect, cursor: Place.Cursor, isFocused: Bool, match: String) {
    var rest = rect
    if !block.title.isEmpty { drawHeading(block.title, in: rest.slice(.top, 1), isFocused: isFocused) }
    switch block.content {
    case .table(let table): draw(table, in: rest, cursor: cursor, isFocused: isFocused, match: match)
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
