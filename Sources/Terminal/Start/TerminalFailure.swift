/// Why there can be no dashboard on this terminal.
public nonisolated enum TerminalFailure: Error, Equatable, Sendable {
  /// Standard input or output is a file or a pipe.
  case notATerminal
  /// A terminal that can only print, with the value of TERM (empty: not set).
  case cannotMoveCursor(String)
  /// No terminfo entry, neither for this TERM nor for xterm-256color.
  case noEntry(String)
  /// The kernel's own console, which has no Chinese characters.
  case noChinese(String)
  /// The terminal gave a Chinese character so many columns instead of two: it does not read UTF-8.
  case notUTF8(columns: Int)
  /// The system refused something, with its error number.
  case system(String, Int32)
}
