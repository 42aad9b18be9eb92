/// How each role looks on each ground: the only place where meanings become colours.
public struct Theme: Equatable, Sendable {
  /// The name it is chosen by.
  public let name: String
  /// The background of the terminal it is made for, where it leaves that background alone.
  public let terminal: Colour
  private let roles: [Ink]
  private let grounds: [Ink]

  /// What a theme says of a role or a ground; nil leaves what lies beneath.
  public struct Ink: Hashable, Sendable {
    /// The colour of the letters.
    public var foreground: Colour?
    /// The colour behind the letters.
    public var background: Colour?
    /// Weight, line and reversal.
    public var attributes: Attributes
    /// The attributes used instead where there is no colour.
    public var colourless: Attributes

    /// Ink from its parts; without colour it keeps its attributes unless told otherwise.
    public init(
      foreground: Colour? = nil, background: Colour? = nil, attributes: Attributes = [],
      colourless: Attributes? = nil
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
      self.colourless = colourless ?? attributes
    }
  }

  /// The contrast that letters need (WCAG 2.2, 1.4.3).
  public static let leastContrast = 4.5

  /// A theme from what it says of every role and ground.
  public init(name: String, terminal: Colour, ink: (Role) -> Ink, ground: (Ground) -> Ink) {
    self.name = name
    self.terminal = terminal
    roles = Role.allCases.map(ink)
    grounds = Ground.allCases.map(ground)
  }

  /// What it says of a role.
  public func ink(of role: Role) -> Ink { roles[Int(role.rawValue)] }

  /// What it says of a ground.
  public func ink(of ground: Ground) -> Ink { grounds[Int(ground.rawValue)] }

  /// Whether a bar painted in its colours can be seen; otherwise bars have to be written with letters.
  public var paints: Bool { ink(of: .barFilled).background != ink(of: .barTrack).background }
}
