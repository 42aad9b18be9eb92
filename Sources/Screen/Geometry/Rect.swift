/// A rectangle of cells. Every operation is total: what does not fit becomes smaller, never negative.
public struct Rect: Hashable, Sendable {
  /// Its top left cell.
  public var origin: Point
  /// How many cells it spans.
  public var size: Size

  /// A rectangle from its corner and size.
  public init(origin: Point, size: Size) {
    self.origin = origin
    self.size = size
  }

  /// A rectangle from its left column, top row, width and height; negative lengths count as 0.
  public init(column: Int, row: Int, columns: Int, rows: Int) {
    self.init(origin: Point(column: column, row: row), size: Size(columns: columns, rows: rows))
  }

  /// The whole of a screen of this size.
  public init(_ size: Size) { self.init(origin: .zero, size: size) }

  /// Nothing, at the top left corner.
  public static let zero = Rect(.zero)

  /// The first column inside.
  public var left: Int { origin.column }
  /// The first row inside.
  public var top: Int { origin.row }
  /// The first column to the right that is outside.
  public var right: Int { origin.column + size.columns }
  /// The first row below that is outside.
  public var bottom: Int { origin.row + size.rows }
  /// Its width in cells.
  public var columns: Int { size.columns }
  /// Its height in cells.
  public var rows: Int { size.rows }
  /// Whether there is no cell in it.
  public var isEmpty: Bool { size.isEmpty }
  /// The columns inside.
  public var columnRange: Range<Int> { left..<right }
  /// The rows inside.
  public var rowRange: Range<Int> { top..<bottom }

  /// Whether the cell lies inside.
  public func contains(_ point: Point) -> Bool {
    columnRange.contains(point.column) && rowRange.contains(point.row)
  }

  /// What both have in common; empty when they do not meet.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(left, other.left)
    let top = max(top, other.top)
    return Rect(
      column: left, row: top,
      columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
  }

  /// The rectangle without a margin of so many cells on its sides.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    var rest = self
    rest.slice(.left, columns)
    rest.slice(.right, columns)
    rest.slice(.top, rows)
    rest.slice(.bottom, rows)
    return rest
  }

  /// One line of it, counted from its top; empty outside.
  public func line(_ index: Int) -> Rect {
    Rect(column: left, row: top + index, columns: columns, rows: 1).intersection(self)
  }

  /// A rectangle of at most this size in its middle.
  public func centred(_ wanted: Size) -> Rect {
    let columns = min(columns, wanted.columns)
    let rows = min(rows, wanted.rows)
    return Rect(
      column: left + (self.columns - columns) / 2, row: top + (self.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
