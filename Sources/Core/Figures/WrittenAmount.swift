/// A number with a unit behind it as people type it: `3.7万亿元`, `34,000`, `15%`, `3.2 万亿`.
///
/// Full-width forms, blanks and thousands separators are put right; a number that could mean two things
/// (`12,34`, `007`, `1.2.3`) is none.
struct WrittenAmount: Hashable, Sendable {
  var number: Double
  /// The unit as written, in half width; empty when there is none.
  var unit: String

  init?(_ text: String) {
    let plain = text.halfWidth.filter { !$0.isWhitespace }
    let digits = plain.prefix { $0.isASCII && ($0.isNumber || ".,-+".contains($0)) }
    guard let number = WrittenAmount.number(digits) else { return nil }
    let unit = plain[digits.endIndex...]
    guard unit.count <= 12, !unit.contains(where: { $0.isASCII && $0.isNumber }) else { return nil }
    self.number = number
    self.unit = String(unit)
  }

  private static func number(_ text: Substring) -> Double? {
    let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text
    let halves = unsigned.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first, isWhole(whole), halves.dropFirst().allSatisfy(areDigits),
      let size = Double(unsigned.filter { $0 != "," }), size.isFinite
    else { return nil }
    return text.first == "-" ? -size : size
  }

  /// Digits without a zero in front, or groups of three behind one to three.
  private static func isWhole(_ text: Substring) -> Bool {
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, groups.allSatisfy(areDigits) else { return false }
    if first.first == "0", text.count > 1 { return false }
    return groups.count == 1 || first.count <= 3 && groups.dropFirst().allSatisfy { $0.count == 3 }
  }

  private static func areDigits(_ text: Substring) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
  }
}

extension WrittenAmount {
  /// The amount in a unit; without one of its own the number is in that already. A scale alone (`3.7万亿`) goes
  /// with what the unit counts in. Nil where it does not convert.
  func value(in unit: UnitOfMeasure, among own: [UnitOfMeasure]) -> Double? {
    guard !self.unit.isEmpty else { return number }
    let names = [self.unit, self.unit + unit.unscaledSymbol]
    return names.lazy.compactMap { UnitOfMeasure($0, among: own) }
      .compactMap { Quantity(number, $0).converted(to: unit)?.value }.first
  }
}

extension UnitOfMeasure {
  /// The symbol without 万 or 亿 in front.
  fileprivate var unscaledSymbol: String {
    let scale = UnitOfMeasure.scales.map(\.prefix).filter { !$0.isEmpty && symbol.hasPrefix($0) }
      .max { $0.count < $1.count }
    return String(symbol.dropFirst(scale?.count ?? 0))
  }
}

extension String {
  /// The text with full-width letters, digits and signs as plain ones.
  var halfWidth: String {
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars {
      let isWide = 0xFF01...0xFF5E ~= scalar.value
      plain.append(isWide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    return String(plain)
  }
}
