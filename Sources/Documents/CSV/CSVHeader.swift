/// The names of a table's columns.
public struct CSVHeader: Sendable, Hashable {
  /// The names as written, without blanks around them; empty columns at the end are left out.
  public let names: [String]
  /// Where the header stands.
  public let place: Place
  private let indices: [String: Int]

  init(_ record: CSVRecord, file: String) {
    var names = (0..<record.count).map { record.text($0).trimmingBlanks() }
    while names.last?.isEmpty == true { names.removeLast() }
    self.names = names
    place = Place(file: file, line: record.line)
    indices = Dictionary(names.enumerated().map { ($1.lowercased(), $0) }) { first, _ in first }
  }

  /// The column with one of these names, letter case not counted; the first name that is there wins.
  public func column(_ names: String...) -> CSVColumn? { column(anyOf: names) }

  /// The column with one of a list of names, as `column(_:)`.
  public func column(anyOf names: [String]) -> CSVColumn? {
    names.lazy.compactMap { indices[$0.lowercased()] }.first.map {
      CSVColumn(index: $0, name: self.names[$0])
    }
  }

  /// The column with one of these names; if there is none, that is reported once and its cells read as
  /// placeholders.
  public func required(_ names: String..., log: FindingLog) -> CSVColumn {
    if let column = column(anyOf: names) { return column }
    let wanted = names.joined(separator: "、")
    let near = names.lazy.compactMap { NearMiss.nearest(to: $0, among: self.names) }.first
    log.report(
      Finding(
        .missingColumn, at: place, read: near,
        expected: Phrase("一列 “\(wanted)”", "a column “\(names.joined(separator: ", "))”"),
        remedy: near.map { _ in Phrase("改列名?", "rename the column?") }
          ?? Phrase(
            "表头有:\(self.names.joined(separator: "、"))",
            "the header has: \(self.names.joined(separator: ", "))")))
    return CSVColumn(index: nil, name: names.first ?? "")
  }

  /// Warnings about columns that are none of these.
  public func unknown(besides known: [CSVColumn]) -> [Finding] {
    let indices = Set(known.compactMap(\.index))
    return names.indices.filter { !indices.contains($0) && !names[$0].isEmpty }.map { index in
      Finding(
        .unknownColumn, .warning, at: place, read: names[index],
        expected: Phrase(
          "已知的列(\(known.map(\.name).joined(separator: "、")))",
          "a known column (\(known.map(\.name).joined(separator: ", ")))"),
        remedy: Phrase("此列不读", "this column is not read"))
    }
  }

  /// What is wrong with the header itself: the same name twice, or a gap.
  var faults: [Finding] {
    names.indices.compactMap { index in
      if names[index].isEmpty {
        return Finding(
          .missingColumn, at: place, expected: Phrase("第 \(index + 1) 列的列名", "a name for column \(index + 1)")
        )
      }
      guard let first = indices[names[index].lowercased()], first != index else { return nil }
      return Finding(
        .duplicateColumn, at: place, read: names[index],
        expected: Phrase(
          "不重复的列名,第 \(first + 1) 列已用", "each name once; column \(first + 1) has it already"))
    }
  }
}

/// A column found in a header once, so that its cells are found without a search.
public struct CSVColumn: Sendable, Hashable {
  /// The position from 0; nil for a column that is missing and was reported.
  public let index: Int?
  /// The name as the header writes it.
  public let name: String
}

extension String {
  /// Without ASCII, no-break and ideographic blanks at both ends, which spreadsheets leave behind.
  func trimmingBlanks() -> String {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, first.isBlank || last.isBlank
    else { return self }
    let head = unicodeScalars.drop(while: \.isBlank)
    let tail = head.reversed().prefix(while: \.isBlank).count
    return String(head.dropLast(tail))
  }
}

extension Unicode.Scalar {
  fileprivate var isBlank: Bool {
    switch self {
    case " ", "\t", "\r", "\n", "\u{A0}", "\u{3000}": true
    default: false
    }
  }
}
