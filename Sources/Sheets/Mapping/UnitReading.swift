import Core

/// Reads a number in the unit that its cell, its heading or the note above the table gives.
struct UnitReading {
  /// What came of it.
  enum Outcome: Hashable {
    /// The value in the indicator's unit, and the unit as written.
    case value(Double, unit: String)
    /// Nobody gave a unit that converts, so the indicator's own was taken.
    case assumed(Double, because: String?)
    /// The unit given does not convert.
    case mismatch(String)
    /// The unit given could mean two things.
    case unclear(String)
  }

  let indicator: Indicator
  /// The unit of the row's or column's heading.
  let heading: String?
  /// Units from the note above the table.
  let captions: [String]
  let lexicon: Lexicon

  func read(_ number: WrittenNumber) -> Outcome {
    if !number.unit.isEmpty { return own(number) }
    if let heading { return given(number.decimal, heading) }
    let units = captions.compactMap { lexicon.unit($0) }.filter { $0.isCommensurable(with: indicator.unit) }
    if units.count == 1 { return .value(convert(number.decimal, units[0]), unit: units[0].symbol) }
    // A caption of two units of one kind says nothing about which.
    if units.count > 1 { return .unclear(captions.joined(separator: "、")) }
    return .assumed(number.decimal.value, because: captions.isEmpty ? nil : captions.joined(separator: "、"))
  }

  private func own(_ number: WrittenNumber) -> Outcome {
    guard let power = Scales.bare[number.unit] else { return given(number.decimal, number.unit) }
    guard let base else { return .mismatch(number.unit) }
    // 3.7万 in a column of 亿元 may be either; 3.7万亿 may not.
    let stated = heading ?? (captions.count == 1 ? captions[0] : nil)
    let scale = stated.flatMap { lexicon.unit($0) }.map { Powers.exponent($0.factor / base.factor) ?? 0 } ?? 0
    if power < scale { return .unclear(number.unit) }
    return .value(convert(number.decimal.shifted(by: power), base), unit: number.unit + base.symbol)
  }

  private func given(_ decimal: ExactDecimal, _ symbol: String) -> Outcome {
    if let power = Scales.bare[symbol.compact], let base {
      return .value(convert(decimal.shifted(by: power), base), unit: symbol.compact + base.symbol)
    }
    guard let unit = lexicon.unit(symbol), unit.isCommensurable(with: indicator.unit) else {
      return .mismatch(symbol)
    }
    return .value(convert(decimal, unit), unit: unit.symbol)
  }

  /// The unit without 万 or 亿 that scales stand before; none for shares and ranks.
  private var base: UnitOfMeasure? {
    switch indicator.unit.dimension {
    case .money: UnitOfMeasure("元")
    case .area: UnitOfMeasure("亩")
    case .moneyPerArea: UnitOfMeasure("元/亩")
    case .count(let word): lexicon.unit(word)
    case .ratio, .points, .multiple, .rank, .other: nil
    }
  }

  /// Exact where units differ by a power of ten.
  private func convert(_ decimal: ExactDecimal, _ unit: UnitOfMeasure) -> Double {
    let quotient = unit.factor / indicator.unit.factor
    if let power = Powers.exponent(quotient) { return decimal.shifted(by: power).value }
    return Quantity(decimal.value, unit).converted(to: indicator.unit)?.value ?? decimal.value * quotient
  }
}

/// Powers of ten.
enum Powers {
  /// The exponent of a power of ten; nil when it is none.
  static func exponent(_ quotient: Double) -> Int? {
    var (power, value) = (0, quotient)
    while value > 5, power < 30 { (power, value) = (power + 1, value / 10) }
    while value < 0.5, power > -30 { (power, value) = (power - 1, value * 10) }
    return abs(value - 1) < 1e-9 ? power : nil
  }
}
