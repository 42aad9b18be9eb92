extension String {
  /// The text as a terminal may be sent it; every text from outside goes through here before it is measured.
  ///
  /// Controls, directions, joiners, selectors and tags vanish, tabs and line ends become a blank, a
  /// character unknown to the terminal becomes 〓, of many combining marks four stay. For a glyph set
  /// that avoids ambiguous width, such characters are replaced by what comes nearest. Afterwards every
  /// character takes one or two columns. Cleaning twice changes nothing.
  public func cleaned(for glyphs: Glyphs) -> String {
    guard !isShownAsIs(avoidingAmbiguous: glyphs.avoidsAmbiguous) else { return self }
    var cleaner = Cleaner(glyphs: glyphs)
    for scalar in unicodeScalars { cleaner.take(scalar) }
    return cleaner.result
  }
}

extension Character {
  /// Shown for what a terminal has no character for.
  public static let replacement: Character = "〓"
}

extension Character {
  /// Whether its first scalar takes all its columns: a cell of a terminal holds one letter with its marks, not
  /// the two of a flag or of a ligature.
  fileprivate var isOneLetter: Bool {
    let columns = columns
    return columns > 0 && unicodeScalars.first.flatMap(CellWidth.of) == columns
  }
}

extension String {
  /// Whether it may be sent to a terminal as it is, every scalar a character by itself.
  ///
  /// Says no to some texts that clean to themselves, but is right for all ordinary ones, and fast.
  func isShownAsIs(avoidingAmbiguous avoids: Bool) -> Bool {
    unicodeScalars.allSatisfy { $0.standsAlone && (!avoids || $0.isUnambiguous) }
  }
}

/// Lets scalars through, one after the other.
private struct Cleaner {
  let glyphs: Glyphs
  private var scalars = String.UnicodeScalarView()
  /// Combining marks since the last base; nil while there is no base to carry one.
  private var marks: Int?
  /// Whether neighbours may have joined into a character too wide for a cell.
  private var mayJoin = false

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
    return mayJoin ? String(text.map { $0.isOneLetter ? $0 : .replacement }) : text
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    if !glyphs.avoidsAmbiguous || scalar.isUnambiguous {
      if !scalar.standsAlone { mayJoin = true }
      append(CollectionOfOne(scalar))
    } else {
      append(glyphs.substitute(for: scalar).unicodeScalars)
    }
  }

  private mutating func mark(_ scalar: Unicode.Scalar) {
    guard !glyphs.avoidsAmbiguous, let count = marks, count < Self.mostMarks else { return }
    scalars.append(scalar)
    marks = count + 1
    mayJoin = true
  }

  private mutating func append(_ more: some Sequence<Unicode.Scalar>) {
    scalars.append(contentsOf: more)
    marks = 0
  }

  private mutating func append(_ blank: Unicode.Scalar) { append(CollectionOfOne(blank)) }
}
