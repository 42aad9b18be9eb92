extension Theme {
  /// How a terminal with so many colours shows a role on a ground.
  public func style(of role: Role, on ground: Ground, depth: ColourDepth) -> Style {
    let ink = ink(of: role)
    let below = self.ink(of: ground)
    switch depth {
    case .none:
      return Style(attributes: Self.colourless(ink, below))
    case .eight:
      return Self.eight(ink, below)
    case .palette:
      return Style(
        foreground: (ink.foreground ?? below.foreground).map { Int($0.index) },
        background: (ink.background ?? below.background).map { Int($0.index) },
        attributes: ink.attributes.union(below.attributes))
    }
  }

  /// The contrast of a role's letters on a ground, from 1 to 21; nil if they have the terminal's own colour.
  public func contrast(of role: Role, on ground: Ground) -> Double? {
    let ink = ink(of: role)
    let below = self.ink(of: ground)
    guard let foreground = ink.foreground ?? below.foreground else { return nil }
    return foreground.contrast(with: ink.background ?? below.background ?? terminal)
  }

  /// A mark that is reversed on a reversed line shows as a hole in it, so both stay visible.
  private static func colourless(_ ink: Ink, _ below: Ink) -> Attributes {
    var attributes = ink.colourless.union(below.colourless)
    if ink.colourless.contains(.reverse) && below.colourless.contains(.reverse) {
      attributes.remove(.reverse)
    }
    return attributes
  }

  /// Eight colours are too few to keep every pair apart: on a coloured ground, and where they would vanish,
  /// letters take the ground's colour.
  private static func eight(_ ink: Ink, _ below: Ink) -> Style {
    let background = ink.background ?? below.background
    var foreground = ink.foreground ?? below.foreground
    if ink.background == nil, let ground = below.background?.basic, ground != .black, ground != .white {
      foreground = below.foreground
    } else if foreground?.basic == background?.basic {
      foreground = below.foreground?.basic == background?.basic ? nil : below.foreground
    }
    return Style(
      foreground: foreground?.basic.rawValue, background: background?.basic.rawValue,
      attributes: ink.attributes.union(below.attributes))
  }
}
