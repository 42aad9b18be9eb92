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

  /// The page with the places of its blocks; nil while there is nothing to show.
  var scene: Scene? {
    if let scene = memo.scene, scene.fits(place, in: pageRect), currentKey == memo.key { return scene }
    return page.map { Scene($0, in: pageRect) }
  }

  /// Makes page and scene again, and keeps them, if anything they are made from has changed.
  mutating func refreshPage() {
    // A page may show what is selected on it: another one may be selected on the page just made.
    for _ in 0..<2 {
      let key = currentKey
      if key != memo.key { memo = PageMemo(key: key, page: makePage()) }
    }
    if memo.scene?.fits(place, in: pageRect) != true { memo.scene = page.map { Scene($0, in: pageRect) } }
  }

  /// The finding the cursor is on, on the import screen.
  private var chosenFinding: Int? {
    guard place.view == .importing, let block = memo.page?.blocks.first(where: { $0.id == "findings" })
    else { return nil }
    return block.table?.row(at: place.cursor(in: block).row)?.item?.finding
  }

  private var currentKey: PageKey {
    PageKey(
      view: place.view, plan: place.plan, filter: place.filter, sorts: place.sorts, grouping: place.grouping,
      member: place.member, showsRanks: place.showsRanks, answers: answers,
      language: words.language, glyphs: glyphs.name, finding: chosenFinding)
  }

  private func makePage() -> Page? {
    guard isInSight else { return nil }
    return maker?.page(place.view).shaped(place, nothing: words("没有符合筛选的行", "no row fits the filter"))
  }

  /// Makes pages of the place shown; nil while there is nothing to show.
  var maker: PageMaker? { situation.map { maker($0, changes: changes) } }

  /// Makes pages of the place shown from a situation and what changed.
  func maker(_ situation: Situation, changes: Changes?) -> PageMaker {
    PageMaker(
      situation: situation, changes: changes, words: words, glyphs: glyphs, lists: pages, excerpts: excerpts,
      place: place,
      question: question(of: place), history: history, moves: moves, origins: origins,
      outlooks: outlooks, standings: standings, keyMap: keyMap, scenario: scenario, trial: trial,
      importWork: importWork, chosenFinding: chosenFinding, writingRefusal: writingRefusal)
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
  func focus(in scene: Scene) -> Int? {
    let tables = scene.layout.frames.map(\.block).filter { scene.page.blocks[$0].isSelectable }
    return tables.contains(place.focus) ? place.focus : tables.first
  }

  /// The row that is selected in the block that has the keys.
  var selected: Table.Row? {
    guard let scene, let focus = focus(in: scene) else { return nil }
    let block = scene.page.blocks[focus]
    return block.table?.row(at: place.cursor(in: block).row)
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

/// A page and where its blocks stand in the window.
struct Scene: Sendable {
  let page: Page
  let layout: PageLayout
  private let room: Rect

  init(_ page: Page, in room: Rect) {
    self.page = page
    self.room = room
    layout = PageLayout(page, in: room)
  }

  /// Whether nothing has scrolled or changed its size since.
  func fits(_ place: Place, in room: Rect) -> Bool {
    page.firstFloor == place.firstFloor && self.room == room
  }
}

/// The page made last and where it stood. They follow from the state and are no part of it, so that states with
/// and without them are equal.
struct PageMemo: Sendable, Equatable {
  var key: PageKey?
  var page: Page?
  var scene: Scene?

  static func == (a: PageMemo, b: PageMemo) -> Bool { true }
}

/// What a page is made from.
struct PageKey: Hashable, Sendable {
  var view: View
  var plan: PlanChoice?
  var filter: Place.Filter?
  var sorts: [String: Table.Sort]
  var grouping: Int
  var member: ListQuery.Member?
  var showsRanks: Bool
  var answers: Int
  var language: Language
  var glyphs: String
  var finding: Int?
}
