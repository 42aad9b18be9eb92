import Core
import Screen

/// Where the parts of a meeting page stand; the one source of geometry for drawing and its tests.
///
/// What has no room is left out whole, never cut: chart, bar, lines and context give way first, the light as a
/// block becomes a mark beside the heading.
struct MeetingLayout: Hashable {
  var header: Rect
  var heading: Rect
  var context = Rect.zero
  /// The painted block of the light; empty where the mark stands beside the heading.
  var verdict = Rect.zero
  /// Digits with the caption below, or tiles.
  var headline = Rect.zero
  /// The headline's digits as large as there is room for.
  var digits: LargeText?
  /// The facts that can be shown whole.
  var factCount = 0
  var facts = Rect.zero
  /// The rest: chart, bar or lines.
  var picture = Rect.zero
  var owners: Rect
  var ask: Rect
  var footer: Rect

  /// Rows of room at which things get air, and at which they get large.
  private static let airy = 18
  private static let roomy = 34

  init(_ page: MeetingPage, size: Size, glyphs: Glyphs) {
    var rest = Rect(size)
    header = rest.slice(.top, 1)
    footer = rest.slice(.bottom, 1)
    let isAiry = rest.rows >= Self.airy
    let isRoomy = rest.rows >= Self.roomy
    rest = rest.inset(columns: size.columns >= 120 ? 6 : size.columns >= 60 ? 2 : 1, rows: isRoomy ? 2 : 0)
    if isAiry && !isRoomy { rest.slice(.top, 1) }
    ask = rest.slice(.bottom, MeetingLayout.askRows(page, columns: rest.columns, most: isAiry ? 2 : 1))
    if isRoomy { rest.slice(.bottom, 1) }
    owners = rest.slice(.bottom, page.owners.isEmpty ? 0 : 1)
    if isAiry { rest.slice(.bottom, 1) }
    var top = rest
    if let block = MeetingLayout.block(page, in: rest, glyphs) {
      verdict = top.slice(.right, block.columns)
      verdict = Rect(origin: verdict.origin, size: block)
      top.slice(.right, 3)
    }
    heading = top.slice(.top, min(isAiry ? 2 : 1, page.heading.wrapped(to: max(1, top.columns)).count))
    if isAiry {
      context = top.slice(.top, 1)
      top.slice(.top, isRoomy ? 2 : 1)
    }
    let room = Size(columns: top.columns, rows: max(5, top.rows / 2))
    digits = page.headline.flatMap { MeetingLayout.digits($0.value, in: room, glyphs) }
    let rows =
      page.tiles.isEmpty ? digits?.size.rows ?? 1 : MeetingLayout.tileRows(page.tiles, in: room, glyphs)
    // Where rows are few, who has to do what goes before how many there are.
    let isEmpty = page.headline == nil && page.tiles.isEmpty || !page.paragraphs.isEmpty && !isRoomy
    if isEmpty { digits = nil }
    headline = top.slice(.top, isEmpty ? 0 : rows + (isAiry ? 2 : 1))
    let used = max(headline.bottom, verdict.bottom) - rest.top
    rest.slice(.top, used)
    if isAiry { rest.slice(.top, 1) }
    factCount = MeetingLayout.factCount(page.facts, columns: rest.columns)
    if factCount > 0, rest.rows >= 2 {
      facts = rest.slice(.top, isRoomy && rest.rows >= 16 ? 6 : 2)
      if isAiry { rest.slice(.top, 1) }
    }
    picture = rest
  }

  private static func askRows(_ page: MeetingPage, columns: Int, most: Int) -> Int {
    min(most, page.ask.wrapped(to: max(1, columns - askLabel)).count)
  }

  /// Columns of the painted label before what is asked.
  static let askLabel = 8

  /// The size of the light's block: a large word with a margin.
  private static func block(_ page: MeetingPage, in rest: Rect, _ glyphs: Glyphs) -> Size? {
    guard let verdict = page.verdict, rest.columns >= 64, rest.rows >= 14 else { return nil }
    let room = Size(columns: rest.columns / 4, rows: max(8, rest.rows / 2))
    guard let word = LargeText(word: verdict.word, in: room, glyphs: glyphs) else {
      return Size(columns: max(20, verdict.word.columns + 8), rows: 5)
    }
    return Size(columns: word.size.columns + 4, rows: word.size.rows + 2)
  }

  /// How many facts find a column wide enough for all they say.
  private static func factCount(_ facts: [MeetingPage.Fact], columns: Int) -> Int {
    (0...facts.count).last { count in
      let room = count > 0 ? (columns - 2 * (count - 1)) / count : columns
      return facts.prefix(count).allSatisfy { max($0.label.columns, $0.value.columns) <= room }
    } ?? 0
  }

  /// The digits of a headline as large as they go, with room for the unit beside them.
  private static func digits(_ value: String, in room: Size, _ glyphs: Glyphs) -> LargeText? {
    let (digits, unit) = value.splitForDigits
    let beside = unit.isEmpty ? 0 : unit.columns + 2
    return LargeText(
      digits: digits, in: Size(columns: room.columns - beside, rows: room.rows), glyphs: glyphs)
  }

  /// Rows of the digits of tiles: the same for all.
  static func tileRows(_ tiles: [MeetingPage.Tile], in room: Size, _ glyphs: Glyphs) -> Int {
    for rows in [20, 10, 5] where rows <= room.rows {
      let sizes = tiles.map {
        LargeText(digits: $0.value, in: Size(columns: 999, rows: rows), glyphs: glyphs)?.size
      }
      let columns = sizes.reduce(0) { $0 + max($1?.columns ?? 0, 4) + 4 }
      if columns - 4 <= room.columns { return rows }
    }
    return 5
  }
}
