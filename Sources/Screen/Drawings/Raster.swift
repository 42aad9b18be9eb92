/// A field of small dots, several in a cell, on which lines are drawn before they become characters.
struct Raster {
  /// The cells it becomes.
  let size: Size
  /// Dots in a cell: 2 by 4 with Braille, else one.
  let grain: Size
  private var masks: [UInt8]
  private var owners: [Int]

  /// An empty field.
  init(size: Size, braille: Bool) {
    self.size = size
    grain = braille ? Size(columns: 2, rows: 4) : Size(columns: 1, rows: 1)
    masks = Array(repeating: 0, count: size.columns * size.rows)
    owners = Array(repeating: 0, count: masks.count)
  }

  /// Its width and height in dots.
  var dots: Size { Size(columns: size.columns * grain.columns, rows: size.rows * grain.rows) }

  /// The dots of a cell as Unicode counts them, and who set the last one; nil without any.
  subscript(cell: Point) -> (mask: UInt8, owner: Int)? {
    let index = cell.row * size.columns + cell.column
    return masks[index] == 0 ? nil : (masks[index], owners[index])
  }

  /// Sets the dots on the way from one to another (Bresenham 1965), all of them or, dotted, two columns of every four.
  mutating func line(from start: Point, to end: Point, dotted: Bool, owner: Int) {
    let across = abs(end.column - start.column)
    let down = -abs(end.row - start.row)
    let stepAcross = start.column < end.column ? 1 : -1
    let stepDown = start.row < end.row ? 1 : -1
    var error = across + down
    var dot = start
    while true {
      if !dotted || dot.column % 4 < 2 { set(dot, owner: owner) }
      if dot == end { return }
      let doubled = 2 * error
      if doubled >= down {
        error += down
        dot.column += stepAcross
      }
      if doubled <= across {
        error += across
        dot.row += stepDown
      }
    }
  }

  private mutating func set(_ dot: Point, owner: Int) {
    guard Rect(dots).contains(dot) else { return }
    let index = dot.row / grain.rows * size.columns + dot.column / grain.columns
    masks[index] |= Self.bits[dot.row % grain.rows][dot.column % grain.columns]
    owners[index] = owner
  }

  /// The bit of each dot of a Braille pattern, by row and column.
  private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]
}
