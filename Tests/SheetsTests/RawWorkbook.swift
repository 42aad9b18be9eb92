@testable import Sheets

/// A workbook put together from its parts, as exact and as broken as a test wants it.
struct RawWorkbook {
  var parts: [(name: String, text: String)]

  /// One sheet named 汇总 with rows as XML, shared strings, cell formats and other pieces.
  init(
    rows: String, strings: [String] = [], formats: [String] = ["0"], before: String = "", after: String = "",
    properties: String = ""
  ) {
    let codes = formats.enumerated().filter { Int($0.element) == nil }.map {
      "<numFmt numFmtId=\"\(200 + $0.offset)\" formatCode=\"\($0.element.xmlEscaped)\"/>"
    }
    let cells = formats.enumerated().map { "<xf numFmtId=\"\(Int($0.element) ?? 200 + $0.offset)\"/>" }
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    parts = [
      (
        "_rels/.rels",
        "<Relationships><Relationship Id=\"a\" Type=\"\(relation)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        "<workbook xmlns:r=\"\(relation)\">\(properties)<sheets><sheet name=\"汇总\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"s\" Type=\"\(relation)/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
          + "<Relationship Id=\"t\" Type=\"\(relation)/sharedStrings\" Target=\"sharedStrings.xml\"/>"
          + "<Relationship Id=\"u\" Type=\"\(relation)/styles\" Target=\"styles.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(strings.map { "<si>\($0)</si>" }.joined())</sst>"),
      (
        "xl/styles.xml",
        "<styleSheet><numFmts>\(codes.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
          + "<cellXfs>\(cells.joined())</cellXfs></styleSheet>"
      ),
      ("xl/worksheets/sheet1.xml", "<worksheet>\(before)<sheetData>\(rows)</sheetData>\(after)</worksheet>"),
    ]
  }

  var bytes: [UInt8] {
    var archive = ZipWriter()
    for part in parts { archive.add(part.name, Array(part.text.utf8)) }
    return archive.finished
  }

  /// Another text for one part.
  func with(_ name: String, _ text: String) -> RawWorkbook {
    var other = self
    other.parts.removeAll { $0.name == name }
    other.parts.append((name, text))
    return other
  }
}

/// The first sheet of some bytes.
func firstSheet(_ bytes: [UInt8], limits: SheetLimits = SheetLimits()) throws -> Sheet {
  try SheetFile.sheets(of: bytes, limits: limits)[0]
}

/// Why bytes are refused; nil when they are not.
func fault(_ bytes: [UInt8], limits: SheetLimits = SheetLimits()) -> SheetFault? {
  do {
    _ = try SheetFile.sheets(of: bytes, limits: limits)
    return nil
  } catch {
    return error
  }
}
