import Documents

/// How numbers are read from tables: strictly, for a number read wrong is worse than one refused.
enum TableNumber {
  /// The number; nil when the text is none. Commas may part thousands, and then all of them.
  static func parse(_ text: String) -> Double? {
    guard isNumber(text) else { return nil }
    guard let value = Double(text.contains(",") ? text.filter { $0 != "," } : text), value.isFinite else {
      return nil
    }
    return value
  }

  /// What to do about a text that is no number.
  static func remedy(_ text: String) -> Phrase? {
    let plain = ascii(text)
    if plain != text, parse(plain) != nil { return Phrase("改为 \(plain)", "write \(plain)") }
    for (suffix, factor) in [("万亿", 1e12), ("亿", 1e8), ("万", 1e4)] where plain.hasSuffix(suffix) {
      guard let value = parse(String(plain.dropLast(suffix.count))) else { continue }
      return Phrase(
        "改为 \(words(value * factor)),或把 “\(suffix)” 写进单位",
        "write \(words(value * factor)), or put “\(suffix)” into the unit")
    }
    let number = plain.prefix { $0.isASCII && ($0.isNumber || ".-,".contains($0)) }
    guard !number.isEmpty, number.count < plain.count, parse(String(number)) != nil else { return nil }
    let rest = plain.dropFirst(number.count)
    // What goes on in letters is another way of writing numbers, not a unit.
    if let next = rest.first, next.isASCII, next.isLetter { return nil }
    return Phrase("只写 \(number),“\(rest)” 写进单位", "write \(number) and put “\(rest)” into the unit")
  }

  static func words(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? "\(Int(value))" : "\(value)"
  }

  private static func isNumber(_ text: String) -> Bool {
    let bytes = text.utf8
    let unsigned = bytes.drop { $0 == UInt8(ascii: "-") }
    guard bytes.count - unsigned.count <= 1 else { return false }
    let parts = unsigned.split(maxSplits: 1, omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E")
    }
    guard parts.count == 1 || isExponent(parts[1]) else { return false }
    let mantissa = parts[0].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return mantissa.count <= 2 && isWhole(mantissa[0]) && mantissa.dropFirst().allSatisfy(isDigits)
  }

  private static func isExponent(_ text: Substring.UTF8View) -> Bool {
    let digits =
      text.first.map { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") } == true ? text.dropFirst() : text
    return isDigits(digits) && digits.count <= 3
  }

  /// Digits without a leading zero, or groups of three parted by commas: `1,234` but not `12,34`.
  private static func isWhole(_ text: Substring.UTF8View) -> Bool {
    let groups = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard groups.allSatisfy(isDigits), let first = groups.first else { return false }
    if first.first == UInt8(ascii: "0") { return first.count == 1 && groups.count == 1 }
    return groups.count == 1 || (first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 })
  }

  private static func isDigits(_ text: Substring.UTF8View) -> Bool {
    !text.isEmpty && text.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
  }

  /// Full-width forms as ASCII, without blanks, plus signs and leading zeros.
  private static func ascii(_ text: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace && scalar != "+" {
      let isFullWidth = 0xFF01...0xFF5E ~= scalar.value
      plain.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    var text = Substring(String(plain))
    while text.first == "0", text.dropFirst().first?.isNumber == true { text.removeFirst() }
    return String(text)
  }
}
