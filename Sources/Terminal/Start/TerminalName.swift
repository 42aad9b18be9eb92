import CNcurses
import Glibc

/// Which terminfo entry to believe.
enum TerminalName {
  /// The entry to use for a value of TERM.
  ///
  /// `xterm`, `screen` or `tmux` say eight colours and nearly always stand for more, so the variant with 256 goes
  /// first; a name without an entry here (a new terminal, an old server) is most often another xterm.
  static func choose(_ name: String, output: Int32) throws(TerminalFailure) -> String {
    let family = name.prefix { $0 != "-" }
    if family == "linux" || name.hasSuffix(".linux") { throw .noChinese(name) }
    if ["", "dumb", "unknown"].contains(name) { throw .cannotMoveCursor(name) }
    let candidates =
      name.contains("color") || name.hasSuffix("-direct") ? [name] : [name + "-256color", name]
    for candidate in candidates + [substitute] {
      switch entry(candidate, output) {
      case .missing: continue
      case .withoutCursor: throw .cannotMoveCursor(name)
      case .usable: return candidate
      }
    }
    throw .noEntry(name)
  }

  /// Stands in where nothing is known of a terminal.
  private static let substitute = "xterm-256color"

  /// Whether it is only hoped that an entry fits a value of TERM. Not so where terminals of that name are known to
  /// speak as xterm does, though old systems have no entry for them.
  static func isGuess(_ entry: String, for name: String) -> Bool {
    let likeXterm = ["xterm", "kitty", "foot", "alacritty"]
    return entry == substitute && !likeXterm.contains { name == $0 || name.hasPrefix($0 + "-") }
  }

  private enum Entry { case missing, withoutCursor, usable }

  private static func entry(_ name: String, _ output: Int32) -> Entry {
    var status: Int32 = 0
    guard setupterm(name, output, &status) == OK else { return status == 1 ? .withoutCursor : .missing }
    defer { del_curterm(set_curterm(nil)) }
    return hasString("cup") ? .usable : .withoutCursor
  }

  /// Whether the entry last set up has a capability; "not a string" is -1 as a pointer.
  private static func hasString(_ capability: String) -> Bool {
    tigetstr(capability).map { Int(bitPattern: $0) != -1 } ?? false
  }
}
