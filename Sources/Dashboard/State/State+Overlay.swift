import Core
import Screen

extension State {
  /// Keys while something lies on top of the page.
  mutating func pressInOverlay(_ key: Key) -> [Effect] {
    guard let overlay else { return [] }
    if key == .control("c") { return [.quit] }
    if key == .control("l") { return [.redraw] }
    switch overlay {
    case .help(let top): scroll(key, top) { .help(top: $0) }
    case .why(let target, let top): scroll(key, top) { .why(target, top: $0) }
    case .menu(let commands, let selected): return choose(key, commands, selected)
    case .palette(let palette): return press(key, in: palette)
    case .asOf(let text): return type(key, text, changed: Overlay.asOf, accepted: { $0.travel($1) })
    case .assumption(let form): return press(key, in: form)
    case .since(let selected, let typed): return chooseSince(key, selected, typed)
    case .importing(let overlay): return press(key, in: overlay)
    case .filter(let text): return type(key, text, changed: Overlay.filter, accepted: { $0.filter($1) })
    case .folder(let format, let text):
      return type(key, text, changed: { .folder(format, $0) }, accepted: { [.export(format, folder: $1)] })
    }
    return []
  }

  private mutating func scroll(_ key: Key, _ top: Int, _ made: (Int) -> Overlay) {
    switch key.halfWidth {
    case .up, .character("k"), .mouse(.wheelUp, _): overlay = made(max(0, top - 1))
    case .down, .character("j"), .mouse(.wheelDown, _): overlay = made(min(top + 1, lastOverlayTop))
    case .pageUp: overlay = made(max(0, top - 10))
    case .pageDown: overlay = made(min(top + 10, lastOverlayTop))
    case .escape, .enter, .backspace, .character("q"), .character("?"), .character("w"), .mouse(.press, _):
      overlay = nil
    default: break
    }
  }

  private mutating func choose(_ key: Key, _ commands: [Command], _ selected: Int) -> [Effect] {
    switch key.halfWidth {
    case .up, .character("k"):
      overlay = .menu(commands, selected: (selected + commands.count - 1) % commands.count)
    case .down, .character("j"): overlay = .menu(commands, selected: (selected + 1) % commands.count)
    case .enter:
      overlay = nil
      return run(commands[selected])
    case .escape, .backspace, .left, .character(" "), .character("q"): overlay = nil
    case .mouse(let action, let point): return chooseByMouse(action, at: point, commands, selected)
    default:
      if let command = keyMap.command(of: key), commands.contains(command) {
        overlay = nil
        return run(command)
      }
    }
    return []
  }

  /// A click on an entry does it, one beside the menu closes it, and the wheel moves on.
  private mutating func chooseByMouse(
    _ action: Key.Mouse, at point: Point, _ commands: [Command], _ selected: Int
  ) -> [Effect] {
    switch action {
    case .wheelUp: overlay = .menu(commands, selected: max(0, selected - 1))
    case .wheelDown: overlay = .menu(commands, selected: min(commands.count - 1, selected + 1))
    case .release: break
    case .press:
      let rect = menuRect(commands)
      guard rect.contains(point) else {
        overlay = nil
        break
      }
      let entry = point.row - rect.top - 1 + menuTop(commands, selected)
      guard rect.inset(columns: 1, rows: 1).contains(point), commands.indices.contains(entry) else { break }
      overlay = nil
      return run(commands[entry])
    }
    return []
  }

  mutating func type(
    _ key: Key, _ text: String, most: Int = 60, changed: (String) -> Overlay,
    accepted: (inout State, String) -> [Effect]
  ) -> [Effect] {
    switch key {
    case .escape: overlay = nil
    case .enter:
      overlay = nil
      return accepted(&self, text)
    case .backspace: overlay = changed(String(text.dropLast()))
    case .control("u"): overlay = changed("")
    case .character(let character): overlay = changed(String((text + String(character)).prefix(most)))
    case .paste(let pasted): overlay = changed(String((text + pasted).cleaned(for: glyphs).prefix(most)))
    default: break
    }
    return []
  }

  /// The block a filter is for. Of a list it is always the items, whose counts beside them follow, and of the wall the
  /// series below the units.
  var filteredBlock: Block? {
    guard let scene else { return nil }
    return scene.page.mainBlock
      ?? focus(in: scene).map { scene.page.blocks[$0] }
      ?? scene.page.blocks.first { $0.id == place.filter?.block }
  }

  mutating func filter(_ text: String) -> [Effect] {
    guard let block = filteredBlock else { return [] }
    place.filter = text.isEmpty ? nil : Place.Filter(block: block.id, text: text)
    place.cursors[block.id] = Place.Cursor(left: place.cursors[block.id]?.left ?? 0)
    return missingPage()
  }

  /// An empty text goes back to today; anything but a day is answered, and nothing changes.
  private mutating func travel(_ text: String) -> [Effect] {
    let plain = String(text.map { Key.character($0).halfWidth.letter ?? $0 })
    if !plain.isEmpty, Day(plain) == nil {
      notice = words("读不出日期“\(plain)”,请写成 2026-09-30", "“\(plain)” is no day; write 2026-09-30")
      return []
    }
    asOf = Day(plain)
    return [planEffect(asOf: asOf)]
  }

  /// The first line shown when the last one is in sight.
  private var lastOverlayTop: Int {
    let lines = overlayLines
    return max(0, lines.count - overlayRect(lines).rows + 2)
  }

  /// What the scrolling overlays say.
  var overlayLines: [Line] {
    switch overlay {
    case .help: helpLines.wrapped(to: overlayColumns)
    case .why(let target, _): whyLines(target).wrapped(to: overlayColumns)
    default: []
    }
  }
}

extension Key {
  fileprivate var letter: Character? { if case .character(let character) = self { character } else { nil } }
}
