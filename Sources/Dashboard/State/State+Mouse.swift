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
    scene?.layout.frames.first { $0.rect.contains(point) }
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
  /// The view a step of the path above the page names; nil for the last, which is shown.
  func crumbView(_ crumb: Int) -> View? {
    guard let page, crumb < page.crumbs.count - 1, let steps = situation?.steps(to: place.view) else {
      return nil
    }
    return steps.indices.contains(crumb) ? steps[crumb] : nil
  }
}

extension Situation {
  /// What a thing is part of, the screen it belongs to first; of main targets that is the overview.
  fileprivate func steps(to view: View) -> [View] {
    switch view {
    case .task(let id): [.actions] + (task(id).map { [.action($0.line)] } ?? [])
    case .technology(let id):
      [.technologies] + snapshot.technologies.filter { $0.id == id }.map { .cluster($0.cluster) }
    case .unit: [.units]
    case .item(let list, _): [.lists, .list(list)]
    case .health(let subject):
      switch scope(of: subject) {
      case .cluster(let id): [.clusters, .cluster(id)]
      case .district(let id): [.districts, .district(id)]
      default: []
      }
    case .target(let id):
      target(id)?.task.flatMap { task($0) }.map { [.action($0.line), .task($0.id)] } ?? [.overview]
    default: view.mainIndex.map { [View.main[$0]] } ?? []
    }
  }
}
