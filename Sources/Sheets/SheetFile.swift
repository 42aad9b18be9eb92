/// Reads the sheets of any file that a bureau may send, told by its bytes and not by its name.
public enum SheetFile {
  /// The sheets of a file.
  public static func sheets(
    of bytes: [UInt8], limits: SheetLimits = SheetLimits()
  ) throws(SheetFault) -> [Sheet] {
    guard bytes.count <= limits.fileBytes else { throw .tooLarge(.fileBytes, limit: limits.fileBytes) }
    if bytes.isEmpty { throw .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .binaryWorkbook }
    if bytes.starts(with: [0x50, 0x4B]) {
      var reader = try WorkbookReader(bytes, limits)
      let sheets = try reader.read()
      if sheets.allSatisfy(\.cells.isEmpty) { throw .empty }
      return sheets
    }
    for (start, kind) in foreign where bytes.starts(with: start.utf8) { throw .otherFormat(kind) }
    return [try text(TextDecoding.decode(bytes), limits)]
  }

  /// Whether a file is a workbook that this program reads, or an old one that it refuses in words.
  public static func isWorkbook(_ bytes: some Collection<UInt8>) -> Bool {
    bytes.starts(with: [0x50, 0x4B]) || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }

  private static let foreign = [
    ("%PDF", "pdf"), ("<!DOCTYPE html", "html"), ("<html", "html"), ("{\\rtf", "rtf"), ("<?xml", "xml"),
    ("Rar!", "rar"), ("\u{1F}", "gz"),
  ]

  /// The one sheet of a text file; its name is empty.
  static func text(_ text: String, _ limits: SheetLimits = SheetLimits()) throws(SheetFault) -> Sheet {
    let delimiter = DelimitedText.delimiter(of: text)
    let rows = try delimiter.map { mark throws(SheetFault) in try DelimitedText(text, delimiter: mark).rows }
    var sheet = Sheet(name: "", form: rows == nil ? .pasted : .delimited)
    for (row, cells) in (rows ?? PastedText(text).rows).enumerated() {
      for (column, text) in cells.enumerated() where !text.isEmpty && !text.allSatisfy(\.isWhitespace) {
        sheet.cells[CellAddress(row: row, column: column)] = Cell(text: text)
      }
      guard sheet.cells.count <= limits.cells else { throw .tooLarge(.cells, limit: limits.cells) }
    }
    if sheet.cells.isEmpty { throw .empty }
    return sheet
  }
}
