import Documents
import Foundation
import Screen

/// Themes by name: a user's own file first, then the ones built in.
enum Themes {
  /// The shipped themes; a test holds this list against the folder.
  static let shipped: [String: [UInt8]] = [
    "dark": PackageResources.dark_yaml, "light": PackageResources.light_yaml,
  ]

  /// The theme named, or the one that fits the terminal's background.
  static func theme(_ name: String?, isLight: Bool) throws -> Theme {
    let chosen = name ?? (isLight ? "light" : "dark")
    let own = Locations.themes.appending(path: "\(chosen).yaml")
    if !chosen.contains("/"), let data = try? Data(contentsOf: own) {
      let decoded = Theme.decoded(yaml: String(decoding: data, as: UTF8.self), file: own.path)
      if let theme = decoded.value { return theme }
      Output.list(decoded.findings)
    }
    guard let bytes = shipped[chosen],
      let theme = Theme.decoded(yaml: String(decoding: bytes, as: UTF8.self), file: "\(chosen).yaml").value
    else { throw Failure.badTheme(chosen) }
    return theme
  }
}
