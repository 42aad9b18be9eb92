/// How a terminal is to show a cell.
public struct Style: Hashable, Sendable {
  /// Number of the letters' colour in the palette or among the eight; nil is the terminal's own.
  public var foreground: Int?
  /// Number of the background's colour; nil is the terminal's own.
  public var background: Int?
  /// Weight, line and reversal.
  public var attributes: Attributes

  /// A style from its parts.
  public init(foreground: Int? = nil, background: Int? = nil, attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// What a terminal can do to letters beside colouring them.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// From bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier letters; brighter ones in some terminals.
  public static let bold = Attributes(rawValue: 1)
  /// A line below.
  public static let underline = Attributes(rawValue: 2)
  /// Foreground and background change places.
  public static let reverse = Attributes(rawValue: 4)
}
