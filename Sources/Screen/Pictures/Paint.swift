/// How a cell looks where no terminal lends its own colours: both are named, and a reversal is carried out.
struct Paint: Hashable {
  let foreground: Colour
  let background: Colour
  let isBold: Bool
  let isUnderlined: Bool
}

extension Theme {
  /// The look of a role on a ground in a document.
  func paint(of role: Role, on ground: Ground) -> Paint {
    let (ink, below) = (ink(of: role), ink(of: ground))
    let attributes = style(of: role, on: ground, depth: .palette).attributes
    let letters = ink.foreground ?? below.foreground ?? ownLetters
    let behind = ink.background ?? below.background ?? terminal
    let isReversed = attributes.contains(.reverse)
    return Paint(
      foreground: isReversed ? behind : letters, background: isReversed ? letters : behind,
      isBold: attributes.contains(.bold), isUnderlined: attributes.contains(.underline))
  }

  /// Letters for the terminal's background where the theme leaves them to the terminal.
  private var ownLetters: Colour {
    let (black, white) = (Colour(16, .black), Colour(231, .white))
    return black.contrast(with: terminal) > white.contrast(with: terminal) ? black : white
  }
}

extension Colour {
  /// `#d70000`, as documents write it.
  var hex: String {
    let (red, green, blue) = components
    return "#" + [red, green, blue].map { Self.pair($0) }.joined()
  }

  private static func pair(_ component: Int) -> String {
    let digits = String(component, radix: 16)
    return digits.count < 2 ? "0" + digits : digits
  }
}

extension String {
  /// The text for a document whose marks are `<`, `>` and `&`, in it or in a quoted attribute of it.
  var escaped: String {
    var text = ""
    for character in self { text += character.escaped }
    return text
  }
}

extension Character {
  /// The letter as `String.escaped` writes it.
  var escaped: String {
    switch self {
    case "&": "&amp;"
    case "<": "&lt;"
    case ">": "&gt;"
    case "\"": "&quot;"
    case "'": "&#39;"
    default: String(self)
    }
  }
}
