import Testing

@testable import Sheets

/// Periods are read in the forms offices write, and only as far as they say.
struct PeriodWordsTests {
  @Test(arguments: [
    ("2024年3月", 2024, 3...3), ("2024.3", 2024, 3...3), ("2024.10", 2024, 10...10), ("202403", 2024, 3...3),
    ("2024-03", 2024, 3...3), ("2024/3", 2024, 3...3), ("24年一季度", 2024, 1...3), ("2024年第3季度", 2024, 7...9),
    ("2024年上半年", 2024, 1...6), ("2024年1—8月", 2024, 1...8), ("2024年1-8月", 2024, 1...8),
    ("2024年1至8月", 2024, 1...8),
    ("２０２４年１～８月", 2024, 1...8), ("2024 年 1 月", 2024, 1...1), ("二〇二四年三月", 2024, 3...3),
    ("2024年一至八月", 2024, 1...8),
    ("2024年前三季度", 2024, 1...9), ("2024年前8个月", 2024, 1...8), ("2026-01/08", 2026, 1...8),
    ("2026Q1", 2026, 1...3),
    ("2026H2", 2026, 7...12), ("2024年全年", 2024, 1...12), ("2024年6月末", 2024, 6...6),
    ("截至2024年6月底", 2024, 6...6),
    ("2024年3月累计", 2024, 1...3), ("2024年1月-3月", 2024, 1...3), ("2024年十二月", 2024, 12...12),
  ])
  func `a full period says its year and months`(text: String, year: Int, months: ClosedRange<Int>) throws {
    let words = try #require(PeriodWords(text))
    #expect(words.year == year)
    #expect(words.months == months)
  }

  @Test func `up to the end of a month a flow has run from January, and a stock stands on its day`() throws {
    let told = try Told("截至2024年6月底主要指标\n单位:亿元\n指标,数值\n规上工业营业收入,60\n规上企业数,5家\n")
    #expect(told.figures == ["revenue whole 2024H1 60 B4", "firms whole 2024-06 5 B5"])
    let years = try Told("截至2024年6月底\n单位:亿元\n指标,2024年,2023年,本月\n规上工业营业收入,60,50,9\n")
    #expect(
      years.figures.map { $0.split(separator: " ")[2] } == ["2024H1", "2023H1", "2024-06"])
  }

  @Test func `parts of a period say only their part`() {
    #expect(PeriodWords("2024年") == PeriodWords(year: 2024))
    #expect(PeriodWords("2024") == PeriodWords(year: 2024))
    #expect(PeriodWords("2023年末") == PeriodWords(year: 2023))
    #expect(PeriodWords("2024年度") == PeriodWords(year: 2024))
    #expect(PeriodWords("3月") == PeriodWords(months: 3...3))
    #expect(PeriodWords("1—3月(累计)") == PeriodWords(months: 1...3, mode: .fromJanuary))
    #expect(PeriodWords("本月") == PeriodWords(mode: .lastMonth))
    #expect(PeriodWords("1—本月累计") == PeriodWords(mode: .fromJanuary))
    #expect(PeriodWords("累计") == PeriodWords(mode: .fromJanuary))
  }

  @Test(arguments: [
    "20243", "2024年13月", "2024.13", "3月8", "营收", "12", "1234", "3.5", "2024-03-05x", "8—3月", "上年同期",
    "2024年目标",
    "第三季", "20240315", "累计建成", "0年", "本年", "99",
  ])
  func `what says more, or nothing, is no period`(text: String) {
    #expect(PeriodWords(text) == nil)
  }

  @Test func `a title gives its period and keeps the rest`() throws {
    let (words, rest) = try #require(PeriodWords.taken(from: "2024年1—8月全市规上工业主要指标"))
    #expect(words == PeriodWords(year: 2024, months: 1...8))
    #expect(rest == "全市规上工业主要指标")
  }
}
