import Core
import Screen

extension State {
  func drawOverlay(_ canvas: inout Canvas) {
    switch overlay {
    case .help(let top): drawLines(words("按键", "Keys"), overlayLines, top: top, &canvas)
    case .why(_, let top): drawLines(words("为什么", "Why"), overlayLines, top: top, &canvas)
    case .menu(let commands, let selected): drawMenu(commands, selected, &canvas)
    case .palette(let palette): draw(palette, &canvas)
    case .assumption(let form): draw(form, &canvas)
    case .since(let selected, let typed): drawSince(selected, typed, &canvas)
    case .importing(let overlay): draw(overlay, &canvas)
    case .asOf, .filter, .folder, nil: break
    }
  }

  private func drawLines(_ title: String, _ lines: [Line], top: Int, _ canvas: inout Canvas) {
    let rect = overlayRect(lines)
    canvas.clear(rect, ground: .popup)
    let inside = canvas.box(rect, title: title).inset(columns: 1)
    let first = max(0, min(top, lines.count - inside.rows))
    for (row, line) in lines.dropFirst(first).prefix(inside.rows).enumerated() {
      canvas.draw(line, in: inside.line(row))
    }
    if lines.count > first + inside.rows {
      canvas.draw("\(glyphs.down)", at: Point(column: rect.right - 3, row: rect.bottom - 1), role: .accent)
    }
  }

  /// The box around lines: as large as they need, as far as there is room.
  func overlayRect(_ lines: [Line]) -> Rect {
    let wanted = Size(columns: max(44, (lines.map(\.columns).max() ?? 0) + 4), rows: lines.count + 2)
    let room = overlayRoom
    return room.centred(Size(columns: min(wanted.columns, room.columns), rows: min(wanted.rows, room.rows)))
  }

  private var overlayRoom: Rect {
    Rect(size).inset(columns: size.columns > 90 ? 3 : 0, rows: size.rows > 26 ? 2 : 0)
  }

  /// Columns a line of an overlay may take, inside its frame.
  var overlayColumns: Int { overlayRoom.columns - 4 }

  private var menuTitle: String { selected?.cells.first?.text ?? "" }

  /// The box of a menu, for drawing and for the mouse.
  func menuRect(_ commands: [Command]) -> Rect {
    let width = commands.map { words.name($0).columns + keyName($0).columns }.max() ?? 0
    let wanted = Size(columns: max(width + 8, min(40, menuTitle.columns + 6)), rows: commands.count + 2)
    return Rect(size).centred(wanted)
  }

  /// The first entry shown, so that the selected one is in sight in the lowest windows too.
  func menuTop(_ commands: [Command], _ selected: Int) -> Int {
    max(0, selected - max(1, menuRect(commands).rows - 2) + 1)
  }

  private func drawMenu(_ commands: [Command], _ selected: Int, _ canvas: inout Canvas) {
    let rect = menuRect(commands)
    canvas.clear(rect, ground: .popup)
    let inside = canvas.box(rect, title: menuTitle)
    let top = menuTop(commands, selected)
    for (row, command) in commands.enumerated().dropFirst(top).prefix(inside.rows) {
      let room = inside.line(row - top)
      if row == selected { canvas.lay(.selection, under: room) }
      canvas.draw(words.name(command), in: room.inset(columns: 1), role: row == selected ? .strong : .text)
      canvas.draw(keyName(command), in: room.inset(columns: 1), role: .key, alignment: .trailing)
    }
  }

  /// Every command with its keys and its sentence.
  var helpLines: [Line] {
    if meeting != nil { return meetingHelp }
    let commands = Command.allCases.filter { $0.view == nil }
    let width = (commands.map { words.name($0).columns }.max() ?? 0) + 2
    let lines = commands.map { command in
      Line([
        Span(keyNames(command).padded(to: 16), .key), Span(words.name(command).padded(to: width), .strong),
        Span(words.sentence(command), .text),
      ])
    }
    let screens = Command.allCases.filter { $0.view != nil }.map { "\(keyName($0)) \(words.name($0))" }
    return [screens.prefix(5), screens.dropFirst(5)].map { Line($0.joined(separator: "  "), .accent) }
      + [Line("")] + lines
  }

  private func keyNames(_ command: Command) -> String {
    keyMap.keys(of: command).map { $0 == .character(" ") ? words("空格", "Space") : $0.description }
      .joined(separator: " ")
  }
}
