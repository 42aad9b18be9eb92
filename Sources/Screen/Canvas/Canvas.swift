/// A whole screen as a value: rows of cells, and where the caret blinks.
///
/// Drawing clips and never fails. No control character can get into a cell, a wide character never
/// stands on half its room, and what the glyph set does not allow is replaced.
public struct Canvas: Equatable, Sendable {
  /// How many cells it has.
  public let size: Size
  /// The shapes it is drawn with.
  public let glyphs: Glyphs
  /// The cells, row after row.
  public internal(set) var cells: ContiguousArray<Cell>
  /// Where the terminal shows its own cursor; nil hides it.
  public var caret: Point?

  /// A blank screen.
  public init(size: Size, glyphs: Glyphs = .rich) {
    self.size = size
    self.glyphs = glyphs
    cells = ContiguousArray(repeating: .blank, count: size.columns * size.rows)
  }

  /// The whole of it.
  public var bounds: Rect { Rect(size) }

  /// The cell at a point; blank outside.
  public subscript(point: Point) -> Cell {
    bounds.contains(point) ? cells[index(point)] : .blank
  }

  /// The cells of one row, none outside.
  public subscript(row row: Int) -> ContiguousArray<Cell>.SubSequence {
    guard bounds.rowRange.contains(row) else { return [] }
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  func index(_ point: Point) -> Int { point.row * size.columns + point.column }
}
