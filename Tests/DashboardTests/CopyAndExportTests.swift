import Core
import Documents
import Screen
import Testing

@testable import Dashboard

/// `y` and `x`: what is handed out, and what is said about it.
struct CopyAndExportTests {
  private func copied(_ effects: [Effect]) -> String? {
    guard case .copy(let text)? = effects.first else { return nil }
    return text
  }

  @Test(arguments: [Language.chinese, .english])
  func `a sentence on a target says value, mark, lead and the day`(_ language: Language) throws {
    for headline in Sample.situation.headlines {
      var state = State.sample(language, view: .target(headline.target))
      state.press(.character("y"))
      let sentence = try #require(copied(state.press(.enter)))
      let target = try #require(Sample.situation.target(headline.target))
      #expect(sentence.hasPrefix(target.shortName))
      #expect(sentence.contains("\(Sample.situation.day)") && !sentence.contains("\n"))
      if let latest = headline.latest {
        let indicator = target.indicator.flatMap(Sample.situation.indicator)
        #expect(sentence.contains(state.words.quantity(latest.value, indicator)))
      }
      let lead = Sample.situation.owners(of: target).first { $0.part == .lead }?.unit
      if let name = lead.flatMap(Sample.situation.unit)?.name { #expect(sentence.contains(name)) }
      #expect(state.notice?.contains(String(sentence.prefix(6))) == true)
    }
  }

  @Test func `a sentence never promises a light for less than it takes`() throws {
    for assessment in Sample.situation.assessments {
      let state = State.sample(view: .target(assessment.target))
      guard let sentence = state.sentence, let match = sentence.firstMatch(of: /再(增|降) ([\d.]+)/),
        let missing = Double(match.2), let latest = assessment.latest?.value
      else { continue }
      let next = sentence.contains("转黄") ? assessment.toYellow : assessment.toGreen
      guard case .value(let wanted) = next else {
        Issue.record("\(sentence) promises what \(String(describing: next)) is not")
        continue
      }
      #expect(missing >= abs(wanted - latest) - 1e-5, "\(sentence)")
      #expect((wanted > latest) == (match.1 == "增"))
    }
  }

  @Test func `a row and a table are copied with tabs`() throws {
    var state = State.sample(view: .clusters)
    state.press(.character("y"))
    let row = try #require(copied(state.press(.down, .enter)))
    #expect(row.hasSuffix("\r\n") && row.contains("\t"))
    state.press(.character("y"))
    let table = try #require(copied(state.press(.down, .down, .enter)))
    let lines = table.split(separator: "\r\n")
    #expect(lines[0].contains("\(Sample.situation.day)"))
    #expect(lines.dropFirst(2).contains { $0 + "\r\n" == row })
    #expect(lines.count == 2 + (state.exportedTable?.table.total ?? 0))
    #expect(state.notice?.contains("\(lines.count - 2) 行") == true)
  }

  @Test func `what is too long for a clipboard is refused with a way out`() {
    var state = State.sample(view: .list("enterprises"))
    let items = (0..<2000).map {
      ListItem(
        id: "E\($0)", name: String(repeating: "茶", count: 20), cluster: nil, district: nil, stage: nil,
        amount: 1, since: nil, columns: [:])
    }
    let query = ListQuery(
      plan: Sample.situation.plan.id, list: "enterprises", asOf: Sample.situation.day, limit: 2000)
    _ = state.update(
      .loaded(.page(ListPage(query: query, items: items, total: 2000)), for: .page(query)))
    state.press(.character("y"))
    #expect(state.press(.down, .down, .enter) == [])
    #expect(state.notice?.contains("74 KB") == true && state.notice?.contains("x") == true)
  }

  @Test func `an export asks for a folder, and Esc writes nothing`() {
    var state = State.sample()
    state.press(.character("x"), .enter)
    #expect(state.overlay == .folder(.html, ""))
    #expect(state.press(.escape) == [] && state.overlay == nil)
    state.press(.character("x"), .down, .enter)
    state.type("/tmp/出口")
    #expect(state.press(.enter) == [.export(.svg, folder: "/tmp/出口")])
    #expect(state.overlay == nil)
  }

  @Test func `a reader who may not write is told another way`() {
    var state = State.sample()
    state.writesFiles = false
    for _ in Command.exports { #expect(state.press(.character("x"), .enter) == []) }
    #expect(state.overlay == nil && state.notice?.contains("--read-only") == true)
    state.press(.character("y"))
    #expect(copied(state.press(.enter)) != nil)
  }

  @Test func `names of files keep to what every system likes`() {
    var state = State.sample(view: .cluster("tea"))
    #expect(state.exportName(.svg) == "jiqun-cluster-tea-\(Sample.situation.day)")
    state = State.sample(view: .cluster("../..\u{1b} =a*?"))
    #expect(state.exportName(.csv).allSatisfy { $0.isLetter || $0.isNumber || "-_".contains($0) })
    #expect(state.exportName(.csv).count <= 80)
  }

  @Test func `what came of it is said below`() {
    var state = State.sample()
    _ = state.update(.told("已导出:a.html"))
    #expect(state.text.last?.contains("已导出:a.html") == true)
    state.press(.down)
    #expect(state.notice == nil)
  }
}
