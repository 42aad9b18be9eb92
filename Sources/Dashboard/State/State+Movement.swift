import Core
import Screen

extension State {
  /// Moves the selection of the block that has the keys, over headings, and scrolls as little as needed.
  ///
  /// At the first or last row it goes on into the block above or below.
  mutating func move(by rows: Int) {
    guard let scene else { return }
    let (page, layout) = (scene.page, scene.layout)
    guard let focus = focus(in: scene), let table = page.blocks[focus].table else {
      return focusNext(rows < 0 ? -1 : 1)
    }
    place.focus = focus
    var cursor = place.cursor(in: page.blocks[focus])
    let next: Int
    if abs(rows) == 1, let grid = layout.frame(of: focus).flatMap(page.blocks[focus].grid) {
      next = grid.vertically(from: cursor.row, by: rows) ?? cursor.row
    } else {
      let wanted = cursor.row.addingReportingOverflow(rows).partialValue
      next = table.selectable(near: max(0, min(wanted, table.total - 1)), direction: rows < 0 ? -1 : 1)
    }
    if next == cursor.row, abs(rows) == 1 { return focusBeyond(rows, scene, focus) }
    cursor.row = next
    place.cursors[page.blocks[focus].id] = cursor
    if page.blocks[focus].isMaster, let view = table.row(at: next)?.item?.view { place.view = view }
    keepCursorInSight()
  }

  /// Selects the tile beside the selected one; whether there is one.
  mutating func moveAcross(_ step: Int, _ block: Block, in rect: Rect) -> Bool {
    let cursor = place.cursor(in: block)
    guard let next = block.grid(in: rect)?.horizontally(from: cursor.row, by: step) else { return false }
    place.cursors[block.id] = Place.Cursor(row: next, top: cursor.top)
    return true
  }

  /// Rows a page key moves.
  var pageStep: Int {
    guard let scene, let focus = focus(in: scene), let rect = scene.layout.frame(of: focus) else { return 1 }
    return max(1, scene.page.blocks[focus].tableRows(in: rect).rows - 1)
  }

  /// Scrolls the block that has the keys so that its selected row is seen.
  mutating func keepCursorInSight() {
    refreshPage()
    reveal(place.focus)
    guard let scene, let focus = focus(in: scene), let rect = scene.layout.frame(of: focus) else { return }
    let block = scene.page.blocks[focus]
    var cursor = place.cursor(in: block)
    guard let table = block.table else { return }
    cursor.top = cursor.scrolled(rows: block.tableRows(in: rect).rows, total: table.total)
    place.cursors[block.id] = cursor
  }
}

extension Place.Cursor {
  /// The first row shown so that the selected one is inside, moved as little as possible.
  func scrolled(rows: Int, total: Int) -> Int {
    guard rows > 0 else { return 0 }
    let highest = max(0, total - rows)
    return max(min(top, row, highest), min(row - rows + 1, highest), 0)
  }
}

extension Table {
  /// The selectable row nearest to an index, looking on in a direction first and then back.
  func selectable(near index: Int, direction: Int) -> Int {
    func isFree(_ index: Int) -> Bool { row(at: index)?.isHeading != true }
    var probe = index
    while (0..<total).contains(probe) {
      if isFree(probe) { return probe }
      probe += direction
    }
    probe = index
    while (0..<total).contains(probe) {
      if isFree(probe) { return probe }
      probe -= direction
    }
    return index
  }
}
