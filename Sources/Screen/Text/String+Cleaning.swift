extension String {
  /// The text as a terminal may be sent it; every text from outside goes through here before it is measured.
  ///
  /// Controls, directions, joiners, selectors and tags vanish, tabs and line ends become a blank, a
  /// character unknown to the terminal becomes 〓, of many combining marks four stay. For a glyph set
  /// that avoids ambiguous width, such characters are replaced by what comes nearest. Afterwards every
  /// character takes one or two columns. Cleaning twice changes nothing.
  public func cleaned(for glyphs: Glyphs) -> String {
    guard !unicodeScalars.allSatisfy(\.isPlain) else { return self }
    var cleaner = Cleaner(glyphs: glyphs)
    for scalar in unicodeScalars { cleaner.take(scalar) }
    return cleaner.result
  }
}

extension Character {
  /// Shown for what a terminal has no character for.
  public static let replacement: Character = "〓"
}

extension Unicode.Scalar {
  /// Whether it is a character by itself, of sure width, whatever stands beside it: printable ASCII,
  /// ordinary hanzi and their punctuation.
  var isPlain: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3011, 0xFF01...0xFF5E: true
    default: false
    }
  }
}

extension Glyphs {
  /// The columns of a character that may be shown as it is; nil if it has to be cleaned first.
  func sureWidth(of character: Character) -> Int? {
    let scalars = character.unicodeScalars
    guard let scalar = scalars.first, scalars.count == 1 else { return nil }
    if scalar.isPlain { return scalar.value < 0x7F ? 1 : 2 }
    return scalar.fate == .shown && allows(scalar) ? CellWidth.of(scalar) : nil
  }
}

/// Lets scalars through, one after the other.
private struct Cleaner {
  let glyphs: Glyphs
  private var scalars = String.UnicodeScalarView()
  /// Combining marks since the last base; nil while there is no base to carry one.
  private var marks: Int?

  /// The most combining marks a cell of ncurses holds beside its base.
  private static let mostMarks = 4

  init(glyphs: Glyphs) { self.glyphs = glyphs }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar.fate {
    case .shown: show(scalar)
    case .mark: mark(scalar)
    case .blank: append(" ")
    case .unknown: append(Character.replacement.unicodeScalars)
    case .dropped: break
    }
  }

  /// What was let through, with a replacement for clusters that no cell can hold.
  var result: String {
    let text = String(scalars)
    guard !text.unicodeScalars.allSatisfy(\.isPlain) else { return text }
    return String(text.map { (1...2).contains($0.columns) ? $0 : .replacement })
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    if glyphs.allows(scalar) {
      append(CollectionOfOne(scalar))
    } else {
      append(glyphs.substitute(for: scalar).unicodeScalars)
    }
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    guard !glyphs.avoidsAmbiguous, let count = marks, count < Self.mostMarks else { return }
    scalars.append(scalar)
    marks = count + 1
  }

  private mutating func append(_ more: some Sequence<Unicode.Scalar>) {
    scalars.append(contentsOf: more)
    marks = 0
  }

  private mutating func append(_ blank: Unicode.Scalar) { append(CollectionOfOne(blank)) }
}
