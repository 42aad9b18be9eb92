import Documents
import Testing

@testable import Sheets

/// Cells mean what their author saw.
struct WorkbookCellTests {
  private func cell(_ xml: String, format: String = "0", properties: String = "") throws -> Cell? {
    let book = RawWorkbook(rows: "<row r=\"1\">\(xml)</row>", formats: [format], properties: properties)
    return try SheetFile.sheets(of: RawWorkbook.filled(book).bytes)[0][0, 0]
  }

  @Test func `shared strings in runs are one text without their pronunciation`() throws {
    let book = RawWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
      strings: ["<r><t>规上</t></r><r><t xml:space=\"preserve\"> 工业</t></r><rPh><t>guishang</t></rPh>"])
    #expect(try firstSheet(book.bytes)[0, 0]?.raw == "规上 工业")
  }

  @Test func `a footnote's mark is no digit of the number before it`() throws {
    let book = RawWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>",
      strings: ["<r><t>120</t></r><r><rPr><vertAlign val=\"superscript\"/></rPr><t>1</t></r>"])
    let cell = try firstSheet(book.bytes)[0, 0]
    #expect(CellMeaning(cell).number == nil)
  }

  @Test func `an escaped carriage return is one, and a lone code stays as written`() throws {
    let xml = "<c r=\"A1\" t=\"inlineStr\"><is><t>甲_x000D_乙_x_</t></is></c>"
    #expect(try cell(xml)?.raw == "甲\r乙_x_")
  }

  @Test(arguments: [
    ("45352", "yyyy\"年\"m\"月\"", "2024年3月", false), ("45352", "57", "2024年3月", false),
    ("45352", "14", "2024年3月1日", true), ("45352.75", "yyyy-mm-dd hh:mm", "2024年3月1日", true),
    ("61", "14", "1900年3月1日", true), ("59", "14", "1900年2月28日", true),
    ("45352", "[$-804]yyyy/m/d;@", "2024年3月1日", true),
  ])
  func `a serial number in a date format is its day`(
    serial: String, format: String, shown: String, showsDay: Bool
  ) throws {
    let cell = try #require(try cell("<c r=\"A1\" s=\"0\"><v>\(serial)</v></c>", format: format))
    #expect(cell.shown == shown)
    #expect(cell.raw == serial)
    guard case .day(_, _, let hasDay) = cell.content else { throw Missing() }
    #expect(hasDay == showsDay)
  }

  @Test func `a workbook that counts from 1904 has other serial numbers`() throws {
    let xml = "<c r=\"A1\" s=\"0\"><v>43890</v></c>"
    let cell = try cell(xml, format: "14", properties: "<workbookPr date1904=\"1\"/>")
    #expect(cell?.shown == "2024年3月1日")
  }

  @Test func `the day that never was is no day`() throws {
    let cell = try cell("<c r=\"A1\" s=\"0\"><v>60</v></c>", format: "14")
    #expect(cell?.content == .text)
  }

  @Test func `a percentage keeps its share and shows per cent`() throws {
    let cell = try cell("<c r=\"A1\" s=\"0\"><v>0.152</v></c>", format: "0.0%")
    #expect(cell == Cell(.percent, raw: "0.152", shown: "15.2%"))
  }

  @Test(arguments: ["0!.0,\"万\"", "#,##0.00,,", "0.0\"亿\"", "#,##0,"])
  func `a format that shows another size is noticed`(format: String) throws {
    #expect(try cell("<c r=\"A1\" s=\"0\"><v>12345</v></c>", format: format)?.isShownScaled == true)
  }

  @Test(arguments: ["General", "#,##0.00_ ", "0.00_);[Red]\\(0.00\\)", "@", "0"])
  func `an ordinary format shows the number's own size`(format: String) throws {
    let cell = try cell("<c r=\"A1\" s=\"0\"><v>12345</v></c>", format: format)
    #expect(cell?.isShownScaled == false)
    #expect(cell?.content == .number)
  }

  @Test func `formulas give what was calculated, or say that nothing was`() throws {
    #expect(try cell("<c r=\"A1\"><f>B1*2</f><v>84</v></c>")?.raw == "84")
    #expect(try cell("<c r=\"A1\"><f>B1*2</f></c>")?.content == .uncalculated)
    #expect(try cell("<c r=\"A1\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>")?.content == .error)
    #expect(try cell("<c r=\"A1\" t=\"str\"><f>A2</f><v>象山</v></c>")?.raw == "象山")
  }

  @Test func `a reference to a string that is not there is an error and no text`() throws {
    #expect(try cell("<c r=\"A1\" t=\"s\"><v>9</v></c>")?.content == .error)
  }

  private struct Missing: Error {}
}

extension RawWorkbook {
  /// The same with a cell beside, so that no sheet is empty.
  static func filled(_ book: RawWorkbook) -> RawWorkbook {
    let sheet = book.parts.first { $0.name.hasSuffix("sheet1.xml") }?.text ?? ""
    let filler = "<row r=\"9\"><c r=\"A9\"><v>1</v></c></row></sheetData>"
    return book.with("xl/worksheets/sheet1.xml", sheet.replacing("</sheetData>", with: filler))
  }
}
