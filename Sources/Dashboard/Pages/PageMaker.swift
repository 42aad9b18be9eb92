import Core
import Screen

/// Turns a situation into pages; a view is one small file of columns and rows.
struct PageMaker: MakesEveryView {
  let situation: Situation
  let changes: Changes?
  let words: Words
  let glyphs: Glyphs
  let lists: [ListDefinition.ID: ListPage]
  var excerpts: [Excerpt: ListPage] = [:]
  /// The place the page is for, and what it asks of its list.
  var place = Place(.overview)
  var question: ListQuery?
  /// What was asked of a store for single pages, as far as it has answered.
  var history: ItemHistory?
  var moves: State.Moves?
  var origins: [Figure.ID: FigureOrigin] = [:]
  var outlooks = Outlooks()
  var standings: [HealthQuestion: HealthStanding] = [:]
  var keyMap = KeyMap.standard
  /// What is assumed to be otherwise, and what moves with it.
  var scenario = Scenario()
  var trial: Trial?
  /// The file being imported, which of its findings is looked at, and why it may not be written.
  var importWork: ImportWork?
  var chosenFinding: Int?
  var writingRefusal: WritingRefusal?

  var plan: Plan { situation.plan }
  var year: Int { situation.day.year }

  /// The page of a view; things the plan does not know get a page that says so.
  func page(_ view: View) -> Page { make(view) }

  /// The key of a command, for pages that say how to go on.
  func keyName(_ command: Command) -> String { keyMap.name(of: command, words, glyphs) }

  /// A page for something that is not there.
  func missing(_ view: View) -> Page {
    let text = words("方案里没有“\(view.id ?? view.name)”", "the plan has no “\(view.id ?? view.name)”")
    return Page(crumbs: [view.name], arrangement: Block.lines("missing", [Line(text, .warning)]))
  }
}
