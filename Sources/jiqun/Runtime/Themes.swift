import Documents
import Foundation
import Screen

/// Themes by name: a user's own file first, then the ones built in. Only the one that is asked for is read.
enum Themes {
  /// The names of the shipped themes; a test holds this list against the folder.
  static let shipped = ["dark", "light", "projector", "colour-blind", "monochrome"]

  private static func shippedFile(_ name: String) -> [UInt8]? {
    switch name {
    case "dark": PackageResources.dark_yaml
    case "light": PackageResources.light_yaml
    case "projector": PackageResources.projector_yaml
    case "colour-blind": PackageResources.colour_blind_yaml
    case "monochrome": PackageResources.monochrome_yaml
    default: nil
    }
  }

  /// The shipped names, then those of the user's own files.
  static func names(in folder: URL = Locations.themes) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let own = files.filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { String($0.dropLast(5)) }
    return shipped + own.filter { !shipped.contains($0) }.sorted()
  }

  /// Refuses a name that no theme has.
  static func check(_ name: String?, in folder: URL = Locations.themes) throws {
    guard let name else { return }
    let names = names(in: folder)
    guard !names.contains(name) else { return }
    throw Failure.badTheme(name, near: NearMiss.nearest(to: name, among: names), names: names)
  }

  /// The theme named, or the one that fits the terminal's background. A user's file with mistakes gives way to
  /// the shipped theme of its name, and else to the default.
  static func choose(
    _ name: String?, isLight: Bool, in folder: URL = Locations.themes
  ) throws -> ThemeChoice {
    try check(name, in: folder)
    let fitting = isLight ? "light" : "dark"
    let own = own(name ?? fitting, folder)
    let kept = own?.value ?? builtIn(name ?? fitting) ?? builtIn(fitting)
    guard let theme = kept else { throw Failure.badTheme(fitting, near: nil, names: shipped) }
    return ThemeChoice(theme: theme, findings: own?.findings ?? Findings())
  }

  private static func builtIn(_ name: String) -> Theme? {
    shippedFile(name).flatMap { Theme.decoded(yaml: $0, file: "\(name).yaml").value }
  }

  private static func own(_ name: String, _ folder: URL) -> Decoded<Theme>? {
    let path = folder.appending(path: "\(name).yaml").path
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do {
      return Theme.decoded(yaml: try Files.bytes(of: path), file: path)
    } catch {
      var findings = Findings()
      findings.append(
        Finding("unreadable", at: Place(file: path), expected: Phrase("可读的文件", "a file that can be read")))
      return Decoded(nil, findings)
    }
  }
}

/// A theme to draw with, and what is wrong with the file it should have come from.
struct ThemeChoice {
  let theme: Theme
  let findings: Findings

  /// The first finding in a sentence for the screen, and what is used instead.
  func notice(_ language: Language) -> String? {
    guard let first = findings.sorted().first else { return nil }
    let more =
      findings.count > 1 ? Phrase("(共 \(findings.count) 处)", " (\(findings.count) in all)") : Phrase("", "")
    let kept = first.severity == .error ? Phrase("用 \(theme.name);", "using \(theme.name); ") : Phrase("", "")
    return Phrase("主题文件:", "theme file: ")[language] + kept[language] + first.description(language)
      + more[language]
  }
}
