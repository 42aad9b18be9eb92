/// What a user did: one key, one mouse action, one paste.
public enum Key: Hashable, Sendable {
  /// A character, as typed or as an input method committed it; the space bar is `" "`.
  case character(Character)
  case enter, escape, tab, backtab, backspace, delete, insert
  case up, down, left, right
  case home, end, pageUp, pageDown
  /// A function key, counted from 1.
  case function(Int)
  /// A letter with the control key, in lower case.
  case control(Character)
  /// A character with the alt key (or after escape, which a terminal cannot tell apart).
  case alt(Character)
  /// Something done with the mouse at a cell.
  case mouse(Mouse, Point)
  /// Text that came in one piece.
  case paste(String)

  /// What the mouse did.
  public enum Mouse: Hashable, Sendable, CaseIterable {
    case press, release, wheelUp, wheelDown
  }
}
