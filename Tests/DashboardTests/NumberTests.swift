import Core
import Documents
import TestSupport
import Testing

@testable import Dashboard

/// How numbers, periods and states are written.
struct NumberTests {
  private let words = Words(.chinese)

  @Test(
    arguments: [
      (0, "0"), (0.0004, "0"), (0.5, "0.5"), (1.2345, "1.235"), (9.9996, "10"), (12.345, "12.35"),
      (123.45, "123.5"), (1234.5, "1235"), (99_999.4, "99999"), (100_000, "10.00万"), (1_234_567, "123.46万"),
      (1e8, "1.00亿"), (-1234.5, "-1235"), (-0.0001, "0"),
    ])
  func `four digits that matter`(_ value: Double, _ text: String) {
    #expect(words.significant(value) == text)
  }

  @Test(
    arguments: [
      (0.0, 1, "0.0"), (-0.04, 1, "0.0"), (0.05, 1, "0.1"), (-12.345, 2, "-12.35"), (7, 0, "7"),
      (.infinity, 1, "–"), (.nan, 1, "–"), (0.004, 3, "0.004"), (99.995, 1, "100.0"),
    ])
  func `so many decimals`(_ value: Double, _ decimals: Int, _ text: String) {
    #expect(words.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [(1.25, "+1.3"), (-1.25, "-1.3"), (0.0, "0.0"), (0.04, "0.0"), (-0.04, "0.0")])
  func `a change has its sign unless it is none`(_ value: Double, _ text: String) {
    #expect(words.signed(value, decimals: 1) == text)
  }

  private func indicator(_ id: Indicator.ID) -> Indicator? { Sample.situation.indicator(id) }

  @Test(
    arguments: [
      ("revenue", 1_020.5, "1021亿元"), ("revenue", 12_345, "1.235万亿元"), ("revenue", 5.25, "5.25亿元"),
      ("giants", 31, "31家"), ("giants", 250_000, "25.00万家"), ("rd-share", 2.48, "2.48%"),
      ("training", 2.2, "2.2万学时"),
    ] as [(Indicator.ID, Double, String)])
  func `a quantity has its unit`(_ id: Indicator.ID, _ value: Double, _ text: String) {
    #expect(words.quantity(value, indicator(id)) == text)
  }

  @Test func `changes of ratios are points and of others per cents`() {
    #expect(words.change(0.25, indicator("rd-share")) == "+0.25点")
    #expect(words.change(-3.21, indicator("revenue")) == "-3.2%")
    #expect(words.change(-13, indicator("energy")) == "-13.00")
    #expect(words.change(nil, indicator("revenue")) == "–")
    #expect(Words(.english).change(0.25, indicator("rd-share")) == "+0.25pp")
  }

  @Test(
    arguments: [
      ("2026", "2026年", "2026年"), ("2026-09", "2026年9月", "9月"), ("2026-01/09", "2026年1—9月", "1—9月"),
      ("2025-11", "2025年11月", "2025年11月"),
    ])
  func `periods are written as officials write them`(_ period: String, _ long: String, _ short: String) {
    #expect(words.period(.over(period)) == long)
    #expect(words.shortPeriod(.over(period), year: 2026) == short)
  }

  @Test func `days of this year leave the year out`() {
    #expect(words.day(.on("2026-09-28"), in: 2026) == "09-28")
    #expect(words.day(.on("2025-09-28"), in: 2026) == "2025-09-28")
  }

  @Test func `node states say how many days`() {
    let states: [NodeStatus.State] = [
      .doneInTime, .doneLate(days: 3), .done, .overdue(days: 12), .dueSoon(days: 5), .open(days: 90),
      .undated,
    ]
    let texts = states.map(words.state)
    #expect(texts == ["按期办结", "迟 3 天办结", "已办结", "逾期 12 天", "还有 5 天", "在办,还有 90 天", "未定期限"])
  }

  @Test func `a light is always a word, and no two share one`() {
    for language in [Language.chinese, .english] {
      let words = Words(language)
      #expect(Set(Light.allCases.map { words.word($0) }).count == Light.allCases.count)
      let reasons: [Reason] = Reason.allCases
      #expect(Set(reasons.map { words.word($0) }).count == reasons.count)
    }
  }
}
