import Screen
import Testing

@Suite struct `A glyph set` {
  @Test(arguments: Glyphs.all)
  func `takes one column a glyph`(glyphs: Glyphs) {
    #expect(glyphs.characters.allSatisfy { $0.columns == 1 })
    #expect(glyphs.sparks.count >= 7)
    #expect(Set(glyphs.sparks).count == glyphs.sparks.count)
    #expect(Set([glyphs.red, glyphs.yellow, glyphs.green, glyphs.met, glyphs.none]).count == 5)
  }

  @Test(arguments: [Glyphs.plain, .ascii])
  func `for wide terminals has no glyph whose width is ambiguous`(glyphs: Glyphs) {
    #expect(glyphs.characters.filter { Self.ambiguous.contains($0) } == [])
    for character in Self.ambiguous {
      let clean = String(character).cleaned(for: glyphs)
      #expect(!clean.contains { Self.ambiguous.contains($0) }, "\(character)")
    }
  }

  @Test func `of nothing but ASCII keeps to it`() {
    #expect(Glyphs.ascii.characters.allSatisfy { $0.isASCII })
  }

  /// East Asian Ambiguous, as far as measured in terminals.
  private static let ambiguous = Set(
    "●○◆◇■□▲△▼★☆◎▶◀→←↑↓↗⇒…—–·•×÷±≥≤≈≠∞°℃‰²Ωαéü½€“”‘’№§①Ⅳ"
      + "─│┌┐└┘├┤┬┴┼╭╮╰╯━┃═║╔▁▂▃▄▅▆▇█▉▊▋▌▍▎▏▀▒▓▔▕\u{E0B0}")
}

extension Glyphs {
  fileprivate var characters: [Character] {
    [
      lines.horizontal, lines.vertical, lines.topLeft, lines.topRight, lines.bottomLeft, lines.bottomRight,
      lines.right, lines.left, lines.down, lines.up, lines.cross, up, down, right, left, red, yellow, green,
      met, none, crumb, marker, folded, unfolded, path, dot, dash,
    ] + sparks + partials + Array(ellipsis)
  }
}
