import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// What keys do in a meeting, replayed without a terminal.
struct MeetingKeyTests {
  private func meeting(_ glyphs: Glyphs = .rich) -> State {
    var state = State.sample(size: Size(columns: 80, rows: 22), glyphs: glyphs)
    state.press(.down, .down, .character("P"))
    return state
  }

  private func index(_ state: State) -> Int? { state.meeting?.index }

  @Test func `no key of a meeting has two meanings`() {
    let keys = MeetingCommand.allCases.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for command in MeetingCommand.allCases {
      for key in command.keys { #expect(MeetingCommand.of(key) == command) }
    }
  }

  @Test func `arrows, space, page keys and enter turn pages, and stop at both ends`() throws {
    var state = meeting()
    let last = try #require(state.meeting?.topics.count) - 1
    #expect(last > 3)
    for (turned, key) in [Key.right, .down, .character(" "), .pageDown, .enter].enumerated() {
      state.press(key)
      #expect(index(state) == min(turned + 1, last))
    }
    for key in [Key.left, .up, .pageUp, .backspace] { state.press(key) }
    #expect(index(state) == min(5, last) - 4)
    state.press(.end, .right)
    #expect(index(state) == last)
    state.press(.home, .left)
    #expect(index(state) == 0)
  }

  @Test func `escape leads back to exactly the same place`() {
    var state = State.sample(view: .cluster("tea"))
    state.press(.down, .tab, .down)
    let before = state
    state.press(.character("P"), .right, .right, .character("a"), .character("b"), .character("x"), .escape)
    #expect(state == before)
  }

  @Test func `a number goes to its page as soon as it can be no longer one`() {
    var state = meeting()
    state.meeting?.topics = .init(repeating: .closing, count: 25)
    state.press(.character("7"))
    #expect(index(state) == 6)
    state.press(.character("1"))
    #expect(index(state) == 6 && state.meeting?.typed == "1")
    state.press(.character("8"))
    #expect(index(state) == 17 && state.meeting?.typed == "")
    state.press(.character("2"), .enter)
    #expect(index(state) == 1)
    state.press(.character("2"), .character("9"))
    #expect(index(state) == 1 && state.meeting?.typed == "")
    state.press(.character("2"), .escape)
    #expect(state.meeting != nil && state.meeting?.typed == "")
    state.press(.character("0"))
    #expect(index(state) == 1)
  }

  @Test func `pages turn by themselves at the interval, around the end, until any key`() throws {
    var state = meeting()
    state.secondsPerPage = 7
    let count = try #require(state.meeting?.topics.count)
    #expect(state.press(.character("a")) == [.alarm(seconds: 7)])
    for turned in 1...count {
      #expect(state.update(.alarmRang) == [.alarm(seconds: 7)])
      #expect(index(state) == turned % count)
    }
    #expect(state.press(.character("灯")) == [.alarm(seconds: nil)])
    #expect(state.update(.alarmRang) == [] && index(state) == 0)
    #expect(state.press(.character("a")) == [.alarm(seconds: 7)])
    #expect(state.press(.character("a")) == [.alarm(seconds: nil)])
  }

  @Test func `nothing rings while pages are turned by hand`() {
    var state = meeting()
    for key in [Key.right, .character("f"), .character("b"), .character("x"), .left, .escape] {
      #expect(!state.press(key).contains { if case .alarm = $0 { true } else { false } })
    }
  }

  @Test func `a blank screen shows nothing, and any key only brings the page back`() {
    for blank in [Key.character("b"), .character("."), .character("。")] {
      var state = meeting()
      state.press(.right, blank)
      #expect(state.text.allSatisfy { $0.allSatisfy { $0 == " " } })
      state.press(.right)
      #expect(index(state) == 1 && state.meeting?.isBlank == false)
    }
  }

  @Test func `why lies over the page and is about its target`() throws {
    var state = meeting()
    state.press(.right)
    let target = try #require(state.meeting?.topic.target)
    state.press(.character("w"))
    #expect(state.overlay == .why(target, top: 0))
    state.press(.escape)
    #expect(state.overlay == nil && index(state) == 1)
    state.press(.home, .character("w"))
    #expect(state.overlay == nil && state.notice != nil)
  }

  @Test func `figures that arrive change no page while it is frozen, and are taken in when asked`() throws {
    var state = meeting()
    state.press(.right)
    let before = state.text.dropLast()
    let query = Query.snapshot(plan: nil, asOf: nil)
    _ = state.update(.loaded(.snapshot(Sketch().snapshot), for: query))
    #expect(Array(state.text.dropLast()) == Array(before))
    #expect(state.text[0].contains("已冻结") && state.text.last?.contains("新数据") == true)
    state.press(.character("f"))
    #expect(state.meeting?.situation == state.situation)
    #expect(!state.text[0].contains("已冻结"))
  }

  @Test func `a meeting without anything to talk about says so`() {
    var state = State.unread(size: Size(columns: 80, rows: 22))
    state.press(.character("P"))
    #expect(state.meeting == nil && state.notice != nil)
    _ = state.update(.loaded(.snapshot(Sketch().snapshot), for: .snapshot(plan: nil, asOf: nil)))
    state.press(.character("P"))
    #expect(state.meeting?.topics == [.opening])
    #expect(state.text.joined().contains("没有需要讨论的议题") && state.text.last?.contains("1/1") == true)
  }

  @Test func `the quit key quits from a meeting too`() {
    var state = meeting()
    #expect(state.press(.control("c")) == [.quit])
    state.press(.character("q"))
    #expect(state.meeting == nil)
  }
}
