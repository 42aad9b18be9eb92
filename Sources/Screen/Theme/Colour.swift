/// A colour of a theme: an index of the 256-colour palette and what stands for it where there are eight.
public struct Colour: Hashable, Sendable {
  /// 16 to 255. The sixteen below look different in every terminal, so no theme uses them.
  public let index: UInt8
  /// The nearest of the eight colours every colour terminal has.
  public let basic: Basic

  /// A colour by palette index; an index below 16 is taken as 16, black.
  public init(_ index: UInt8, _ basic: Basic) {
    self.index = max(16, index)
    self.basic = basic
  }

  /// The eight colours, by their number in a terminal.
  public enum Basic: Int, CaseIterable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
  }
}

/// How many colours a terminal can show.
public enum ColourDepth: Sendable, CaseIterable {
  /// None: attributes and words have to do.
  case none
  /// The eight of `Colour.Basic`.
  case eight
  /// The palette of 256.
  case palette
}
