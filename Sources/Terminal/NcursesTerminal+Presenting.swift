import CNcurses
public import Screen

extension NcursesTerminal {
  /// Shows a picture: the rows that differ from the last one go to ncurses, and from there the cells that differ.
  public func present(_ canvas: Canvas, _ theme: Theme) {
    guard let window else { return }
    let palette = use(theme)
    if shown?.size != canvas.size { werase(window) }
    let rows = (0..<min(canvas.size.rows, Int(getmaxy(window)))).filter { row in
      shown.map { $0[row: row] != canvas[row: row] } ?? true
    }
    guard !rows.isEmpty || shown?.caret != canvas.caret else { return }
    if leavesTraces, rows.count > 2 { clearok(window, true) }
    for row in rows {
      let cells = palette.cells(canvas[row: row])
      mvwadd_wchnstr(window, Int32(row), 0, cells, Int32(cells.count))
    }
    showCaret(canvas.caret, window)
    wnoutrefresh(window)
    update(isLarge: rows.count > 2)
    shown = canvas
  }

  private func use(_ theme: Theme) -> Palette {
    if let palette, palette.theme == theme { return palette }
    let new = Palette(theme, traits.colours, pairs)
    for (number, pair) in new.definitions { init_extended_pair(number, pair.foreground, pair.background) }
    palette = new
    shown = nil
    return new
  }

  private func showCaret(_ caret: Point?, _ window: UnsafeMutablePointer<WINDOW>) {
    if let caret { wmove(window, Int32(caret.row), Int32(caret.column)) }
    leaveok(window, caret == nil)  // nobody sees where a hidden cursor stands
    if shown == nil || (shown?.caret == nil) != (caret == nil) { curs_set(caret == nil ? 0 : 1) }
  }

  /// Sends the differences. A small one is a single write, which no terminal shows in halves; a large one is held
  /// back until it is whole.
  private func update(isLarge: Bool) {
    let holdsBack = isLarge && traits.synchronizes
    if holdsBack { line.write("\u{1b}[?2026h") }
    doupdate()
    guard holdsBack else { return }
    line.write("\u{1b}[?2026l")
  }
}
