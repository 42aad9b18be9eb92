extension Notation where Value == Int {
  /// A whole number in ASCII digits: `30`, `-2`.
  public static var integer: Notation { integer(in: nil) }

  /// A whole number within bounds, if there are any.
  public static func integer(in range: ClosedRange<Int>?) -> Notation {
    let bounds = range.map { NumberText.bounds("\($0.lowerBound)", "\($0.upperBound)") }
    return Notation(
      NumberText.expected(Phrase("整数", "a whole number"), bounds), code: .wrongType, placeholder: 0,
      isText: false, remedy: NumberText.remedy
    ) { text in
      guard NumberText.isInteger(text), let number = Int(text) else { return nil }
      return range?.contains(number) ?? true ? number : nil
    }
  }
}

extension Notation where Value == Double {
  /// A finite number in ASCII digits: `3.7`, `-0.5`, `1.2e6`.
  public static var number: Notation { number(in: nil) }

  /// A finite number within bounds, if there are any.
  public static func number(in range: ClosedRange<Double>?) -> Notation {
    let bounds = range.map { NumberText.bounds("\($0.lowerBound)", "\($0.upperBound)") }
    return Notation(
      NumberText.expected(Phrase("数", "a number"), bounds), code: .wrongType, placeholder: 0,
      isText: false, remedy: NumberText.remedy
    ) { text in
      guard NumberText.isNumber(text), let number = Double(text), number.isFinite else { return nil }
      return range?.contains(number) ?? true ? number : nil
    }
  }
}

/// What a number looks like, and what people write instead.
enum NumberText {
  static func isInteger(_ text: String) -> Bool {
    let digits = text.utf8.drop { $0 == UInt8(ascii: "-") }
    return text.utf8.count - digits.count <= 1 && isWhole(digits)
  }

  static func isNumber(_ text: String) -> Bool {
    let unsigned = text.utf8.drop { $0 == UInt8(ascii: "-") }
    guard text.utf8.count - unsigned.count <= 1 else { return false }
    let parts = unsigned.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 | 0x20 == UInt8(ascii: "e")
    }
    let mantissa = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard mantissa.count <= 2, isWhole(mantissa[0]), mantissa.dropFirst().allSatisfy(isDigits) else {
      return false
    }
    guard parts.count == 2 else { return true }
    let sign = parts[1].first.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") } ?? false
    return isDigits(parts[1].dropFirst(sign ? 1 : 0))
  }

  /// Digits without a leading zero, which elsewhere means octal or a code.
  private static func isWhole(_ digits: Substring.UTF8View) -> Bool {
    isDigits(digits) && (digits.count == 1 || digits.first != UInt8(ascii: "0"))
  }

  private static func isDigits(_ digits: Substring.UTF8View) -> Bool {
    !digits.isEmpty && digits.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  static func bounds(_ lower: String, _ upper: String) -> Phrase {
    Phrase("\(lower) 至 \(upper) 的", " from \(lower) to \(upper)")
  }

  static func expected(_ kind: Phrase, _ bounds: Phrase?) -> Phrase {
    guard let bounds else { return kind }
    return Phrase(bounds.chinese + kind.chinese, kind.english + bounds.english)
  }

  /// The number somebody meant, or why it is none.
  static func remedy(_ text: String) -> Phrase? {
    let plain = ascii(text)
    if plain != text, isNumber(plain) {
      return Phrase("改为 \(plain)", "write \(plain)")
    }
    if let percent = plain.last, percent == "%", isNumber(String(plain.dropLast())) {
      return Phrase("只写 \(plain.dropLast()),单位另写", "write \(plain.dropLast()), the unit has its own place")
    }
    let number = plain.prefix { $0.isASCII && ($0.isNumber || ".-".contains($0)) }
    if !number.isEmpty, number.count < plain.count, isNumber(String(number)) {
      return Phrase("只写 \(number),单位另写", "write \(number), the unit has its own place")
    }
    return nil
  }

  /// Full-width forms as ASCII; thousands separators, blanks, a plus sign and leading zeros left out.
  private static func ascii(_ text: String) -> String {
    var plain = ""
    for scalar in text.unicodeScalars {
      let half = 0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if ",_ +\u{3000}\u{A0}".unicodeScalars.contains(half) { continue }
      plain.unicodeScalars.append(half)
    }
    while plain.count > 1, plain.first == "0", plain.dropFirst().first?.isNumber == true {
      plain.removeFirst()
    }
    return plain
  }
}
