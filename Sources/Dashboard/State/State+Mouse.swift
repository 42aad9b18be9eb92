import Core
import Screen

extension State {
  /// A click selects, a second click opens; headings sort; tabs and the path above are clicked like keys;
  /// the wheel moves the table under the pointer.
  mutating func click(_ action: Key.Mouse, at point: Point) -> [Effect] {
    switch action {
    case .release: return []
    case .wheelUp, .wheelDown:
      focusBlock(at: point)
      move(by: action == .wheelUp ? -3 : 3)
    case .press:
      if let view = tabs.first(where: { $0.rect.contains(point) })?.view { return go(to: view) }
      if let crumb = crumbRects.firstIndex(where: { $0.contains(point) }) {
        return crumbView(crumb).map { go(to: $0) } ?? []
      }
      return select(at: point)
    }
    return missingPage()
  }

  private func frame(at point: Point) -> PageLayout.Frame? {
    guard let page else { return nil }
    return PageLayout(page, in: pageRect).frames.first { $0.rect.contains(point) }
  }

  private mutating func focusBlock(at point: Point) {
    guard let page, let frame = frame(at: point), page.blocks[frame.block].isSelectable else { return }
    place.focus = frame.block
  }

  private mutating func select(at point: Point) -> [Effect] {
    guard let page, let frame = frame(at: point) else { return [] }
    let block = page.blocks[frame.block]
    if let index = block.grid(in: frame.rect)?.index(at: point), let tile = block.table?.row(at: index) {
      return select(tile, index, of: frame, top: 0)
    }
    guard let layout = tableLayout(of: block, in: frame.rect) else { return [] }
    if let column = layout.column(at: point) {
      if block.isSelectable { place.focus = frame.block }
      sort(block, layout.table, clicking: column)
      return missingPage()
    }
    guard block.isSelectable, let row = layout.row(at: point), let clicked = layout.table.row(at: row),
      !clicked.isHeading
    else { return [] }
    return select(clicked, row, of: frame, top: layout.top)
  }

  private mutating func select(_ clicked: Table.Row, _ row: Int, of frame: PageLayout.Frame, top: Int)
    -> [Effect]
  {
    guard let block = page?.blocks[frame.block] else { return [] }
    var cursor = place.cursor(in: block)
    let isSecond = place.focus == frame.block && cursor.row == row && place.cursors[block.id] != nil
    place.focus = frame.block
    cursor.row = row
    cursor.top = top
    place.cursors[block.id] = cursor
    if isSecond, let item = clicked.item { return open(item) }
    if block.isMaster, let view = clicked.item?.view { place.view = view }
    return missingPage()
  }
}

extension State {
  /// The view a step of the path above the page names: the screen it belongs to, or a parent in between.
  func crumbView(_ crumb: Int) -> View? {
    guard let page, crumb < page.crumbs.count - 1 else { return nil }
    if crumb == 0 { return place.view.mainIndex.map { View.main[$0] } }
    var view = place.view
    for _ in 0..<(page.crumbs.count - 1 - crumb) {
      guard let parent = situation?.parent(of: view) else { return nil }
      view = parent
    }
    return view
  }
}

extension Situation {
  /// What a thing is part of, one step up.
  fileprivate func parent(of view: View) -> View? {
    switch view {
    case .task(let id): return task(id).map { View.action($0.line) }
    case .technology(let id):
      return snapshot.technologies.first { $0.id == id }.map { View.cluster($0.cluster) }
    default: return view.mainIndex.map { View.main[$0] }
    }
  }
}
