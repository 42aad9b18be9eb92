import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Changes between two days that can both be chosen.
struct ChangePageTests {
  private func opened(_ columns: Int = 140) -> State {
    State.sample(size: Size(columns: columns, rows: 60), view: .changes).read()
  }

  @Test func `opening it asks who moved on lists, once`() {
    var state = State.sample()
    let effects = state.press(.character("9"))
    let query = MovesQuery(plan: "lanjiang-24-2024", from: .on("2026-04-20"), to: .on("2026-05-20"))
    #expect(effects.contains(.load(.moves(query))))
    #expect(state.text.contains { $0.contains("正在读取") })
    #expect(state.press(.down) == [])
  }

  @Test func `lists tell who came, who left and who went to another stage, and how many more`() {
    let text = opened().text.joined(separator: "\n")
    for part in ["入库 → 省级", "退出", "列入", "另有 237 条", "清单进出 242"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test func `the day compared with is chosen from a list or typed, and the page follows`() {
    var state = opened()
    state.press(.character("F"), .down)
    let choice = state.sinceChoices[1]
    let effects = state.press(.enter)
    #expect(state.changes?.from == choice.day && state.overlay == nil)
    #expect(
      effects.contains { if case .load(.moves(let query)) = $0 { query.from == choice.day } else { false } })
    state.press(.character("F"))
    state.type("2026-01-31")
    state.press(.enter)
    #expect(state.changes?.from == .on("2026-01-31"))
    #expect(state.text.contains { $0.contains("2026-01-31") && $0.contains("相隔 109 天") })
  }

  @Test(arguments: ["2026-05-20", "2027-01-01", "2026-13-01", "9", "-"])
  func `a day that is none or not before is answered and changes nothing`(_ typed: String) {
    var state = opened()
    let before = state.changes
    state.press(.character("F"))
    state.type(typed)
    state.press(.enter)
    #expect(state.changes == before && state.notice != nil)
  }

  @Test func `a click on a day of the list takes it`() {
    var state = opened()
    state.press(.character("F"))
    let rect = state.sinceRect
    state.press(.mouse(.press, Point(column: rect.left + 3, row: rect.top + 3)))
    #expect(state.changes?.from == state.sinceChoices[2].day)
  }

  @Test func `marks that got worse stand apart from those that got better`() {
    var snapshot = Sample.snapshot
    snapshot.sampleDay = .on("2026-05-20")
    var state = State.sample(size: Size(columns: 140, rows: 60), view: .changes)
    state.since = .on("2025-01-31")
    _ = state.update(.loaded(.snapshot(snapshot), for: .snapshot(plan: nil, asOf: nil)))
    let changes = state.changes
    let worse = (changes?.worsened.count ?? 0) + (changes?.lost.count ?? 0)
    let better = (changes?.improved.count ?? 0) + (changes?.gained.count ?? 0)
    #expect(changes?.from == .on("2025-01-31") && worse + better > 0)
    #expect(state.text.contains { $0.contains("灯变差 \(worse)") && $0.contains("灯变好 \(better)") })
  }

  @Test func `a revised figure shows what it was, by how much it changed, who sent it and when`() {
    var state = opened()
    guard let addition = state.changes?.additions.first, let now = addition.to else { return }
    var before = now
    before.value -= 1
    var revision = addition
    revision.from = before
    state.changes?.revisions = [revision]
    state.answers += 1
    state = state.read()
    #expect(state.text.contains { $0.contains("数据修订 1") })
    #expect(state.text.contains { $0.contains("工信局") && $0.contains("+1") && $0.contains("\(now.known)") })
  }

  @Test func `a stamped meeting is chosen from the list, or named by its beginning or as the last one`() {
    var snapshot = Sample.snapshot
    snapshot.sampleDay = .on("2026-05-20")
    snapshot.meetings = [
      MeetingStamp(id: 2, name: "季度推进会", day: .on("2026-04-01"), entered: ""),
      MeetingStamp(id: 1, name: "年初部署会", day: .on("2026-01-15"), entered: ""),
      MeetingStamp(id: 3, name: "今天", day: .on("2026-05-20"), entered: ""),
    ]
    var state = State.sample(size: Size(columns: 140, rows: 60), view: .changes)
    _ = state.update(.loaded(.snapshot(snapshot), for: .snapshot(plan: nil, asOf: nil)))
    state.press(.character("F"))
    #expect(state.text.contains { $0.contains("会议 季度推进会") && $0.contains("2026-04-01") })
    #expect(!state.text.contains { $0.contains("会议 今天") })
    for (typed, day) in [("年初", "2026-01-15"), ("last meeting", "2026-04-01"), ("上次会议", "2026-04-01")] {
      state.type(typed)
      state.press(.enter)
      #expect(state.changes?.from == .on(day), "\(typed)")
      state.press(.character("F"))
    }
    state.press(.end)
    state.type("没有的会")
    state.press(.enter)
    #expect(state.notice != nil && state.changes?.from == .on("2026-04-01"))
  }

  @Test func `numbers of those on a list on both days stand beside those of everybody`() {
    var state = opened()
    guard var moves = state.moves else { return }
    moves.lists[0].likeForLike = .init(
      column: "amount", members: 12, from: 100, to: 110, totalFrom: 200, totalTo: 150)
    state.moves = moves
    state.answers += 1
    let text = state.read().text
    #expect(text.contains { $0.contains("同口径比较 1") })
    #expect(text.contains { $0.contains("+10.0%") && $0.contains("-25.0%") && $0.contains("12") })
  }

  @Test func `the last 30 days can be chosen where another span is usual`() throws {
    var state = opened()
    state.daysCompared = 90
    state.press(.character("F"))
    state.type("2026-01-31")
    state.press(.enter, .character("F"), .enter)
    #expect(state.changes?.from == state.sinceChoices[0].day)
  }
}
