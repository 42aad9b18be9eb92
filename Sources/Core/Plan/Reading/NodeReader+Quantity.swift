import Documents

extension NodeReader {
  /// A number in `unit`, or a number followed by a unit that converts into it: `37000`, `3.7万亿元`.
  ///
  /// Without a unit (because the indicator could not be read) only the number is checked.
  func quantity(in unit: UnitOfMeasure?, _ vocabulary: UnitVocabulary) -> Double {
    let text = value(as: .text)
    guard !text.isEmpty else { return 0 }
    guard let quantity = QuantityText(text) else {
      report(.badValue, expected: NodeReader.expected(unit), remedy: QuantityText.remedy(text))
      return 0
    }
    guard let unit, !quantity.symbol.isEmpty else { return quantity.number }
    let symbol = Located(quantity.symbol, at: place)
    guard let written = vocabulary.unit(symbol, log: log) else { return 0 }
    if let converted = Quantity(quantity.number, written).converted(to: unit) { return converted.value }
    report(
      .unitMismatch, expected: NodeReader.expected(unit),
      remedy: Phrase(
        "“\(written.symbol)” 不能换算成 “\(unit.symbol)”,改单位或改指标的 unit",
        "“\(written.symbol)” does not convert into “\(unit.symbol)”: correct it or the indicator's unit"))
    return 0
  }

  private static func expected(_ unit: UnitOfMeasure?) -> Phrase {
    guard let unit else { return Phrase("数或带单位的量", "a number or a quantity with its unit") }
    return Phrase(
      "以 \(unit.symbol) 计的数,或可换算成它的量", "a number in \(unit.symbol) or a quantity that converts into it")
  }
}

extension MappingReader {
  /// A quantity below a key that must be there.
  func quantity(_ key: String, in unit: UnitOfMeasure?, _ vocabulary: UnitVocabulary) -> Double {
    self[key].quantity(in: unit, vocabulary)
  }

  /// A quantity below a key that may be missing.
  func optionalQuantity(_ key: String, in unit: UnitOfMeasure?, _ vocabulary: UnitVocabulary) -> Double? {
    self[key].isAbsent ? nil : quantity(key, in: unit, vocabulary)
  }
}

/// A number and what follows it: `3.7` and `万亿元`.
struct QuantityText {
  let number: Double
  let symbol: String

  init?(_ text: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "-") }
    guard let first = digits.first, first.isNumber || first == "-", digits.last?.isNumber == true,
      let number = Double(digits), number.isFinite
    else { return nil }
    let symbol = String(text[digits.endIndex...]).trimmed
    guard symbol.first != ",", symbol.first != "," else { return nil }
    self.number = number
    self.symbol = symbol
  }

  /// The quantity somebody meant: full-width digits, thousands separators and hedges put right.
  static func remedy(_ text: String) -> Phrase? {
    var plain = ""
    for scalar in text.unicodeScalars {
      let half = 0xFF01...0xFF5E ~= scalar.value ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if half == "," || half == "+" || half == " " { continue }
      plain.unicodeScalars.append(half)
    }
    guard plain != text, QuantityText(plain) != nil else { return nil }
    return Phrase("改为 \(plain)", "write \(plain)")
  }
}
