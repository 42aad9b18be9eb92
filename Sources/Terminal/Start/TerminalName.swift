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
    for candidate in candidates + ["xterm-256color"] {
      switch entry(candidate, output) {
      case .missing: continue
      case .withoutCursor: throw .cannotMoveCursor(name)
      case .usable: return candidate
      }
    }
    throw .noEntry(name)
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
