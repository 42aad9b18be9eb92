/// One row of a table, valid while it is being read. Cells become strings only when asked for.
public struct CSVRow {
  /// The names of the columns.
  public let header: CSVHeader
  /// The page the findings go to.
  public let log: FindingLog
  let record: CSVRecord

  /// The line the row begins in, from 1; a row with line breaks in its cells spans several.
  public var line: Int { record.line }

  /// Where the row stands.
  public var place: Place { Place(file: header.place.file, line: line) }

  /// The cell's text exactly as written; nil beyond the last column.
  public func text(_ index: Int) -> String? {
    header.names.indices.contains(index) && index < record.count ? record.text(index) : nil
  }

  /// The cell's bytes, UTF-8, exactly as written; nil beyond the last column.
  public func bytes(_ index: Int) -> ArraySlice<UInt8>? {
    header.names.indices.contains(index) && index < record.count ? record.bytes[record.range(index)] : nil
  }

  /// All cells exactly as written, one for each column.
  public var texts: [String] { header.names.indices.map { record.text($0) } }

  /// The cell of a column found before, to be read in any notation.
  public subscript(column: CSVColumn) -> CellReader {
    CellReader(text: column.index.flatMap(text), column: column, row: self)
  }

  /// The cell of the column with one of these names; nil if there is no such column.
  ///
  /// In long tables find the column once, with `header.column`.
  public subscript(names: String...) -> CellReader? {
    names.lazy.compactMap { header.column($0) }.first.map { self[$0] }
  }
}

/// Reads one cell of a table by the notations that YAML scalars are read by.
public struct CellReader {
  /// The text without blanks around it; empty if the column is missing.
  public let text: String
  private let isMissing: Bool
  private let column: CSVColumn
  private let row: CSVRow

  init(text: String?, column: CSVColumn, row: CSVRow) {
    self.text = text?.trimmingBlanks() ?? ""
    isMissing = text == nil
    self.column = column
    self.row = row
  }

  /// Where the cell stands.
  public var place: Place {
    var place = row.place
    place.cell = column.name
    return place
  }

  /// Whether nothing stands in the cell.
  public var isEmpty: Bool { text.isEmpty }

  /// A value that must be there. What is wrong is reported, and a placeholder stands in; a missing column
  /// was reported before.
  public func value<Value>(as notation: Notation<Value>) -> Value {
    if let value = optional(as: notation) { return value }
    if !isMissing {
      row.log.report(Finding(.missingValue, at: place, expected: notation.expected))
    }
    return notation.placeholder
  }

  /// A value, or nil if the cell is empty or the column missing.
  public func optional<Value>(as notation: Notation<Value>) -> Value? {
    guard !isEmpty else { return nil }
    if let value = notation.parse(text) { return value }
    row.log.report(notation.misread(text, at: place))
    return notation.placeholder
  }

  /// A value that must be there, with its place.
  public func located<Value>(as notation: Notation<Value>) -> Located<Value> {
    Located(value(as: notation), at: place)
  }

  /// Writes down a mistake in this cell.
  public func report(
    _ code: Finding.Code, _ severity: Finding.Severity = .error, expected: Phrase, remedy: Phrase? = nil
  ) {
    row.log.report(
      Finding(code, severity, at: place, read: isEmpty ? nil : text, expected: expected, remedy: remedy))
  }
}
