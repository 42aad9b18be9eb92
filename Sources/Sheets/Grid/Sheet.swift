/// One sheet of a workbook, or one text file: cells where there are any, and how they are laid out.
public struct Sheet: Hashable, Sendable {
  /// The name on its tab; empty for a text file.
  public var name: String
  /// Whether its tab is hidden.
  public var isHidden: Bool
  /// The cells that hold something.
  public var cells: [CellAddress: Cell]
  /// Rectangles shown as one cell, whose content stands in the first.
  public var merges: [CellRange]
  /// Rows that are hidden or filtered away, from 0.
  public var hiddenRows: Set<Int>
  /// Columns that are hidden, from 0.
  public var hiddenColumns: Set<Int>
  /// What it was read from.
  public var form: Form

  /// What a sheet was read from, which tells how far its columns can be trusted.
  public enum Form: Hashable, Sendable {
    /// A workbook: every cell has its address.
    case workbook
    /// Text with a mark between cells: a mark too many moves the cells behind it.
    case delimited
    /// Text with blanks between cells: an empty cell cannot be seen.
    case pasted
  }

  /// A sheet, empty unless said otherwise.
  public init(
    name: String, isHidden: Bool = false, cells: [CellAddress: Cell] = [:], merges: [CellRange] = [],
    hiddenRows: Set<Int> = [], hiddenColumns: Set<Int> = [], form: Form = .workbook
  ) {
    self.name = name
    self.isHidden = isHidden
    self.cells = cells
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.form = form
  }

  /// The cell at a place, if there is one.
  public subscript(row: Int, column: Int) -> Cell? { cells[CellAddress(row: row, column: column)] }

  /// The rows that hold something, from the top.
  public var usedRows: [Int] { Set(cells.keys.map(\.row)).sorted() }

  /// The columns that hold something, from the left.
  public var usedColumns: [Int] { Set(cells.keys.map(\.column)).sorted() }
}
