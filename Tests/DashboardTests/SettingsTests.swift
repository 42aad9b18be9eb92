import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// The settings file: what is right holds, what is wrong is told with its line.
struct SettingsTests {
  private func read(_ text: String) -> (settings: Settings, findings: Findings) {
    Settings.read(Array(text.utf8), file: "config.yaml", themes: ["dark", "light"])
  }

  @Test func `the documented default says what holds without it`() {
    let (settings, findings) = Settings.read(
      Array(Settings.documented.utf8), file: "config.yaml", themes: ["dark"])
    #expect(findings.isEmpty, "\(findings.map { $0.description(.english) })")
    #expect(settings.keys == .standard)
    #expect(settings.language == .chinese && settings.theme == nil && settings.comparisonDays == 30)
    for command in Command.allCases {
      #expect(Settings.documented.contains("\n  \(command.rawValue): "))
    }
  }

  @Test func `an empty file sets nothing`() {
    for text in ["", "\n", "# nothing\n"] { #expect(read(text).settings == Settings()) }
  }

  @Test func `every setting is read`() {
    let (settings, findings) = read(
      """
      version: 1
      language: en
      theme: light
      glyphs: ascii
      ambiguous: wide
      mouse: false
      read-only: true
      comparison-days: 7
      meeting-seconds: 45
      keys: { filter: [f, C-f], page-down: PgDn }
      """)
    #expect(findings.isEmpty, "\(findings.map { $0.description(.english) })")
    #expect(settings.language == .english && settings.theme == "light" && settings.glyphs == .ascii)
    #expect(settings.ambiguous == .wide && settings.mouse == false && settings.readOnly == true)
    #expect(settings.comparisonDays == 7 && settings.secondsPerPage == 45)
    #expect(settings.keys.keys(of: .filter) == [.character("f"), .control("f")])
    #expect(settings.keys.command(of: .character("/")) == nil)
    #expect(settings.keys.keys(of: .pageDown) == [.pageDown])
  }

  @Test(arguments: [
    ("langauge: en", 1, "langauge"), ("language: fr", 1, "fr"), ("mouse: maybe", 1, "maybe"),
    ("version: 1\ntheme: drak", 2, "drak"), ("comparison-days: 0", 1, "0"),
    ("keys:\n  fliter: x", 2, "fliter"),
    ("keys:\n  filter: [Hyper]", 2, "Hyper"), ("version: 7", 1, "7"), ("- a", 1, ""), ("mouse: [", 1, ""),
  ])
  func `a mistake is told with its line, and the rest holds`(_ line: String, _ number: Int, _ read: String) {
    let (settings, findings) = self.read(
      line + (line.hasPrefix("-") || line.hasSuffix("[") ? "" : "\nglyphs: plain\n"))
    #expect(findings.first?.place.line == number || findings.first?.place.line == 2)
    #expect(findings.first?.description(.english).contains(read) == true)
    if !line.hasPrefix("-"), !line.hasSuffix("[") { #expect(settings.glyphs == .plain) }
    #expect(settings.language == nil && settings.mouse == nil && settings.theme == nil)
  }

  @Test func `a key given away twice is told with both lines, and the first keeps it`() {
    let (settings, findings) = read("keys:\n  sort: [z]\n  filter: [z, f]\n")
    #expect(findings.count == 1 && findings.first?.code == "key-conflict")
    let told = findings.first?.description(.english) ?? ""
    #expect(told.contains("config.yaml:2") || told.contains("config.yaml:3"))
    let owners = [settings.keys.command(of: .character("z")), settings.keys.command(of: .character("f"))]
    #expect(owners == [.filter, .filter] || owners == [.sort, .filter])
  }

  @Test func `a command that lost its last key is told, and still found by name`() {
    let (settings, findings) = read("keys:\n  sort: [w]\n")
    #expect(settings.keys.command(of: .character("w")) == .sort)
    #expect(settings.keys.keys(of: .why).isEmpty)
    #expect(findings.contains { $0.severity == .warning && $0.description(.english).contains("why") })
    var state = State.sample()
    state.keyMap = settings.keys
    state.press(.character(":"))
    state.type("weishenme")
    guard case .palette(let palette) = state.overlay else { return }
    #expect(palette.hits.first?.entry.id == "why")
  }

  @Test func `footer, help and palette show the keys in force`() {
    var state = State.sample()
    state.keyMap = KeyMap([.filter: [.character("f")]])
    #expect(state.text.last?.contains("f 筛选") == true)
    #expect(state.helpLines.contains { $0.text.hasPrefix("f ") && $0.text.contains("筛选") })
    state.press(.character("f"))
    #expect(state.overlay == .filter(""))
    state.press(.escape, .character("/"))
    #expect(state.overlay == nil)
    state.keyMap = KeyMap([.quit: [.character("Q")]])
    #expect(state.press(.control("c")) == [.quit] && state.press(.character("Q")) == [.quit])
  }

  @Test func `no text leads astray`() {
    var dice = SplitMix64(seed: 11)
    for _ in 0..<60 {
      _ = read(dice.hostileText(upTo: 60))
      _ = read("keys:\n  filter: \(dice.hostileText(upTo: 10))\ntheme: \(dice.hostileText(upTo: 10))\n")
    }
  }

  @Test func `a page and a sentence name the keys in force`() {
    var state = State.sample(size: Size(columns: 140, rows: 40), view: .changes)
    state.keyMap = KeyMap([.since: [.character("Z")], .export: [.function(6)]])
    #expect(state.text.contains { $0.contains("2026-04-20 Z") })
    state.press(.character("9"))
    state.keyMap = KeyMap([.previousSibling: [.character("{")], .nextBlock: [.character("n")]])
    _ = state.update(.resized(Size(columns: 80, rows: 16)))
    _ = state.go(to: .cluster("tea"))
    #expect(state.text.contains { $0.contains("同类  { ") } && state.text[1].contains(" n"))
  }
}
