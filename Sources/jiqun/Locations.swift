import Foundation

/// Where things lie: XDG base directories, and the sample beside the program.
enum Locations {
  private static func base(_ variable: String, _ fallback: String) -> URL {
    let value = Environment.value(of: variable) ?? ""
    let folder = value.hasPrefix("/") ? URL(fileURLWithPath: value) : home.appending(path: fallback)
    return folder.appending(path: "jiqun")
  }

  private static var home: URL {
    let named = Environment.value(of: "HOME") ?? ""
    return named.hasPrefix("/")
      ? URL(fileURLWithPath: named, isDirectory: true) : FileManager.default.homeDirectoryForCurrentUser
  }

  static var store: String { base("XDG_DATA_HOME", ".local/share").appending(path: "jiqun.sqlite").path }
  static var themes: URL { base("XDG_CONFIG_HOME", ".config").appending(path: "themes") }
  static var settings: String { base("XDG_CONFIG_HOME", ".config").appending(path: "config.yaml").path }
  static var lastView: String { base("XDG_STATE_HOME", ".local/state").appending(path: "last-view").path }
  static var recentFolders: String {
    base("XDG_STATE_HOME", ".local/state").appending(path: "import-folders").path
  }
  static var cache: URL { base("XDG_CACHE_HOME", ".cache") }
  static var log: String { base("XDG_STATE_HOME", ".local/state").appending(path: "jiqun.log").path }

  /// A path with `~` for the home folder.
  static func shown(_ path: String) -> String {
    let home = FileManager.default.homeDirectoryForCurrentUser.path
    return path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.count) : path
  }

  /// The folder of a source tree this program was built in, if it was.
  static var sourceTree: URL? {
    var folder = program[...]
    while let end = folder.lastIndex(of: "/") {
      folder = folder[..<end]
      if access(folder + "/SampleData", F_OK) == 0 {
        return URL(fileURLWithPath: String(folder), isDirectory: true)
      }
    }
    return nil
  }

  /// The file of this program. Foundation would look through its whole folder as well.
  private static var program: String {
    guard let path = realpath("/proc/self/exe", nil) else { return CommandLine.arguments[0] }
    defer { free(path) }
    return String(cString: path)
  }
}
