import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What a meeting is about: by itself, or as a file says.
struct AgendaTests {
  private let automatic = AutomaticAgenda(situation: Sample.situation, changes: Sample.changes)

  @Test func `red comes before yellow and that before what only got worse`() {
    let lights = automatic.views.map { view -> Int in
      guard case .target(let id) = view else { return 3 }
      switch Sample.situation.assessment(of: id)?.light {
      case .red: return 0
      case .yellow: return 1
      default: return 2
      }
    }
    #expect(lights == lights.sorted() && lights.contains(0) && lights.contains(1))
  }

  @Test func `every red and yellow target has its page, once`() {
    let targets = Sample.situation.assessments(of: .plan)
      .filter { $0.light == .red || $0.light == .yellow }.map { View.target($0.target) }
    #expect(Set(targets).isSubset(of: Set(automatic.views)))
    #expect(Set(automatic.views).count == automatic.views.count && automatic.leftOut == 0)
  }

  private func read(_ yaml: String) -> Decoded<[View]> {
    Sample.snapshot.plan.agenda(yaml: Array(yaml.utf8), file: "议程.yaml", cards: Sample.snapshot.technologies)
  }

  @Test func `an agenda names things as show does, or by their id alone`() {
    let decoded = read("- revenue\n- cluster tea\n- technologies\n- t3\n- 'district jiangkou'\n")
    #expect(
      decoded.value == [
        .target("revenue"), .cluster("tea"), .technologies, .technology("t3"), .district("jiangkou"),
      ])
  }

  @Test func `an entry that names nothing is found by line, with the nearest there is`() throws {
    let decoded = read("- revenue\n- revenu\n- cluster nobody\n- 好\n")
    #expect(decoded.value == nil)
    #expect(decoded.findings.map(\.place.line) == [2, 3, 4])
    let sentence = try #require(decoded.findings.first).description(.chinese)
    #expect(sentence.contains("议程.yaml") && sentence.contains("revenue"))
  }

  @Test(arguments: ["", "topics: revenue", "- [a, b]", "- {a: b}", "{"]) func `another shape is answered`(
    _ yaml: String
  ) {
    #expect(read(yaml).value == nil && read(yaml).findings.hasErrors)
  }

  @Test func `a given agenda is kept when new figures are taken in`() {
    var state = State.sample(size: Size(columns: 80, rows: 22))
    state.agenda = [.target("revenue"), .technologies]
    state.press(.character("P"), .character("3"), .character("f"))
    #expect(state.meeting?.topics == [.opening, .about(.target("revenue")), .about(.technologies), .closing])
    #expect(state.meeting?.topic == .about(.technologies))
  }
}
