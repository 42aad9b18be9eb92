import Core
import Screen
import TestSupport
import Testing

@testable import Dashboard

/// Tiles: pictures of things that shrink to names with marks, and to rows, as windows get smaller.
struct TileTests {
  private func tiles(_ count: Int) -> Tiles {
    let rows = (0..<count).map { Table.Row(id: "\($0)", [Line("n\($0)")], item: .view(.clusters)) }
    return Tiles(
      rows: Table(columns: [.init("name")], rows: rows, empty: "none"),
      forms: [.init(columns: 22, rows: 3), .init(columns: 12, rows: 1)], faces: [:])
  }

  private func grid(_ count: Int, _ columns: Int, _ rows: Int) -> TileGrid? {
    TileGrid(tiles(count), in: Rect(column: 3, row: 2, columns: columns, rows: rows))
  }

  @Test func `ten tiles are five beside five where there is room, else names, else rows`() {
    #expect(grid(10, 118, 7)?.form == 0)
    #expect(grid(10, 118, 5)?.form == 1)
    #expect(grid(10, 78, 11) == nil)
    #expect(grid(10, 78, 3)?.form == 1)
    #expect(grid(0, 118, 7) == nil)
    #expect(grid(1, 8, 7) == nil)
  }

  @Test func `no tile leaves the room or covers another`() {
    var dice = SplitMix64(seed: 12)
    for _ in 0..<300 {
      let count = Int.random(in: 1...40, using: &dice)
      let rect = Rect(
        column: 3, row: 2, columns: .random(in: 1...240, using: &dice),
        rows: .random(in: 1...40, using: &dice))
      guard let grid = TileGrid(tiles(count), in: rect) else { continue }
      let rects = (0..<count).map(grid.rect)
      for (index, tile) in rects.enumerated() {
        #expect(!tile.isEmpty && tile.intersection(rect) == tile)
        #expect(grid.index(at: tile.origin) == index)
        #expect(rects[..<index].allSatisfy { $0.intersection(tile).isEmpty })
      }
    }
  }

  @Test func `steps lead to the neighbour and back, and nowhere beyond the edge`() throws {
    let ten = try #require(grid(10, 118, 7))
    #expect(ten.vertically(from: 2, by: 1) == 7 && ten.vertically(from: 7, by: -1) == 2)
    #expect(ten.vertically(from: 7, by: 1) == nil && ten.vertically(from: 2, by: -1) == nil)
    #expect(ten.horizontally(from: 0, by: 1) == 1 && ten.horizontally(from: 4, by: 1) == nil)
    #expect(ten.horizontally(from: 5, by: -1) == nil && ten.horizontally(from: 9, by: 1) == nil)
  }

  @Test func `arrows walk the clusters of the overview and enter opens one`() {
    var state = State.sample(size: Size(columns: 160, rows: 45))
    state.place.focus = state.page?.blocks.firstIndex { $0.id == "clusters" } ?? 0
    state.press(.right)
    #expect(state.selected?.id == "bamboo")
    state.press(.left, .enter)
    #expect(state.place.view == .cluster("tea"))
  }

  @Test func `a click selects a tile and a second opens it`() throws {
    var state = State.sample(size: Size(columns: 160, rows: 45))
    let page = try #require(state.page)
    let block = try #require(page.blocks.firstIndex { $0.id == "clusters" })
    let rect = try #require(PageLayout(page, in: state.pageRect).frame(of: block))
    let tile = try #require(page.blocks[block].grid(in: rect)?.rect(of: 1))
    state.press(.mouse(.press, tile.origin))
    #expect(state.selected?.id == "bamboo" && state.place.view == .overview)
    state.press(.mouse(.press, tile.origin))
    #expect(state.place.view == .cluster("bamboo"))
  }
}
