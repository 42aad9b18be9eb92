import Documents
import Foundation
import Screen
import Testing

@Suite struct `A shipped theme` {
  @Test(arguments: ThemeFile.all)
  func `is read without a finding and says something of every role and ground`(file: ThemeFile) throws {
    let decoded = Theme.decoded(yaml: file.text, file: file.name)
    #expect(decoded.findings.map(\.description) == [])
    let theme = try #require(decoded.value)
    #expect("\(theme.name).yaml" == file.name)
    for name in Role.allCases.map(\.name) + Ground.allCases.map(\.name) {
      #expect(file.text.contains("\n  \(name):"), "\(name)")
    }
  }

  @Test(arguments: ThemeFile.all)
  func `can be read on every ground a letter may stand on`(file: ThemeFile) throws {
    let theme = try #require(Theme.decoded(yaml: file.text, file: file.name).value)
    for ground in Ground.allCases {
      for role in Role.allCases where !role.isDrawing {
        let contrast = try #require(theme.contrast(of: role, on: ground))
        #expect(contrast >= 4.5, "\(role.name) on \(ground.name)")
      }
    }
  }

  @Test(arguments: ThemeFile.all)
  func `keeps letters apart from their ground with eight colours`(file: ThemeFile) throws {
    let theme = try #require(Theme.decoded(yaml: file.text, file: file.name).value)
    for ground in Ground.allCases {
      for role in Role.allCases where !role.isDrawing {
        let style = theme.style(of: role, on: ground, depth: .eight)
        #expect(style.foreground != style.background, "\(role.name) on \(ground.name)")
      }
    }
  }

  @Test(arguments: ThemeFile.all)
  func `shows lights, selection and tabs without colours too`(file: ThemeFile) throws {
    let theme = try #require(Theme.decoded(yaml: file.text, file: file.name).value)
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
    let theme = try #require(Theme.decoded(yaml: file.text, file: file.name).value)
    let loud: [Role] = [.statusRed, .statusYellow, .statusGreen, .statusMet, .statusNone]
    let tech: [Role] = [.techConstrained, .techCatching, .techOwn]
    #expect(Set(loud.map(theme.ink(of:)).map(\.background)).count == loud.count)
    #expect(Set(tech.map(theme.ink(of:)).map(\.foreground)).count == tech.count)
  }
}

@Suite struct `A theme file` {
  @Test func `keeps the marks of a selected line while there are colours for them`() throws {
    let file = try #require(ThemeFile.all.first { $0.name == "dark.yaml" })
    let theme = try #require(Theme.decoded(yaml: file.text, file: file.name).value)
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
}

/// A file of the folder `Themes`.
struct ThemeFile: CustomTestStringConvertible {
  let name: String
  let text: String
  var testDescription: String { name }

  static let all: [ThemeFile] = {
    let folder = URL(fileURLWithPath: #filePath).appending(path: "../../../Themes").standardized
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().compactMap { name in
      let text = try? String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return text.map { ThemeFile(name: name, text: $0) }
    }
  }()
}

extension Role {
  /// Rules and painted cells carry no letters, so they may be as faint as taste wants.
  fileprivate var isDrawing: Bool {
    [.border, .scroll, .barEdge].contains(self)
  }
}
