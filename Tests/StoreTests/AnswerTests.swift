import Core
import Documents
import Sheets
import Testing

@testable import Store

/// Answers given on a screen count as those of a map file do.
struct AnswerTests {
  private let table = "2025年1—8月\n填报单位:市经信局  单位:亿元\n地区,规上企业营业收人\n全市,60\n东区,20\n西区,40\n"

  @Test func `an answer is taken, kept by sender, and asked no more`() throws {
    let (_, store) = try exampleStore()
    let asked = try store.take(table, .known(.of(2025, 9, 10)))
    #expect(asked.batch == nil)
    let finding = try #require(asked.sheets.first?.reading.findings.first { $0.grade == .mandatory })
    guard case .meaning(let word, let near)? = finding.question else {
      Issue.record("nothing is asked")
      return
    }
    #expect(near == ["规上企业营业收入"])
    var options = ImportOptions.known(.of(2025, 9, 10))
    options.answers.names[SheetMapping.key(word)] = .indicator("revenue")
    #expect(try store.take(table, options).batch != nil)
    let next = table.replacing("1—8月", with: "1—9月").replacing("60", with: "66").replacing("40", with: "46")
    #expect(try store.take(next, .known(.of(2025, 10, 10))).batch != nil)
  }
}
