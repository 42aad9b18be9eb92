import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// One table everywhere: order, columns out of sight, and where things stand.
struct TableTests {
  private func table(_ values: [Double?], heading: Set<Int> = []) -> Table {
    Table(
      columns: [.init("名称"), .number("数(亿元)")],
      rows: values.enumerated().map { index, value in
        Table.Row(
          id: "\(index)", [Line("项\(index)"), Line(value.map { "\($0)" } ?? "–")], item: Item(),
          isHeading: heading.contains(index))
      }, empty: "没有")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `rows are ordered by their values, equal ones as before, those without one last`(_ seed: UInt64) {
    var dice = SplitMix64(seed: seed)
    let values = (0..<40).map { _ -> Double? in
      Int.random(in: 0..<4, using: &dice) == 0 ? nil : Double(Int.random(in: -5...5, using: &dice))
    }
    for isDescending in [false, true] {
      let sorted = table(values).sorted(by: .init("数(亿元)", isDescending: isDescending))
      let order = sorted.rows.compactMap { Int($0.id) }
      #expect(Set(order) == Set(values.indices))
      for (a, b) in zip(order, order.dropFirst()) {
        switch (values[a], values[b]) {
        case (let x?, let y?): #expect(x == y ? a < b : isDescending ? x > y : x < y)
        case (nil, let y): #expect(y == nil && a < b)
        case (_, nil): break
        }
      }
    }
  }

  @Test func `under headings each part is ordered by itself`() {
    let sorted = table([nil, 3, 1, nil, 2, 9], heading: [0, 3]).sorted(by: .init("数(亿元)", isDescending: true))
    #expect(sorted.rows.map(\.id) == ["0", "1", "2", "3", "5", "4"])
  }

  @Test(arguments: [
    ("3.21万亿", 3.21e12), ("-15", -15.0), ("+0.20点", 0.2), ("1,200.5", 1200.5), ("24.4%初", 24.4),
    (" 9034亿元", 9034e8),
  ])
  func `what a cell prints is the number it is ordered by`(_ text: String, _ value: Double) {
    #expect(SortKey.number(printed: text) == value)
  }

  @Test(arguments: ["–", "", "缺基期", "e5", "+"]) func `what prints no number has none`(_ text: String) {
    #expect(SortKey.number(printed: text) == nil)
  }

  @Test(arguments: View.each) func `every column can be scrolled to, the first staying`(_ view: View) {
    var state = State.sample(size: Size(columns: 44, rows: 22), view: view)
    guard let (block, first) = state.focusedTable else { return }
    let filled = first.table.columns.indices.filter {
      first.table.naturalWidths[$0] > 0 && first.table.columns[$0].axis == nil
    }
    var seen = Set(first.widths.placed.map(\.column))
    for _ in 0..<filled.count {
      state.press(.character(">"))
      guard let layout = state.focusedTable?.layout else { continue }
      #expect(layout.widths.placed.first?.column == filled.first)
      #expect(layout.widths.placed.allSatisfy { $0.left + $0.width <= layout.body.columns })
      seen.formUnion(layout.widths.placed.map(\.column))
    }
    #expect(seen.isSuperset(of: filled), "\(block.id)")
    for _ in 0..<filled.count { state.press(.character("<")) }
    #expect(state.focusedTable?.layout.widths.placed == first.widths.placed)
  }

  @Test(arguments: View.each)
  func `the sort key goes through the columns in sight and back to the page's order`(
    _ view: View
  ) {
    var state = State.sample(view: view)
    let before = state.focusedTable?.layout.table.rows.map(\.id)
    guard let (_, layout) = state.focusedTable, layout.table.isWhole else { return }
    let columns = layout.widths.placed.filter { !layout.table.columns[$0.column].title.isEmpty }
    for place in columns {
      state.press(.character("s"))
      let sort = state.focusedTable?.layout.table.sort
      #expect(sort?.column == layout.table.columns[place.column].title)
      let arrow = sort?.isDescending == true ? "↓" : "↑"
      #expect(state.text[layout.header.top].contains(arrow))
      state.press(.character("S"))
      #expect(state.focusedTable?.layout.table.sort?.isDescending == !(sort?.isDescending ?? true))
    }
    state.press(.character("s"))
    #expect(state.focusedTable?.layout.table.rows.map(\.id) == before)
  }

  @Test func `sorting keeps the selected row, and going away and back keeps the order`() {
    var state = State.sample(view: .nodes)
    state.press(.down, .down)
    let row = state.selected?.id
    state.press(.character("s"), .character("S"))
    #expect(state.selected?.id == row)
    let places = state.places
    state.press(.character("2"), .escape)
    #expect(state.places == places && state.selected?.id == row)
  }
}
