public import Screen

/// What a terminal has told about itself.
public nonisolated struct TerminalTraits: Equatable, Sendable {
  /// The terminfo entry in use.
  public let name: String
  /// The value of TERM, if nothing is known of it here and another entry stands in.
  public let unknownName: String?
  /// Whether characters of ambiguous width take two columns: then none of them may be drawn.
  public let ambiguousIsWide: Bool
  /// Whether its background is light; nil when it does not say.
  public let hasLightBackground: Bool?
  /// Colours to draw with.
  public let colours: ColourDepth
  /// Whether it can hold back a picture until it is whole.
  let synchronizes: Bool

  /// What the user wants goes before what the terminal says.
  init(
    name: String, unknownName: String? = nil, _ options: TerminalOptions,
    _ answers: TerminalQuestions = TerminalQuestions(), colours: ColourDepth = .palette
  ) {
    self.name = name
    self.unknownName = unknownName
    ambiguousIsWide =
      switch options.ambiguous {
      case .narrow: false
      case .wide: true
      case .auto: answers.ambiguousIsWide ?? false
      }
    hasLightBackground = answers.hasLightBackground
    self.colours = colours
    synchronizes = answers.synchronizes
  }
}
