import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Going anywhere by typing its name.
struct PaletteTests {
  /// The state with the palette open and list items read.
  private func open(_ text: String = "", _ language: Language = .chinese) -> State {
    var state = State.sample(language)
    let effects = state.press(.character(":"))
    if case .load(let query) = effects.first {
      _ = state.update(.loaded(.names([Sample.names]), for: query))
    }
    state.type(text)
    return state
  }

  private func hits(_ state: State) -> [Catalogue.Hit] {
    if case .palette(let palette) = state.overlay { palette.hits } else { [] }
  }

  @Test func `every command and every screen is in it with its key`() {
    for language in Language.allCases {
      let state = open("", language)
      let entries = hits(state).map(\.entry)
      for command in Command.allCases where command != .palette {
        let entry = entries.first { $0.id == command.rawValue }
        #expect(entry?.name == state.words.name(command))
        if let view = command.view { #expect(entry?.destination == .view(view)) }
      }
    }
  }

  @Test func `each command and screen is the first found by its own name`() {
    for command in Command.allCases where command != .palette {
      let state = open(Words(.chinese).name(command))
      #expect(hits(state).first?.entry.id == command.rawValue)
    }
  }

  @Test func `enter goes to what is chosen, and escape from there leads back`() {
    var state = open("cy")
    #expect(hits(state).first?.entry.kind == .cluster)
    state.press(.enter)
    #expect(state.place.view == .cluster("tea") && state.overlay == nil)
    state.press(.escape)
    #expect(state.place.view == .overview)
  }

  @Test func `a command chosen by name does what its key does`() {
    var chosen = open("帮助")
    chosen.press(.enter)
    #expect(chosen.overlay == .help(top: 0))
    var left = open("tuichu")
    #expect(left.press(.enter) == [.quit])
  }

  @Test func `an item of a list opens its page, a node its row`() {
    var state = open("ljcy18h")
    #expect(hits(state).first?.entry.id == "enterprises/E18")
    state.press(.enter)
    #expect(state.place.view == .item("enterprises", "E18"))
    guard let node = state.situation?.nodes.first?.node.name else { return }
    state = open(node)
    #expect(hits(state).first?.entry.kind == .node)
    state.press(.enter)
    #expect(state.place.view == .nodes && state.place.filter?.text == node)
    #expect(state.selected?.cells.contains { $0.text == node } == true)
  }

  @Test func `names of items are read once, and found by what was typed before they came`() {
    var state = State.sample()
    guard case .load(let query) = state.press(.character(":")).first else {
      Issue.record("nothing is asked for")
      return
    }
    state.type("ljcy18h")
    #expect(!hits(state).contains { $0.entry.kind == .item })
    _ = state.update(.loaded(.names([Sample.names]), for: query))
    #expect(hits(state).contains { $0.entry.id == "enterprises/E18" })
    state.press(.escape)
    #expect(state.press(.character(":")) == [])
  }

  @Test func `the caret stands behind what is typed, also when the window is narrow`() throws {
    for (columns, text) in [(100, "绿sh"), (40, String(repeating: "绿", count: 40))] {
      var state = open(text)
      _ = state.update(.resized(Size(columns: columns, rows: 24)))
      let canvas = state.render()
      let caret = try #require(canvas.caret)
      let row = Array(canvas[row: caret.row])
      let last = row[..<caret.column].last { !$0.isContinuation }
      #expect(last?.character == text.last)
      #expect(row[caret.column].character == " ")
      #expect(state.paletteRect.contains(caret))
    }
  }

  @Test func `a click chooses, beside the box it closes`() {
    var state = open("cy")
    let first = hits(state).first?.entry.destination
    let list = state.paletteList
    var clicked = state
    clicked.press(.mouse(.press, Point(column: list.left + 3, row: list.top)))
    #expect(first == .view(clicked.place.view))
    state.press(.mouse(.press, Point(column: 0, row: 0)))
    #expect(state.overlay == nil && state.place.view == .overview)
  }

  @Test func `moving stays inside, and scrolls to what is chosen`() {
    var state = open()
    state.press(.up)
    for _ in 0..<3 { state.press(.pageDown) }
    state.press(.end)
    guard case .palette(let palette) = state.overlay else { return }
    #expect(palette.selected == palette.hits.count - 1)
    #expect(state.text.contains { $0.contains(palette.hits[palette.selected].entry.name) })
    var empty = open("没有这样的东西")
    empty.press(.down, .up, .pageDown, .end, .enter)
    #expect(hits(empty).isEmpty && empty.overlay != nil)
  }

  @Test func `no text leads astray`() {
    var dice = SplitMix64(seed: 3)
    var state = open()
    for _ in 0..<40 {
      state.press(.control("u"), .paste(dice.hostileText(upTo: 30)), .down)
      #expect(state.render().size == state.size)
    }
  }

  @Test func `hanzi typed on a list begin a search in it`() {
    var state = State.sample(view: .clusters)
    state.press(.character("茶"))
    #expect(state.overlay == .filter("茶"))
    state.press(.escape, .paste("竹新"))
    #expect(state.overlay == .filter("竹新"))
    state.press(.escape, .character("é"), .character("ｚ"))
    #expect(state.overlay == nil)
  }

  @Test func `where there are no rows they search everything`() {
    var state = State.unread()
    state.press(.character("退"))
    guard case .palette(let palette) = state.overlay else {
      Issue.record("no palette")
      return
    }
    #expect(palette.text == "退" && palette.hits.first?.entry.id == "quit")
  }

  @Test(arguments: [("\u{FF1A}", ":"), ("\u{FF0F}", "/"), ("、", "/"), ("\u{FF1F}", "?"), ("\u{3000}", " ")])
  func `keys of an input method open what the plain keys open`(_ wide: String, _ plain: String) {
    var state = State.sample(view: .clusters)
    var other = state
    state.type(wide)
    other.type(plain)
    #expect(state.overlay == other.overlay && state.overlay != nil)
  }

  @Test(arguments: [(80, 24), (160, 45)]) func `it looks like this`(_ columns: Int, _ rows: Int) {
    var state = open("cy")
    _ = state.update(.resized(Size(columns: columns, rows: rows)))
    expectFrame(state.render(), named: "palette-\(columns)x\(rows)")
    state.press(.control("u"))
    state.type("zhuxinacai")
    expectFrame(state.render(), named: "palette-slip-\(columns)x\(rows)")
  }
}
