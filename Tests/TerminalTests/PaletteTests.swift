import Documents
import Foundation
import Screen
import Testing

@testable import Terminal

@Suite struct `A palette` {
  static let themes = ["dark", "light", "projector", "colour-blind"].compactMap { name -> Theme? in
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Themes")
    let text = try? String(contentsOf: folder.appending(path: "\(name).yaml"), encoding: .utf8)
    return text.flatMap { Theme.decoded(yaml: $0, file: name).value }
  }
  static let plenty = Palette.Pairs(limit: 65_536, hasDefaults: true)

  private func colours(_ palette: Palette, _ ink: Palette.Ink) -> Palette.Pair? {
    palette.definitions.first { $0.number == ink.pair }?.pair
  }

  @Test func `is made of every shipped theme that has colours`() {
    #expect(Self.themes.map(\.name) == ["dark", "light", "projector", "colour-blind"])
  }

  @Test(arguments: themes, [ColourDepth.palette, .sixteen, .eight])
  func `shows every meaning on every ground in the colours of its theme`(theme: Theme, depth: ColourDepth) {
    let palette = Palette(theme, depth, Self.plenty)
    for role in Role.allCases {
      for ground in Ground.allCases {
        let style = theme.style(of: role, on: ground, depth: depth)
        let pair = colours(palette, palette[role, ground])
        #expect(pair?.foreground ?? -1 == Int32(style.foreground ?? -1), "\(role.name) on \(ground.name)")
        #expect(pair?.background ?? -1 == Int32(style.background ?? -1), "\(role.name) on \(ground.name)")
      }
    }
  }

  @Test(arguments: themes)
  func `leaves the sixteen colours alone that every terminal shows in its own way`(theme: Theme) {
    let used = Palette(theme, .palette, Self.plenty).definitions.flatMap {
      [$0.pair.foreground, $0.pair.background]
    }
    #expect(used.allSatisfy { $0 == -1 || $0 >= 16 })
  }

  @Test(arguments: themes)
  func `fits the 64 pairs of a terminal with eight colours`(theme: Theme) {
    let palette = Palette(theme, .eight, Palette.Pairs(limit: 64, hasDefaults: true))
    #expect(palette.definitions.allSatisfy { (1..<64).contains($0.number) })
    for light in [Role.statusRed, .statusYellow, .statusGreen] {
      #expect(palette[light, .page].pair != 0, "\(light.name)")
    }
    #expect(Palette(theme, .eight, Self.plenty).definitions.count < 64)
  }

  @Test(arguments: themes)
  func `has no pairs without colours, and tells the selected line by an attribute`(theme: Theme) {
    let palette = Palette(theme, .none, .none)
    #expect(palette.definitions.isEmpty)
    #expect(palette[.text, .selection].attributes != palette[.text, .page].attributes)
    #expect(palette[.statusRed, .page].attributes != palette[.text, .page].attributes)
  }

  @Test(arguments: themes)
  func `names both colours where a terminal cannot name its own`(theme: Theme) {
    let palette = Palette(theme, .eight, Palette.Pairs(limit: 64, hasDefaults: false))
    #expect(palette.definitions.allSatisfy { $0.pair.foreground >= 0 && $0.pair.background >= 0 })
  }

  @Test func `reverses what had a background when the pairs run out`() {
    let colour = Colour(160, .red)
    let theme = Theme(
      name: "two", terminal: colour,
      ink: {
        $0 == .statusRed ? Theme.Ink(foreground: colour, background: colour) : Theme.Ink(foreground: colour)
      },
      ground: { _ in Theme.Ink() })
    let palette = Palette(theme, .palette, Palette.Pairs(limit: 2, hasDefaults: true))
    #expect(palette[.text, .page].pair == 1)
    #expect(palette[.statusRed, .page].pair == 0)
    #expect(palette[.statusRed, .page].attributes != 0)
  }
}
