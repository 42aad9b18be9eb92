/// A decimal number kept by its digits, so that shifting the point is exact: 3.7万亿 is 37000亿 and not
/// 37000.000000000004.
public struct ExactDecimal: Hashable, Sendable {
  /// Whether it is below zero.
  public private(set) var isNegative: Bool
  /// The digits without leading or trailing zeros; empty for zero.
  private var digits: [UInt8]
  /// The power of ten the digits, taken as a whole number, are multiplied by.
  private var exponent: Int

  /// Reads `-12.50`, `.5` or `1.5E-3` in ASCII; nil when it is none, or beyond what a `Double` holds.
  public init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    isNegative = rest.first == "-"
    if isNegative || rest.first == "+" { rest.removeFirst() }
    let parts = rest.split(maxSplits: 1, omittingEmptySubsequences: false) { $0 == "e" || $0 == "E" }
    let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    guard mantissa.count <= 2, mantissa.contains(where: { !$0.isEmpty }),
      mantissa.allSatisfy({ $0.utf8.allSatisfy { 0x30...0x39 ~= $0 } })
    else { return nil }
    let fraction = mantissa.count == 2 ? mantissa[1] : ""
    digits = (mantissa[0] + fraction).utf8.map { $0 - 0x30 }
    exponent = -fraction.utf8.count
    if parts.count == 2 {
      guard let power = Int(parts[1]), -400...400 ~= power else { return nil }
      exponent += power
    }
    trim()
    guard value.isFinite else { return nil }
  }

  /// A number as a clerk writes it: 9800 and not 9800.0.
  static func plain(_ value: Double) -> String { ExactDecimal("\(value)")?.description ?? "\(value)" }

  /// The nearest number that arithmetic works with.
  public var value: Double { Double(literal) ?? .infinity }

  /// Whether it is a whole number.
  public var isWhole: Bool { exponent >= 0 || digits.isEmpty }

  /// The number times a power of ten, exactly.
  public func shifted(by places: Int) -> ExactDecimal {
    var other = self
    if !digits.isEmpty { other.exponent += places }
    return other
  }

  /// The number with its sign turned.
  public var negated: ExactDecimal {
    var other = self
    other.isNegative.toggle()
    return other
  }

  /// Rounded to so many significant digits: a workbook's number has 15, and what comes after is the dust
  /// of binary arithmetic.
  public func rounded(toSignificant count: Int) -> ExactDecimal {
    guard digits.count > count else { return self }
    var other = self
    let isUp = digits[count] >= 5
    other.digits = Array(digits[..<count])
    other.exponent += digits.count - count
    if isUp { other.increment() }
    other.trim()
    return other
  }

  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
  }

  private mutating func trim() {
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    digits = Array(digits.drop { $0 == 0 })
    if digits.isEmpty { exponent = 0 }
  }

  private var literal: String {
    let text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    return (isNegative ? "-" : "") + (text.isEmpty ? "0" : "\(text)e\(exponent)")
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// In plain digits: `37000`, `-0.05`.
  public var description: String {
    var text = String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    if text.isEmpty { return "0" }
    guard abs(exponent) < 40 else { return literal }
    if exponent >= 0 {
      text += String(repeating: "0", count: exponent)
    } else {
      if text.count <= -exponent { text = String(repeating: "0", count: -exponent - text.count + 1) + text }
      text.insert(".", at: text.index(text.endIndex, offsetBy: exponent))
    }
    return (isNegative ? "-" : "") + text
  }
}
