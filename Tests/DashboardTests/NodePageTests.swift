import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Nodes on an axis of time.
struct NodePageTests {
  private let axis = TimeAxis(first: .on("2024-01-01"), last: .on("2026-12-31"), today: .on("2026-05-20"))

  @Test(arguments: 0..<10 as Range<UInt64>)
  func `a later day never stands before an earlier one, and the axis holds its own days`(_ seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let columns = Int.random(in: 1...200, using: &dice)
    let days = (0..<100).map { _ in Day.on("2023-06-01").adding(days: .random(in: 0...1_500, using: &dice)) }
    let places = days.sorted().map { axis.column(of: $0, in: columns) }
    #expect(places == places.sorted())
    for day in days {
      let isInside = (axis.first...axis.last).contains(day)
      #expect((0..<columns).contains(axis.column(of: day, in: columns)) == isInside)
    }
  }

  @Test func `an overdue node's bar runs from its day to today, in shape and words as well as colour`() {
    let text = State.sample(size: Size(columns: 140, rows: 30), view: .nodes).text
    let line = text.first { $0.contains("茶产业链图谱") } ?? ""
    #expect(line.contains("● 逾期 505 天") && line.contains("●━"))
    let today = Array(line).lastIndex(of: "│")
    let other = text.first { $0.contains("印发园区提质方案") } ?? ""
    #expect(other.contains("◆ 按期办结"))
    #expect(today != nil && String(line).columns == String(other).columns)
    #expect(text[4...5].contains { $0.contains("2026") && $0.contains("期限") })
  }

  @Test func `today's line stands in one column through every row`() {
    let state = State.sample(size: Size(columns: 150, rows: 30), view: .nodes)
    let canvas = state.render()
    guard let layout = state.focusedTable?.layout,
      let place = layout.widths.placed.last(where: { layout.table.columns[$0.column].axis != nil })
    else {
      Issue.record("no axis")
      return
    }
    let axis = layout.table.columns[place.column].axis
    let today = axis?.column(of: .on("2026-05-20"), in: place.width) ?? 0
    for row in layout.shown where layout.table.row(at: row)?.bar?.signs.first?.day != .on("2026-05-20") {
      let cell = layout.cell(place, in: layout.line(of: row))
      #expect(["│", "▲", "○"].contains(canvas[Point(column: cell.left + today, row: cell.top)].character))
    }
  }

  @Test(arguments: [40, 60]) func `a narrow window falls back to the table with dates`(_ columns: Int) {
    let state = State.sample(size: Size(columns: columns, rows: 24), view: .nodes)
    #expect(!state.text.contains { $0.contains("━") })
    #expect(state.text.contains { $0.contains("逾期 505 天") })
  }

  @Test func `grouped by month each heading counts its nodes and months are in order`() {
    var state = State.sample(size: Size(columns: 120, rows: 40), view: .nodes)
    state.press(.character("b"))
    guard let table = state.focusedTable?.layout.table else { return }
    let headings = table.rows.filter(\.isHeading).compactMap { $0.cells.first?.text }
    #expect(headings.first?.hasPrefix("2024年12月  1 项,逾期 1") == true)
    #expect(headings.last?.hasPrefix("未定") == true)
    #expect(table.rows.count { !$0.isHeading } == state.situation?.nodes.count)
    state.press(.character("b"), .character("b"), .character("b"))
    #expect(state.focusedTable?.layout.table.rows.contains { $0.isHeading } == false)
  }
}
