/// How much of something is done, and how much ought to be by now.
public struct Bar: Hashable, Sendable {
  /// The part done: 1 is all of it; may be below 0 or above 1; nil if it is not known.
  public var fraction: Double?
  /// The part that ought to be done, from 0 to 1; nil if nothing is expected.
  public var path: Double?

  /// A bar from the part done and the part expected.
  public init(fraction: Double?, path: Double? = nil) {
    self.fraction = fraction
    self.path = path
  }
}

extension Bar {
  /// The filled steps out of so many.
  ///
  /// A bar is empty only at 0 and full only at 1, whatever rounding says.
  func steps(of count: Int) -> Int {
    guard let fraction, fraction > 0, count > 0 else { return 0 }
    guard fraction < 1 else { return count }
    return min(max(Int((fraction * Double(count)).rounded()), 1), max(count - 1, 1))
  }

  /// The cell of the expected mark among so many.
  func mark(among count: Int) -> Int? {
    guard let path, (0...1).contains(path), count > 0 else { return nil }
    return min(Int(path * Double(count)), count - 1)
  }
}

extension Canvas {
  /// Draws a bar into the first line of a rectangle: painted blanks, or `[####----]` without colours.
  ///
  /// More than all ends in a `+`, an unknown part is a row of dots, the expected mark lies on top.
  public mutating func draw(_ bar: Bar, in rect: Rect) {
    let line = rect.line(0)
    guard !line.isEmpty else { return }
    guard bar.fraction?.isFinite == true else { return drawUnknown(line) }
    if glyphs.paints { paint(bar, line) } else { write(bar, line) }
  }

  private mutating func drawUnknown(_ line: Rect) {
    draw(String(repeating: glyphs.dot, count: line.columns), at: line.origin, role: .dim)
  }

  private mutating func paint(_ bar: Bar, _ line: Rect) {
    let parts = glyphs.partials.count + 1
    let steps = bar.steps(of: line.columns * parts)
    var rest = line
    fill(rest.slice(.left, steps / parts), .barFilled)
    fill(rest, .barTrack)
    if steps % parts > 0 { draw(String(glyphs.partials[steps % parts - 1]), at: rest.origin, role: .barEdge) }
    drawMarks(bar, line, over: .barFilled)
  }

  private mutating func write(_ bar: Bar, _ line: Rect) {
    var inside = line
    if line.columns >= 4 {
      draw("[", at: inside.slice(.left, 1).origin, role: .dim)
      draw("]", at: inside.slice(.right, 1).origin, role: .dim)
    }
    let steps = bar.steps(of: inside.columns)
    draw(String(repeating: "#", count: steps), at: inside.origin, role: .text)
    let track = String(repeating: "-", count: inside.columns - steps)
    draw(track, at: inside.origin.moved(columns: steps), role: .dim)
    drawMarks(bar, inside, over: .text)
  }

  private mutating func drawMarks(_ bar: Bar, _ line: Rect, over: Role) {
    if let fraction = bar.fraction, fraction > 1 {
      draw("+", at: Point(column: line.right - 1, row: line.top), role: over)
    }
    if let mark = bar.mark(among: line.columns) {
      draw(String(glyphs.path), at: line.origin.moved(columns: mark), role: .barPath)
    }
  }
}
