import Core
import Documents
import Foundation
import Testing

/// The page of the documentation that explains the plan file, taken apart.
struct PlanReference {
  let text: String
  private var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  init() throws {
    let root = PlanFolder.fixtures.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let page = root.appending(path: "Sources/jiqun/Documentation.docc/PlanFile.md")
    text = try String(contentsOf: page, encoding: .utf8)
  }

  /// The records the page has a section on.
  var sections: [String] {
    lines.filter { $0.hasPrefix("### `") }.map { String($0.dropFirst("### `".count).dropLast()) }
  }

  /// What the reader knows in each section: it says so of a key it does not know.
  static func knownKeys() throws -> [String: [String]] {
    let file = PlanFolder.fixtures.appending(path: "every-record.yaml")
    let findings = PlanText.read(try String(contentsOf: file, encoding: .utf8)).findings
    #expect(findings.allSatisfy { $0.code == .unknownKey }, "\(findings)")
    var known: [String: [String]] = [:]
    for finding in findings {
      let list = finding.expected.english.dropFirst("a known key (".count).dropLast()
      let section = String((finding.read ?? "").dropFirst("zzz-".count))
      known[section] = list.split(separator: ", ").map(String.init)
    }
    return known
  }

  /// The words in the first column of a section's table.
  func tableWords(in section: String, heading: String) -> [String] {
    let body = lines.drop { $0 != "### `\(section)`" }.dropFirst().prefix { !$0.hasPrefix("#") }
    return PlanReference.firstColumn(of: body, under: heading).flatMap(PlanReference.words)
  }

  /// The rows of every table of the page whose first column has a heading.
  func tableCells(under heading: String) -> [String] {
    PlanReference.rows(of: lines[...], under: heading).map { String($0) }
  }

  /// The fenced blocks of a language.
  func blocks(of language: String) -> [String] {
    text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
  }

  /// Words in code marks.
  static func words(_ text: String) -> [String] {
    text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { !$0.offset.isMultiple(of: 2) }.map { String($0.element) }
  }

  private static func firstColumn(of lines: ArraySlice<Substring>, under heading: String) -> [String] {
    rows(of: lines, under: heading).map { String($0.split(separator: "|")[0]) }
  }

  private static func rows(of lines: ArraySlice<Substring>, under heading: String) -> ArraySlice<Substring> {
    lines.drop { !$0.hasPrefix("| \(heading) |") }.dropFirst(2).prefix { $0.hasPrefix("|") }
  }
}
