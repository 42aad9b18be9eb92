import Testing

@testable import Sheets

/// What stands around the cells is noticed too.
struct WorkbookLayoutTests {
  @Test func `rows and cells without addresses follow one another`() throws {
    let book = RawWorkbook(rows: "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")
    let sheet = try firstSheet(book.bytes)
    #expect(sheet[0, 1]?.raw == "2")
    #expect(sheet[1, 0]?.raw == "3")
  }

  @Test func `merges, hidden rows and hidden columns are kept`() throws {
    let book = RawWorkbook(
      rows: "<row r=\"1\" hidden=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"D1\"><v>2</v></c></row>",
      before:
        "<cols><col min=\"2\" max=\"3\" hidden=\"1\"/><col min=\"9\" max=\"16384\" hidden=\"1\"/></cols>",
      after: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"nonsense\"/></mergeCells>")
    let sheet = try firstSheet(book.bytes)
    #expect(sheet.merges.map(\.description) == ["A1:B2"])
    #expect(sheet.hiddenRows == [0])
    #expect(sheet.hiddenColumns == [1, 2])
  }

  @Test func `what the writer writes comes back`() throws {
    var draft = SheetDraft(name: "甲&“乙”")
    draft.put(.text("=1+1 <规上> \u{1}"), row: 0, column: 0, look: .heading, comment: "请核实\n第二行")
    draft.put(.number("3392.4000000000001"), row: 4, column: 27, look: .wrong)
    draft.put(.number("45352"), row: 5, column: 1, look: .month)
    draft.merges = [CellRange(CellAddress(row: 0, column: 0), CellAddress(row: 0, column: 3))]
    draft.hiddenRows = [4]
    draft.hiddenColumns = [1]
    let sheets = try SheetFile.sheets(of: WorkbookWriter.bytes(of: [draft, SheetDraft(name: "空")]))
    #expect(sheets.map(\.name) == ["甲&“乙”", "空"])
    let sheet = sheets[0]
    #expect(sheet[0, 0] == Cell(.text, raw: "=1+1 <规上> \u{FFFD}", comment: "请核实\n第二行"))
    #expect(sheet[4, 27]?.raw == "3392.4000000000001")
    #expect(sheet[5, 1]?.shown == "2024年3月")
    #expect(sheet.merges.map(\.description) == ["A1:D1"])
    #expect(sheet.hiddenRows == [4])
    #expect(sheet.hiddenColumns == [1])
  }

  @Test func `addresses read back what they write`() {
    for (row, column) in [(0, 0), (6, 25), (99, 26), (1_048_575, 16_383), (3, 701), (3, 702)] {
      let address = CellAddress(row: row, column: column)
      #expect(CellAddress(address.description) == address)
    }
    #expect(CellAddress("XFE1") == nil)
    #expect(CellAddress("A1048577") == nil)
    #expect(CellAddress("A99999999999999999999") == nil)
    #expect(CellAddress("1A") == nil)
  }
}
