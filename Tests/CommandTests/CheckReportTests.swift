import Core
import Dashboard
import Documents
import TestSupport
import Testing

@testable import jiqun

/// What `check` tells a script and a clerk.
struct CheckReportTests {
  private let cousin: JSONCousin
  init() throws { cousin = try JSONCousin() }

  @Test func `every finding is an item with its rule, grade, object and sentence`() throws {
    let report = try ReadJSON(CheckReport(situation: cousin.situation, words: Words(.chinese)).text)
    let findings = cousin.situation.findings
    #expect(!findings.isEmpty)
    let items = report["items"].items
    #expect(items.map { $0["rule"].text } == findings.map(\.rule.rawValue))
    #expect(items.map { $0["object"].text } == findings.map(\.object))
    #expect(items.map { $0["grade"].text } == findings.map { cousin.situation.grade(of: $0).rawValue })
    #expect(items.allSatisfy { $0["sentence"].text?.isEmpty == false })
    #expect(report["view"].text == "check")
    let counts = report["counts"]
    #expect((counts["hard"].number ?? 0) + (counts["soft"].number ?? 0) == Double(findings.count))
  }

  @Test func `a violator is named with what was found and the clause`() throws {
    let report = try ReadJSON(CheckReport(situation: cousin.situation, words: Words(.chinese)).text)
    let violator = try #require(report["items"].items.first { $0["rule"].text == "standing-rule" })
    #expect(violator["object"].text == "p1")
    #expect(violator["found"].text == "茶、竹、锂")
    #expect(violator["standingRule"].text == "park-industries")
    #expect(violator["clause"]["number"].text?.isEmpty == false)
  }
}
