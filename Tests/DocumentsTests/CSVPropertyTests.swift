import Documents
import TestSupport
import Testing

@Suite struct CSVPropertyTests {
  /// A table of cells that need quotes, doubled quotes and line breaks, none of its rows wholly empty.
  private func randomRows(_ random: inout SplitMix64) -> [[String]] {
    let words = [
      "", "a", "\"", ",", ";", "\t", "\n", "\r\n", "\r", "绿色石化", "汽车 ", " ", "3.7", "=1", "'", "𠮷", "é",
    ]
    let width = Int.random(in: 1...6, using: &random)
    return (0..<Int.random(in: 1...12, using: &random)).map { _ in
      (0..<width).map { column in
        let cell = (0..<Int.random(in: 0...4, using: &random)).map { _ in
          words.randomElement(using: &random) ?? ""
        }
        return (column == 0 ? "x" : "") + cell.joined()
      }
    }
  }

  @Test(arguments: 0..<200) func `what is written is read back`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let rows = randomRows(&random)
    let header = (0..<rows[0].count).map { "列\($0)" }
    for delimiter in CSVWriter.Delimiter.allCases where header.count > 1 || delimiter == .comma {
      var writer = CSVWriter(delimiter: delimiter, byteOrderMark: seed % 2 == 0, guardsFormulas: false)
      writer.write(header.map { .text($0) })
      for row in rows { writer.write(row.map { .text($0) }) }
      let read = table(writer.take())
      #expect(read.header == header)
      #expect(read.rows == rows)
      #expect(read.findings.isEmpty)
    }
  }

  @Test(arguments: 0..<150) func `where the pieces are cut does not matter`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let words = ["a", ",", "\"", "\"\"", "\n", "\r\n", "\r", "甲", "乙丙", " ", ";", "\u{FEFF}", "\0", "\t"]
    var bytes = Array("a,b\n".utf8)
    for _ in 0..<Int.random(in: 0...80, using: &random) {
      // NUL rarely, or every text would end at once.
      let word = words.dropLast(seed % 3 == 0 ? 0 : 2).randomElement(using: &random) ?? ""
      bytes += Array(word.utf8)
      if Int.random(in: 0..<60, using: &random) == 0 {
        bytes.append(UInt8.random(in: 0x80...0xFF, using: &random))
      }
    }
    let limits = CSVLimits(cell: seed % 4 == 0 ? 12 : 1000, record: seed % 5 == 0 ? 30 : 1000)
    let whole = table(bytes, limits: limits)
    for size in [1, 2, 3, 7, 64] {
      let pieces = table(bytes, pieces: size, limits: limits)
      #expect(pieces.rows == whole.rows)
      #expect(pieces.lines == whole.lines)
      #expect(pieces.findings == whole.findings)
    }
  }

  @Test(arguments: 0..<300) func `random bytes never crash the reader`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let ceiling: UInt8 = seed % 2 == 0 ? 255 : 127
    let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
      UInt8.random(in: 1...ceiling, using: &random)
    }
    let read = table(bytes)
    #expect(!read.header.isEmpty || !read.findings.isEmpty)
    #expect(read.rows.allSatisfy { $0.count == read.header.count })
  }

  @Test(arguments: 0..<60) func `hostile text is read back as it was written`(seed: Int) {
    var random = SplitMix64(seed: UInt64(seed))
    let text = "x" + random.hostileText(upTo: 200).replacing("\0", with: "")
    var writer = CSVWriter()
    writer.write(["a"])
    writer.write([.text(text)])
    #expect(table(writer.take()).rows.first?.first.map { Array($0.utf8) } == Array(text.utf8))
  }
}
