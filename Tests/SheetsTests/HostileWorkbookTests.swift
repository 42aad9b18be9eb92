import Documents
import TestSupport
import Testing

@testable import Sheets

/// A workbook may be broken or meant to harm; then it is refused with a reason, within bounds.
struct HostileWorkbookTests {
  private let sound = RawWorkbook(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
  private let sheet = "xl/worksheets/sheet1.xml"

  @Test func `old workbooks and ones with a password are told to be saved anew`() {
    #expect(fault([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) == .binaryWorkbook)
    let words = SheetFault.binaryWorkbook.finding(at: .init(file: "a.xls")).description(.chinese)
    #expect(words.contains("另存为"))
  }

  @Test func `an open document is told by its first part`() {
    var archive = ZipWriter()
    archive.add("mimetype", Array("application/vnd.oasis.opendocument.spreadsheet".utf8))
    #expect(fault(archive.finished) == .otherFormat("ods"))
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\">",
    "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]>",
  ])
  func `a document type is refused wherever it stands`(declaration: String) {
    for part in sound.parts {
      let book = sound.with(part.name, declaration + part.text)
      #expect(fault(book.bytes) == .documentType(part: part.name))
    }
  }

  @Test func `a zip bomb is refused before it unpacks`() {
    let book = sound.with(sheet, "<worksheet>" + String(repeating: " ", count: 4 << 20) + "</worksheet>")
    #expect(book.bytes.count < 100_000)
    let limits = SheetLimits(unpackedBytes: 1 << 20)
    guard case .tooLarge(.unpackedBytes, _) = fault(book.bytes, limits: limits) else {
      Issue.record("it was read")
      return
    }
  }

  @Test func `a part that is longer than it says is refused`() throws {
    var bytes = sound.bytes
    let archive = try ZipArchive(bytes)
    let part = try #require(archive[sheet])
    // The size stands at 24 of the directory's entry, which is found by the part's name.
    let entry = try #require(
      (0..<bytes.count - 46).last { at in
        bytes[at...].starts(with: [0x50, 0x4B, 0x01, 0x02]) && bytes[(at + 46)...].starts(with: sheet.utf8)
      })
    bytes[entry + 24] = UInt8(truncatingIfNeeded: part.size - 1)
    #expect(fault(bytes) == .damagedArchive(sheet))
  }

  @Test func `more cells or merges than the limits are refused`() {
    let row = "<row r=\"1\">" + String(repeating: "<c><v>1</v></c>", count: 200) + "</row>"
    #expect(
      fault(RawWorkbook(rows: row).bytes, limits: SheetLimits(cells: 100)) == .tooLarge(.cells, limit: 100))
    let merges =
      "<mergeCells>" + String(repeating: "<mergeCell ref=\"A1:XFD1048576\"/>", count: 50) + "</mergeCells>"
    let book = RawWorkbook(rows: row, after: merges)
    #expect(fault(book.bytes, limits: SheetLimits(merges: 20)) == .tooLarge(.merges, limit: 20))
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "0", "1048577"])
  func `a row that no sheet has is read as the next one`(number: String) throws {
    let next = String(repeating: "<row><c><v>2</v></c></row>", count: 3)
    let rows = "<row r=\"\(number)\"><c><v>1</v></c></row>" + next
    let sheet = try #require(try SheetFile.sheets(of: RawWorkbook(rows: rows).bytes).first)
    #expect(sheet.usedRows == [0, 1, 2, 3])
  }

  @Test func `deep nesting ends early`() {
    let deep = String(repeating: "<a>", count: 5000)
    #expect(fault(sound.with(sheet, deep).bytes) == .tooLarge(.depth, limit: 256))
  }

  @Test func `two parts of one name are refused`() {
    var archive = ZipWriter()
    for part in sound.parts { archive.add(part.name, Array(part.text.utf8)) }
    archive.add("XL\\worksheets/sheet1.xml", Array("<worksheet/>".utf8))
    guard case .damagedArchive = fault(archive.finished) else {
      Issue.record("it was read")
      return
    }
  }

  @Test func `no flipped or missing byte passes unnoticed`() throws {
    let bytes = RawWorkbook(
      rows: "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>12</v></c></row>",
      strings: ["<t>象山</t>"]
    ).bytes
    let whole = try SheetFile.sheets(of: bytes)
    var random = SplitMix64(seed: 5)
    for _ in 0..<600 {
      var other = bytes
      other[Int.random(in: 0..<other.count, using: &random)] ^= 1 << UInt8.random(in: 0...7, using: &random)
      // Bytes nobody reads may change, such as times; what is read may not.
      if fault(other) == nil { #expect(try SheetFile.sheets(of: other) == whole) }
    }
    for length in stride(from: 0, to: bytes.count, by: 7) { #expect(fault(Array(bytes[..<length])) != nil) }
  }
}
