/// A number as it stands in a cell: its digits, the unit written behind it, and what had to be put right.
public struct WrittenNumber: Hashable, Sendable {
  /// What was put right without changing what is meant.
  public enum Mending: Hashable, Sendable, CaseIterable {
    /// Full-width digits, points or signs.
    case fullWidth
    /// Thousands separators.
    case separators
    /// Brackets for a minus sign.
    case brackets
    /// Blanks inside or around.
    case blanks
  }

  /// The number without its unit.
  public var decimal: ExactDecimal
  /// The unit behind it as written: `万亿元`, `%`; empty when there is none.
  public var unit: String
  /// What was put right.
  public var mendings: Set<Mending>

  /// Reads a text as a number with at most a unit behind it; nil when it is anything more or less.
  ///
  /// Strict where a guess could be wrong: `12,34`, `1.234.5`, `007`, `3万5千` and `约5` are no numbers.
  public init?(_ text: String) {
    let plain = text.halfWidth
    mendings = []
    if plain != text.filter({ $0 != " " }),
      text.unicodeScalars.contains(where: { 0xFF01...0xFF5E ~= $0.value })
    {
      mendings.insert(.fullWidth)
    }
    if text.contains(where: \.isWhitespace) { mendings.insert(.blanks) }
    var rest = Substring(plain)
    let isBracketed = WrittenNumber.dropBrackets(&rest)
    if isBracketed { mendings.insert(.brackets) }
    let isMoney = rest.first == "¥"
    if isMoney { rest.removeFirst() }
    guard let (digits, isGrouped, remainder) = WrittenNumber.digits(rest) else { return nil }
    if isGrouped { mendings.insert(.separators) }
    let suffix = String(remainder).halfWidth
    guard WrittenNumber.canBeUnit(suffix), let decimal = ExactDecimal(digits) else { return nil }
    // A minus sign within brackets says it twice, or something else.
    if isBracketed, decimal.isNegative || digits.hasPrefix("+") { return nil }
    self.decimal = isBracketed ? decimal.negated : decimal
    unit = suffix.isEmpty && isMoney ? "元" : suffix
  }

  /// A number of a workbook.
  init(_ decimal: ExactDecimal, unit: String = "") {
    (self.decimal, self.unit, mendings) = (decimal, unit, [])
  }

  private static func dropBrackets(_ text: inout Substring) -> Bool {
    guard text.first == "(", let close = text.lastIndex(of: ")") else { return false }
    let after = text[text.index(after: close)...]
    guard text.count > 2, after.isEmpty || canBeUnit(String(after)) else { return false }
    text = Substring(text[..<close].dropFirst() + after)
    return true
  }

  /// Sign, whole part in groups or not, and fraction at the beginning of a text, without the separators.
  private static func digits(_ text: Substring) -> (digits: String, isGrouped: Bool, rest: Substring)? {
    guard
      let match = text.prefixMatch(
        of: /([+\-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,3}(?: [0-9]{3})+|[0-9]*)(\.[0-9]+)?/)
    else { return nil }
    let (sign, whole, fraction) = (match.output.1, match.output.2, match.output.3 ?? "")
    guard !whole.isEmpty || !fraction.isEmpty else { return nil }
    let digits = whole.filter { $0 != "," && $0 != " " }
    // A number with a zero in front is a code.
    if digits.count > 1, digits.first == "0" { return nil }
    let rest = text[match.range.upperBound...]
    if let next = rest.first, next.isASCII, next.isNumber || ",.-/:".contains(next) { return nil }
    return (String(sign) + digits + fraction, digits.count != whole.count, rest)
  }

  /// Whether a text may name a unit: letters and signs, no digit, no bracket, nothing long.
  private static func canBeUnit(_ text: String) -> Bool {
    text.count <= 8
      && text.allSatisfy { ($0.isLetter || "%‰/ ".contains($0)) && !"年月日季期号约左右上下多余强".contains($0) }
  }
}
