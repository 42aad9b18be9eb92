/// What becomes of a scalar in a text from outside.
enum Fate {
  /// It takes columns of its own.
  case shown
  /// It sits on the character before it.
  case mark
  /// It separates words.
  case blank
  /// The terminal's tables do not have it.
  case unknown
  /// It takes no room and must not reach the terminal.
  case dropped
}

extension Unicode.Scalar {
  /// What becomes of it in a text from outside.
  var fate: Fate {
    if standsAlone { return .shown }
    switch value {
    case 0x09, 0x0A: return .blank
    case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029: return .dropped
    // Terminals disagree about these: soft hyphen, variation selectors, skin tones.
    case 0xAD, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: return .dropped
    case 0xE0000...0xE0FFF: return .dropped
    default: break
    }
    switch CellWidth.of(self) {
    case nil: return .unknown
    case 0: return isMark ? .mark : .dropped
    default: return isNarrowBlank ? .blank : .shown
    }
  }

  /// Bidi controls, joiners and the like take no columns either, but only marks belong to a character.
  private var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    default: false
    }
  }

  /// The no-break space and its relatives; the ideographic space keeps its two columns.
  private var isNarrowBlank: Bool { properties.generalCategory == .spaceSeparator && value != 0x3000 }
}

extension Unicode.Scalar {
  /// Whether it is known to be a printable character by itself, whatever stands beside it: ASCII, hanzi,
  /// kana, their punctuation, and the symbols of ordinary texts.
  var standsAlone: Bool {
    switch value {
    case 0x20...0x7E, 0x4E00...0x9FFF, 0x3001...0x3029, 0xFF01...0xFF60: true
    case 0xA1...0xAC, 0xAE...0xFF, 0x391...0x3A1, 0x3A3...0x3C9, 0x2010...0x2027, 0x2030...0x205E: true
    case 0x2190...0x23FF, 0x2460...0x27BF, 0x2800...0x28FF, 0x3400...0x4DBF, 0x20000...0x2A6DF: true
    case 0x3041...0x3096, 0x30A1...0x30FF, 0xFFE0...0xFFE6: true
    default: false
    }
  }
}
