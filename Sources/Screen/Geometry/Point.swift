/// A cell on the screen, counted from the top left corner, which is (0, 0).
public struct Point: Hashable, Sendable {
  /// Cells to the right of the left edge; may be negative for what lies outside.
  public var column: Int
  /// Cells below the top edge; may be negative for what lies outside.
  public var row: Int

  /// The cell at a column and a row.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }

  /// The top left corner.
  public static let zero = Point(column: 0, row: 0)

  /// The cell so many columns to the right and rows below (negative: to the left and above).
  public func moved(columns: Int = 0, rows: Int = 0) -> Point {
    Point(column: column + columns, row: row + rows)
  }
}

extension Point: CustomStringConvertible {
  /// `column,row`
  public var description: String { "\(column),\(row)" }
}
