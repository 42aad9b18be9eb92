/// What a cell is ordered by: numbers before texts, and cells that hold nothing last whichever way.
public enum SortKey: Hashable, Sendable {
  case number(Double)
  case text(String)
}

extension SortKey: Comparable {
  public static func < (a: SortKey, b: SortKey) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): a < b
    case (.text(let a), .text(let b)): a < b
    case (.number, .text): true
    case (.text, .number): false
    }
  }
}

extension SortKey {
  /// The number a printed one begins with, 万 and 亿 taken in: “3.21万亿” is 3.21e12; nil where there is none.
  public static func number(printed text: some StringProtocol) -> Double? {
    var digits = ""
    var rest = text.drop { $0 == " " }[...]
    while let next = rest.first, next.isASCII, next.isNumber || "+-.,".contains(next) {
      if next != "," { digits.append(next) }
      rest = rest.dropFirst()
    }
    guard let value = Double(digits), value.isFinite else { return nil }
    let scales: [(String, Double)] = [("万亿", 1e12), ("亿", 1e8), ("万", 1e4), ("e8", 1e8), ("e4", 1e4)]
    return value * (scales.first { rest.hasPrefix($0.0) }?.1 ?? 1)
  }
}

extension Line {
  /// The line as a cell that is ordered by something else than its letters.
  public func keyed(_ number: Double?) -> Line {
    var line = self
    line.key = number.map { .number($0) }
    return line
  }

  /// What the cell is ordered by: what it was given, else its number, else its letters; nil when
  /// it holds nothing.
  func sortKey(_ alignment: Table.Column.Kind) -> SortKey? {
    if let key { return key }
    if let measure, alignment == .number { return .number(measure.value) }
    let text = String(self.text.drop { $0 == " " })
    if text.isEmpty { return nil }
    guard alignment == .number else { return .text(text) }
    if let number = SortKey.number(printed: text) { return .number(number) }
    return text.contains { $0.isLetter } ? .text(text) : nil
  }
}
