public import Core
import Glibc

extension Words {
  /// A value of an indicator without its unit: four significant digits, counts whole, 万 and 亿 by size.
  public func number(_ value: Double, _ indicator: Indicator?) -> String {
    guard let indicator else { return significant(value) }
    switch indicator.unit.dimension {
    case .count, .rank: return value == value.rounded() ? scaled(value, decimals: 0) : significant(value)
    case .ratio, .points: return fixed(value, decimals: max(1, min(indicator.decimals, 2)))
    default: return significant(value)
    }
  }

  /// A value with its unit, e.g. “3.21万亿元”, “24.4%”.
  public func quantity(_ value: Double, _ indicator: Indicator?) -> String {
    guard let indicator else { return significant(value) }
    return large(value, indicator.unit) ?? number(value, indicator) + indicator.unit.symbol
  }

  /// A value with a unit known by its name only.
  func quantity(_ value: Double, _ unit: String) -> String {
    UnitOfMeasure(unit).flatMap { large(value, $0) } ?? significant(value) + unit
  }

  /// Money from a trillion on in 万亿元; nil for everything else.
  private func large(_ value: Double, _ unit: UnitOfMeasure) -> String? {
    guard unit.dimension == .money, abs(value * unit.factor) >= 1e12, let large = UnitOfMeasure("万亿元"),
      let converted = Quantity(value, unit).converted(to: large)
    else { return nil }
    return significant(converted.value) + large.symbol
  }

  /// From one value to another, without the unit where it is that of the quantity it stands beside:
  /// “3.386–3.496” beside “3.441万亿元”.
  func range(_ low: Double, _ high: Double, _ indicator: Indicator?, beside quantity: String) -> String {
    let unit = quantity.suffix(while: { !($0.isASCII && $0.isNumber) })
    return [low, high].map { value in
      let text = self.quantity(value, indicator)
      return text.suffix(while: { !($0.isASCII && $0.isNumber) }) == unit
        ? String(text.dropLast(unit.count)) : text
    }.joined(separator: "–")
  }

  /// What a step of an indicator is counted in: points of per cents, else its unit.
  func stepUnit(_ indicator: Indicator?) -> String {
    guard let indicator else { return "" }
    return [.ratio, .points].contains(indicator.unit.dimension)
      ? self("个百分点", " pp") : indicator.unit.symbol
  }

  /// Four significant digits, thousands kept whole, no exponent.
  public func significant(_ value: Double) -> String {
    let size = abs(value)
    if size >= 1e8 { return fixed(value / 1e8, decimals: 2) + self("亿", "e8") }
    if size >= 1e5 { return fixed(value / 1e4, decimals: 2) + self("万", "e4") }
    let decimals = size >= 1000 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : size == 0 ? 0 : 3
    return trimmed(fixed(value, decimals: decimals))
  }

  /// A whole number, shortened to 万 or 亿 when it is long.
  public func scaled(_ value: Double, decimals: Int) -> String {
    abs(value) >= 1e5 ? significant(value) : fixed(value, decimals: decimals)
  }

  /// So many digits after the point, never “-0”.
  public func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return "–" }
    let power = pow(10, Double(decimals))
    let scaled = (value * power).rounded()
    guard abs(scaled) < 9e15 else { return "\(value)" }
    let whole = Int64(abs(scaled))
    let sign = scaled < 0 ? "-" : ""
    guard decimals > 0 else { return sign + String(whole) }
    let digits = String(whole)
    let filled = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    return sign + filled.dropLast(decimals) + "." + filled.suffix(decimals)
  }

  /// With a sign, for changes.
  public func signed(_ value: Double, decimals: Int) -> String {
    let text = fixed(value, decimals: decimals)
    return value > 0 && text.contains(where: { ("1"..."9").contains($0) }) ? "+" + text : text
  }

  /// What a difference of a ratio is counted in: points of per cents, else the unit that stands beside it.
  private func step(_ unit: UnitOfMeasure) -> String {
    [.ratio, .points].contains(unit.dimension) ? self("点", "pp") : ""
  }

  /// 同比: per cent for stocks and flows, points for ratios in per cent, else the bare difference.
  public func change(_ value: Double?, _ indicator: Indicator?) -> String {
    guard let value else { return "–" }
    guard let indicator, indicator.measure == .ratio else { return signed(value, decimals: 1) + "%" }
    return signed(value, decimals: 2) + step(indicator.unit)
  }

  /// 同比 of counts too small for per cents, 1 → 3, as the difference; of everything else as above.
  public func change(_ value: Double?, difference: Double?, _ indicator: Indicator?) -> String {
    guard let value, let difference, case .count = indicator?.unit.dimension, indicator?.measure != .ratio,
      abs(difference) <= abs(value)
    else { return change(value, indicator) }
    return signed(difference, decimals: difference == difference.rounded() ? 0 : 1)
  }

  /// 同比 of the span a target is judged by.
  public func change(_ assessment: Assessment, _ indicator: Indicator?) -> String {
    change(assessment.yearOnYear, difference: assessment.yearOnYearDifference, indicator)
  }

  /// The number that `change` prints, and what it is counted in.
  func changeMeasure(_ value: Double?, difference: Double? = nil, _ indicator: Indicator?) -> Measure? {
    guard let value else { return nil }
    let printed = change(value, difference: difference, indicator)
    if printed.hasSuffix("%") { return Measure(value, "%") }
    guard let indicator else { return Measure(value) }
    if [.ratio, .points].contains(indicator.unit.dimension) { return Measure(value, self("个百分点", "pp")) }
    return Measure(indicator.measure == .ratio ? value : difference ?? value, indicator.unit.symbol)
  }

  /// 完成率 and other per cents with one digit.
  public func percent(_ value: Double?) -> String { value.map { fixed($0, decimals: 1) + "%" } ?? "–" }

  private func trimmed(_ text: String) -> String {
    guard text.contains(".") else { return text }
    var short = text
    while short.hasSuffix("0") { short.removeLast() }
    if short.hasSuffix(".") { short.removeLast() }
    return short
  }
}

extension String {
  /// The end of it, as far back as all its letters are such.
  fileprivate func suffix(while isPart: (Character) -> Bool) -> Substring {
    self[(lastIndex { !isPart($0) }.map(index(after:)) ?? startIndex)...]
  }
}
