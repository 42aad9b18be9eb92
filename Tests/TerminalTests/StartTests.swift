import Testing

@testable import Terminal

@MainActor
@Suite struct `A terminal's name` {
  @Test(
    arguments: [
      ("xterm-256color", "xterm-256color"), ("xterm", "xterm-256color"), ("tmux", "tmux-256color"),
      ("screen-256color", "screen-256color"), ("vt100", "vt100"), ("no-such-terminal", "xterm-256color"),
    ])
  func `leads to the best entry there is`(name: String, entry: String) throws {
    #expect(try TerminalName.choose(name, output: 1) == entry)
  }

  @Test(arguments: ["", "dumb", "unknown"])
  func `that stands for no screen is refused`(name: String) {
    #expect(throws: TerminalFailure.cannotMoveCursor(name)) { try TerminalName.choose(name, output: 1) }
  }

  @Test(arguments: ["linux", "linux-16color", "screen.linux"])
  func `that stands for a console without Chinese is refused`(name: String) {
    #expect(throws: TerminalFailure.noChinese(name)) { try TerminalName.choose(name, output: 1) }
  }

  @Test(
    arguments: [
      ("xterm", false), ("xterm-256color", false), ("xterm-kitty", false), ("foot", false),
      ("alacritty", false), ("no-such-terminal", true), ("footloose", true), ("../../etc", true),
    ])
  func `of which nothing is known is served with a sentence`(name: String, isGuess: Bool) throws {
    let entry = try TerminalName.choose(name, output: 1)
    #expect(TerminalName.isGuess(entry, for: name) == isGuess)
    let traits = TerminalTraits(name: entry, unknownName: isGuess ? name : nil, TerminalOptions())
    #expect((traits.caution?.chinese.contains(name) ?? false) == isGuess)
    #expect(traits.caution?.english.allSatisfy(\.isASCII) ?? true)
  }

  @Test func `that no file system could hold does no harm`() throws {
    let long = String(repeating: "../", count: 5000)
    #expect(try TerminalName.choose(long, output: 1) == "xterm-256color")
  }
}

@Suite struct `A refusal` {
  static let all: [TerminalFailure] = [
    .notATerminal, .cannotMoveCursor(""), .cannotMoveCursor("dumb"), .noEntry("x"), .noChinese("linux"),
    .notUTF8(columns: 3), .system("pipe", 24),
  ]

  @Test(arguments: all)
  func `says in both languages what to do, in English even on a terminal without Chinese`(
    failure: TerminalFailure
  ) {
    #expect(failure.chinese.contains { !$0.isASCII })
    #expect(failure.english.allSatisfy { $0.isASCII })
    #expect(failure.chinese.count > 10)
    #expect(failure.english.count > 20)
  }

  @Test func `for want of Chinese is not made in Chinese`() {
    #expect(Self.all.filter(\.needsASCII) == [.noChinese("linux"), .notUTF8(columns: 3)])
  }
}
