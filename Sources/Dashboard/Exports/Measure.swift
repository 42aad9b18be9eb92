import Core

/// The unrounded number behind a cell, for those who compute with it.
public struct Measure: Hashable, Sendable {
  public var value: Double
  /// The unit's sign as it is printed; empty for bare numbers.
  public var unit: String
  /// What must be said beside it wherever it goes: that it comes from another plan.
  public var mark = ""

  public init(_ value: Double, _ unit: String = "") {
    self.value = value
    self.unit = unit
  }

  /// The number a cell prints, with what stands behind it as its unit: `86.7%`; nil where the text is anything
  /// else, such as a range or `3/11`.
  init?(printed text: String) {
    let digits = text.prefix { $0.isASCII && ($0.isNumber || "+-.".contains($0)) }
    let unit = text.dropFirst(digits.count)
    guard let value = Double(digits), value.isFinite, !unit.contains(where: \.isNumber), unit.count <= 6
    else {
      return nil
    }
    self.init(value, String(unit).trimmed)
  }
}

extension Line {
  /// The line as a cell with its number; what is nil or not finite has none.
  func measured(_ value: Double?, _ unit: String? = nil) -> Line {
    measured(value.flatMap { $0.isFinite ? Measure($0, unit ?? "") : nil })
  }

  /// The same with the word that its number is carried or estimated, if it is.
  func marked(_ descent: Descent, _ words: Words) -> Line {
    var line = self
    line.measure?.mark = words.states(isProvisional: false, descent).joined()
    return line
  }

  func measured(_ measure: Measure?) -> Line {
    var line = self
    line.measure = measure
    return line
  }
}
