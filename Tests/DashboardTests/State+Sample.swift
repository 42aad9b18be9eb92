import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

extension State {
  /// The invented city in May 2026 as the program shows it, at home on the overview.
  static func sample(
    size: Size = Size(columns: 100, rows: 30), _ language: Language = .chinese, glyphs: Glyphs = .rich,
    view: View = .overview
  ) -> State {
    var state = State(
      words: Words(language), glyphs: glyphs, size: size, today: .on("2026-05-20"), view: view)
    state.situation = Sample.situation
    state.changes = Sample.changes
    state.outlooks = Sample.outlooks
    return state
  }

  /// The same before anything was read.
  static func unread(size: Size = Size(columns: 100, rows: 30)) -> State {
    State(words: Words(.chinese), size: size, today: .on("2026-05-20"))
  }

  /// Presses keys one after the other; the effects of the last.
  @discardableResult
  mutating func press(_ keys: Key...) -> [Effect] { press(keys) }

  @discardableResult
  mutating func press(_ keys: [Key]) -> [Effect] {
    keys.reduce([]) { _, key in update(.key(key)) }
  }

  /// Types a text, letter by letter.
  mutating func type(_ text: String) { press(text.map(Key.character)) }

  /// The letters on the screen.
  var text: [String] {
    let canvas = render()
    return canvas.bounds.rowRange.map { row in
      String(canvas[row: row].lazy.filter { !$0.isContinuation }.map(\.character))
    }
  }
}

/// Views of which there is one for every page the program can make.
extension View {
  static let each: [View] =
    plain + [
      .cluster("tea"), .action("chain"), .task("chain-1"), .district("jiangkou"), .group("growth"),
      .unit("industry"), .technology("t3"), .list("enterprises"), .list("nursery"),
      .item("enterprises", "E3"),
      .target("revenue"), .health("tea"),
    ]
}
