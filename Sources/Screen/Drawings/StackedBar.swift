/// How many there are of each kind, as parts of one bar.
public struct StackedBar: Hashable, Sendable {
  /// The kinds in the order they are drawn.
  public var parts: [Part]

  /// One kind.
  public struct Part: Hashable, Sendable {
    /// How many there are of it.
    public var count: Int
    /// What it means; its background is the colour of the part.
    public var role: Role
    /// What it is written with where there is no colour.
    public var letter: Character

    /// A kind from its count, its meaning and its letter.
    public init(_ count: Int, _ role: Role, letter: Character) {
      self.count = max(0, count)
      self.role = role
      self.letter = letter
    }
  }

  /// A bar from its parts.
  public init(_ parts: [Part]) { self.parts = parts }

  /// The cells of each part of a bar so wide: proportional, and none of what exists is lost while there
  /// is room for one cell each.
  public func cells(of columns: Int) -> [Int] {
    let total = parts.reduce(0.0) { $0 + Double($1.count) }
    guard total > 0, columns > 0 else { return parts.map { _ in 0 } }
    let shares = parts.map { Double($0.count) / total * Double(columns) }
    var cells = shares.map { Int($0) }
    let byRemainder = shares.indices.sorted {
      shares[$0] - Double(cells[$0]) > shares[$1] - Double(cells[$1])
    }
    for index in byRemainder.prefix(max(0, columns - cells.reduce(0, +))) { cells[index] += 1 }
    for index in parts.indices where parts[index].count > 0 && cells[index] == 0 {
      guard let largest = cells.indices.max(by: { cells[$0] < cells[$1] }), cells[largest] > 1 else { break }
      cells[largest] -= 1
      cells[index] = 1
    }
    return cells
  }
}

extension Canvas {
  /// Draws a bar of parts into the first line of a rectangle, each with its count where that has room.
  public mutating func draw(_ bar: StackedBar, in rect: Rect) {
    var rest = rect.line(0)
    for (part, cells) in zip(bar.parts, bar.cells(of: rest.columns)) where cells > 0 {
      let area = rest.slice(.left, cells)
      if glyphs.paints {
        fill(area, part.role)
        let count = String(part.count)
        if count.columns <= cells { draw(count, in: area, role: part.role, alignment: .centre) }
      } else {
        draw(
          String(repeating: part.letter, count: cells), at: area.origin, role: part.role, maxColumns: cells)
      }
    }
  }
}
