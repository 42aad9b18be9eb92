import CNcurses
import Glibc
import Screen
import TestSupport
import Testing

@testable import Terminal

@Suite struct `A row for ncurses` {
  /// Without a locale that has wide characters the C library knows none.
  private static let knowsCharacters = setlocale(LC_CTYPE, "C.UTF-8") != nil

  private let palette = Palette(
    Theme(
      name: "plain", terminal: Colour(16, .black), ink: { _ in Theme.Ink() }, ground: { _ in Theme.Ink() }),
    .none, .none)

  private func cells(_ text: String, columns: Int = 8) -> [cchar_t] {
    #expect(Self.knowsCharacters)
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    canvas.draw(text, at: .zero)
    return palette.cells(canvas[row: 0])
  }

  @Test func `has one cell for a wide character and keeps the marks that combine`() {
    let found = cells("宁e\u{301}q")
    #expect(found.count == 7)
    #expect(found[0].chars.0 == 0x5b81)
    #expect(found[1].chars.0 == 0x65)
    #expect(found[1].chars.1 == 0x301)
    #expect(found[2].chars.0 == 0x71)
    #expect(found[2].chars.1 == 0)
    #expect(found[3].chars.0 == 0x20)
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `fills the row exactly by the C library's own count, whatever is drawn`(seed: UInt64) {
    var source = SplitMix64(seed: seed)
    let found = cells(source.hostileText(upTo: 60), columns: 40)
    #expect(found.reduce(0) { $0 + wcwidth($1.chars.0) } == 40)
    for cell in found {
      #expect(
        [cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4].allSatisfy { $0 == 0 || wcwidth($0) == 0 })
    }
  }
}
