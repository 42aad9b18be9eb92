import Core
import Screen

extension Canvas {
  /// Draws a page of a meeting where its layout says.
  mutating func draw(_ page: MeetingPage, _ layout: MeetingLayout, ask: String) {
    drawHeading(page, layout)
    if let verdict = page.verdict, !layout.verdict.isEmpty { drawBlock(verdict, in: layout.verdict) }
    if page.tiles.isEmpty {
      if let headline = page.headline, !layout.headline.isEmpty {
        draw(headline, layout.digits, in: layout.headline)
      }
    } else {
      draw(page.tiles, in: layout.headline)
    }
    draw(Array(page.facts.prefix(layout.factCount)), in: layout.facts)
    drawPicture(page, in: layout.picture)
    draw(page.owners, in: layout.owners)
    drawAsk(page.ask, label: ask, in: layout.ask)
  }

  private mutating func drawHeading(_ page: MeetingPage, _ layout: MeetingLayout) {
    var rect = layout.heading
    if let verdict = page.verdict, layout.verdict.isEmpty {
      let mark = " \(verdict.word) "
      draw(mark, in: rect.slice(.right, mark.columns), role: verdict.role)
      rect.slice(.right, 1)
    }
    let heading = spaced(page.heading, in: rect)
    draw(heading.wrapped(to: max(1, rect.columns)), in: rect, role: .title)
    let context = page.context.first { $0.columns <= layout.context.columns } ?? ""
    draw(context, in: layout.context, role: .dim)
  }

  /// A heading with air between its letters, as far as there is room: it has no larger ones.
  private func spaced(_ heading: String, in rect: Rect) -> String {
    let spaced = heading.map(String.init).joined(separator: " ")
    return rect.columns >= 100 && heading.count <= 16 && spaced.columns <= rect.columns ? spaced : heading
  }

  /// A light as a block: painted, or framed where paint would not be seen; its shape and a note at the edge.
  private mutating func drawBlock(_ verdict: MeetingPage.Verdict, in rect: Rect) {
    let word = LargeText(word: verdict.word, in: rect.inset(columns: 1, rows: 1).size, glyphs: glyphs)
    // Where letters themselves are painted blanks, the ground must stay bare.
    let isPainted = verdict.isLoud && glyphs.paints && (word == nil || !glyphs.avoidsAmbiguous)
    if isPainted { fill(rect, verdict.role) } else { box(rect) }
    if let word {
      draw(
        word, at: rect.centred(word.size).origin, ink: isPainted ? verdict.role : .strong, paint: verdict.role
      )
    } else {
      let text = "\(verdict.shape) \(verdict.word)"
      draw(text, in: rect.line(rect.rows / 2), role: verdict.role, alignment: .centre)
    }
    guard !verdict.note.isEmpty else { return }
    let role: Role = isPainted ? verdict.role : .dim
    draw(
      " \(verdict.note) ", in: rect.line(word == nil ? rect.rows / 2 + 1 : rect.rows - 1), role: role,
      alignment: .centre)
  }

  private mutating func draw(_ headline: MeetingPage.Headline, _ digits: LargeText?, in rect: Rect) {
    if let digits {
      draw(digits, at: rect.origin, ink: headline.role, paint: .barFilled)
      let beside = rect.origin.moved(columns: digits.size.columns + 2, rows: digits.size.rows - 1)
      draw(headline.value.splitForDigits.rest, at: beside, role: headline.role)
    } else {
      draw(headline.value, in: rect.line(0), role: headline.role)
    }
    guard rect.rows > digits?.size.rows ?? 1 else { return }
    draw(headline.caption, in: rect.line(rect.rows - 1), role: .dim)
  }

  /// Lines from the top; what has no room shows by an ellipsis that something is missing.
  mutating func draw(_ lines: [String], in rect: Rect, role: Role) {
    for (row, line) in lines.prefix(rect.rows).enumerated() {
      let isLast = row == rect.rows - 1
      draw(isLast ? lines[row...].joined() : line, in: rect.line(row), role: role)
    }
  }

  /// Counts side by side, evenly spread; the last give way where there is no room.
  private mutating func draw(_ tiles: [MeetingPage.Tile], in rect: Rect) {
    let room = Size(columns: rect.columns, rows: max(5, rect.rows - 1))
    let rows = MeetingLayout.tileRows(tiles, in: room, glyphs)
    let large = tiles.map { LargeText(digits: $0.value, in: Size(columns: 999, rows: rows), glyphs: glyphs) }
    let widths = zip(tiles, large).map { max($1?.size.columns ?? $0.value.columns, $0.word.columns + 4) }
    let free = max(0, rect.columns - widths.reduce(0, +))
    let gap = max(2, min(free / max(1, tiles.count - 1), rect.columns / 8))
    var column = rect.left
    for (index, tile) in tiles.enumerated() where column + widths[index] <= rect.right {
      let place = Point(column: column, row: rect.top)
      if let digits = large[index] {
        draw(
          digits, at: place.moved(columns: (widths[index] - digits.size.columns) / 2), ink: tile.quiet,
          paint: tile.role)
      } else {
        draw(tile.value, at: place.moved(rows: rows - 1), role: tile.quiet)
      }
      let label = Rect(column: column, row: rect.bottom - 1, columns: widths[index], rows: 1)
      fill(label, tile.role)
      draw(tile.word, in: label, role: tile.role, alignment: .centre)
      column += widths[index] + gap
    }
  }

  /// Numbers in columns of their own, large where there are rows for it.
  private mutating func draw(_ facts: [MeetingPage.Fact], in rect: Rect) {
    guard !facts.isEmpty, !rect.isEmpty else { return }
    for (fact, column) in zip(facts, rect.columns(facts.map { _ in .share(1) }, gap: 2)) {
      let (digits, unit) = fact.value.splitForDigits
      let room = Size(columns: column.columns - unit.columns - 1, rows: column.rows - 1)
      draw(fact.label, in: column.line(0), role: .label)
      guard column.rows >= 6, let large = LargeText(digits: digits, in: room, glyphs: glyphs) else {
        draw(fact.value, in: column.line(1), role: fact.role)
        continue
      }
      draw(large, at: column.origin.moved(rows: 1), ink: fact.role, paint: .barFilled)
      draw(
        unit, at: column.origin.moved(columns: large.size.columns + 1, rows: large.size.rows), role: fact.role
      )
    }
  }
}

extension MeetingPage.Verdict {
  /// Whether its role brings a background.
  var isLoud: Bool { [.statusRed, .statusYellow, .statusGreen, .statusMet, .statusNone].contains(role) }
}
