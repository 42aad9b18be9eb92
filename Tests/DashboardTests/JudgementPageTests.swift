import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// 分歧 and 体检 say what Core found, and lead there; P(达标) comes when it is there.
struct JudgementPageTests {
  private func table(_ id: String, _ view: View) throws -> Table {
    let page = try #require(State.sample(view: view).page)
    return try #require(page.blocks.first { $0.id == id }?.table)
  }

  @Test func `分歧 lists every disputed target with each rule's verdict and why`() throws {
    let table = try table("targets", .disagreements)
    #expect(Set(table.rows.compactMap { $0.item?.target }) == Set(Sample.situation.disputed.map(\.target)))
    let words = Words(.chinese)
    for row in table.rows {
      let assessment = try #require(row.item?.target.flatMap { Sample.situation.assessment(of: $0) })
      for (at, verdict) in assessment.verdicts.enumerated() {
        #expect(row.cells[1 + at].text.contains(words.mark(verdict).text))
        #expect(row.cells[1 + at].text.hasPrefix("▸") == verdict.isInForce)
      }
      #expect(!row.cells[5].isEmpty)
    }
  }

  @Test func `体检 says each finding in the words of check and leads to its object`() throws {
    let table = try table("findings", .findings)
    let words = Words(.chinese)
    let said = table.rows.filter { !$0.isHeading }.map { $0.cells[0].text.trimmingPrefix("  ") }
    let sentences = Sample.situation.findings.map { words.sentence($0, in: Sample.situation) }
    #expect(said.count == sentences.count)
    for detail in said { #expect(sentences.contains { $0.hasSuffix(detail) }, "\(detail)") }
    let clauses = table.rows.filter { !$0.isHeading }.map { $0.cells[1].text }
    #expect(clauses.filter { !$0.isEmpty }.count > 3)
    for row in table.rows where !row.isHeading {
      guard let view = row.item?.view else { continue }
      var state = State.sample(view: .findings)
      _ = state.open(.view(view))
      #expect(state.read().page != nil)
    }
  }

  @Test func `what must be mended stands before what must be explained`() throws {
    var snapshot = Sample.snapshot
    let violated = Set(Sample.situation.ruleChecks.filter { $0.violations > 0 }.map(\.rule))
    let last = try #require(snapshot.plan.standingRules.lastIndex { violated.contains($0.id) })
    snapshot.plan.standingRules[last].strength = .hard
    var state = State.sample(view: .findings)
    state.situation = Situation(snapshot, on: .on("2026-05-20"))
    state.answers += 1
    let table = try #require(state.page?.blocks.first { $0.id == "findings" }?.table)
    let headings = table.rows.filter(\.isHeading).map { $0.cells[0].text }
    let grades = headings.map { $0.contains("必改") }
    #expect(grades == grades.sorted { $0 && !$1 })
    #expect(grades.contains(true) && grades.contains(false))
  }

  @Test func `a chance of being met is worked out before it is shown, and then never asked again`() throws {
    var state = State.sample(view: .overview)
    state.outlooks = Outlooks()
    state.outlooks.ask(Sample.situation.forecastQuestions)
    let pending = state.questions.filter { !$0.needsStore }
    #expect(!pending.isEmpty)
    _ = state.run(.redraw)
    let before = try probabilities(state)
    #expect(before.contains("…"))
    for query in pending { _ = state.update(.loaded(Sample.answer(query), for: query)) }
    #expect(!state.questions.contains { !$0.needsStore })
    let after = try probabilities(state)
    #expect(!after.contains("…"))
    // The same figures seen again are answered from what is kept.
    state.outlooks.ask(Sample.situation.forecastQuestions)
    #expect(state.outlooks.isComplete)
  }

  private func probabilities(_ state: State) throws -> [String] {
    let table = try #require(state.page?.blocks.first { $0.id == "targets" }?.table)
    let column = try #require(table.columns.firstIndex { $0.title == "达标概率" })
    return table.rows.map { $0.cells[column].text }
  }

  @Test func `the chance of being met orders a table when asked, and goes first where room is short`() throws
  {
    var state = State.sample(size: Size(columns: 240, rows: 60), view: .overview)
    let isKnown = state.shape(filter: nil, sort: "-达标概率")
    #expect(isKnown)
    let table = try #require(state.page?.blocks.first { $0.id == "targets" }?.table)
    let column = try #require(table.columns.firstIndex { $0.title == "达标概率" })
    let numbers = table.rows.compactMap { $0.cells[column].measure?.value }
    #expect(numbers == numbers.sorted(by: >))
    #expect(table.columns[column].rank == table.columns.map(\.rank).max())
  }

  @Test func `the header and a target's page name the rule in force and the second one`() throws {
    var state = State.sample(size: Size(columns: 160, rows: 45), view: .target("revenue"))
    var snapshot = Sample.snapshot
    snapshot.plan.alternativeRule = LightRule.Method.growth.standard
    state.situation = Situation(snapshot, on: .on("2026-05-20"))
    let text = state.text
    #expect(text[0].contains("判灯 序时进度(副 年均增速)"))
    #expect(text.contains { $0.contains("判灯 序时进度") && $0.contains("副规则 年均增速") })
    #expect(state.whyLines("revenue").contains { $0.text.contains("年均增速") && $0.text.contains("副规则") })
  }
}
