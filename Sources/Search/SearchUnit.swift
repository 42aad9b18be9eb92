/// What is compared: a letter, digit or hanzi; case, width, tone marks and punctuation are gone.
struct SearchUnit: Hashable, Sendable {
  var scalar: UInt32
  /// The set of readings of a hanzi, else 0.
  var readings: UInt16
  /// Whether a word begins here: after a blank or punctuation, or where letters, digits and hanzi meet.
  var beginsWord: Bool
}

/// What becomes of a scalar in names and queries.
enum Folded: Equatable {
  case unit(UInt32)
  /// It separates words.
  case gap
  /// It belongs to the character before it: a combining mark, a joiner.
  case nothing
}

extension Folded {
  init(_ scalar: UInt32) {
    switch scalar {
    case 0x61...0x7A, 0x30...0x39, 0x4E00...0x9FFF: self = .unit(scalar)
    case 0x41...0x5A: self = .unit(scalar + 0x20)
    case 0...0x7F, 0x3000...0x3004, 0x3008...0x3020: self = .gap
    case 0xFF01...0xFF5E: self = Folded(scalar - 0xFEE0)
    default: self = Folded.other(scalar)
    }
  }

  private static func other(_ value: UInt32) -> Folded {
    if let plain = toned[value] { return .unit(plain) }
    guard let scalar = Unicode.Scalar(value) else { return .gap }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter:
      return .unit(scalar.properties.lowercaseMapping.unicodeScalars.first?.value ?? value)
    case .lowercaseLetter, .otherLetter, .modifierLetter, .decimalNumber, .letterNumber, .otherNumber:
      return .unit(value)
    case .nonspacingMark, .enclosingMark, .spacingMark, .format: return .nothing
    default: return .gap
    }
  }

  /// Vowels with tone marks, as dictionaries and copied texts have them.
  private static let toned: [UInt32: UInt32] = {
    var table: [UInt32: UInt32] = [:]
    for (plain, marked) in zip("aeiouv", ["āáǎàÀÁ", "ēéěèÉÈ", "īíǐìÍÌ", "ōóǒòÓÒ", "ūúǔùÚÙ", "ǖǘǚǜüÜ"]) {
      for scalar in marked.unicodeScalars { table[scalar.value] = plain.unicodeScalars.first?.value }
    }
    return table
  }()
}

/// Goes through a text unit by unit.
struct SearchUnits {
  private enum Kind { case gap, hanzi, digit, letter }
  private var last = Kind.gap

  /// The unit of the next scalar; nil when it is none.
  mutating func next(_ scalar: UInt32, _ pinyin: Pinyin) -> SearchUnit? {
    switch Folded(scalar) {
    case .nothing: return nil
    case .gap:
      last = .gap
      return nil
    case .unit(let folded):
      let readings = pinyin.set(of: folded)
      let kind: Kind = readings > 0 ? .hanzi : 0x30...0x39 ~= folded ? .digit : .letter
      defer { last = kind }
      return SearchUnit(scalar: folded, readings: readings, beginsWord: kind != last)
    }
  }

  /// The units of a text and the character each came from.
  static func of(_ text: String) -> (units: [SearchUnit], characters: [Int]) {
    var (reader, units, characters) = (SearchUnits(), [SearchUnit](), [Int]())
    for (index, character) in text.enumerated() {
      for scalar in character.unicodeScalars {
        guard let unit = reader.next(scalar.value, .table) else { continue }
        units.append(unit)
        characters.append(index)
      }
    }
    return (units, characters)
  }
}
