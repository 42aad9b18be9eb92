extension String {
  /// The text as it is compared and read: full-width forms and their kin as ASCII, every kind of blank as
  /// one space and none at the ends, what has no width left out.
  var halfWidth: String {
    var plain = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      guard let narrow = scalar.narrow else { continue }
      if narrow == " ", plain.last == " " || plain.isEmpty { continue }
      plain.append(narrow)
    }
    if plain.last == " " { plain.removeLast() }
    return String(plain)
  }

  /// The same without any blank.
  var compact: String { halfWidth.filter { $0 != " " } }

  /// How far the text is indented: a full-width blank or a tab counts two.
  var indent: Int {
    prefix { $0.isWhitespace }.reduce(0) { $0 + ($1 == "\u{3000}" || $1 == "\t" ? 2 : 1) }
  }
}

extension Unicode.Scalar {
  /// The plain form; nil for what has no width.
  fileprivate var narrow: Unicode.Scalar? {
    switch value {
    case 0xFF01...0xFF5E: Unicode.Scalar(value - 0xFEE0)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF, 0xAD, 0xFE00...0xFE0F: nil
    case 0x2212, 0xFE63, 0x2010, 0x2011: "-"
    case 0xFFE5: "¥"
    case 0x3014, 0x3010, 0xFF3B: "("
    case 0x3015, 0x3011, 0xFF3D: ")"
    case 0xFE6A, 0x66A: "%"
    default: properties.isWhitespace || value < 0x20 ? " " : self
    }
  }
}
