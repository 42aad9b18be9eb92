/// The shapes a screen is drawn with, as data: which of them a terminal can show is decided once.
public struct Glyphs: Equatable, Sendable {
  /// How it is asked for: `rich`, `plain` or `ascii`.
  public let name: String
  /// Whether characters of ambiguous width must be kept from the terminal, in our shapes and in all text.
  public let avoidsAmbiguous: Bool
  /// Rules, frames and their joints.
  public let lines: Lines
  /// What stands for text that had no room.
  public let ellipsis: String
  /// Rising, falling, on, back.
  public let up, down, right, left: Character
  /// The levels of a sparkline, from the lowest to the highest.
  public let sparks: [Character]
  /// The last cell of a bar, from one part filled to all but one; empty if only whole cells are drawn.
  public let partials: [Character]
  /// Shapes that tell the lights apart without colour; always followed by a blank.
  public let red, yellow, green, met, none: Character
  /// Between the steps of a path to where one is.
  public let crumb: Character
  /// The line that has the keys.
  public let marker: Character
  /// A folded and an unfolded branch, and the branches themselves.
  public let folded, unfolded: Character
  /// Where something ought to be by now, on a bar.
  public let path: Character
  /// Between things of one kind in a line.
  public let dot: Character
  /// Between the ends of a range, and for a value there is none of.
  public let dash: Character
  /// Whether lines in charts may be drawn with Braille dots.
  public let hasBraille: Bool
  /// Whether painted blanks can be seen; otherwise bars are written with letters.
  public private(set) var paints = true

  /// The same shapes for a terminal without colours.
  public var colourless: Glyphs {
    var copy = self
    copy.paints = false
    return copy
  }

  /// Rules, frames and their joints.
  public struct Lines: Equatable, Sendable {
    /// Straight lines.
    public let horizontal, vertical: Character
    /// Corners of a frame.
    public let topLeft, topRight, bottomLeft, bottomRight: Character
    /// Joints: open to the right, to the left, downwards, upwards, to all sides.
    public let right, left, down, up, cross: Character
  }
}
