import Testing

@testable import Sheets

/// Text files are read in the encodings and shapes that offices send.
struct TextFileTests {
  private func grid(_ text: String) throws -> [[String]] {
    let sheet = try SheetFile.text(text)
    let columns = (sheet.usedColumns.last ?? 0) + 1
    return sheet.usedRows.map { row in (0..<columns).map { sheet[row, $0]?.raw ?? "" } }
  }

  /// 地区,营收 in GB18030, with 㐀 which only its four-byte part has.
  private let chinese: [UInt8] = [
    0xB5, 0xD8, 0xC7, 0xF8, 0x2C, 0xD3, 0xAA, 0xCA, 0xD5, 0x0A, 0x81, 0x39, 0xEE, 0x39, 0x2C, 0x31,
  ]

  @Test func `every encoding offices use gives the same text`() throws {
    let text = "地区,营收\n㐀,1"
    let utf16 = Array(text.utf16)
    let little = utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let forms: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), chinese, little, big, [0xFF, 0xFE] + little,
      [0xFE, 0xFF] + big,
    ]
    for bytes in forms { #expect(try TextDecoding.decode(bytes) == text) }
  }

  @Test(
    arguments: [[0xFF, 0x41], [0x81], [0xEF, 0xBB, 0xBF, 0xFF], [0xFF, 0xFE, 0x00, 0xD8]] as [[UInt8]])
  func `bytes of no encoding are refused`(bytes: [UInt8]) {
    #expect(fault(bytes) == .unknownEncoding)
  }

  @Test(arguments: ["地区,营收\n象山,1", "地区;营收\n象山;1", "地区\t营收\n象山\t1", "地区|营收\r\n象山|1\r\n"])
  func `the delimiter is the one that parts the lines`(text: String) throws {
    #expect(try grid(text) == [["地区", "营收"], ["象山", "1"]])
  }

  @Test func `quoted cells keep delimiters, quotes and line breaks`() throws {
    #expect(try grid("甲,\"1,234.5\"\n\"乙\"\"丙\",\"丁\n戊\"") == [["甲", "1,234.5"], ["乙\"丙", "丁\n戊"]])
    #expect(fault(Array("甲,\"1\n2,3".utf8)) == .openQuote(line: 1))
  }

  @Test func `columns are runs of blanks in what was pasted`() throws {
    let text = """
      指标            本月    累计
      规上工业        12.3    100.5
        其中:轻工业   4.1     30.2
      """
    #expect(
      try grid(text) == [["指标", "本月", "累计"], ["规上工业", "12.3", "100.5"], ["  其中:轻工业", "4.1", "30.2"]])
  }

  @Test func `single blanks part columns only where there are no wide ones`() throws {
    #expect(try grid("指标 本月\n营收 1") == [["指标", "本月"], ["营收", "1"]])
    #expect(try grid("规上 工业  1\n营收  2") == [["规上 工业", "1"], ["营收", "2"]])
  }

  @Test func `a number glued to its label is parted where the row is one short`() throws {
    #expect(try grid("指标  一月  二月\n规上工业123.5  4\n营收  5  6")[1] == ["规上工业", "123.5", "4"])
    #expect(try grid("指标  一月\n规上工业  4\n专精特新2025  6")[2] == ["专精特新2025", "6"])
  }

  @Test func `an empty file is refused`() {
    #expect(fault([]) == .empty)
    #expect(fault(Array(" \n,,\n".utf8)) == .empty)
  }
}
