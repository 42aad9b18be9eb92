import CNcurses
public import Screen

/// What a terminal tells the loop.
public nonisolated enum TerminalEvent: Equatable, Sendable {
  /// The user did something.
  case key(Key)
  /// The window has another size, in which everything must be drawn anew.
  case resized(Size)
  /// The program had been stopped and goes on: the screen is ours again and empty.
  case resumed
  /// Another thread has something to say.
  case woken
  /// The time that was given to the wait is up.
  case timeUp
  /// Somebody wants the program to end: close the terminal and leave with 128 + the signal's number.
  case terminated(signal: Int32)
  /// The terminal is gone: leave with 129, as if hung up.
  case hungUp
}

/// Wakes a waiting terminal, from any thread.
public nonisolated struct TerminalWaker: Sendable {
  init() {}

  /// Ends the wait with `woken`; many calls may end one wait.
  public func wake() { cn_wake() }
}
