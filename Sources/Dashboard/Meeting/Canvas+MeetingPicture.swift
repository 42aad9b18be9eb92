import Core
import Screen

extension Canvas {
  /// The chart where there are rows for one, else the bar; lines where there is neither.
  mutating func drawPicture(_ page: MeetingPage, in rect: Rect) {
    guard !rect.isEmpty else { return }
    if let chart = page.chart, rect.rows >= (page.bar == nil ? 4 : 7), rect.columns >= 40 {
      var rest = rect
      draw(page.chartTitle, in: rest.slice(.top, 1), role: .dim)
      draw(chart, in: rest)
    } else if let bar = page.bar {
      let rows = rect.rows >= 3 ? 2 : 1
      for row in 0..<rows { draw(bar, in: rect.line(row)) }
      draw(page.barTitle, in: rect.line(rows), role: .dim)
    } else if !page.paragraphs.isEmpty {
      draw(page.paragraphs, in: rect)
    } else {
      draw(page.lines, in: rect)
    }
  }

  /// Names at the left, their texts beside them; what has no room ends in an ellipsis.
  private mutating func draw(_ paragraphs: [MeetingPage.Paragraph], in rect: Rect) {
    let width = min(paragraphs.map(\.name.columns).max() ?? 0, rect.columns / 2) + 2
    var rest = rect
    for (index, paragraph) in paragraphs.enumerated() where !rest.isEmpty {
      if rest.rows == 1, index < paragraphs.count - 1 {
        return _ = draw(glyphs.ellipsis, in: rest, role: .dim)
      }
      let lines = paragraph.text.wrapped(to: max(1, rect.columns - width))
      var room = rest.slice(.top, lines.count)
      let name = room.slice(.left, width)
      draw(
        paragraph.name, in: Rect(origin: name.origin, size: Size(columns: width - 1, rows: 1)), role: .strong)
      draw(lines, in: room, role: .text)
    }
  }

  /// As many lines as fit, in two columns where they are wide enough; the last place says that there are more.
  private mutating func draw(_ lines: [Line], in rect: Rect) {
    let wide = lines.map(\.columns).max() ?? 0
    let isDouble = lines.count > rect.rows && rect.columns >= 2 * min(wide, 50) + 4
    let columns = isDouble ? rect.columns([.share(1), .share(1)], gap: 4) : [rect]
    let room = columns.count * rect.rows
    let shown = lines.count > room ? Array(lines.prefix(room - 1)) + [Line(glyphs.ellipsis, .dim)] : lines
    for (index, line) in shown.enumerated() {
      draw(line, in: columns[index / max(1, rect.rows)].line(index % max(1, rect.rows)))
    }
  }

  /// Who answers, as far as the line goes: whole names only.
  mutating func draw(_ owners: [MeetingPage.Owner], in rect: Rect) {
    var used = 0
    for owner in owners {
      var spans = [Span(owner.part + " ", .label)]
      for (index, name) in owner.names.enumerated() {
        let more = Span((index == 0 ? "" : "、") + name, .strong)
        guard used + spans.columns + more.columns <= rect.columns else { break }
        spans.append(more)
      }
      guard spans.count > 1 else { continue }
      used += draw(spans, at: rect.origin.moved(columns: used), maxColumns: rect.columns - used) + 3
    }
  }

  /// What the room is asked, after its painted label.
  mutating func drawAsk(_ text: String, label: String, in rect: Rect) {
    guard !rect.isEmpty else { return }
    var room = rect
    let head = room.slice(.left, MeetingLayout.askLabel)
    draw(" \(label.clipped(to: 6)) ", at: head.origin, role: .tabActive, maxColumns: head.columns - 1)
    draw(text.wrapped(to: max(1, room.columns)), in: room, role: .strong)
  }
}
