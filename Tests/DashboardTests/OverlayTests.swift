import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What lies on top of the page: it scrolls to its end and no further, and goes away without a trace.
struct OverlayTests {
  private static let small = Size(columns: 60, rows: 12)

  @Test(arguments: ["?", "w"] as [Character]) func `the last line comes into sight and one step up moves`(
    _ opener: Character
  ) {
    var state = State.sample(size: Self.small, view: .target("rd"))
    state.press(.character(opener))
    let top = state.text
    let last = state.overlayLines.last?.text.prefix(12) ?? ""
    #expect(!top.contains { $0.contains(last) })
    state.press(Array(repeating: .down, count: 100))
    let bottom = state.text
    #expect(bottom.contains { $0.contains(last) })
    state.press(.pageDown)
    #expect(state.text == bottom)
    state.press(.up)
    #expect(state.text != bottom)
    state.press(Array(repeating: .pageUp, count: 10))
    #expect(state.text == top)
  }

  @Test(arguments: ["?", "w", " ", "T", "/"] as [Character])
  func `escape takes an overlay away and leaves what was below`(_ opener: Character) {
    var state = State.sample(view: .target("rd"))
    state.press(.down)
    let before = state
    state.press(.character(opener))
    #expect(state.overlay != nil)
    state.press(.down, .escape)
    #expect(state == before)
  }

  @Test func `the menu goes around`() {
    var state = State.sample()
    state.press(.character(" "), .up)
    #expect(state.overlay == .menu(state.menuCommands, selected: state.menuCommands.count - 1))
    state.press(.down)
    #expect(state.overlay == .menu(state.menuCommands, selected: 0))
  }

  @Test func `a window grown or shrunk under an overlay stays drawn`() {
    var state = State.sample(size: Self.small)
    state.press(.character("?"))
    state.press(Array(repeating: .pageDown, count: 9))
    for size in [Size(columns: 200, rows: 60), Size(columns: 40, rows: 10), Size(columns: 3, rows: 2)] {
      _ = state.update(.resized(size))
      #expect(state.render().size == size)
    }
  }

  @Test(arguments: [40, 48, 60, 80]) func `a narrow footer leaves out whole commands, never help`(
    _ columns: Int
  ) {
    let footer = State.sample(size: Size(columns: columns, rows: 24)).text.last ?? ""
    #expect(footer.contains("? 帮助"))
    #expect(footer.last == " ")
  }
}
