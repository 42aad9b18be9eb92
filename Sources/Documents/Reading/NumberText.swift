/// What a number looks like, and what people write instead.
enum NumberText {
  /// `0`, `-12`; no leading zeros, which elsewhere mean octal or a code, and no separators.
  static func isInteger(_ text: String) -> Bool {
    var digits = DigitScanner(text)
    return digits.takeWhole() && digits.isAtEnd
  }

  /// An integer, perhaps with a fraction and an exponent.
  static func isNumber(_ text: String) -> Bool {
    var digits = DigitScanner(text)
    guard digits.takeWhole() else { return false }
    if digits.take("."), digits.takeDigits() == 0 { return false }
    if digits.take("e") || digits.take("E") {
      if !digits.take("-") { _ = digits.take("+") }
      if digits.takeDigits() == 0 { return false }
    }
    return digits.isAtEnd
  }

  static func bounds(_ lower: String, _ upper: String) -> Phrase {
    Phrase("\(lower) 至 \(upper) 的", " from \(lower) to \(upper)")
  }

  static func expected(_ kind: Phrase, _ bounds: Phrase?) -> Phrase {
    guard let bounds else { return kind }
    return Phrase(bounds.chinese + kind.chinese, kind.english + bounds.english)
  }

  /// The number somebody meant, or the number to which a unit was added.
  static func remedy(_ text: String) -> Phrase? {
    let plain = plain(text)
    if plain != text, isNumber(plain) { return Phrase("改为 \(plain)", "write \(plain)") }
    let number = String(plain.prefix { $0.isASCII && ($0.isNumber || ".-".contains($0)) })
    let unit = plain.dropFirst(number.count)
    guard !unit.isEmpty, unit.allSatisfy({ $0.isLetter || "%‰°/²³".contains($0) }), isNumber(number) else {
      return nil
    }
    return Phrase("只写 \(number),单位另写", "write \(number), the unit has its own place")
  }

  /// In ASCII, without blanks around it, a plus sign, leading zeros and the marks between thousands.
  private static func plain(_ text: String) -> String {
    var plain = String.UnicodeScalarView(text.trimmingBlanks().unicodeScalars.map(halfWidth))
    if plain.first == "+" { plain.removeFirst() }
    while plain.first == "0", plain.dropFirst().first?.properties.numericType == .decimal {
      plain.removeFirst()
    }
    let groups = plain.split(omittingEmptySubsequences: false) { ",_ ".unicodeScalars.contains($0) }
    let areThousands = groups.dropFirst().allSatisfy { $0.prefix { $0 != "." }.count == 3 }
    return areThousands ? groups.map { String($0) }.joined() : String(plain)
  }

  /// The ASCII form of a full-width character. (Unicode, block Halfwidth and Fullwidth Forms.)
  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}

/// Walks over the bytes of a number.
private struct DigitScanner {
  private var rest: Substring.UTF8View

  init(_ text: String) { rest = text[...].utf8 }

  var isAtEnd: Bool { rest.isEmpty }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let byte = rest.first, byte == UInt8(ascii: mark) else { return false }
    rest.removeFirst()
    return true
  }

  /// Takes digits and says how many.
  mutating func takeDigits() -> Int {
    let digits = rest.prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    rest = rest[digits.endIndex...]
    return digits.count
  }

  mutating func takeWhole() -> Bool {
    _ = take("-")
    let isZero = rest.first == UInt8(ascii: "0")
    let count = takeDigits()
    return isZero ? count == 1 : count > 0
  }
}
