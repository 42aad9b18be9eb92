/// A sheet to be written.
public struct SheetDraft: Sendable {
  /// One cell to be written.
  public struct Cell: Hashable, Sendable {
    /// What goes into it.
    public enum Content: Hashable, Sendable {
      /// Words; never a formula, whatever they begin with.
      case text(String)
      /// A number by its digits, as Swift and XML write them.
      case number(String)
      /// Nothing but a look.
      case blank
    }
    /// What goes into it.
    public var content: Content
    /// How it looks.
    public var look: Look
    /// What is pinned to it.
    public var comment: String?

    /// A cell to be written.
    public init(_ content: Content, look: Look = .plain, comment: String? = nil) {
      (self.content, self.look, self.comment) = (content, look, comment)
    }
  }

  /// The looks there are, in the order of the style sheet.
  public enum Look: Int, Hashable, Sendable, CaseIterable {
    /// As the program likes.
    case plain
    /// A heading: bold.
    case heading
    /// To be filled in: pale yellow.
    case entry
    /// Not to be changed: grey words.
    case quiet
    /// Must be mended: red ground.
    case wrong
    /// Must be explained: orange ground.
    case doubtful
    /// Was noticed: blue ground.
    case noted
    /// A share shown as a percentage.
    case percent
    /// A day: `2024-03-01`.
    case day
    /// A month: `2024年3月`.
    case month
  }

  /// The name on its tab.
  public var name: String
  /// The cells that hold something.
  public var cells: [CellAddress: Cell] = [:]
  /// Rectangles shown as one cell.
  public var merges: [CellRange] = []
  /// The widths of columns in characters of the default font, by column from 0.
  public var widths: [Int: Int] = [:]
  /// Rows from 0 that are hidden.
  public var hiddenRows: Set<Int> = []
  /// Columns from 0 that are hidden.
  public var hiddenColumns: Set<Int> = []
  /// Whether its tab is hidden.
  public var isHidden = false
  /// How many rows stay at the top while others scroll.
  public var frozenRows = 0

  /// An empty sheet.
  public init(name: String) { self.name = name }

  /// Puts a cell at a place, rows and columns from 0.
  public mutating func put(
    _ content: Cell.Content, row: Int, column: Int, look: Look = .plain, comment: String? = nil
  ) {
    cells[CellAddress(row: row, column: column)] = Cell(content, look: look, comment: comment)
  }
}
