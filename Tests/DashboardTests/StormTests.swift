import Core
import Documents
import Foundation
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Many seeded steps without a terminal; `STORM=full` runs as many as a day at the program would see.
struct StormTests {
  private static let isFull = ProcessInfo.processInfo.environment["STORM"] == "full"

  /// Independent storms, so that their steps add up.
  private static let storms = 0..<(isFull ? 20 : 4)
  private static let sizesEach = isFull ? 500 : 40
  private static let keysEach = isFull ? 5_000 : 400

  /// A frame made of nothing but what the state knows: what Ctrl-L must show.
  private func fresh(_ state: State) -> Canvas {
    var state = state
    state.memo = PageMemo()
    return state.render()
  }

  private func answer(_ effects: [Effect], _ state: inout State) {
    for case .load(let query) in effects {
      _ = state.update(.loaded(Sample.answer(query), for: query))
    }
  }

  @Test(arguments: storms) func `no size is too odd, and none leaves a trace`(_ seed: Int) {
    var dice = SplitMix64(seed: UInt64(361 + seed))
    let view = View.each[seed % View.each.count]
    var state = State.sample(glyphs: Glyphs.all[seed % Glyphs.all.count], view: view)
    for _ in 0..<Self.sizesEach {
      let size = Size.random(&dice)
      answer(state.update(.resized(size)), &state)
      let canvas = state.render()
      #expect(canvas.size == size)
      #expect(canvas == fresh(state), "seed \(seed), \(size)")
    }
  }

  @Test(arguments: storms)
  func `no key is too odd, a picture never depends on the way to it, and escape leads out`(
    _ seed: Int
  ) {
    var dice = SplitMix64(seed: UInt64(4_000 + seed))
    var state = State.sample(size: .random(&dice), seed % 2 == 0 ? .chinese : .english)
    for step in 0..<Self.keysEach {
      if step % 500 == 0 { _ = state.update(.resized(.random(&dice))) }
      let event = Event.random(&dice)
      answer(state.update(event), &state)
      guard step % 25 == 0 else { continue }
      #expect(state.render() == fresh(state), "seed \(seed), step \(step), \(event)")
    }
    for _ in 0..<(State.memory + 10) { state.press(.escape) }
    let effects = state.press(.character("q"))
    #expect(effects == [.quit], "stuck: \(state.place.view), \(String(describing: state.overlay))")
  }
}

extension Size {
  /// Small ones as often as those of a wall.
  fileprivate static func random(_ dice: inout SplitMix64) -> Size {
    let isSmall = Bool.random(using: &dice)
    return Size(
      columns: .random(in: 1...(isSmall ? 100 : 400), using: &dice),
      rows: .random(in: 1...(isSmall ? 30 : 120), using: &dice))
  }
}

extension Event {
  private static let keys: [Key] =
    Command.allCases.filter { $0 != .quit }.flatMap(\.keys) + MeetingCommand.allCases.flatMap(\.keys)
    + "１ａ／：？　qQ0123456789".map(Key.character) + [
      .control("u"), .control("w"), .delete, .insert, .alt("x"), .function(9), .function(63),
    ]

  fileprivate static func random(_ dice: inout SplitMix64) -> Event {
    switch Int.random(in: 0..<40, using: &dice) {
    case 0: return .storeChanged
    case 1: return .alarmRang
    case 2: return .key(.paste(dice.hostileText(upTo: 40)))
    case 3...4: return dice.hostileText(upTo: 1).first.map { .key(.character($0)) } ?? .key(.enter)
    case 5...8:
      let point = Point(column: .random(in: -2...400, using: &dice), row: .random(in: -2...120, using: &dice))
      return .key(.mouse(Key.Mouse.allCases.randomElement(using: &dice) ?? .press, point))
    case 9...18: return .key([.down, .up, .enter, .tab, .right].randomElement(using: &dice) ?? .down)
    default:
      let key = keys.randomElement(using: &dice) ?? .down
      return .key(key == .control("c") || key == .character("q") ? .escape : key)
    }
  }
}
