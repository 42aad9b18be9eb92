import Screen
import Testing

@testable import Terminal

@Suite struct `The mouse` {
  @Test func `presses, lets go and turns its wheel at a cell`() {
    let far = Point(column: 299, row: 79)
    #expect(keys("\u{1b}[<0;1;1M") == [.mouse(.press, .zero)])
    #expect(keys("\u{1b}[<0;300;80m") == [.mouse(.release, far)])
    #expect(keys("\u{1b}[<64;300;80M\u{1b}[<65;300;80M") == [.mouse(.wheelUp, far), .mouse(.wheelDown, far)])
  }

  @Test func `counts with Shift, Ctrl or Alt held as without`() {
    #expect(keys("\u{1b}[<28;1;1M") == [.mouse(.press, .zero)])
  }

  @Test func `does not report what it only passes, nor other buttons`() {
    #expect(keys("\u{1b}[<35;5;5M\u{1b}[<32;5;5M\u{1b}[<2;5;5M\u{1b}[<66;5;5M\u{1b}[<0;0;0M") == [])
  }

  @Test func `is understood in the old form`() {
    #expect(keys([0x1b, 0x5b, 0x4d, 32, 33, 33, 0x71]) == [.mouse(.press, .zero), .character("q")])
    #expect(keys([0x1b, 0x5b, 0x4d, 35, 43, 34]) == [.mouse(.release, Point(column: 10, row: 1))])
    #expect(keys([0x1b, 0x5b, 0x4d, 96, 255, 34]) == [.mouse(.wheelUp, Point(column: 222, row: 1))])
  }
}

@Suite struct `Pasted text` {
  @Test func `comes in one piece and is no command`() {
    #expect(keys("\u{1b}[200~q宁\r\u{1b}[A\u{1b}[201~q") == [.paste("q宁\r\u{1b}[A"), .character("q")])
    #expect(keys("\u{1b}[200~\u{1b}[201~") == [.paste("")])
  }

  @Test func `may contain what looks like its end`() {
    #expect(
      keys("\u{1b}[200~a\u{1b}[201\u{1b}[20\u{1b}\u{1b}[201~") == [.paste("a\u{1b}[201\u{1b}[20\u{1b}")])
  }

  @Test func `is not lost when its end is`() {
    #expect(keys("\u{1b}[200~宁波") == [.paste("宁波")])
  }

  @Test func `is cut when it is a book, and the keys after it are keys again`() {
    let book = String(repeating: "x", count: 200_000)
    #expect(keys("\u{1b}[200~\(book)\u{1b}[201~q") == [.paste(String(book.prefix(65_536))), .character("q")])
  }
}
