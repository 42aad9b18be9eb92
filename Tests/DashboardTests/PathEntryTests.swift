import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Choosing a file: typed, completed, pasted or picked.
struct PathEntryTests {
  private func asked(_ listing: FolderListing) -> State {
    var state = State.sample()
    state.press(.character("I"))
    state.type(listing.folder)
    _ = state.update(.importing(.listed(listing)))
    return state
  }

  private func path(_ state: State) -> String? {
    guard case .importing(.path(let entry)) = state.overlay else { return nil }
    return entry.text
  }

  @Test func `I asks for a file and for what is in the folder`() {
    var state = State.sample()
    #expect(state.press(.character("I")) == [.importing(.list(folder: ""))])
    _ = state.update(.importing(.listed(.of("", recent: ["/往年/报表"]))))
    expectFrame(state.render(), named: "import-path")
    state.press(.escape)
    #expect(state.place.view == .overview)
  }

  @Test func `a folder is listed when its stroke is typed, and once`() {
    var state = State.sample()
    state.press(.character("I"))
    #expect(state.press("/data".map(Key.character)) == [])
    #expect(state.press(.character("/")) == [.importing(.list(folder: "/data/"))])
    _ = state.update(.importing(.listed(.of("/data/"))))
    #expect(state.press(.character("月")) == [])
  }

  @Test(arguments: ["月", "yb", "yuebao", "报.x"])
  func `what is typed finds a name by hanzi, pinyin or any part`(typed: String) {
    var state = asked(.of("/data/"))
    state.type(typed)
    #expect(state.press(.enter).first?.path == "/data/月报.xlsx")
    #expect(state.overlay == nil)
  }

  @Test func `Tab completes, Enter goes into a folder, C-w leaves it`() {
    var state = asked(.of("/data/"))
    state.press(.down, .down, .tab)
    #expect(path(state) == "/data/归档/")
    _ = state.update(.importing(.listed(.of("/data/归档/", ["旧.xlsx"]))))
    #expect(state.press(.control("w")) == [.importing(.list(folder: "/data/"))])
    #expect(path(state) == "/data/")
  }

  @Test func `a recent folder is one key away`() {
    var state = State.sample()
    state.press(.character("I"))
    _ = state.update(.importing(.listed(.of("", recent: ["/往年/报表"]))))
    #expect(state.press(.enter) == [.importing(.list(folder: "/往年/报表/"))])
  }

  @Test func `a file dropped on the terminal is its path`() {
    var state = State.sample()
    state.press(.character("I"), .paste("'/data/二月 报.xlsx' \n"))
    #expect(state.press(.enter).first?.path == "/data/二月 报.xlsx")
  }

  @Test func `an answer about another folder comes too late`() {
    var state = State.sample()
    state.press(.character("I"))
    state.type("/a/")
    _ = state.update(.importing(.listed(.of("/b/"))))
    #expect(!state.screen.contains("月报"))
  }

  @Test func `hostile names are shown clean and opened as they are`() throws {
    let name = "\u{1B}[31m月\u{202E}报\n.xlsx"
    var state = asked(.of("/data/", [name]))
    let cells = state.render()
    #expect(
      !cells.bounds.rowRange.contains {
        cells.line($0).unicodeScalars.contains { $0.value < 32 || $0.value == 0x202E }
      })
    #expect(state.press(.enter).first?.path == "/data/\(name)")
    expectCaretInside(state)
  }

  @Test func `a folder that cannot be read says why`() {
    var listing = FolderListing.of("/geheim/", [])
    listing.problem = "没有权限"
    #expect(asked(listing).screen.contains("没有权限"))
  }

  private func expectCaretInside(_ state: State) {
    let canvas = state.render()
    #expect(canvas.caret.map { canvas.bounds.contains($0) } ?? true)
  }
}

extension Effect {
  /// The path of a file to be read.
  var path: String? { if case .importing(.read(let request)) = self { request.path } else { nil } }
}
