import Documents
import Foundation
import Screen
import Testing

@Suite struct `A shipped theme` {
  @Test(arguments: ThemeFile.all)
  func `is read without a finding and says something of every role and ground`(file: ThemeFile) throws {
    let decoded = Theme.decoded(yaml: file.text, file: file.name)
    #expect(decoded.findings.map(\.description) == [])
    let theme = try file.theme
    #expect("\(theme.name).yaml" == file.name)
    for name in Role.allCases.map(\.name) + Ground.allCases.map(\.name) {
      #expect(file.text.contains("\n  \(name):"), "\(name)")
    }
  }

  /// Letters in the terminal's own colours, on its own background, have whatever contrast their user likes.
  @Test(arguments: ThemeFile.all)
  func `can be read on every ground a letter may stand on`(file: ThemeFile) throws {
    let theme = try file.theme
    let least = file.name == "projector.yaml" ? 7 : Theme.leastContrast
    for ground in Ground.allCases {
      for role in Role.allCases where !role.isDrawing {
        let contrast = theme.contrast(of: role, on: ground)
        #expect(contrast ?? 21 >= least, "\(role.name) on \(ground.name)")
        #expect((contrast == nil) == (file.name == "monochrome.yaml"), "\(role.name) on \(ground.name)")
      }
    }
  }

  @Test(arguments: ThemeFile.all, [ColourDepth.eight, .sixteen])
  func `keeps letters apart from their ground with few colours`(file: ThemeFile, depth: ColourDepth) throws {
    let theme = try file.theme
    for ground in Ground.allCases {
      for role in Role.allCases where !role.isDrawing {
        let style = theme.style(of: role, on: ground, depth: depth)
        #expect(
          style.foreground == nil || style.foreground != style.background, "\(role.name) on \(ground.name)")
        #expect(
          style.foreground != 0 || !style.attributes.contains(.bold), "bold black is grey: \(role.name)")
        #expect((style.foreground ?? 0) < (depth == .eight ? 8 : 16))
        #expect((style.background ?? 0) < (depth == .eight ? 8 : 16))
      }
    }
  }

  @Test(arguments: ThemeFile.all)
  func `shows lights, selection and tabs without colours too`(file: ThemeFile) throws {
    let theme = try file.theme
    func attributes(_ role: Role, _ ground: Ground) -> Attributes {
      let style = theme.style(of: role, on: ground, depth: .none)
      #expect(style.foreground == nil && style.background == nil)
      return style.attributes
    }
    #expect(attributes(.text, .selection) != attributes(.text, .page))
    #expect(attributes(.tabActive, .page) != attributes(.tab, .page))
    for ground in Ground.allCases {
      #expect(attributes(.statusRed, ground) != attributes(.text, ground))
      #expect(attributes(.statusYellow, ground) != attributes(.text, ground))
    }
  }

  @Test(arguments: ThemeFile.all)
  func `tells the lights and the technology colours apart`(file: ThemeFile) throws {
    let theme = try file.theme
    func styles(_ roles: [Role], _ depth: ColourDepth) -> Set<Style> {
      Set(roles.map { theme.style(of: $0, on: .page, depth: depth) })
    }
    let lights: [Role] = [.statusRed, .statusYellow, .statusGreen]
    let tech: [Role] = [.techConstrained, .techCatching, .techOwn]
    for depth in [ColourDepth.eight, .sixteen, .palette] {
      #expect(styles(lights, depth).count == lights.count)
      #expect(styles(tech, depth).count == tech.count)
    }
    guard file.name != "monochrome.yaml" else { return }
    #expect(styles(lights + [.statusMet, .statusNone], .palette).count == 5)
  }

  @Test(arguments: [
    [Role.statusRed, .statusYellow, .statusGreen], [.statusRedQuiet, .statusYellowQuiet, .statusGreenQuiet],
    [.techConstrained, .techCatching, .techOwn],
  ])
  func `for the colour-blind keeps the three lights 20 apart in everybody's eyes`(roles: [Role]) throws {
    let theme = try #require(ThemeFile.all.first { $0.name == "colour-blind.yaml" }).theme
    let inks = roles.map(theme.ink(of:))
    let colours = try inks.map { try #require($0.background ?? $0.foreground) }
    for (one, other) in [(0, 1), (0, 2), (1, 2)] {
      let least = Vision.leastDifference(colours[one], colours[other])
      #expect(least.difference >= 20, "\(roles[one].name) and \(roles[other].name): \(least)")
    }
  }
}

