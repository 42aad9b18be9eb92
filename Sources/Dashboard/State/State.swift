public import Core
public import Screen

/// The whole program without a terminal: events change it, and a frame is drawn from it.
public struct State: Sendable, Equatable {
  public var words: Words
  public var glyphs: Glyphs
  public var size: Size
  /// The day the program was told is today.
  public var today: Day
  /// The day chosen with “as-of”; none means today, or the sample's own day.
  public var asOf: Day?
  /// The plan one began with; places that name none are in it.
  public internal(set) var home: PlanChoice?
  /// Of which plan, and as of when, what is shown was read.
  var shown: Query?
  /// How things stand, and how they stood `comparisonDays` before.
  public var situation: Situation?
  public var changes: Changes?
  /// Why there is no situation.
  public var failure: String?
  /// Where one is, and the way here; the last is shown.
  public var places: [Place]
  public var overlay: Overlay?
  /// Where one was before going back, the nearest last.
  var future: [Place] = []
  /// Which keys do what.
  public var keyMap = KeyMap.standard
  /// A sentence for the footer, until the next key.
  public var notice: String?
  public var isMouseOn: Bool
  /// The meeting that is on, which covers the page.
  public var meeting: Meeting?
  /// What a meeting is about; none means what the situation asks for.
  public var agenda: [View]?
  /// How long a page of a meeting stays when pages turn by themselves.
  public var secondsPerPage = 20
  /// What is assumed to be otherwise, on the screen alone; and everything judged with it, as it was answered last.
  public internal(set) var scenario = Scenario()
  public internal(set) var trial: Trial?
  /// The file on the import screen.
  public var importWork: ImportWork?
  /// Counts what was asked about files, so that a late answer is known as such.
  var importRequests = 0
  /// Why imports may not be written; none where they may.
  public var writingRefusal: WritingRefusal?
  /// Whether exports may write files.
  public var writesFiles = true
  /// The newest window of each list that was looked at.
  public var pages: [ListDefinition.ID: ListPage]
  public var origins: [Figure.ID: FigureOrigin]
  /// Parts of lists that pages show beside other things.
  public var excerpts: [Excerpt: ListPage] = [:]
  /// Health through the past year and among its peers, by what was asked.
  public internal(set) var standings: [HealthQuestion: HealthStanding] = [:]
  /// Where targets are likely to go.
  public var outlooks = Outlooks()
  /// The item that was looked at last, and who moved on the lists between the days compared last.
  public var history: ItemHistory?
  public var moves: Moves?
  /// The day 变化 compares with; none means `comparisonDays` before.
  public var since: Day?
  /// Questions on their way, so that a key does not ask them again.
  var asked: Set<Query> = []
  /// What was answered before the store changed: shown until it has been answered again.
  var outdated: Set<Kept> = []
  /// Names of list items, read when they are first searched.
  var itemNames: [ListNames]?
  var catalogueMemo = CatalogueMemo()
  /// Keys come faster than pages are made.
  var memo = PageMemo()
  /// Counts answers of the store, each of which may change any page.
  var answers = 0

  /// Moves on lists with the question they answer.
  public struct Moves: Hashable, Sendable {
    public var query: MovesQuery
    public var lists: [ListMoves]
    public init(query: MovesQuery, lists: [ListMoves]) {
      self.query = query
      self.lists = lists
    }
  }

  /// How far back 变化 compares.
  public var daysCompared = State.comparisonDays

  /// How far back 变化 compares unless told otherwise.
  public static let comparisonDays = 30
  /// How many steps back are remembered.
  static let memory = 100

  public init(
    words: Words, glyphs: Glyphs = .rich, size: Size, today: Day, asOf: Day? = nil, plan: PlanChoice? = nil,
    view: View = .overview, isMouseOn: Bool = true
  ) {
    self.words = words
    self.glyphs = glyphs
    self.size = size
    self.today = today
    self.asOf = asOf
    home = plan
    self.isMouseOn = isMouseOn
    places = [Place(view)]
    pages = [:]
    origins = [:]
  }

  /// The place shown.
  public var place: Place {
    get { places.last ?? Place(.overview) }
    set {
      if !places.isEmpty { places.removeLast() }
      places.append(newValue)
    }
  }
}

/// A view with everything that makes “exactly where you were”.
public struct Place: Hashable, Sendable {
  public var view: View
  /// The plan it is in; none is the one that was begun with.
  public var plan: PlanChoice?
  /// The block that has the keys.
  public var focus: Int
  /// Parts of the page scrolled out of sight.
  public var firstFloor = 0
  /// Selected row, first row and first column shown, by block.
  public var cursors: [String: Cursor]
  public var filter: Filter?
  /// How tables are ordered, by block; those not named are in the page's own order.
  public var sorts: [String: Table.Sort]
  /// By what rows are grouped, where a page offers it: an index into `Page.groupings`.
  public var grouping: Int
  /// Whether ranks are shown: nobody is put in order unasked.
  public var showsRanks = false
  /// The member of the list's facet that is chosen in its pane; none are all.
  public var member: ListQuery.Member?

  public struct Cursor: Hashable, Sendable {
    public var row = 0
    public var top = 0
    /// Columns after the first that are scrolled out of sight.
    public var left = 0
  }

  /// A text that rows of one block must contain.
  public struct Filter: Hashable, Sendable {
    public var block: String
    public var text: String
    /// Whether the place was opened with it, so that leaving it is leaving the place.
    public var isGiven = false
  }

  public init(_ view: View) {
    self.view = view
    focus = 0
    cursors = [:]
    sorts = [:]
    grouping = 0
  }
}

/// What lies on top of the page.
public enum Overlay: Hashable, Sendable {
  case help(top: Int)
  case menu([Command], selected: Int)
  case why(Target.ID, top: Int)
  /// Typing: a day for as-of.
  case asOf(String)
  /// Typing: the folder an export goes to.
  case folder(ExportFormat, String)
  /// Typing: the filter of the block that has the keys.
  case filter(String)
  /// Typing: what to go to.
  case palette(Palette)
  /// Typing: what is assumed.
  case assumption(AssumptionForm)
  /// Choosing, or typing, the day 变化 compares with; nothing typed means the chosen one.
  case since(selected: Int, typed: String)
  /// A question of the import screen.
  case importing(ImportOverlay)
}
