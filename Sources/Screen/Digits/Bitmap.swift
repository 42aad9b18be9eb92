/// A picture of dots, set or not: what a large letter is made of.
public struct Bitmap: Hashable, Sendable {
  /// Its width and height in dots.
  public let size: Size
  private var dots: [Bool]

  /// A picture from its rows, `#` for a set dot; short rows are filled with empty ones.
  public init(_ rows: [String]) {
    size = Size(columns: rows.map(\.count).max() ?? 0, rows: rows.count)
    let width = size.columns
    dots = rows.flatMap { row in
      row.map { $0 == "#" } + Array(repeating: false, count: width - row.count)
    }
  }

  private init(size: Size, _ dot: (_ column: Int, _ row: Int) -> Bool) {
    self.size = size
    dots = (0..<size.rows).flatMap { row in (0..<size.columns).map { dot($0, row) } }
  }

  /// Whether a dot is set; none is outside.
  public subscript(column: Int, row: Int) -> Bool {
    guard (0..<size.columns).contains(column), (0..<size.rows).contains(row) else { return false }
    return dots[row * size.columns + column]
  }

  /// Twice as large, slopes and curves kept smooth: every dot becomes four, of which a corner is taken over by
  /// its two neighbours where those agree (Scale2x, A. Mazzoleni 2001).
  public var doubled: Bitmap {
    Bitmap(size: Size(columns: 2 * size.columns, rows: 2 * size.rows)) { column, row in
      let (x, y) = (column / 2, row / 2)
      let (isRight, isLow) = (column % 2 == 1, row % 2 == 1)
      let beside = self[x + (isRight ? 1 : -1), y]
      let across = self[x + (isRight ? -1 : 1), y]
      let near = self[x, y + (isLow ? 1 : -1)]
      let far = self[x, y + (isLow ? -1 : 1)]
      return beside == near && beside != far && near != across ? beside : self[x, y]
    }
  }

  /// Every dot as so many beside each other: where a dot is a cell, two of them are about a square.
  func widened(by factor: Int) -> Bitmap {
    Bitmap(size: Size(columns: factor * size.columns, rows: size.rows)) { self[$0 / factor, $1] }
  }

  /// Pictures beside each other with so many empty columns between, as high as the highest.
  static func row(of parts: [Bitmap], gap: Int) -> Bitmap {
    var starts: [Int] = []
    var width = 0
    for part in parts {
      starts.append(width)
      width += part.size.columns + gap
    }
    let height = parts.map(\.size.rows).max() ?? 0
    return Bitmap(size: Size(columns: max(0, width - gap), rows: height)) { column, row in
      guard let index = starts.lastIndex(where: { $0 <= column }) else { return false }
      return parts[index][column - starts[index], row]
    }
  }
}
