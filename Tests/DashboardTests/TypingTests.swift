import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What is typed: filters, days, and choices of a menu.
struct TypingTests {
  private func rows(_ state: State) -> [String] {
    guard let page = state.page, let block = page.blocks.first,
      case .table(let table) = block.content
    else { return [] }
    return table.rows.map { $0.cells.map(\.text).joined(separator: " ") }
  }

  @Test func `a filter keeps the rows that hold the hanzi, and escape lifts it`() {
    var state = State.sample(view: .clusters)
    let all = rows(state)
    state.press(.character("/"))
    state.type("竹新")
    state.press(.enter)
    #expect(rows(state) == all.filter { $0.contains("竹新") } && !rows(state).isEmpty)
    state.press(.escape)
    #expect(rows(state) == all && state.place.view == .clusters)
  }

  @Test func `a filter nothing answers to is said and can be lifted`() {
    var state = State.sample(view: .clusters)
    state.press(.character("/"))
    state.type("没有这个")
    state.press(.enter)
    #expect(rows(state) == [])
    #expect(state.text.contains { $0.contains("没有这个") })
    state.press(.down, .escape)
    #expect(rows(state) == rows(.sample(view: .clusters)))
  }

  @Test func `backspace takes back a hanzi and escape the whole filter`() {
    var state = State.sample(view: .clusters)
    state.press(.character("/"))
    state.type("茶竹")
    state.press(.backspace)
    #expect(state.overlay == .filter("茶"))
    state.press(.escape)
    #expect(state == .sample(view: .clusters))
  }

  @Test func `what is pasted is cleaned and kept short`() {
    var state = State.sample(view: .clusters)
    state.press(.character("/"), .paste("茶\u{1B}[31m\n" + String(repeating: "长", count: 500)))
    guard case .filter(let text) = state.overlay else {
      Issue.record("no longer typing")
      return
    }
    #expect(text.count <= 60)
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test(arguments: ["昨天", "2026-13-01", "2026-02-30", "2026", "🍵"])
  func `a day that is none is answered and changes nothing`(_ text: String) {
    var state = State.sample()
    state.press(.character("T"))
    state.type(text)
    #expect(state.press(.enter) == [])
    #expect(state.notice?.contains(text) == true)
    state.notice = nil
    #expect(state == .sample())
  }

  @Test(arguments: ["2025-09-30", "\u{FF12}025\u{FF0D}09\u{FF0D}30"])
  func `a day asks for the plan of that day, in either width`(_ text: String) {
    var state = State.sample()
    state.press(.character("T"))
    state.type(text)
    let day = Day.on("2025-09-30")
    #expect(state.press(.enter) == [.load(.snapshot(plan: "lanjiang-24-2024", asOf: day))])
    _ = state.update(.loaded(.snapshot(Sample.snapshot), for: .snapshot(plan: nil, asOf: day)))
    #expect(state.situation?.day == day)
    #expect(state.text[0].contains("2025-09-30"))
  }

  @Test func `no day goes back to today`() {
    var state = State.sample()
    state.asOf = .on("2025-09-30")
    state.press(.character("T"))
    #expect(state.press(.enter) == [.load(.snapshot(plan: "lanjiang-24-2024", asOf: nil))])
    #expect(state.asOf == nil)
  }

  @Test(arguments: View.each) func `the menu does what the keys do`(_ view: View) {
    var start = State.sample(view: .overview)
    start.places.append(Place(view))
    start = start.read()
    for command in start.menuCommands {
      var byKey = start
      var byChoice = start
      var byLetter = start
      let effects = byKey.run(command)
      byChoice.press(.character(" "))
      byLetter.press(.character(" "))
      let steps = start.menuCommands.firstIndex(of: command) ?? 0
      byChoice.press(Array(repeating: .down, count: steps))
      #expect(byChoice.press(.enter) == effects && byChoice == byKey)
      guard command != .open, command != .back, let key = command.keys.first else { continue }
      #expect(byLetter.press(key) == effects && byLetter == byKey)
    }
  }

  @Test func `why asks where the figures came from once`() {
    var state = State.sample(view: .target("revenue"))
    let effects = state.press(.character("w"))
    guard case .load(.origins(let figures)) = effects.first, case .why(let target, _) = state.overlay else {
      Issue.record("nothing is asked for")
      return
    }
    let origins = figures.map {
      FigureOrigin(
        figure: $0, file: "月报.xlsx", digest: "ab", sheet: "汇总", cell: "D7", raw: "1", unit: "亿元",
        sender: "工信局",
        note: nil, batch: 7, entered: "2026-05-18T09:30:00Z")
    }
    _ = state.update(.loaded(.origins(origins), for: .origins(figures)))
    #expect(state.whyLines(target).contains { $0.text.contains("月报.xlsx") })
    state.press(.escape)
    #expect(state.press(.character("w")) == [])
  }

  @Test func `why without a mark is answered in a sentence`() {
    var state = State.sample(view: .technologies)
    state.press(.character("w"))
    #expect(state.overlay == nil && state.notice != nil)
    state.press(.down)
    #expect(state.notice == nil)
  }
}
