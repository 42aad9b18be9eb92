extension Theme {
  /// How a terminal with so many colours shows a role on a ground.
  public func style(of role: Role, on ground: Ground, depth: ColourDepth) -> Style {
    let ink = ink(of: role)
    let below = self.ink(of: ground)
    switch depth {
    case .none: return Style(attributes: Self.union(ink.colourless, below.colourless))
    case .eight: return Self.few(ink, below) { $0.basic }
    case .sixteen: return Self.few(ink, below) { $0.sixteenth }
    case .palette:
      return Style(
        foreground: (ink.foreground ?? below.foreground).map { Int($0.index) },
        background: (ink.background ?? below.background).map { Int($0.index) },
        attributes: Self.union(ink.attributes, below.attributes))
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
  private static func union(_ mark: Attributes, _ below: Attributes) -> Attributes {
    let both = mark.union(below)
    return mark.contains(.reverse) && below.contains(.reverse) ? both.subtracting(.reverse) : both
  }

  /// A handful of colours is too few to keep every pair apart: on a coloured ground, and where they would
  /// vanish, letters take the ground's colour.
  private static func few(_ ink: Ink, _ below: Ink, _ basic: (Colour) -> Colour.Basic) -> Style {
    let ground = below.background.map(basic)
    let letters = below.foreground.map(basic)
    let background = ink.background.map(basic) ?? ground
    var foreground = ink.foreground.map(basic) ?? letters
    if ink.background == nil, let ground, !ground.isNeutral {
      foreground = letters
    } else if foreground == background {
      foreground = letters == background ? nil : letters
    }
    // Many of these terminals show bold letters bright, and bright black is a grey that is hard to read.
    let attributes = union(ink.attributes, below.attributes)
    return Style(
      foreground: foreground?.rawValue, background: background?.rawValue,
      attributes: foreground == .black ? attributes.subtracting(.bold) : attributes)
  }
}
