public import Core

/// What is typed after `/`, read against a table's headings: terms apart by blanks, all of which must hold.
///
/// A term is a text that some cell holds, or `列名:值` for one column: `集群:绿色石化`, `营收:>1000`,
/// `起:<=2024-06-30`, `阶段:=` for none. A name that is no column's makes the term a plain text.
///
/// Texts are found as written, by pinyin, by initials, and by mixtures of these.
public struct RowFilter: Sendable {
  public let terms: [Term]
  /// The text of each term made ready; nil for those that compare.
  private let texts: [FoundText?]

  public struct Term: Hashable, Sendable {
    /// The column it speaks of; nil for any.
    public var column: Int?
    public var test: Test
  }

  public enum Test: Hashable, Sendable {
    case contains(String)
    case compares(Comparison, SortKey)
    case isEmpty
  }

  public init(_ text: String, columns: [Table.Column]) {
    terms = text.split { $0.isWhitespace }.map { RowFilter.term(String($0), columns) }
    texts = terms.map { if case .contains(let text) = $0.test { FoundText(text) } else { nil } }
  }

  /// The texts to be marked where they are found.
  var found: [FoundText] { texts.compactMap { $0 } }
}

extension RowFilter {
  private static func term(_ text: String, _ columns: [Table.Column]) -> Term {
    let plain = text.map { fullWidth[$0] ?? $0 }
    guard let colon = plain.firstIndex(of: ":"), colon > plain.startIndex,
      let column = column(named: String(plain[..<colon]), in: columns)
    else { return Term(column: nil, test: .contains(text)) }
    return Term(column: column, test: test(String(plain[(colon + 1)...])))
  }

  /// What an input method sends for the signs of a condition.
  private static let fullWidth: [Character: Character] = [
    "\u{FF1A}": ":", "\u{FF1E}": ">", "\u{FF1C}": "<", "\u{FF1D}": "=", "≥": "≥", "≤": "≤",
  ]

  /// The column whose heading is the name, else the first that begins with it, else that holds it; units
  /// in the heading do not count.
  static func column(named name: String, in columns: [Table.Column]) -> Int? {
    let titles = columns.map { $0.title.prefix { $0 != "(" }.lowercased() }
    let name = name.lowercased()
    return titles.firstIndex { $0 == name } ?? titles.firstIndex { $0.hasPrefix(name) }
      ?? titles.firstIndex { $0.contains(name) }
  }

  private static func test(_ text: String) -> Test {
    let plain = text.replacing("≥", with: ">=").replacing("≤", with: "<=")
    guard let sign = Comparison.allCases.first(where: { plain.hasPrefix($0.rawValue) }) else {
      return .contains(text)
    }
    let value = plain.dropFirst(sign.rawValue.count)
    if value.isEmpty { return sign == .equals ? .isEmpty : .contains("") }
    let number = value.contains("-") && !value.hasPrefix("-") ? nil : SortKey.number(printed: value)
    return .compares(sign, number.map { .number($0) } ?? .text(String(value)))
  }
}

extension RowFilter {
  /// Whether a row of a table stays.
  func keeps(_ row: Table.Row, _ columns: [Table.Column]) -> Bool {
    zip(terms, texts).allSatisfy { term, text in
      func holds(_ cell: Line, _ kind: Table.Column.Kind) -> Bool {
        text.map { $0.isIn(cell.text) } ?? term.test.holds(cell, kind)
      }
      guard let column = term.column else { return row.cells.contains { holds($0, .text) } }
      return row.cells.indices.contains(column) && holds(row.cells[column], columns[column].kind)
    }
  }
}

extension RowFilter.Test {
  func holds(_ cell: Line, _ kind: Table.Column.Kind) -> Bool {
    switch self {
    case .contains(let text): FoundText(text).isIn(cell.text)
    case .isEmpty: !cell.text.contains { $0.isLetter || $0.isNumber }
    case .compares(let sign, let wanted):
      switch (wanted, kind) {
      case (.number(let number), .number):
        SortKey.number(printed: cell.text).map { sign.holds($0, number) } ?? false
      case (.number, .text): sign.holds(cell.trimmed, wanted.letters)
      case (.text(let text), _): sign.holds(cell.trimmed, text)
      }
    }
  }
}

extension SortKey {
  /// The key as it would be typed.
  var letters: String {
    switch self {
    case .number(let number):
      abs(number) < 1e15 && number == number.rounded() ? "\(Int(number))" : "\(number)"
    case .text(let text): text
    }
  }
}

extension Line {
  fileprivate var trimmed: String { String(text.drop { $0 == " " }) }
}
