import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What holds at every size and after any keys.
struct ScreenProperties {
  private static let keys: [Key] =
    Command.allCases.filter { $0 != .quit }.flatMap(\.keys) + [
      .paste("茶\n\u{1B}"), .character("竹"), .control("u"), .delete, .alt("x"), .function(9),
    ]

  private func size(_ dice: inout SplitMix64) -> Size {
    let isSmall = Int.random(in: 0..<3, using: &dice) > 0
    return Size(
      columns: .random(in: 1...(isSmall ? 110 : 300), using: &dice),
      rows: .random(in: 1...(isSmall ? 35 : 100), using: &dice))
  }

  private func event(_ dice: inout SplitMix64) -> Event {
    switch Int.random(in: 0..<20, using: &dice) {
    case 0: return .resized(size(&dice))
    case 1...3:
      let point = Point(column: .random(in: -2...300, using: &dice), row: .random(in: -2...100, using: &dice))
      return .key(.mouse(Key.Mouse.allCases.randomElement(using: &dice) ?? .press, point))
    case 4...8: return .key([.down, .up, .enter, .tab, .right].randomElement(using: &dice) ?? .down)
    default: return .key(Self.keys.randomElement(using: &dice) ?? .down)
    }
  }

  @Test(arguments: 0..<6) func `nothing that is pressed leads astray`(_ seed: Int) {
    var dice = SplitMix64(seed: UInt64(seed))
    var state = State.sample(size: size(&dice), seed % 2 == 0 ? .chinese : .english)
    for step in 0..<80 {
      for effect in state.update(event(&dice)) {
        guard case .load(let query) = effect else { continue }
        if case .snapshot = query { continue }
        _ = state.update(.loaded(Sample.answer(query), for: query))
      }
      expectSound(state)
      if step % 5 == 0 { #expect(state.render().size == state.size) }
    }
  }

  private func expectSound(_ state: State) {
    guard let page = state.page else { return }
    for block in page.blocks {
      guard case .table(let table) = block.content, table.total > 0 else { continue }
      let cursor = state.place.cursor(in: block)
      #expect((0..<table.total).contains(cursor.row), "\(state.place.view.name) \(block.id)")
      #expect(cursor.top >= 0)
    }
    if let row = state.selected, row.item == nil { #expect(!row.isHeading) }
  }

  @Test func `every screen can be drawn at every size, the same each time`() {
    var dice = SplitMix64(seed: 9)
    for _ in 0..<8 {
      let size = size(&dice)
      for view in View.each {
        let state = State.sample(
          size: size, glyphs: Glyphs.all.randomElement(using: &dice) ?? .rich, view: view)
        #expect(state.render() == state.render())
        #expect(state.render().size == size)
      }
    }
  }

  @Test func `frames of blocks stay inside the page and never overlap`() throws {
    var dice = SplitMix64(seed: 3)
    let pages = try View.each.map { try #require(State.sample(view: $0).page) }
    for _ in 0..<100 {
      let size = size(&dice)
      let state = State.sample(size: size)
      for page in pages {
        let layout = PageLayout(page, in: state.pageRect)
        for (index, frame) in layout.frames.enumerated() {
          #expect(frame.rect.intersection(state.pageRect) == frame.rect)
          #expect(page.blocks.indices.contains(frame.block))
          for other in layout.frames[..<index] {
            #expect(frame.rect.intersection(other.rect).isEmpty && frame.block != other.block)
          }
        }
      }
    }
  }

  @Test(arguments: Glyphs.all) func `columns stand in line whatever names are made of`(_ glyphs: Glyphs) {
    var snapshot = Sample.snapshot
    let names = ["a\u{1B}[31mb", "—·…→", "e\u{301}\u{302}", "👩‍👩‍👧", "\u{200B}\u{202E}茶", "茶\t茶\n", ""]
    for (index, name) in names.enumerated() where snapshot.nodes.indices.contains(index) {
      snapshot.nodes[index].name = name
    }
    var state = State.sample(glyphs: glyphs, view: .nodes)
    state.situation = Situation(snapshot, on: .on("2026-05-20"))
    let canvas = state.render()
    let starts = (5..<13).map { row in
      canvas[row: row].enumerated().first { "逾还在按迟未".contains($0.element.character) }?.offset
    }
    #expect(Set(starts).count == 1 && starts[0] != nil)
  }

  @Test(arguments: Glyphs.all) func `periods are whole in every glyph set`(_ glyphs: Glyphs) {
    let text = State.sample(glyphs: glyphs).text.joined()
    #expect(text.contains("2026年4月 "))
  }

  @Test func `a window that is too small says so`() {
    for (columns, rows) in [(39, 10), (40, 9), (1, 1), (12, 3)] {
      let text = State.sample(size: Size(columns: columns, rows: rows)).text
      #expect(columns < 8 || text[0].hasPrefix("窗口太小"))
    }
  }

  @Test func `before anything is read the screen says so, and why when it cannot be`() {
    var state = State.unread()
    #expect(state.opening == [.load(.snapshot(plan: nil, asOf: nil))])
    #expect(state.text.contains { $0.contains("正在打开") })
    _ = state.update(.failed("没有库", for: .snapshot(plan: nil, asOf: nil)))
    #expect(state.text.contains { $0.contains("没有库") })
    var dice = SplitMix64(seed: 5)
    for _ in 0..<300 { _ = state.update(event(&dice)) }
    #expect(state.render().size == state.size)
  }
}
