import Screen
import Testing

@testable import Terminal

/// The keys of what a terminal sends, all of it at once and then nothing for a while.
func keys(_ bytes: String) -> [Key] { keys(Array(bytes.utf8)) }

func keys(_ bytes: [UInt8]) -> [Key] {
  var decoder = KeyDecoder()
  return (decoder.decode(bytes) + decoder.flush()).compactMap {
    if case .key(let key) = $0 { key } else { nil }
  }
}

@Suite struct `A key` {
  /// What xterm, VT, rxvt, PuTTY, tmux and the Linux console's kin send, in both modes of the keypad.
  static let sequences: [(String, Key)] = [
    ("\u{1b}[A", .up), ("\u{1b}OA", .up), ("\u{1b}[1;5A", .up), ("\u{1b}[a", .up), ("\u{1b}Oa", .up),
    ("\u{1b}[B", .down), ("\u{1b}[C", .right), ("\u{1b}[1;2D", .left),
    ("\u{1b}[1;3D", .alt("←")), ("\u{1b}[1;3C", .alt("→")), ("\u{1b}[1;5C", .right),
    ("\u{1b}[H", .home), ("\u{1b}OH", .home), ("\u{1b}[1~", .home), ("\u{1b}[7~", .home),
    ("\u{1b}[F", .end), ("\u{1b}[4~", .end), ("\u{1b}[8~", .end),
    ("\u{1b}[5~", .pageUp), ("\u{1b}[6~", .pageDown), ("\u{1b}[6;5~", .pageDown), ("\u{1b}[5^", .pageUp),
    ("\u{1b}[6$", .pageDown), ("\u{1b}[2~", .insert), ("\u{1b}[3~", .delete), ("\u{1b}[Z", .backtab),
    ("\u{1b}OP", .function(1)), ("\u{1b}[11~", .function(1)), ("\u{1b}[1;2P", .function(1)),
    ("\u{1b}OS", .function(4)),
    ("\u{1b}[15~", .function(5)), ("\u{1b}[17~", .function(6)), ("\u{1b}[21~", .function(10)),
    ("\u{1b}[24;2~", .function(12)), ("\u{1b}[29~", .function(16)), ("\u{1b}[34~", .function(20)),
    ("\r", .enter), ("\n", .enter), ("\u{1b}OM", .enter), ("\t", .tab), ("\u{7f}", .backspace),
    ("\u{8}", .backspace),
    ("\0", .control(" ")), ("\u{c}", .control("l")), ("\u{1d}", .control("]")), (" ", .character(" ")),
    ("\u{1b}Ow", .character("7")), ("\u{1b}Ok", .character("+")), ("\u{1b}x", .alt("x")),
    ("\u{1b}宁", .alt("宁")),
    ("\u{1b}[120;5u", .control("x")), ("\u{1b}[120;3u", .alt("x")), ("\u{1b}[23425u", .character("宁")),
    ("\u{1b}[27;5;108~", .control("l")), ("\u{1b}[9;2u", .backtab), ("\u{1b}[27u", .escape),
    ("\u{1b}[13;2u", .enter),
    ("\u{1b}", .escape), ("\u{1b}[", .alt("[")), ("\u{1b}O", .alt("O")), ("\u{1b}]", .alt("]")),
  ]

  @Test(arguments: sequences)
  func `is known by what any common terminal sends for it`(bytes: String, key: Key) {
    #expect(keys(bytes) == [key])
  }

  @Test func `can be any character, as it was committed`() {
    #expect(keys("w宁：𠮷é") == ["w", "宁", "：", "𠮷", "é"].map(Key.character))
  }

  @Test func `after another is a key of its own`() {
    let all = Self.sequences.filter { ![Key.escape, .alt("["), .alt("O"), .alt("]")].contains($0.1) }
    #expect(keys(all.map(\.0).joined()) == all.map(\.1))
  }

  @Test func `Esc is told from a sequence by the silence after it`() {
    var decoder = KeyDecoder()
    #expect(decoder.patience == nil)
    #expect(decoder.decode([0x1b]) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.flush() == [.key(.escape)])
    #expect(decoder.patience == nil)
  }

  @Test func `Esc before Enter, or twice, is not swallowed`() {
    #expect(keys("\u{1b}\r") == [.escape, .enter])
    #expect(keys("\u{1b}\u{1b}") == [.escape, .escape])
    #expect(keys("\u{1b}\u{1b}[A") == [.escape, .up])
  }

  @Test func `is not made of what is no character`() {
    let overlong: [UInt8] = [0xc0, 0x80, 0xe0, 0x80, 0x80]
    let surrogate: [UInt8] = [0xed, 0xa0, 0x80]
    let beyond: [UInt8] = [0xf4, 0x90, 0x80, 0x80]
    let control: [UInt8] = [0xc2, 0x9b]
    let cutOff: [UInt8] = [0xe5, 0xae]
    for bytes in [overlong, surrogate, beyond, control, cutOff, [0xff], [0x80]] {
      #expect(keys(bytes + Array("q".utf8)) == [.character("q")], "\(bytes)")
    }
  }
}
