import Core
import Documents
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// The wall on the screen: filtered, grouped, and a way to whoever is late.
struct ReportWallPageTests {
  private func wall(_ size: Size = Size(columns: 160, rows: 45)) -> State {
    State.sample(size: size, view: .reporting)
  }

  private func rows(_ state: State) -> [Table.Row] {
    state.page?.blocks.first { $0.id == "wall" }?.table?.rows ?? []
  }

  @Test func `a filter keeps the series of a unit, whichever table has the keys`() {
    var state = wall()
    state.press(.character("/"))
    state.type("单位:江口")
    state.press(.enter)
    let left = rows(state)
    #expect(left.contains { !$0.isHeading })
    #expect(left.allSatisfy { $0.isHeading || $0.item?.view == .unit("jiangkou") })
    #expect(left.first?.isHeading == true)
  }

  @Test func `Enter opens the page of the unit`() {
    var state = wall()
    state.press(.enter)
    #expect(state.place.view == .unit("jiangkou"))
    state.press(.escape)
    #expect(state.place.view == .reporting)
  }

  @Test func `b groups otherwise, and no series is lost`() {
    var state = wall()
    let all = Set(rows(state).filter { !$0.isHeading }.map(\.id))
    for _ in WallGrouping.allCases {
      state.press(.character("b"))
      #expect(Set(rows(state).filter { !$0.isHeading }.map(\.id)) == all)
    }
  }

  @Test func `every state has a shape and a word of its own`() throws {
    let maker = try #require(wall().maker)
    for glyphs in Glyphs.all {
      let other = PageMaker(
        situation: maker.situation, changes: nil, words: maker.words, glyphs: glyphs, lists: [:])
      #expect(
        Set(ReportRecord.State.allCases.map { other.shape($0) }).count == ReportRecord.State.allCases.count)
    }
    for words in [Words(.chinese), Words(.english)] {
      #expect(
        Set(ReportRecord.State.allCases.map { words.name($0) }).count == ReportRecord.State.allCases.count)
    }
  }

  @Test func `as of an earlier day the wall is what was known then`() throws {
    var state = wall()
    let now = try #require(state.situation?.reportWall)
    state.situation = Sample.situation.on(.on("2026-05-10"))
    let then = try #require(state.situation?.reportWall)
    #expect(now != then)
    #expect(
      then.allSatisfy { row in row.records.allSatisfy { $0.known.map { $0 <= .on("2026-05-10") } ?? true } })
    #expect(state.situation?.refusals.isEmpty == true)
  }
}
