import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// The mouse on tables, menus and paths: what is drawn at a cell is what a click there means.
struct PointingTests {
  private func click(_ state: inout State, _ point: Point) -> [Effect] { state.press(.mouse(.press, point)) }

  @Test(arguments: View.each) func `a click on any cell of a row selects that row`(_ view: View) {
    var dice = SplitMix64(seed: 11)
    for _ in 0..<2 {
      let size = Size(
        columns: .random(in: 40...170, using: &dice), rows: .random(in: 12...50, using: &dice))
      var state = State.sample(size: size, view: view)
      state.press(Array(repeating: .down, count: .random(in: 0...30, using: &dice)))
      guard let page = state.page else { return }
      for frame in PageLayout(page, in: state.pageRect).frames where page.blocks[frame.block].isSelectable {
        guard let layout = state.tableLayout(of: page.blocks[frame.block], in: frame.rect) else { continue }
        for row in layout.shown.filter({ _ in Int.random(in: 0..<4, using: &dice) == 0 }) {
          let line = layout.line(of: row)
          let point = Point(column: .random(in: line.columnRange, using: &dice), row: line.top)
          guard let drawn = layout.table.row(at: row), !drawn.isHeading else { continue }
          var clicked = state
          if clicked.place.cursor(in: page.blocks[frame.block]).row == row { continue }
          _ = click(&clicked, point)
          #expect(clicked.selected?.id == drawn.id)
        }
      }
    }
  }

  @Test(arguments: [View.nodes, .clusters, .units, .technologies])
  func `a heading clicked orders by it, then the other way round, then not at all`(_ view: View) throws {
    var state = State.sample(view: view)
    let layout = try #require(state.focusedTable?.layout)
    for place in layout.widths.placed where !layout.table.columns[place.column].title.isEmpty {
      let point = layout.cell(place, in: layout.header).origin
      _ = click(&state, point)
      let first = state.focusedTable?.layout.table.sort
      #expect(first?.column == layout.table.columns[place.column].title)
      _ = click(&state, point)
      #expect(state.focusedTable?.layout.table.sort?.isDescending == first.map { !$0.isDescending })
      _ = click(&state, point)
      #expect(state.focusedTable?.layout.table.sort == nil)
    }
  }

  @Test(arguments: [Size(columns: 100, rows: 30), Size(columns: 40, rows: 10)])
  func `a click on an entry of the menu does what it says`(_ size: Size) {
    var state = State.sample(size: size, view: .clusters)
    state.press(.character(" "))
    let commands = state.menuCommands
    let rect = state.menuRect(commands)
    #expect(state.text[rect.top + 1].contains("下钻"))
    _ = click(&state, Point(column: rect.left + 3, row: rect.top + 1))
    #expect(state.place.view == .cluster("tea") && state.overlay == nil)
  }

  @Test func `a click beside the menu closes it and on its frame does nothing`() {
    var state = State.sample(view: .clusters)
    state.press(.character(" "))
    let rect = state.menuRect(state.menuCommands)
    _ = click(&state, rect.origin)
    #expect(state.overlay != nil)
    _ = click(&state, Point(column: 0, row: 0))
    #expect(state.overlay == nil && state.place.view == .clusters)
  }

  @Test func `the last entry of a menu can be reached in the lowest window`() {
    var state = State.sample(size: Size(columns: 40, rows: 10), view: .clusters)
    state.press(.character(" "), .up)
    #expect(state.text.contains { $0.contains("帮助") && $0.contains("?") })
    let row = state.text.firstIndex { $0.contains("│") && $0.contains("帮助") } ?? 0
    _ = click(&state, Point(column: 20, row: row))
    #expect(state.overlay == .help(top: 0))
  }

  @Test func `a click on a step of the path goes there`() {
    var state = State.sample(view: .task("chain-1"))
    let crumbs = state.page?.crumbs ?? []
    #expect(crumbs.count == 3)
    for (index, view) in [View.actions, .action("chain")].enumerated() {
      var clicked = state
      _ = click(&clicked, clicked.crumbRects[index].origin)
      #expect(clicked.place.view == view)
    }
    _ = click(&state, state.crumbRects[2].origin)
    #expect(state.place.view == .task("chain-1"))
  }

  @Test func `the wheel turns the table under the pointer`() throws {
    var state = State.sample(size: Size(columns: 160, rows: 60))
    let page = try #require(state.page)
    let frame = try #require(
      PageLayout(page, in: state.pageRect).frames.last { page.blocks[$0.block].isSelectable })
    state.press(.mouse(.wheelDown, frame.rect.origin.moved(columns: 2, rows: 1)))
    #expect(state.shownFocus == frame.block)
  }

  @Test func `whether the mouse is on can be seen`() {
    var state = State.sample(size: Size(columns: 160, rows: 40))
    #expect(state.text.last?.contains("M 鼠标开") == true)
    state.press(.character("M"))
    #expect(state.text.last?.contains("M 鼠标关") == true)
    _ = state.update(.resized(Size(columns: 80, rows: 24)))
    #expect(state.text.last?.contains("M 鼠标关") == true)
  }

  @Test(arguments: [
    (View.item("enterprises", "E3"), [View.lists, .list("enterprises")]), (.unit("industry"), [.units]),
    (.technology("t3"), [.technologies, .cluster("tea")]),
  ])
  func `every step of the path leads to what it names`(_ view: View, _ steps: [View]) {
    let state = State.sample(view: view)
    #expect(state.page?.crumbs.count == steps.count + 1)
    for (index, step) in steps.enumerated() {
      var clicked = state
      _ = click(&clicked, clicked.crumbRects[index].origin)
      #expect(clicked.place.view == step)
    }
  }

  @Test(arguments: View.each + Sample.situation.plan.targets.map { .target($0.id) })
  func `no step of a path is without a screen behind it`(_ view: View) {
    let state = State.sample(view: view)
    for step in (state.page?.crumbs ?? []).indices.dropLast() where state.hasCrumbs {
      #expect(state.crumbView(step) != nil, "\(state.page?.crumbs[step] ?? "")")
    }
  }
}
