import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Whatever is pressed on the import screen, in windows of any size, it is drawn and nothing is written unasked.
struct ImportStormTests {
  @Test(arguments: [UInt64(1), 2, 3]) func `a storm of keys writes nothing that was not confirmed`(
    seed: UInt64
  ) {
    var dice = SplitMix64(seed: seed)
    let keys: [Key] = [
      .up, .down, .left, .right, .enter, .escape, .tab, .backspace, .pageDown, .pageUp, .home, .end,
      .character("I"), .character("c"), .character("r"), .character("u"), .character("x"), .character("y"),
      .character(" "), .character("/"), .character("n"), .character("茶"), .control("w"), .paste("/a/b.csv"),
      .mouse(.press, Point(column: 30, row: 12)), .mouse(.wheelDown, Point(column: 30, row: 12)),
    ]
    var state = State.importing(.unsure)
    for _ in 0..<600 {
      if dice.next() % 12 == 0 {
        let size = Size(columns: 40 + Int(dice.next() % 140), rows: 10 + Int(dice.next() % 40))
        _ = state.update(.resized(size))
      }
      let before = state.overlay
      for effect in state.update(.key(keys[Int(dice.next() % UInt64(keys.count))])) {
        switch effect {
        case .importing(.commit), .importing(.sendBack), .importing(.undo):
          guard case .importing(.confirm) = before else {
            Issue.record("written without being asked")
            return
          }
        case .importing(.read): state.answerRead(dice.next() % 2 == 0 ? .unsure : .sound)
        default: break
        }
      }
      #expect(state.render().size == state.size)
    }
  }
}
