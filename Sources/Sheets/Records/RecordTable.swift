import Documents

/// A sheet whose rows are things and not figures: enterprises, parks, nodes, technologies; read as the table a
/// text file would hold.
///
/// Titles and notes above the heading are passed over, a cell merged over several rows counts in each of them,
/// and what is hidden is left out, which is told.
public struct RecordTable: Sendable {
  /// The name on the sheet's tab.
  public var sheet: String
  /// The names of the columns, and what stands in them, each row with its number in the sheet, from 0.
  public var heading: (row: Int, names: [String])
  public var rows: [(row: Int, cells: [String])]
  /// Rows left out, from 0: totals and remarks, and hidden ones that hold something.
  public var totals: [Int] = []
  public var hidden: [Int]
  /// Whether a hidden column holds something, which was left out.
  public var hasHiddenColumns: Bool

  /// What a heading means.
  public struct Heading: Hashable, Sendable {
    /// The column each of its names is; empty for what is passed over.
    public var names: [String]
    /// A column every row has, though no cell says it.
    public var constant: Constant?

    /// A name and a value.
    public struct Constant: Hashable, Sendable {
      public var name: String
      public var value: String
      public init(name: String, value: String) { (self.name, self.value) = (name, value) }
    }

    public init(names: [String], constant: Constant? = nil) {
      (self.names, self.constant) = (names, constant)
    }
  }

  /// Titles above a heading are few.
  private static let deepest = 20

  /// Reads a sheet; nil where no row near its top is a heading.
  ///
  /// - Parameter heading: What the names in a row mean; nil when they are no heading. It is told the texts of the
  ///   rows above as well.
  public init?(_ sheet: Sheet, heading: (_ names: [String], _ above: [String]) -> Heading?) {
    let grid = GridView(sheet)
    var above: [String] = []
    for row in grid.rows.prefix(Self.deepest) {
      let names = grid.columns.map { grid.text(row, $0).filter { !$0.isWhitespace } }
      if let meaning = heading(names, above), meaning.names.count == names.count {
        self.init(grid, row, meaning)
        return
      }
      above += grid.anchors(inRow: row).map { grid.text($0.row, $0.column) }
    }
    return nil
  }

  private init(_ grid: GridView, _ heading: Int, _ meaning: Heading) {
    sheet = grid.sheet.name
    let names = meaning.names
    let known = names.indices.filter { !names[$0].isEmpty }
    self.heading = (heading, known.map { names[$0] } + (meaning.constant.map { [$0.name] } ?? []))
    rows = []
    hasHiddenColumns = !grid.sheet.hiddenColumns.isDisjoint(with: grid.sheet.usedColumns)
    hidden = grid.sheet.hiddenRows.sorted().filter { row in
      row > heading && grid.columns.contains { grid.sheet.cells[CellAddress(row: row, column: $0)] != nil }
    }
    for row in grid.rows where row > heading {
      let cells = known.map { RecordTable.text(grid, row, grid.columns[$0]) }
      if RecordTable.isRemark(cells) {
        totals.append(row)
      } else {
        rows.append((row, cells + (meaning.constant.map { [$0.value] } ?? [])))
      }
    }
  }

  /// A row of totals, or one cell of words below the table: not a thing.
  private static func isRemark(_ cells: [String]) -> Bool {
    let said = cells.filter { !$0.isEmpty }
    let isTotal = said.contains { ["合计", "小计", "总计"].contains($0.filter { !$0.isWhitespace }) }
    return isTotal || said.count < 2 && cells.count > 2
  }

  private static func iso(_ date: CalendarDate) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(date.year)-\(two(date.month))-\(two(date.day))"
  }

  /// What a cell says as a text file would write it: days and plain numbers, a merge only downwards.
  private static func text(_ grid: GridView, _ row: Int, _ column: Int) -> String {
    guard grid.anchor(row, column).column == column, let cell = grid.cell(row, column) else { return "" }
    switch cell.content {
    case .day(let date, let showsYear, let showsDay):
      return showsYear && showsDay ? iso(date) : cell.shown
    case .number: return ExactDecimal(cell.raw)?.rounded(toSignificant: 15).description ?? cell.raw
    case .text, .percent, .truth, .error, .uncalculated:
      return String(cell.shown.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
  }
}
