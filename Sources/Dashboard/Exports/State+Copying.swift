import Documents
import Screen

extension State {
  /// The most bytes handed to the clipboard of a terminal: some drop longer ones without a word.
  static let mostCopied = 74_994

  /// A sentence on the selected thing.
  mutating func copySentence() -> [Effect] {
    guard let sentence else { return nothingToCopy() }
    return copy(sentence, words("一句话", "a sentence"))
  }

  /// The selected row, a tab between cells.
  mutating func copyRow() -> [Effect] {
    guard let table = exportedTable?.table, let row = selected, !row.isHeading else { return nothingToCopy() }
    return copy(Self.text([Sheet(table, words).cells(of: row)]), words("一行", "a row"))
  }

  /// The table that has the keys, as far as it is at hand.
  mutating func copyTable() -> [Effect] {
    guard let table = exportedTable?.table, !table.rows.isEmpty else { return nothingToCopy() }
    let sheet = Sheet(table, words)
    let rows = sheet.rows(of: table)
    let count =
      rows.count < table.total
      ? words(
        "\(rows.count) 行(共 \(table.total) 行,全部用 \(keyName(.export)) 导出)",
        "\(rows.count) of \(table.total) rows (\(keyName(.export)) exports all)"
      )
      : words("\(rows.count) 行", "\(rows.count) rows")
    return copy(Self.text([sheetHead, sheet.header] + rows), words("表格 ", "a table, ") + count)
  }

  /// Hands a text to the clipboard, unless it is longer than terminals take.
  mutating func copy(_ text: String, _ what: String) -> [Effect] {
    let (length, most) = (text.utf8.count / 1000, Self.mostCopied / 1000)
    guard text.utf8.count <= Self.mostCopied else {
      notice = words(
        "太长(\(length) KB),剪贴板最多 \(most) KB;请按 \(keyName(.export)) 导出",
        "too long (\(length) KB), the clipboard takes \(most) KB; export it with \(keyName(.export))")
      return []
    }
    let head = words("已交给终端剪贴板,", "handed to the terminal's clipboard: ") + what + words(":", ": ")
    let room = max(10, self.size.columns - 2 - head.columns)
    notice =
      head + text.replacing("\t", with: " ").cleaned(for: glyphs).clipped(to: room, ellipsis: glyphs.ellipsis)
    return [.copy(text)]
  }

  private mutating func nothingToCopy() -> [Effect] {
    notice = words("先选中一行", "select a row first")
    return []
  }

  private static func text(_ rows: [[CSVCell]]) -> String {
    var writer = CSVWriter(delimiter: .tab)
    for row in rows { writer.write(row) }
    return String(decoding: writer.take(), as: UTF8.self)
  }
}
