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
    if isPlain { return .shown }
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
