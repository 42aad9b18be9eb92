public import Documents
import Glibc
import Screen

/// A table as spreadsheets want it: one value a cell, the unit in a cell of its own, headings between rows as a
/// column, and nothing that is only drawn.
public struct Sheet: Sendable {
  private let columns: [Column]
  private let hasSections: Bool
  private let words: Words

  private struct Column: Sendable {
    let index: Int
    let title: String
    let isNumber: Bool
    let hasUnit: Bool
    /// Whether some of its numbers come from another plan, which stands in a cell of its own.
    let hasMark: Bool
  }

  /// The columns of a table, as its rows show what they hold.
  public init(_ table: Table, _ words: Words) {
    self.words = words
    hasSections = table.rows.contains(where: \.isHeading)
    let rows = table.rows.filter { !$0.isHeading }
    columns = table.columns.enumerated().compactMap { index, column in
      guard column.axis == nil, !Self.isDrawn(index, rows) else { return nil }
      let isNumber = column.kind == .number && Self.areNumbers(index, rows)
      let units = rows.compactMap { Self.measure($0.cell(index), isNumber)?.unit }
      return Column(
        index: index, title: column.title.isEmpty && index == 0 ? words("名称", "name") : column.title,
        isNumber: isNumber, hasUnit: units.contains { !$0.isEmpty },
        hasMark: rows.contains { $0.cell(index).measure?.mark.isEmpty == false })
    }
  }

  /// The headings.
  public var header: [CSVCell] {
    (hasSections ? [.text(words("分组", "group"))] : [])
      + columns.flatMap { column in
        [CSVCell.text(column.title)] + (column.hasUnit ? [.text(column.title + words("单位", " unit"))] : [])
          + (column.hasMark ? [.text(column.title + words("标记", " mark"))] : [])
      }
  }

  /// The rows of this table, or of another window of it.
  public func rows(of table: Table) -> [[CSVCell]] {
    var section = ""
    return table.rows.compactMap { row in
      guard !row.isHeading else {
        section = row.cell(0).text.trimmed
        return nil
      }
      return (hasSections ? [.text(section)] : []) + cells(of: row)
    }
  }

  /// One row.
  public func cells(of row: Table.Row) -> [CSVCell] {
    columns.flatMap { column -> [CSVCell] in
      let mark = row.cell(column.index).measure?.mark ?? ""
      return values(of: row, in: column) + (column.hasMark ? [mark.isEmpty ? .empty : .text(mark)] : [])
    }
  }

  private func values(of row: Table.Row, in column: Column) -> [CSVCell] {
    let cell = row.cell(column.index)
    if let measure = Self.measure(cell, column.isNumber) {
      let value = CSVCell.number(Self.withoutNoise(measure.value))
      if column.hasUnit { return [value, .text(measure.unit)] }
      if measure.unit.isEmpty { return [value] }
    }
    let text = cell.text.trimmed
    let content: CSVCell = Self.dashes.contains(text) ? .empty : .text(text)
    return column.hasUnit ? [content, .empty] : [content]
  }

  private static func measure(_ cell: Line, _ isNumber: Bool) -> Measure? {
    cell.measure ?? (isNumber ? Measure(printed: cell.text.trimmed) : nil)
  }

  private static let dashes: Set<String> = ["", "–", "-", "—"]

  /// Whether every cell that says anything prints a number; the printed ones of other columns are words.
  private static func areNumbers(_ index: Int, _ rows: [Table.Row]) -> Bool {
    rows.allSatisfy { row in
      let cell = row.cell(index)
      let text = cell.text.trimmed
      return cell.measure != nil || dashes.contains(text) || Measure(printed: text) != nil
    }
  }

  /// Twelve significant digits: all that was reported, and none that binary arithmetic made up.
  private static func withoutNoise(_ value: Double) -> Double {
    guard value != 0, value.isFinite else { return value }
    let power = pow(10, 11 - floor(log10(abs(value))))
    let rounded = (value * power).rounded() / power
    return rounded.isFinite ? rounded : value
  }

  /// Whether a column holds nothing, or nothing but small drawings.
  private static func isDrawn(_ index: Int, _ rows: [Table.Row]) -> Bool {
    let drawn: Set<Role> = [.spark, .barFilled, .barTrack, .barEdge, .barPath]
    let spans = rows.flatMap { $0.cell(index).spans }.filter { !$0.text.trimmed.isEmpty }
    return !rows.isEmpty
      && spans.allSatisfy { span in drawn.contains(span.role) || span.text.allSatisfy(\.isDrawn) }
  }
}

extension Character {
  /// Lines, blocks, shapes and Braille, and the dot that stands for little in a bar.
  fileprivate var isDrawn: Bool {
    guard let value = unicodeScalars.first?.value else { return false }
    return (0x2500...0x25FF).contains(value) || (0x2800...0x28FF).contains(value) || " ·".contains(self)
  }
}

extension Table.Row {
  fileprivate func cell(_ index: Int) -> Line { cells.indices.contains(index) ? cells[index] : Line("") }
}

extension String {
  /// The text without blanks around it.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
