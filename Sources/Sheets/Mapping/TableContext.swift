import Core

/// What holds for a whole table: what its title, notes, sheet and file say.
struct TableContext {
  private(set) var captions = CaptionWords()
  /// The period of the title; nil when it says none or several.
  private(set) var period: PeriodWords?
  /// The one indicator or scope that the title names; nil when it names none or several.
  private(set) var indicator: Indicator.ID?
  private(set) var scope: Scope?
  /// Whether figures are provisional by the title.
  private(set) var isProvisional = false
  /// Whether the title says that values are planned or forecast.
  private(set) var isPlanned = false
  /// Words of the title that narrow what the table is about and that nobody explains.
  private(set) var titles: [String] = []

  init(_ lines: [String], sheet: String, file: String, inherited: TableContext?, _ lexicon: Lexicon) {
    for line in lines { captions.take(line) }
    titles = captions.titles
    if let inherited { inherit(inherited) }
    let names = titles + [sheet.compact].filter { !TableContext.isNumbered($0) }
    for text in names + [file] where period?.year == nil || period?.months == nil { readPeriod(text) }
    let words = titles.joined(separator: " ")
    indicator =
      TableContext.only(lexicon.indicators(in: words)) ?? TableContext.exactIndicator(sheet, lexicon)
    let scopes = lexicon.scopes(in: words)
    scope = TableContext.only(scopes.count > 1 ? scopes.subtracting([.whole]) : scopes)
    if scope == nil, case .scope(let named) = lexicon.match(sheet) { scope = named }
    isProvisional = words.firstMatch(of: /初步|快报|公示/) != nil
    // The name of a plan in a title does not make its table one of plans.
    let bare = [lexicon.plan.title, lexicon.plan.shortTitle].reduce(words) {
      $0.replacing($1.halfWidth, with: "")
    }.replacing("行动计划", with: "")
    isPlanned =
      bare.firstMatch(of: /目标|计划|预计|预测|任务分解/) != nil && bare.firstMatch(of: /完成情况|实绩|进展/) == nil
  }

  /// What the table above said still holds where this one says nothing.
  private mutating func inherit(_ other: TableContext) {
    if captions.units.isEmpty, titles.isEmpty { captions.units = other.captions.units }
    captions.sender = captions.sender ?? other.captions.sender
    captions.known = captions.known ?? other.captions.known
    if titles.isEmpty {
      titles = other.titles
      period = other.period
    }
  }

  private mutating func readPeriod(_ text: String) {
    guard let (words, rest) = PeriodWords.taken(from: text) else { return }
    // Two times in one title: it is not clear which is meant.
    if PeriodWords.taken(from: rest)?.words.year != nil { return }
    guard let own = period else { return period = words }
    if own.year == nil || words.year == nil || own.year == words.year { period = words.narrowed(by: own) }
  }

  private static func only<Found: Hashable>(_ found: Set<Found>) -> Found? {
    found.count == 1 ? found.first : nil
  }

  private static func exactIndicator(_ name: String, _ lexicon: Lexicon) -> Indicator.ID? {
    if case .indicator(let id) = lexicon.match(name) { id } else { nil }
  }

  /// Sheet1, 表1: names nobody gave.
  private static func isNumbered(_ name: String) -> Bool {
    name.wholeMatch(of: /(?i:sheet|表|工作表)?\d*/) != nil
  }
}
