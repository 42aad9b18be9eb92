import Core
import Screen

extension State {
  /// A click selects, a second click opens; the tabs are clicked like keys; the wheel moves.
  mutating func click(_ action: Key.Mouse, at point: Point) -> [Effect] {
    switch action {
    case .wheelUp: move(by: -3)
    case .wheelDown: move(by: 3)
    case .release: return []
    case .press:
      if let view = tabRects.first(where: { $0.rect.contains(point) })?.view { return go(to: view) }
      return select(at: point)
    }
    return missingPage()
  }

  private mutating func select(at point: Point) -> [Effect] {
    guard let page else { return [] }
    let layout = PageLayout(page, in: pageRect)
    guard let frame = layout.frames.first(where: { $0.rect.contains(point) }) else { return [] }
    let block = page.blocks[frame.block]
    let rows = block.tableRows(in: frame.rect)
    guard block.isSelectable, rows.contains(point), case .table(let table) = block.content else { return [] }
    var cursor = place.cursor(in: block)
    let row = cursor.top + point.row - rows.top
    guard let clicked = table.row(at: row), !clicked.isHeading else { return [] }
    let isSecond = place.focus == frame.block && cursor.row == row && place.cursors[block.id] != nil
    place.focus = frame.block
    cursor.row = row
    place.cursors[block.id] = cursor
    if isSecond, let view = clicked.item?.view { return go(to: view) }
    return missingPage()
  }
}
