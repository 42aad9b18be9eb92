import CNcurses
import Screen

/// A theme as ncurses wants it: an attribute and a colour pair for every role on every ground, worked out once.
nonisolated struct Palette {
  let theme: Theme
  /// Pairs to define, by number.
  let definitions: [(number: Int32, pair: Pair)]
  private let inks: [Ink]
  private let grounds = Ground.allCases.count

  /// Letters and background, -1 for the terminal's own.
  struct Pair: Hashable {
    let foreground: Int32
    let background: Int32
  }

  /// What a terminal allows.
  struct Pairs {
    /// Numbers there are, 0 included, which stands for the terminal's own colours.
    let limit: Int
    /// Whether one of the two may be the terminal's own; else that is white on black.
    let hasDefaults: Bool

    static let none = Pairs(limit: 1, hasDefaults: true)
  }

  struct Ink: Equatable {
    let attributes: attr_t
    let pair: Int32
    /// What a blank in it looks like: its background, -1 for the terminal's own; none where the blank itself is marked.
    let blank: Int32?
  }

  /// Where the pairs do not suffice, the rest is shown in the terminal's own colours, reversed if it had a background.
  init(_ theme: Theme, _ depth: ColourDepth, _ pairs: Pairs) {
    var numbers: [Pair: Int32] = [:]
    func ink(_ style: Style) -> Ink {
      guard style.foreground != nil || style.background != nil else {
        return Ink(style.attributes, pair: 0, background: -1)
      }
      let pair = Pair(style, hasDefaults: pairs.hasDefaults)
      let next = numbers.count + 1
      guard let number = numbers[pair] ?? (next < pairs.limit ? Int32(next) : nil) else {
        let substitute = style.background == nil ? style.attributes : style.attributes.union(.reverse)
        return Ink(substitute, pair: 0, background: -1)
      }
      numbers[pair] = number
      return Ink(style.attributes, pair: number, background: pair.background)
    }
    inks = Role.allCases.flatMap { role in
      Ground.allCases.map { ink(theme.style(of: role, on: $0, depth: depth)) }
    }
    definitions = numbers.map { ($0.value, $0.key) }
    self.theme = theme
  }

  /// The ink of a meaning.
  subscript(role: Role, ground: Ground) -> Ink {
    inks[Int(role.rawValue) * grounds + Int(ground.rawValue)]
  }
}

nonisolated extension Palette.Ink {
  fileprivate init(_ wanted: Attributes, pair: Int32, background: Int32) {
    attributes =
      (wanted.contains(.bold) ? cn_bold : 0) | (wanted.contains(.underline) ? cn_underline : 0)
      | (wanted.contains(.reverse) ? cn_reverse : 0) | attr_t(COLOR_PAIR(min(pair, 255)))
    self.pair = pair
    blank = wanted.isDisjoint(with: [.underline, .reverse]) ? background : nil
  }
}

nonisolated extension Palette.Pair {
  fileprivate init(_ style: Style, hasDefaults: Bool) {
    foreground = Int32(style.foreground ?? (hasDefaults ? -1 : Int(COLOR_WHITE)))
    background = Int32(style.background ?? (hasDefaults ? -1 : Int(COLOR_BLACK)))
  }
}
