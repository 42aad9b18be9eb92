import Documents
import Foundation
import Screen
import Testing

@testable import jiqun

/// Which theme is used, and what is said of a user's own.
@Suite struct `A theme by name` {
  private static let own = """
    name: mine
    terminal: 234 black
    grounds: { page: { foreground: 253 white, background: 234 black } }
    roles:
      text: {}
    """

  private func folder(_ files: [String: String]) throws -> StoreOfCousin {
    let folder = try StoreOfCousin()
    for (name, text) in files { try folder.write(text, to: name) }
    return folder
  }

  private func choose(_ name: String?, isLight: Bool = false, _ folder: StoreOfCousin) throws -> ThemeChoice {
    try Themes.choose(name, isLight: isLight, in: URL(fileURLWithPath: folder.path))
  }

  @Test func `fits the terminal's background when none is named`() throws {
    let empty = try folder([:])
    #expect(try choose(nil, isLight: true, empty).theme.name == "light")
    #expect(try choose(nil, isLight: false, empty).theme.name == "dark")
  }

  @Test func `that nobody has is refused with the names there are and the nearest`() throws {
    let folder = try folder(["mine.yaml": Self.own])
    do {
      _ = try choose("drak", folder)
      Issue.record("drak was found")
    } catch {
      let failure = try #require(Failure(error))
      #expect(failure.code == 2)
      for language in [Language.chinese, .english] {
        for name in Themes.shipped + ["mine"] { #expect(failure.sentence(language).contains(name)) }
      }
      #expect(failure.sentence(.english).contains("did you mean dark?"))
    }
  }

  @Test(arguments: ["", ".", "..", "../mine", "/etc/passwd", "mine.yaml", "暗"])
  func `never leaves the folder of themes`(name: String) throws {
    let folder = try folder(["mine.yaml": Self.own])
    #expect(ending { _ = try choose(name, folder) } == 2)
  }

  @Test func `is the user's own before the shipped one of that name`() throws {
    let own = Self.own.replacingOccurrences(of: "name: mine", with: "name: light")
    let folder = try folder(["light.yaml": own])
    let choice = try choose(nil, isLight: true, folder)
    #expect(choice.theme.terminal == Colour(234, .black) && choice.findings.isEmpty)
    #expect(choice.notice(.chinese) == nil)
  }

  @Test func `with a mistake gives way to the default and says file and line`() throws {
    let wrong = Self.own + "\n  status.redd: {}\n  title: { foreground: 300 white }\n"
    let folder = try folder(["mine.yaml": wrong])
    let choice = try choose("mine", isLight: true, folder)
    #expect(choice.theme.name == "light")
    let notice = try #require(choice.notice(.english))
    #expect(notice.contains("\(folder.file("mine.yaml")):6"))
    #expect(notice.contains("did you mean “status.red”?") && notice.contains("using light"))
    #expect(notice.contains("2 in all"))
    #expect(choice.notice(.chinese)?.contains("用 light") == true)
  }

  @Test func `with letters that are hard to read is used all the same, with a warning at their line`() throws
  {
    let faint = Self.own + "\n  title: { foreground: 238 white }\n"
    let folder = try folder(["mine.yaml": faint])
    let choice = try choose("mine", folder)
    #expect(choice.theme.name == "mine")
    #expect(choice.findings.map(\.severity) == [.warning])
    #expect(choice.findings.first?.place.line == 6)
    #expect(choice.findings.first?.read?.hasPrefix("title on page: 1.") == true)
    #expect(choice.notice(.english)?.contains("using") == false)
  }

  @Test func `that is a folder or not UTF-8 is a finding, not the end`() throws {
    let folder = try folder([:])
    try FileManager.default.createDirectory(
      atPath: folder.file("mine.yaml"), withIntermediateDirectories: true)
    #expect(try choose("mine", folder).notice(.english)?.contains("mine.yaml") == true)
    try Data([0xFF, 0xFE, 0]).write(to: URL(fileURLWithPath: folder.file("bytes.yaml")))
    #expect(try choose("bytes", folder).theme.name == "dark")
    #expect(try choose("bytes", folder).findings.hasErrors)
  }
}
