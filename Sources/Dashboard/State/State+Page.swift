import Core
import Documents
import Screen

extension State {
  /// The page of the place shown, filtered; nil while there is nothing to show.
  public var page: Page? {
    var page = currentKey == memo.key ? memo.page : makePage()
    page?.firstFloor = place.firstFloor
    return page
  }

  /// Makes the page again, and keeps it, if anything it is made from has changed.
  mutating func refreshPage() {
    let key = currentKey
    guard key != memo.key else { return }
    memo = PageMemo(key: key, page: makePage())
  }

  private var currentKey: PageKey {
    PageKey(
      view: place.view, filter: place.filter, sorts: place.sorts, grouping: place.grouping,
      member: place.member, showsRanks: place.showsRanks, answers: answers,
      language: words.language, glyphs: glyphs.name, keyMap: keyMap)
  }

  private func makePage() -> Page? {
    maker?.page(place.view).shaped(place, nothing: words("没有符合筛选的行", "no row fits the filter"))
  }

  /// Makes pages of the place shown; nil while there is nothing to show.
  var maker: PageMaker? { situation.map { maker($0, changes: changes) } }

  /// Makes pages of the place shown from a situation and what changed.
  func maker(_ situation: Situation, changes: Changes?) -> PageMaker {
    PageMaker(
      situation: situation, changes: changes, words: words, glyphs: glyphs, lists: pages, excerpts: excerpts,
      place: place,
      question: question(of: place), history: history, moves: moves, origins: origins,
      forecasts: forecasts, standings: standings, keyMap: keyMap, scenario: scenario, trial: trial)
  }

  /// The room between header and footer.
  var pageRect: Rect {
    var rest = Rect(size)
    rest.slice(.top, hasCrumbs ? 3 : 2)
    rest.slice(.bottom, 1)
    return rest.inset(columns: size.columns >= 60 ? 1 : 0)
  }

  /// Whether the way here is shown: where it says more than the tab that is lit.
  var hasCrumbs: Bool { size.rows >= 14 && !View.main.contains(place.view) }

  /// The block that has the keys: the remembered one, or the first table that is shown.
  func focus(on page: Page, _ layout: PageLayout) -> Int? {
    let tables = layout.frames.map(\.block).filter { page.blocks[$0].isSelectable }
    return tables.contains(place.focus) ? place.focus : tables.first
  }

  /// The row that is selected in the block that has the keys.
  var selected: Table.Row? {
    guard let page else { return nil }
    let layout = PageLayout(page, in: pageRect)
    guard let focus = focus(on: page, layout), let table = page.blocks[focus].table else { return nil }
    return table.row(at: place.cursor(in: page.blocks[focus]).row)
  }

  /// The target whose mark `w` explains: on a target's page its own, elsewhere the selected row's.
  var whyTarget: Target.ID? {
    if let meeting { return meeting.topic.target }
    if case .target(let id) = place.view { return id }
    return selected?.item?.target
  }
}

extension Block {
  var isSelectable: Bool { table?.isSelectable ?? false }
}

extension Table {
  /// Whether it has rows to stand on; those of a window may be on their way.
  var isSelectable: Bool { isWindow || rows.contains { $0.item != nil } }
}

extension Place {
  /// Selection and scroll of a block, inside its rows and never on a heading while there is another row.
  func cursor(in block: Block) -> Cursor {
    var cursor = cursors[block.id] ?? Cursor()
    guard let table = block.table else { return cursor }
    if block.isMaster, let row = table.rows.firstIndex(where: { $0.item?.view == view }) { cursor.row = row }
    cursor.row = max(0, min(cursor.row, table.total - 1))
    if table.row(at: cursor.row)?.isHeading == true {
      cursor.row =
        table.rows.indices.first { $0 + table.offset > cursor.row && !table.rows[$0].isHeading }
        .map { $0 + table.offset } ?? cursor.row
    }
    return cursor
  }
}

/// The page made last. It follows from the state and is no part of it, so that states with and without
/// it are equal.
struct PageMemo: Sendable, Equatable {
  var key: PageKey?
  var page: Page?

  static func == (a: PageMemo, b: PageMemo) -> Bool { true }
}

/// What a page is made from.
struct PageKey: Hashable, Sendable {
  var view: View
  var filter: Place.Filter?
  var sorts: [String: Table.Sort]
  var grouping: Int
  var member: ListQuery.Member?
  var showsRanks: Bool
  var answers: Int
  var language: Language
  var glyphs: String
  var keyMap: KeyMap
}
