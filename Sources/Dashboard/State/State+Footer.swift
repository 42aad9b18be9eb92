import Core
import Screen

extension State {
  /// Keys of this screen, or what is being typed, or the sentence that answers the last key.
  func drawFooter(_ canvas: inout Canvas) {
    let bar = Rect(column: 0, row: size.rows - 1, columns: size.columns, rows: 1)
    canvas.clear(bar, ground: .footer)
    switch overlay {
    case .asOf(let text):
      drawInput(words("数据截至(空为今天):", "as of (empty for today): "), text, bar, &canvas)
    case .filter(let text):
      drawInput(words("筛选:", "filter: "), text, bar, &canvas)
    case .folder(_, let text):
      drawInput(words("导出到文件夹(空为当前):", "export to folder (empty for here): "), text, bar, &canvas)
    case .importing(let overlay):
      if let input = footerInput(overlay) {
        drawInput(input.label, input.text, bar, &canvas)
      } else {
        drawNotice(bar, &canvas)
      }
    default: drawNotice(bar, &canvas)
    }
  }

  /// The sentence that answers the last key, else the keys of this screen.
  private func drawNotice(_ bar: Rect, _ canvas: inout Canvas) {
    if let notice {
      canvas.draw(notice, in: bar.inset(columns: 1), role: .warning)
    } else {
      drawKeys(bar, &canvas)
    }
  }

  private func drawInput(_ label: String, _ text: String, _ bar: Rect, _ canvas: inout Canvas) {
    let shown = text.cleaned(for: glyphs)
    let used = canvas.draw([Span(label, .label), Span(shown, .input)], at: bar.origin.moved(columns: 1))
    canvas.caret = Point(column: min(size.columns - 1, used + 1), row: bar.top)
  }

  private func drawKeys(_ bar: Rect, _ canvas: inout Canvas) {
    var spans: [Span] = [Span(words(arrows, "arrows"), .key), Span(words(" 移动  ", " move  "), .dim)]
    if let filter = place.filter {
      spans = [Span(words("筛选“\(filter.text)”  ", "filter “\(filter.text)”  "), .warning)] + spans
    }
    if !isMouseOn { spans += mouseSpans }
    let own: [Command] =
      place.view == .importing ? [.commit, .sendBack, .undoImport, .importing, .copy, .export] : []
    let common: [Command] = [
      .back, .menu, .why, .health, .ranks, .filter, .palette, .sort, .reverse, .group, .columnsLeft,
      .columnsRight, .since, .leaveScenario, .whatIf, .asOf, .meeting, .quit,
    ].filter { $0 != .whatIf || isAboutOneTarget || !scenario.isEmpty }
    let shown = [.open] + own + common
    let last = spansOf(.help)
    for command in useful(shown) {
      let more = spansOf(command)
      if spans.columns + more.columns + last.columns <= size.columns { spans += more }
    }
    if isMouseOn, spans.columns + mouseSpans.columns + last.columns <= size.columns { spans += mouseSpans }
    spans += last
    canvas.draw(spans, at: bar.origin.moved(columns: 1), maxColumns: size.columns - 2)
  }

  /// Where a scenario begins its key is shown; elsewhere the menu has it.
  private var isAboutOneTarget: Bool { if case .target = place.view { true } else { false } }

  /// The mouse's key with its state.
  private var mouseSpans: [Span] {
    let state = isMouseOn ? words("鼠标开  ", "mouse on  ") : words("鼠标关  ", "mouse off  ")
    return [Span(keyName(.mouse), .key), Span(" \(state)", isMouseOn ? .dim : .warning)]
  }

  private func spansOf(_ command: Command) -> [Span] {
    [Span(keyName(command), .key), Span(" \(words.name(command))  ", .dim)]
  }

  var arrows: String { String([glyphs.up, glyphs.down, glyphs.left, glyphs.right]) }

  /// What can be done with the selected thing, for its menu.
  var menuCommands: [Command] {
    let commands: [Command] = [
      .open, .commit, .sendBack, .undoImport, .importing, .why, .health, .ranks, .filter, .sort, .reverse,
      .columnsLeft, .columnsRight, .group, .since, .whatIf, .dropAssumption, .leaveScenario, .copy, .export,
      .asOf,
      .back, .help,
    ]
    return useful(commands)
  }

  /// The commands that would do anything here: footer and menu promise no other.
  private func useful(_ commands: [Command]) -> [Command] {
    let layout = focusedTable?.layout
    return commands.filter { command in
      switch command {
      case .open: selected?.item?.view != nil || selected?.item?.finding != nil
      case .importing: place.view == .importing
      case .commit, .sendBack, .undoImport: isUsefulInImport(command)
      case .back: places.count > 1 || place.filter != nil
      case .why: whyTarget != nil
      case .filter: filteredBlock != nil
      case .sort: layout?.table.hasHeader == true
      case .reverse: layout?.table.sort != nil
      case .group: page?.groupings.isEmpty == false
      case .columnsLeft: (layout?.widths.skipped ?? 0) > 0
      case .columnsRight: layout?.widths.hasMore == true
      case .since: place.view == .changes || isAboutHealth
      case .health: healthSubject != nil && !isAboutHealth
      case .ranks: isAboutHealth
      case .whatIf: assumable != nil || !scenario.isEmpty && place.view != .whatIf
      case .dropAssumption:
        place.view == .whatIf && scenario.assumptions.contains { $0.subject.code == selected?.id }
      case .leaveScenario: !scenario.isEmpty
      default: true
      }
    }
  }

  func keyName(_ command: Command) -> String { keyMap.name(of: command, words, glyphs) }
}

extension KeyMap {
  /// The first key of a command as it is printed; empty for a command without one.
  func name(of command: Command, _ words: Words, _ glyphs: Glyphs) -> String {
    switch keys(of: command).first {
    case .character(" "): words("空格", "Space")
    case .up: String(glyphs.up)
    case .down: String(glyphs.down)
    case .left: String(glyphs.left)
    case .right: String(glyphs.right)
    case let key: key?.description ?? ""
    }
  }
}
