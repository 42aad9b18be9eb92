import Documents
import Testing

/// What a notation makes of `v: TEXT`, or the words of its finding.
private func read<Value>(_ text: String, as notation: Notation<Value>) -> (value: Value?, finding: String?) {
  let decoded = Decoded(yaml: "v: \(text)", file: "p") { $0.value("v", as: notation) }
  return (decoded.value, decoded.findings.first.map { $0.description })
}

@Suite struct NotationTests {
  @Test(arguments: [("0", 0.0), ("-2", -2), ("3.70", 3.7), ("1.2e6", 1.2e6), ("5E-3", 0.005), ("-0.5", -0.5)])
  func `numbers are read as they are written everywhere`(text: String, value: Double) {
    #expect(read(text, as: .number).value == value)
  }

  @Test(arguments: [
    ("1,234.5", "改为 1234.5"), ("12,5", nil), ("1_000", "改为 1000"), ("+5", "改为 5"), ("007", "改为 7"),
    ("\u{FF13}\u{FF0E}\u{FF17}", "改为 3.7"), ("15%", "只写 15,单位另写"), ("15\u{FF05}", "只写 15,单位另写"),
    ("3.7万亿元", "只写 3.7,单位另写"), ("三", nil), ("1.", nil), (".5", nil), ("0x10", nil),
    ("1e", "只写 1,单位另写"),
    (".inf", nil), ("nan", nil), ("1e999", nil), ("1-2", nil), ("4+5", nil), ("--1", nil),
    ("\u{0663}", nil),
  ])
  func `what only looks like a number is refused, with advice where the number is plain`(
    text: String, remedy: String?
  ) {
    let read = read(text, as: .number)
    #expect(read.value == nil)
    #expect(read.finding == "p:1:4 读到 “\(text)”,应为 数" + (remedy.map { ";\($0)" } ?? ""))
  }

  @Test func `whole numbers have no fraction and keep to their bounds`() {
    #expect(read("30", as: .integer).value == 30)
    #expect(read("3.0", as: .integer).value == nil)
    #expect(read("9223372036854775808", as: .integer).value == nil)
    #expect(read("12", as: .integer(in: 1...12)).value == 12)
    #expect(read("13", as: .integer(in: 1...12)).finding == "p:1:4 读到 “13”,应为 1 至 12 的整数")
    #expect(read("1.5", as: .number(in: 0...1)).finding == "p:1:4 读到 “1.5”,应为 0.0 至 1.0 的数")
  }

  @Test func `a number in quotation marks is text`() {
    #expect(read("'3'", as: .integer).finding == "p:1:4 读到 “3”,应为 整数;去掉引号")
    #expect(read("'x'", as: .integer).finding == "p:1:4 读到 “x”,应为 整数")
    #expect(read("'true'", as: .truth).value == nil)
    #expect(read("'2023-07-25'", as: .date).value == CalendarDate(year: 2023, month: 7, day: 25))
  }

  @Test(arguments: ["no", "on", "1.0", "007", "2023", "'null'", "true"])
  func `text is whatever was written`(text: String) {
    #expect(read(text, as: .text).value == text.replacing("'", with: ""))
  }

  @Test func `only true and false are truths`() {
    #expect(read("true", as: .truth).value == true)
    #expect(read("false", as: .truth).value == false)
    #expect(read("yes", as: .truth).finding == "p:1:4 读到 “yes”,应为 true 或 false;改为 true")
    #expect(read("否", as: .truth).finding == "p:1:4 读到 “否”,应为 true 或 false;改为 false")
    #expect(read("1", as: .truth).finding == "p:1:4 读到 “1”,应为 true 或 false")
  }

  @Test(arguments: ["2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
  func `days that exist are read`(text: String) {
    #expect(read(text, as: .date).value != nil)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2023-13-01", "2023-00-01", "2023-1-1", "2023/07/25", "2023-07-32",
    "0000-01-01", "2023-07-2\u{FF15}",
  ])
  func `days that do not exist or are written otherwise are refused`(text: String) {
    #expect(read(text, as: .date).finding == "p:1:4 读到 “\(text)”,应为 日期,如 2023-07-25")
  }

  @Test func `days are ordered`() throws {
    let days = try ["2023-07-25", "2023-12-01", "2024-01-01"].map { try #require(CalendarDate($0)) }
    #expect(days.reversed().sorted() == days)
  }

  @Test(arguments: ["", "~", "null"]) func `nothing is not a value`(text: String) {
    #expect(read(text, as: .text).finding == "p:1:\(text.isEmpty ? 3 : 4) 读到 “\(text)”,应为 文字")
    #expect(read(text, as: .integer).value == nil)
  }
}
