import Glibc

/// What a clerk has on the desk: reads a formula as it is printed, with `+ − × ÷ ^`, brackets and bars.
struct Calculator {
  private var rest: Substring

  /// The value of a formula; nil when it is none.
  static func value(of formula: some StringProtocol) -> Double? {
    var calculator = Calculator(rest: Substring(formula.filter { $0 != " " }))
    let value = calculator.sum()
    return calculator.rest.isEmpty ? value : nil
  }

  private mutating func take(_ character: Character) -> Bool {
    guard rest.first == character else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func sum() -> Double? {
    guard var total = product() else { return nil }
    while true {
      if take("+") {
        guard let next = product() else { return nil }
        total += next
      } else if take("−") {
        guard let next = product() else { return nil }
        total -= next
      } else {
        return total
      }
    }
  }

  private mutating func product() -> Double? {
    guard var total = power() else { return nil }
    while true {
      if take("×") {
        guard let next = power() else { return nil }
        total *= next
      } else if take("÷") {
        guard let next = power() else { return nil }
        total /= next
      } else {
        return total
      }
    }
  }

  private mutating func power() -> Double? {
    guard let base = number() else { return nil }
    guard take("^") else { return base }
    return number().map { pow(base, $0) }
  }

  private mutating func number() -> Double? {
    for (open, close, isMagnitude) in [("(", ")", false), ("|", "|", true)] as [(Character, Character, Bool)]
    where take(open) {
      guard let inside = sum(), take(close) else { return nil }
      return isMagnitude ? abs(inside) : inside
    }
    let sign: Double = take("-") ? -1 : 1
    let digits = rest.prefix { "0123456789.".contains($0) }
    rest.removeFirst(digits.count)
    return Double(digits).map { sign * $0 }
  }
}
