import Documents
import TestSupport
import Testing

/// A table read in pieces of one size: its rows as texts with their lines, and the words of its findings.
func table(
  _ bytes: [UInt8], pieces size: Int = .max, limits: CSVLimits = CSVLimits()
) -> (header: [String], rows: [[String]], lines: [Int], findings: [String]) {
  let log = FindingLog()
  var reader = CSVReader(file: "t", limits: limits, log: log)
  var rows: [[String]] = []
  var lines: [Int] = []
  func keep(_ row: CSVRow) {
    rows.append(row.texts)
    lines.append(row.line)
  }
  var rest = bytes[...]
  while !rest.isEmpty {
    reader.read(rest.prefix(size), row: keep)
    rest = rest.dropFirst(size)
  }
  reader.finish(row: keep)
  return (reader.header?.names ?? [], rows, lines, log.findings.map { $0.description })
}

func table(_ text: String) -> (header: [String], rows: [[String]], lines: [Int], findings: [String]) {
  table(Array(text.utf8))
}

@Suite struct CSVReaderTests {
  @Test(arguments: ["\n", "\r\n", "\r"]) func `every kind of line break ends a row`(lineBreak: String) {
    let lines = ["指标,数值", "产值,1", "", "增加值,2"]
    let read = table(lines.joined(separator: lineBreak))
    #expect(read.header == ["指标", "数值"])
    #expect(read.rows == [["产值", "1"], ["增加值", "2"]])
    #expect(read.lines == [2, 4])
    #expect(read.findings.isEmpty)
  }

  @Test func `quotes hold delimiters, quotes and line breaks, and lines are still counted`() {
    let read = table("a,b\n\"1,2\",\"say \"\"好\"\"\"\n\"x\r\ny\n\nz\",\"\"\nlast,2\n")
    #expect(read.rows == [["1,2", "say \"好\""], ["x\r\ny\n\nz", ""], ["last", "2"]])
    #expect(read.lines == [2, 3, 7])
    #expect(read.findings.isEmpty)
  }

  @Test(arguments: [",", ";", "\t"]) func `the header tells the delimiter`(delimiter: String) {
    let lines = [["\"a;,\tx\"", "b", "c"], ["1", "2", "3"]].map { $0.joined(separator: delimiter) }
    let read = table("\u{FEFF}\n" + lines.joined(separator: "\n"))
    #expect(read.header == ["a;,\tx", "b", "c"])
    #expect(read.rows == [["1", "2", "3"]])
  }

  @Test func `a row of another length is reported by line and left out`() {
    let read = table("a,b,c\n1,2,3\n1,2\n1,2,3,4\n1,2,3,,\n,,\n4,5,6")
    #expect(read.rows == [["1", "2", "3"], ["1", "2", "3"], ["4", "5", "6"]])
    #expect(
      read.findings == [
        "t:3 读到 “2”,应为 3 格,与表头一样多;补上空的格",
        "t:4 读到 “4”,应为 3 格,与表头一样多;含分隔符的格要加引号",
      ])
  }

  @Test func `a stray quotation mark costs its row only`() {
    let read = table("a,b\n5\" pipe,1\n\"x\"y,2\n \"q\",3\nok,4\n")
    #expect(read.rows == [["ok", "4"]])
    #expect(read.findings.map { $0.prefix(3) } == ["t:2", "t:3", "t:4"])
    #expect(read.findings[0] == "t:2 读到 “\"”,应为 引号只在一格的首尾;整格加引号,格内的引号写两遍")
  }

  @Test func `a quotation mark that is never closed is found where it was opened`() {
    let read = table("a,b\n1,2\n3,\"4\n5,6\n7,8\n")
    #expect(read.rows == [["1", "2"]])
    #expect(read.findings == ["t:3 读到 “\"”,应为 这一行打开的引号后来闭合;补上或删去这个引号"])
  }

  @Test func `bytes that are not UTF-8 are found by line and byte`() {
    // 产值 in GB18030 in the third line.
    let read = table(Array("a,b\n1,2\n".utf8) + [0xB2, 0xFA, 0xD6, 0xB5, 0x2C, 0x31, 0x0A])
    #expect(read.rows == [["1", "2"]])
    #expect(read.findings == ["t:3 应有 UTF-8 编码的文本(第 9 字节不是);另存为 “CSV UTF-8” 再导入"])
  }

  @Test(arguments: [
    [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE0, 0x80, 0x80], [0xFF, 0xFE],
  ])
  func `forbidden forms of UTF-8 are refused`(bytes: [UInt8]) {
    #expect(table(Array("a\n".utf8) + bytes + [0x0A]).findings.count == 1)
  }

  @Test func `a character cut off at the end is refused`() {
    let read = table(Array("a\n1\n".utf8) + [0xE4, 0xB8])
    #expect(read.findings == ["t:3 应有 UTF-8 编码的文本(第 7 字节不是);另存为 “CSV UTF-8” 再导入"])
  }

  @Test func `NUL is refused`() {
    #expect(table("a,b\n1,\0\n").findings == ["t:2 应有 文本(第 7 字节是 NUL);另存为 “CSV UTF-8” 再导入"])
    #expect(table("\0a,b\n1,2\n").findings.count == 1)
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\r\n\n", ",,\n"]) func `an empty file lacks its header`(text: String) {
    #expect(table(text).findings == ["t 应有 一行表头;文件是空的"])
  }

  @Test func `a cell or row without end costs no memory`() {
    let limits = CSVLimits(cell: 10, record: 40)
    #expect(
      table(Array("a\n0123456789\n0123456789x\n".utf8), limits: limits).findings == ["t:3 应有 每格不超过 10 字节"])
    #expect(
      table(Array("a\n\"01234\n6789x\"\n".utf8), limits: limits).findings.first?.hasPrefix("t:2 ") == true)
    #expect(
      table(Array(("a\n" + String(repeating: "1,", count: 40)).utf8), limits: limits).findings == [
        "t:2 应有 每行不超过 40 字节"
      ])
    #expect(
      table(Array(String(repeating: "a", count: 100).utf8), limits: limits).findings == ["t:1 应有 每格不超过 10 字节"]
    )
  }
}
