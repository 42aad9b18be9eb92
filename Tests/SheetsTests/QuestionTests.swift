import Core
import Testing

@testable import Sheets

/// What stands in the way says what could be answered, and the answer settles it.
struct QuestionTests {
  private func question(_ told: Told) -> SheetQuestion? {
    told.reading.findings.first { $0.grade == .mandatory }?.question
  }

  @Test func `a name nearly right asks for its meaning, without unit and time`() throws {
    let text = "2024年1—8月\n地区,规上工业营业收人(亿元)\n东山县,5\n"
    guard case .meaning(let word, let near)? = question(try Told(text)) else {
      Issue.record("nothing is asked")
      return
    }
    #expect(word == "规上工业营业收人")
    #expect(near.count == 1)
    let answered = try Told(text, SheetMapping(names: [word: .indicator("revenue")]))
    #expect(answered.grave == [])
    #expect(answered.figures == ["revenue district:east 2024-01/08 5 B3"])
  }

  @Test func `a table without a time asks for its period`() throws {
    let text = "单位:亿元\n地区,营业收入\n东山县,5\n"
    #expect(question(try Told(text)) == .period)
    let answered = try Told(text, SheetMapping(period: .year(2024)))
    #expect(answered.grave == [])
    #expect(answered.figures.count == 1)
  }
}
