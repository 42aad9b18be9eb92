import Testing

@testable import Sheets

/// The copy to send back is their own table, with what is wrong shown where it is.
struct AnnotationTests {
  @Test func `cells keep what they held and say what is wrong`() throws {
    let draft = SheetDraft(
      [
        ["2024年1—8月", "", ""], ["地区", "营业收入(亿元)", "备注"], ["东山县", "约5", "甲"], ["西湖区", "6", ""],
        ["合计", "9", ""],
      ],
      merges: ["A1:C1"])
    let sheets = try SheetFile.sheets(of: WorkbookWriter.bytes(of: [draft]))
    let reading = try Told(sheets).reading
    let copy = try SheetFile.sheets(of: WorkbookWriter.bytes(of: SheetAnnotation.drafts(sheets, reading)))
    #expect(copy.map(\.name) == ["汇总", "审核意见"])
    for (address, cell) in sheets[0].cells { #expect(copy[0].cells[address]?.raw == cell.raw) }
    #expect(copy[0].merges == sheets[0].merges)
    let comment = try #require(copy[0].cells[CellAddress(row: 2, column: 1)]?.comment)
    #expect(comment.contains("强制性"))
    #expect(copy[1][1, 0]?.raw == "强制性")
    #expect(copy[1][1, 2]?.raw == "B3")
    let looks = SheetAnnotation.drafts(sheets, reading)[0].cells.mapValues(\.look)
    #expect(looks[CellAddress(row: 2, column: 1)] == .wrong)
    #expect(looks[CellAddress(row: 3, column: 1)] == .plain)
  }
}
