import Core
import Screen

extension Canvas {
  /// The months over a column of bars: every January its year, the other months as there is room, and
  /// the word for today's line where it does not hide a year.
  mutating func drawMonths(_ axis: TimeAxis, in rect: Rect) {
    guard rect.columns > 0 else { return }
    let wide = axis.columnsOfMonth(in: rect.columns)
    let step = wide >= 3 ? 1 : wide >= 1.2 ? 3 : wide >= 0.7 ? 6 : 12
    // The first label says of which year it is, unless the next year's would have no room.
    var end = -1
    let january = axis.column(of: Day.start(ofMonth: 1, in: axis.first.year + 1), in: rect.columns)
    if january > 4, rect.columns >= 4 {
      draw(String(axis.first.year), at: rect.origin, role: .label)
      end = 4
    }
    for year in axis.first.year...axis.last.year {
      for month in stride(from: 1, through: 12, by: step) {
        let column = max(0, axis.column(of: Day.start(ofMonth: month, in: year), in: rect.columns))
        let text = month == 1 ? String(year) : String(month)
        guard column > end, column + text.count <= rect.columns, isOn(axis, month, year) else { continue }
        draw(text, at: rect.origin.moved(columns: column), role: month == 1 ? .label : .dim)
        end = column + text.count
      }
    }
  }

  private func isOn(_ axis: TimeAxis, _ month: Int, _ year: Int) -> Bool {
    Day.end(ofMonth: month, in: year) >= axis.first && Day.start(ofMonth: month, in: year) <= axis.last
  }

  /// A bar on its axis, over the lines of years and under today's line; what lies beyond the axis is told
  /// by an arrow.
  mutating func draw(_ bar: TimeBar?, on axis: TimeAxis, in rect: Rect) {
    guard rect.columns > 0 else { return }
    func at(_ column: Int) -> Point { rect.origin.moved(columns: column) }
    for year in axis.first.year...axis.last.year {
      let column = axis.column(of: Day.start(ofMonth: 1, in: year), in: rect.columns)
      if (1..<rect.columns).contains(column) { draw(String(glyphs.dot), at: at(column), role: .dim) }
    }
    if let bar { draw(line: bar, axis, in: rect) }
    let today = axis.column(of: axis.today, in: rect.columns)
    if (0..<rect.columns).contains(today) {
      draw(String(glyphs.lines.vertical), at: at(today), role: .accent)
    }
    for sign in bar?.signs ?? [] {
      let column = axis.column(of: sign.day, in: rect.columns)
      let shape = column < 0 ? glyphs.left : column >= rect.columns ? glyphs.right : sign.shape
      draw(String(shape), at: at(max(0, min(column, rect.columns - 1))), role: sign.role)
    }
  }

  private mutating func draw(line bar: TimeBar, _ axis: TimeAxis, in rect: Rect) {
    let from = max(0, axis.column(of: bar.from, in: rect.columns))
    let to = min(rect.columns - 1, axis.column(of: bar.to, in: rect.columns))
    guard from < to else { return }
    let shape = bar.isHeavy ? glyphs.heavy : glyphs.lines.horizontal
    for column in from..<to {
      draw(String(shape), at: rect.origin.moved(columns: column), role: bar.role)
    }
  }
}

extension Glyphs {
  /// A line of time that has run out.
  var heavy: Character { name == "rich" ? "━" : "=" }
}
