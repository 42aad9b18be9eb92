import Dashboard
import Documents
import Foundation
import Terminal

/// The user's settings: read once, and only when the file is there.
enum OwnSettings {
  static let read = read(at: Locations.settings)

  static var current: Settings { read.settings }

  /// The settings of a file, and what is wrong with it.
  static func read(at path: String) -> (settings: Settings, findings: Findings) {
    guard access(path, F_OK) == 0 else { return (Settings(), Findings()) }
    do {
      return Settings.read(try Files.bytes(of: path), file: path, themes: Themes.names())
    } catch {
      var findings = Findings()
      findings.append(
        Finding("unreadable", at: Place(file: path), expected: Phrase("可读的文件", "a file that can be read")))
      return (Settings(), findings)
    }
  }

  /// Place and remedy where there is one: a line of the screen has no room for all that would be right.
  private static func told(_ finding: Finding) -> Phrase {
    guard let remedy = finding.remedy, let read = finding.read else {
      return Phrase(finding.description(.chinese), finding.description(.english))
    }
    let line = finding.place.line.map { ":\($0)" } ?? ""
    let place = Locations.shown(finding.place.file) + line
    return Phrase("\(place) “\(read)”:\(remedy.chinese)", "\(place) “\(read)”: \(remedy.english)")
  }

  /// The first thing that is wrong, for the screen.
  static func notice(_ findings: Findings, _ language: Language) -> String? {
    guard let first = findings.sorted().first else { return nil }
    let more =
      findings.total > 1 ? Phrase("(共 \(findings.total) 处)", " (\(findings.total) in all)") : Phrase("", "")
    return Phrase("设置 ", "settings ")[language] + told(first)[language] + more[language]
  }
}
