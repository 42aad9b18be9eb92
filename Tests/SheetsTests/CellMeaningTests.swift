import Testing

@testable import Sheets

/// A cell's text is a number, a mark for nothing, or words; never nearly a number.
struct CellMeaningTests {
  @Test(arguments: [
    ("1,234.5", "1234.5", ""), ("１，２３４．５", "1234.5", ""), ("(1,234)", "-1234", ""), ("（12.5）", "-12.5", ""),
    ("−3.1", "-3.1", ""), ("+5.2%", "5.2", "%"), ("15％", "15", "%"), (" 3.7 万亿元 ", "3.7", "万亿元"),
    ("3.7万亿", "3.7", "万亿"), ("\u{3000}12\u{A0}345\u{2009}", "12345", ""), ("15个百分点", "15", "个百分点"),
    ("¥1,000", "1000", "元"),
    (".5", "0.5", ""), ("0.50", "0.5", ""), ("-0", "0", ""), ("2.3倍", "2.3", "倍"), ("5‰", "5", "‰"),
    ("12\u{200B}.5", "12.5", ""),
  ])
  func `a number is read with its unit`(text: String, digits: String, unit: String) throws {
    let number = try #require(CellMeaning(Cell(text: text)).number)
    #expect(
      number.decimal.description.replacing("-0", with: "0", maxReplacements: digits == "0" ? 1 : 0) == digits)
    #expect(number.unit == unit)
  }

  @Test(arguments: [
    "12,34", "1,2345", "1.234.5", "007", "3万5千", "约5", "5左右1", "5-", "--5", "1/2", "3:1", "2024-03", ">5",
    "五",
    "①", "٣", "1O5", "1e5", "5.", "(5", "(-5)", "(+5)", "1 2 3", "3.7(初步)", "3.7*", "↑5%", "▲5", "5.2.",
    "1'234", "—5",
    "1,234,5", "１２,３４", "0,5", "12.3 45", "5 6",
  ])
  func `what is not wholly a number is none`(text: String) {
    #expect(CellMeaning(Cell(text: text)).number == nil)
  }

  @Test(arguments: ["-", "—", "——", "/", "无", "N/A", "n/a", "…", "……", "－", " – ", "暂无", "#N/A"])
  func `a mark for nothing is missing and never 0`(text: String) {
    #expect(CellMeaning(Cell(text: text)) == .missing)
  }

  @Test func `a workbook's number loses the dust of binary arithmetic and nothing else`() {
    func value(_ raw: String, _ content: Cell.Content = .number) -> String? {
      CellMeaning(Cell(content, raw: raw)).number?.decimal.description
    }
    #expect(value("3392.4000000000001") == "3392.4")
    #expect(value("0.15200000000000002", .percent) == "15.2")
    #expect(value("9.9999999999999995") == "10")
    #expect(value("1.5E-3") == "0.0015")
    #expect(value("123456789012345") == "123456789012345")
  }

  @Test func `shifting the point is exact`() {
    #expect(ExactDecimal("3.7")?.shifted(by: 4).value == 37000)
    #expect(ExactDecimal("-0.00012")?.shifted(by: -3).description == "-0.00000012")
    #expect(ExactDecimal("1e9999") == nil)
    #expect(ExactDecimal("1e-9223372036854775808") == nil)
    #expect(ExactDecimal("") == nil)
    #expect(ExactDecimal(".") == nil)
  }

  @Test func `formulas that failed or were never calculated are faulty, #N/A is missing`() {
    #expect(CellMeaning(Cell(.error, raw: "#DIV/0!")) == .faulty)
    #expect(CellMeaning(Cell(.uncalculated, raw: "")) == .faulty)
    #expect(CellMeaning(Cell(.error, raw: "#N/A")) == .missing)
    #expect(CellMeaning(nil) == .empty)
  }
}
