import Screen
import Testing

@testable import Terminal

@Suite struct `An answer of the terminal` {
  static let replies: [(String, Reply)] = [
    ("\u{1b}[1;5R", .cursor(row: 1, column: 5)),
    ("\u{1b}[?62;22c", .attributes),
    ("\u{1b}[?2026;2$y", .mode(2026, state: 2)),
    ("\u{1b}]11;rgb:ffff/8080/0000\u{1b}\\", .background(red: 1, green: 32896 / 65535, blue: 0)),
    ("\u{1b}]11;rgb:ff/80/00\u{7}", .background(red: 1, green: 128 / 255, blue: 0)),
    ("\u{1b}]11;rgba:f/8/0/f\u{7}", .background(red: 1, green: 8 / 15, blue: 0)),
  ]

  @Test(arguments: replies)
  func `is understood`(bytes: String, reply: Reply) {
    var decoder = KeyDecoder()
    #expect(decoder.decode(bytes.utf8) == [.reply(reply)])
    #expect(decoder.patience == nil)
  }

  @Test(
    arguments: replies.map(\.0) + [
      "\u{1b}[>41;354;0c", "\u{1b}P1+r436f=323536\u{1b}\\", "\u{1b}]4;1;rgb:00/00/00\u{7}",
      "\u{1b}]11;rgb:zz\u{7}",
      "\u{1b}]11;rgb:1/2/3/4/99999\u{7}", "\u{1b}[I", "\u{1b}[O", "\u{1b}[8;24;80t", "\u{1b}[99;99~",
      "\u{1b}[<1;2M",
      "\u{1b}[?1;2;3y", "\u{1b}[99999999999999999999~", "\u{1b}[99999999999999999999u", "\u{1b}[57399u",
      "\u{1b}[u",
      "\u{1b}[" + String(repeating: "1;", count: 5000) + "z",
      "\u{1b}]" + String(repeating: "x", count: 5000) + "\u{7}",
    ])
  func `that nobody listens to, or nobody knows, is never typed`(bytes: String) {
    #expect(keys(bytes + "q") == [.character("q")])
  }

  @Test(arguments: [0, 1, 5, 12, 24])
  func `may come in two pieces`(cut: Int) {
    let bytes = Array("\u{1b}]11;rgb:ff/ff/ff\u{1b}\\\u{1b}[1;5R".utf8)
    var decoder = KeyDecoder()
    let heard = decoder.decode(bytes[..<cut]) + decoder.decode(bytes[cut...])
    #expect(heard == [.reply(.background(red: 1, green: 1, blue: 1)), .reply(.cursor(row: 1, column: 5))])
  }
}

@Suite struct `The questions at the start` {
  private func answered(_ bytes: String) -> TerminalQuestions {
    var decoder = KeyDecoder()
    var answers = TerminalQuestions()
    for case .reply(let reply) in decoder.decode(bytes.utf8) { answers.note(reply) }
    return answers
  }

  @Test(arguments: [(5, false), (6, true), (7, true), (9, true)])
  func `tell wide ambiguous characters from narrow ones; a mix is wide`(column: Int, isWide: Bool) {
    #expect(answered("\u{1b}[24;\(column)R").ambiguousIsWide == isWide)
  }

  @Test func `leave everything open when there is no answer`() {
    let answers = answered("")
    #expect(!answers.isAnswered)
    #expect(answers.ambiguousIsWide == nil)
    #expect(answers.strangeHanziColumns == nil)
    #expect(answers.hasLightBackground == nil)
    #expect(!answers.synchronizes)
  }

  @Test func `find a terminal that does not read UTF-8`() {
    #expect(answered("\u{1b}[1;13R\u{1b}[1;4R").strangeHanziColumns == 3)
    #expect(answered("\u{1b}[1;5R\u{1b}[1;3R").strangeHanziColumns == nil)
  }

  @Test(arguments: [("0", false), ("1", true), ("2", true), ("4", false)])
  func `hold a picture back only where that can be switched`(state: String, can: Bool) {
    #expect(answered("\u{1b}[?2026;\(state)$y").synchronizes == can)
  }

  @Test func `tell a light background from a dark one`() {
    #expect(answered("\u{1b}]11;rgb:fdfd/f6f6/e3e3\u{7}").hasLightBackground == true)
    #expect(answered("\u{1b}]11;rgb:1010/1010/4040\u{7}").hasLightBackground == false)
  }

  @Test func `end with one that every terminal answers`() {
    #expect(TerminalQuestions.text.hasSuffix("\u{1b}[c"))
    #expect(answered("\u{1b}[?6c").isAnswered)
  }

  @Test func `give way to what the user wants`() {
    var options = TerminalOptions()
    let wide = answered("\u{1b}[1;9R\u{1b}[1;3R\u{1b}[?62c")
    #expect(TerminalTraits(name: "xterm", options, wide).ambiguousIsWide)
    options.ambiguous = .narrow
    #expect(!TerminalTraits(name: "xterm", options, wide).ambiguousIsWide)
    options.ambiguous = .wide
    #expect(TerminalTraits(name: "xterm", options).ambiguousIsWide)
  }
}
