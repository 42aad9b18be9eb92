public import Core
public import Screen

/// Columns and rows of a pane, the same for every screen.
public struct Table: Hashable, Sendable {
  public let columns: [Column]
  public internal(set) var rows: [Row]
  /// What is said when there are no rows; empty never stays blank.
  public var empty: String
  /// Of how many rows `rows` are a window, and the index of its first: long lists are paged from a store.
  public var total: Int
  public var offset: Int
  /// Whether the rows are a window even when they happen to be all: a store filters and orders them.
  public let isWindow: Bool
  /// How the rows are ordered; none is the page's own order.
  public var sort: Sort?
  /// What the widest cell of each column and its heading need; 0 for columns that hold nothing. Measured
  /// once, because a table is drawn far more often than it is made.
  private(set) var naturalWidths: [Int]

  public init(
    columns: [Column], rows: [Row], empty: String, total: Int? = nil, offset: Int = 0, isWindow: Bool = false
  ) {
    self.columns = columns
    self.isWindow = isWindow
    self.rows = rows
    self.empty = empty
    self.total = total ?? rows.count
    self.offset = offset
    naturalWidths = []
    naturalWidths = columns.indices.map { naturalWidth(of: $0, .rich) }
  }

  /// The row at an index of the whole; nil beyond its ends and outside the window.
  public func row(at index: Int) -> Row? {
    rows.indices.contains(index - offset) ? rows[index - offset] : nil
  }

  /// Whether any column has a heading.
  public var hasHeader: Bool { columns.contains { !$0.title.isEmpty || $0.axis != nil } }

  /// A column: its heading with the unit, and how it gives way when room is short.
  public struct Column: Hashable, Sendable {
    public var title: String
    public var alignment: Alignment
    /// Columns it takes at least, and at most; it takes what its widest visible cell needs in between.
    public var minimum: Int
    public var maximum: Int
    /// Columns with a greater number are left out first; 0 stays.
    public var rank: Int
    /// What its cells are ordered and compared as.
    public var kind: Kind
    /// For a column of bars: the days it spans. It takes the room other columns leave.
    public var axis: TimeAxis?

    public enum Kind: Hashable, Sendable { case text, number }

    public init(
      _ title: String, _ alignment: Alignment = .leading, minimum: Int = 2, maximum: Int = 60, rank: Int = 0
    ) {
      self.title = title
      self.alignment = alignment
      kind = alignment == .trailing ? .number : .text
      self.minimum = minimum
      self.maximum = maximum
      self.rank = rank
    }

    /// The same, its cells ordered and compared as something else than their side says.
    func ordered(as kind: Kind) -> Column {
      var column = self
      column.kind = kind
      return column
    }

    /// A column of bars on an axis of time, left out first where it would be too narrow to read.
    ///
    /// - Parameter ideal: The room for which columns of a higher rank are left out.
    public static func timeline(_ axis: TimeAxis, minimum: Int, ideal: Int, rank: Int) -> Column {
      var column = Column("", minimum: minimum, maximum: ideal, rank: rank)
      column.axis = axis
      return column
    }

    /// A column of right-aligned numbers.
    public static func number(_ title: String, rank: Int = 0) -> Column {
      Column(title, .trailing, minimum: 2, maximum: 24, rank: rank)
    }
  }

  /// A row: a cell for each column, and what Enter and the menu act on.
  public struct Row: Hashable, Sendable {
    /// Names the row within its table.
    public var id: String
    public var cells: [Line]
    public var item: Item?
    /// What is drawn in a column with an axis of time.
    public var bar: TimeBar?
    /// A heading among the rows, which cannot be selected.
    public var isHeading: Bool

    public init(id: String, _ cells: [Line], item: Item? = nil, bar: TimeBar? = nil, isHeading: Bool = false)
    {
      self.id = id
      self.cells = cells
      self.item = item
      self.bar = bar
      self.isHeading = isHeading
    }
  }
}

/// What a row stands for: what Enter opens, and whether there is a why.
public struct Item: Hashable, Sendable {
  public var view: View?
  /// The target whose mark `w` explains.
  public var target: Target.ID?
  /// What the list that is opened is filtered by.
  public var filter: String?
  /// The finding on the import screen that is answered.
  public var finding: Int?
  /// The plan it is in, where that is another than the one shown.
  public var plan: PlanChoice?

  public init(
    view: View? = nil, target: Target.ID? = nil, filter: String? = nil, finding: Int? = nil,
    plan: PlanChoice? = nil
  ) {
    self.finding = finding
    self.view = view
    self.target = target
    self.filter = filter
    self.plan = plan
  }

  public static func view(_ view: View) -> Item { Item(view: view) }
  public static func target(_ id: Target.ID) -> Item { Item(view: .target(id), target: id) }
}

/// A line chart of one indicator over time with the path it ought to follow.
public struct TimeChart: Hashable, Sendable {
  /// A value at an instant on the axis of years.
  public struct Point: Hashable, Sendable {
    public var instant: Double
    public var value: Double
    public init(instant: Double, value: Double) {
      self.instant = instant
      self.value = value
    }
  }
  public var actual: [Point]
  /// Corners of the path, oldest first; empty when there is none.
  public var path: [Point]
  /// A value to be reached, with its name; none when there is none.
  public var level: Level?
  /// What is expected from the latest value on, with its bands; none where nothing is forecast.
  public var fan: Fan?
  /// What the lines are.
  public var legend: Line
  /// What stands under the axis and beside it.
  public var unit: String
  public var empty: String
  /// Lines that open from the latest value: the expected one, and the bounds of 80 and 95 per cent around it.
  public struct Fan: Hashable, Sendable {
    public var mean: [Point]
    public var bounds80: [[Point]]
    public var bounds95: [[Point]]

    /// Every value there is, for the scale.
    var values: [Double] { (mean + bounds80.joined() + bounds95.joined()).map(\.value) }
  }

  public init(
    actual: [Point], path: [Point], level: Level? = nil, legend: Line = "", unit: String, empty: String
  ) {
    self.actual = actual
    self.path = path
    self.level = level
    self.legend = legend
    self.unit = unit
    self.empty = empty
  }

  /// A value with its name.
  public struct Level: Hashable, Sendable {
    public var value: Double
    public var name: String
    public init(value: Double, name: String) {
      self.value = value
      self.name = name
    }
  }
}
