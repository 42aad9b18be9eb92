import Documents
import Testing

@Suite struct CSVWriterTests {
  private func written(_ cells: [CSVCell], delimiter: CSVWriter.Delimiter = .comma, mark: Bool = false)
    -> String
  {
    var writer = CSVWriter(delimiter: delimiter, byteOrderMark: mark)
    writer.write(cells)
    return String(decoding: writer.take(), as: UTF8.self)
  }

  @Test func `only cells that need quotes get them`() {
    #expect(
      written(["甲", "a b", .empty, "a,b", "say \"x\"", "a\nb"])
        == "甲,a b,,\"a,b\",\"say \"\"x\"\"\",\"a\nb\"\r\n")
    #expect(written([" a"]) == "\" a\"\r\n")
    #expect(written(["a", "b"], delimiter: .tab) == "a\tb\r\n")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\u{FF1D}1"]) func `words are never a formula`(words: String) {
    #expect(written([.text(words)]) == "'\(words)\r\n")
  }

  @Test func `a tab or line break before a formula does not hide it`() {
    #expect(written(["\t=1"]) == "\"'\t=1\"\r\n")
    #expect(written(["\r=1"]) == "\"'\r=1\"\r\n")
  }

  @Test func `numbers stay numbers`() {
    #expect(
      written([
        .integer(-3), .number(-2.5), .number(37000), .number(0.1), .number(.nan), .number(Double?.none),
      ])
        == "-3,-2.5,37000,0.1,,\r\n")
  }

  @Test func `the mark for Excel stands once at the beginning`() {
    var writer = CSVWriter(byteOrderMark: true)
    writer.write(["a"])
    #expect(writer.take() == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
    writer.write(["b"])
    #expect(writer.take() == [0x62, 0x0D, 0x0A])
    #expect(writer.take().isEmpty)
  }
}