@Suite struct `A theme file` {
  @Test func `keeps the marks of a selected line while there are colours for them`() throws {
    let file = try #require(ThemeFile.all.first { $0.name == "dark.yaml" })
    let theme = try file.theme
    let palette = theme.style(of: .statusRedQuiet, on: .selection, depth: .palette)
    #expect(palette.foreground == 210 && palette.background == 237)
    #expect(
      theme.style(of: .statusRed, on: .selection, depth: .eight).background == Colour.Basic.red.rawValue)
    let eight = theme.style(of: .statusRedQuiet, on: .selection, depth: .eight)
    #expect(eight.foreground == Colour.Basic.black.rawValue && eight.background == Colour.Basic.cyan.rawValue)
    #expect(theme.style(of: .statusRed, on: .selection, depth: .none).attributes == .bold)
  }

  @Test func `falls back from a name to its family`() throws {
    let decoded = Theme.decoded(
      yaml: """
        name: bare
        terminal: 16 black
        grounds: {}
        roles:
          status: { foreground: 231 white, background: 160 red }
          status.green: { foreground: 16 black, background: 40 green }
        """, file: "bare.yaml")
    let theme = try #require(decoded.value)
    #expect(theme.ink(of: .statusYellow).background == Colour(160, .red))
    #expect(theme.ink(of: .statusGreen).background == Colour(40, .green))
    #expect(theme.ink(of: .title) == Theme.Ink())
    #expect(theme.style(of: .title, on: .page, depth: .palette) == Style())
  }

  @Test func `is told every mistake with its line`() {
    let decoded = Theme.decoded(
      yaml: """
        name: wrong
        terminal: 7 white
        grounds: { pages: {} }
        roles:
          status.redd: {}
          title: { foreground: 200, attributes: [blink] }
        """, file: "wrong.yaml")
    #expect(decoded.value == nil)
    #expect(
      decoded.findings.sorted().map { "\($0.place.line ?? 0) \($0.code.rawValue) \($0.read ?? "")" } == [
        "2 bad-value 7 white", "3 unknown-key pages", "5 unknown-key status.redd", "6 bad-value 200",
        "6 unknown-choice blink",
      ])
  }

  @Test(arguments: [
    ("160 red", Colour(160, .red)), ("220 yellow bright-yellow", Colour(220, .yellow, .brightYellow)),
    ("240 white bright-black", Colour(240, .white, .brightBlack)), ("15 white", nil), ("256 white", nil),
    ("220 bright-yellow", nil), ("220", nil), ("220 yellow yellow yellow", nil), ("220 yellow gold", nil),
  ])
  func `writes a colour as an index and what stands for it`(text: String, colour: Colour?) {
    let yaml = "name: x\nterminal: \(text)\ngrounds: {}\nroles: {}\n"
    #expect(Theme.decoded(yaml: yaml, file: "x.yaml").value?.terminal == colour)
  }

  @Test func `is warned of the worst pair at the line of faint letters`() {
    let yaml = """
      name: faint
      terminal: 16 black
      grounds: { popup: { background: 250 white } }
      roles:
        text: { foreground: 231 white }
        status: { foreground: 231 white, background: 16 black }
      """
    let decoded = Theme.decoded(yaml: yaml, file: "faint.yaml")
    #expect(decoded.value != nil)
    #expect(decoded.findings.map(\.severity) == [.warning])
    #expect(decoded.findings.first?.place.line == 5)
    #expect(decoded.findings.first?.read == "text on popup: 1.8")
  }
}

/// A file of the folder `Themes`.
struct ThemeFile: CustomTestStringConvertible {
  let name: String
  let text: String
  var testDescription: String { name }

  /// What it says, which must be without mistakes.
  var theme: Theme {
    get throws { try #require(Theme.decoded(yaml: text, file: name).value) }
  }

  static let all: [ThemeFile] = {
    let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../Themes").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return text.map { ThemeFile(name: name, text: $0) }
    }
  }()
}

@Suite struct `The page on themes` {
  @Test func `names every role and every ground`() throws {
    let page = URL(fileURLWithPath: #filePath)
      .appending(path: "../../../Sources/jiqun/Documentation.docc/Themes.md").standardized
    let text = try String(contentsOf: page, encoding: .utf8)
    for name in Role.allCases.map(\.name) + Ground.allCases.map(\.name) {
      #expect(text.contains("`\(name)`"), "\(name)")
    }
  }
}
