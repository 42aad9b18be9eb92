import Core
import Screen

extension State {
  /// The most list items whose names are searched; of larger stores the first by code.
  static let mostItemNames = 50_000

  mutating func openPalette() -> [Effect] {
    overlay = .palette(Palette("", in: catalogue()))
    return itemNames == nil ? askNames() : []
  }

  /// Asks for the names of list items, if there are any.
  func askNames() -> [Effect] {
    guard let situation, situation.snapshot.lists.contains(where: { $0.count > 0 }) else { return [] }
    return [.load(.names(plan: situation.plan.id, asOf: situation.day, limit: State.mostItemNames))]
  }

  /// Takes in names of list items; what is being typed finds them at once.
  mutating func take(_ names: [ListNames], for query: Query) {
    guard let situation,
      query == .names(plan: situation.plan.id, asOf: situation.day, limit: State.mostItemNames)
    else { return }
    itemNames = names
    catalogueMemo = CatalogueMemo()
    if case .palette(let palette) = overlay {
      var fresh = Palette(palette.text, in: catalogue())
      fresh.selected =
        fresh.hits.firstIndex { hit in
          palette.hits.indices.contains(palette.selected) && hit.entry == palette.hits[palette.selected].entry
        } ?? 0
      overlay = .palette(fresh)
    }
  }

  /// Everything that can be gone to, made again when the plan or the language has changed.
  private mutating func catalogue() -> Catalogue {
    if let made = catalogueMemo.catalogue, catalogueMemo.words == words { return made }
    let made = Catalogue(situation, itemNames ?? [], words)
    catalogueMemo = CatalogueMemo(words: words, catalogue: made)
    return made
  }

  mutating func press(_ key: Key, in palette: Palette) -> [Effect] {
    var palette = palette
    let last = palette.hits.count - 1
    switch key {
    case .up, .control("p"), .mouse(.wheelUp, _): palette.selected = max(0, palette.selected - 1)
    case .down, .control("n"), .mouse(.wheelDown, _): palette.selected = min(last, palette.selected + 1)
    case .pageUp: palette.selected = max(0, palette.selected - max(1, paletteRows - 1))
    case .pageDown: palette.selected = min(last, palette.selected + max(1, paletteRows - 1))
    case .home: palette.selected = 0
    case .end: palette.selected = last
    case .enter:
      return goTo(palette.hits.indices.contains(palette.selected) ? palette.selected : nil, palette)
    case .mouse(.press, let point): return pressPalette(palette, at: point)
    case .escape: return closePalette()
    case .backspace where palette.text.isEmpty: return closePalette()
    default:
      guard let text = palette.text.typed(key, for: glyphs) else { return [] }
      palette = Palette(text, in: catalogue())
    }
    palette.selected = max(0, palette.selected)
    overlay = .palette(palette)
    return []
  }

  private mutating func closePalette() -> [Effect] {
    overlay = nil
    return []
  }

  private mutating func pressPalette(_ palette: Palette, at point: Point) -> [Effect] {
    guard paletteRect.contains(point) else { return closePalette() }
    let row = point.row - paletteList.top + paletteTop(palette)
    guard paletteList.contains(point), palette.hits.indices.contains(row) else { return [] }
    return goTo(row, palette)
  }

  private mutating func goTo(_ choice: Int?, _ palette: Palette) -> [Effect] {
    guard let choice else { return [] }
    overlay = nil
    switch palette.hits[choice].entry.destination {
    case .command(let command): return run(command)
    case .view(let view): return go(to: view)
    case .plan(let plan): return open(Item(view: .overview, plan: plan))
    case .rows(let view, let text):
      let effects = go(to: view)
      refreshPage()
      // What a list shows is asked for with the filter, not without it first.
      let filtered = filter(text)
      return filtered.isEmpty ? effects : filtered
    }
  }

  /// Hanzi typed on a page begin a search with them: in its rows, or for anything where it has none.
  mutating func search(_ key: Key) -> [Effect] {
    guard let text = "".typed(key, for: glyphs), text.contains(where: \.isHanzi) else { return [] }
    if let scene, focus(in: scene) != nil {
      overlay = .filter(text)
      return []
    }
    let effects = openPalette()
    overlay = .palette(Palette(text, in: catalogue()))
    return effects
  }
}

extension String {
  /// The text after a key of typing; nil for keys that type nothing.
  func typed(_ key: Key, for glyphs: Glyphs, most: Int = 60) -> String? {
    switch key {
    case .backspace: String(dropLast())
    case .control("u"): ""
    case .control("w"): String(self[..<(dropLast().lastIndex { $0 == " " } ?? startIndex)])
    case .character(let character): String((self + String(character)).prefix(most))
    case .paste(let pasted): String((self + pasted).cleaned(for: glyphs).prefix(most))
    default: nil
    }
  }
}

extension Character {
  fileprivate var isHanzi: Bool { unicodeScalars.contains { $0.properties.isIdeographic } }
}
