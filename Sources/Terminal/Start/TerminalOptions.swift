public import Screen

/// How to use the terminal.
public nonisolated struct TerminalOptions: Equatable, Sendable {
  /// Columns of characters of ambiguous width.
  public var ambiguous = AmbiguousWidth.auto
  /// Colours to use at most; nil for as many as the terminal has.
  public var colours: ColourDepth?
  /// Whether the mouse moves the selection. It takes plain marking of text from the user, who then needs Shift.
  public var mouse = true
  /// Where standard error goes while the screen is drawn; nil for nowhere but memory. What was written there is
  /// shown when the screen has been given back.
  public var errorLog: String?

  /// Asks the terminal for everything.
  public init() {}
}

/// Who decides how many columns `─`, `●` or `“` take.
public nonisolated enum AmbiguousWidth: String, CaseIterable, Sendable {
  /// One column.
  case narrow
  /// Two columns.
  case wide
  /// The terminal is asked. One inside another (tmux, screen) answers for itself, so that the user may know better.
  case auto
}
