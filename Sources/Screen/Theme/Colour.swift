/// A colour of a theme: an index of the 256-colour palette and what stands for it where there are fewer.
public struct Colour: Hashable, Sendable {
  /// 16 to 255. The sixteen below look different in every terminal, so no theme uses them.
  public let index: UInt8
  /// One of the eight colours every colour terminal has.
  public let basic: Basic
  /// One of the sixteen of a terminal that has so many.
  public let sixteenth: Basic

  /// A colour by palette index; an index below 16 is taken as 16, black. Sixteen colours show what eight show
  /// unless they are told better, and eight show a bright colour as its plain one.
  public init(_ index: UInt8, _ basic: Basic, _ sixteenth: Basic? = nil) {
    self.index = max(16, index)
    self.basic = basic.plain
    self.sixteenth = sixteenth ?? basic.plain
  }

  /// The eight colours and their bright forms, by their number in a terminal.
  public enum Basic: Int, CaseIterable, Sendable {
    case black, red, green, yellow, blue, magenta, cyan, white
    case brightBlack, brightRed, brightGreen, brightYellow, brightBlue, brightMagenta, brightCyan, brightWhite

    /// The first eight, which have no bright form of their own.
    public static let eight = allCases.prefix(8)

    /// The word of a theme file: `red`, `bright-red`.
    public var name: String {
      let plain = Self.names[rawValue % 8]
      return rawValue < 8 ? plain : "bright-" + plain
    }

    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// The one of the eight it is a bright form of, or itself.
    var plain: Basic { Basic(rawValue: rawValue % 8) ?? .black }

    /// Whether it is a grey, on which letters of any colour stand out.
    var isNeutral: Bool { [.black, .white].contains(plain) }
  }
}

/// How many colours a terminal can show, the fewest first.
public enum ColourDepth: Int, Sendable, CaseIterable, Comparable {
  /// None: attributes and words have to do.
  case none
  /// The eight of `Colour.Basic.eight`.
  case eight
  /// Those and their bright forms.
  case sixteen
  /// The palette of 256.
  case palette

  public static func < (a: ColourDepth, b: ColourDepth) -> Bool { a.rawValue < b.rawValue }
}
