/// Writes a table by RFC 4180.
///
///     var writer = CSVWriter(byteOrderMark: true)
///     writer.write(["指标", "数值"])
///     writer.write([.text(name), .number(3.7)])
///     file.append(writer.take())
public struct CSVWriter: Sendable {
  /// What stands between cells.
  public enum Delimiter: Sendable, Hashable, CaseIterable {
    /// `,`, what everybody reads.
    case comma
    /// `;`, for spreadsheets that use the comma in numbers.
    case semicolon
    /// A tab.
    case tab

    var byte: UInt8 {
      switch self {
      case .comma: Byte.comma
      case .semicolon: Byte.semicolon
      case .tab: Byte.tab
      }
    }
  }

  private let delimiter: Delimiter
  private let guardsFormulas: Bool
  private var bytes: [UInt8] = []

  /// A table without rows.
  ///
  /// - Parameters:
  ///   - byteOrderMark: Begins with a mark by which Excel knows UTF-8; programs do not need it.
  ///   - guardsFormulas: Puts an apostrophe before words that a spreadsheet would run as a formula: those
  ///     that begin with `=`, `+`, `-`, `@`, a tab or a line break. (OWASP, CSV Injection.)
  public init(delimiter: Delimiter = .comma, byteOrderMark: Bool = false, guardsFormulas: Bool = true) {
    self.delimiter = delimiter
    self.guardsFormulas = guardsFormulas
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Adds a row, ended by CR LF.
  public mutating func write(_ cells: some Collection<CSVCell>) {
    var isFirst = true
    for cell in cells {
      if !isFirst { bytes.append(delimiter.byte) }
      isFirst = false
      write(cell)
    }
    bytes += [Byte.carriageReturn, Byte.lineFeed]
  }

  /// Hands over what was written since the last time, so that a long table needs little memory.
  public mutating func take() -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }

  private mutating func write(_ cell: CSVCell) {
    switch cell {
    case .text(let text): write(text)
    case .integer(let number): bytes += Array(String(number).utf8)
    case .number(let number): bytes += Array(CSVWriter.words(number).utf8)
    case .empty: break
    }
  }

  private mutating func write(_ text: String) {
    let guarded = guardsFormulas && text.unicodeScalars.first.map(CSVWriter.beginsFormula) ?? false
    let needsQuotes = text.utf8.contains { special($0) } || text.first == " " || text.last == " "
    if needsQuotes { bytes.append(Byte.quote) }
    if guarded { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == Byte.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    if needsQuotes { bytes.append(Byte.quote) }
  }

  private func special(_ byte: UInt8) -> Bool {
    byte == delimiter.byte || byte == Byte.quote || byte == Byte.lineFeed || byte == Byte.carriageReturn
      || byte == Byte.comma || byte == Byte.semicolon || byte == Byte.tab
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    // The full-width forms are formulas to a spreadsheet set to Chinese or Japanese.
    "=+-@\t\r\n\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(scalar)
  }

  /// The shortest digits that read back as the same number; whole numbers without `.0`.
  private static func words(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    let words = "\(number)"
    return words.hasSuffix(".0") ? String(words.dropLast(2)) : words
  }
}
