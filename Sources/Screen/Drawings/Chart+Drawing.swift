extension Canvas {
  /// Draws a chart into a rectangle. Names and axes give way to the lines when room is short.
  public mutating func draw(_ chart: Chart, in rect: Rect) {
    guard let scale = chart.shownScale, !rect.isEmpty else { return }
    let layout = ChartLayout(chart, in: rect, glyphs)
    drawLines(of: chart, on: scale, in: layout.plot)
    if let gutter = layout.gutter { drawTicks(of: chart, on: scale, gutter, layout.plot) }
    if let footer = layout.footer { drawMarks(of: chart, footer, layout.plot) }
  }

  private mutating func drawLines(of chart: Chart, on scale: Scale, in plot: Rect) {
    var raster = Raster(size: plot.size, braille: glyphs.hasBraille)
    for (owner, line) in chart.lines.enumerated().reversed() {
      raster.plot(line, owner: owner, places: chart.places, scale: scale)
    }
    for row in 0..<plot.rows {
      for column in 0..<plot.columns {
        guard let cell = raster[Point(column: column, row: row)] else { continue }
        draw(
          String(glyphs.chartCharacter(cell.mask, owner: cell.owner)),
          at: plot.origin.moved(columns: column, rows: row), role: chart.lines[cell.owner].role)
      }
    }
  }

  private mutating func drawTicks(of chart: Chart, on scale: Scale, _ gutter: Rect, _ plot: Rect) {
    let axis = gutter.right - 1
    verticalRule(at: Point(column: axis, row: plot.top), rows: plot.rows, role: .axis)
    for tick in chart.ticks {
      let position = scale.position(of: tick.value)
      guard (0...1).contains(position) else { continue }
      let line = gutter.line(Int(((1 - position) * Double(plot.rows - 1)).rounded()))
      draw(tick.label, in: line.inset(toColumns: gutter.columns - 1), role: .axis, alignment: .trailing)
      draw(String(glyphs.lines.left), at: Point(column: axis, row: line.top), role: .axis)
    }
  }

  /// Writes the names below from left to right and leaves out those that have no room.
  private mutating func drawMarks(of chart: Chart, _ footer: Rect, _ plot: Rect) {
    horizontalRule(at: Point(column: plot.left, row: footer.top), columns: plot.columns, role: .axis)
    draw(String(glyphs.lines.bottomLeft), at: Point(column: plot.left - 1, row: footer.top), role: .axis)
    var free = footer.left
    for mark in chart.marks.sorted(by: { $0.index < $1.index }) {
      guard (0..<chart.places).contains(mark.index) else { continue }
      let label = mark.label.cleaned(for: glyphs)
      let middle = plot.left + chart.column(of: mark.index, among: plot.columns)
      let start = min(max(middle - label.columns / 2, footer.left), footer.right - label.columns)
      guard start >= free else { continue }
      free = start + draw(label, at: Point(column: start, row: footer.top + 1), role: .axis) + 1
      draw(String(glyphs.lines.down), at: Point(column: middle, row: footer.top), role: .axis)
    }
  }
}

extension Chart {
  /// The column of a place when all places are spread over so many columns.
  func column(of index: Int, among columns: Int) -> Int {
    places > 1 ? index * (columns - 1) / (places - 1) : (columns - 1) / 2
  }
}

/// Where the parts of a chart lie.
private struct ChartLayout {
  var plot: Rect
  var gutter: Rect?
  var footer: Rect?

  init(_ chart: Chart, in rect: Rect, _ glyphs: Glyphs) {
    plot = rect
    let label = chart.ticks.lazy.map { $0.label.cleaned(for: glyphs).columns }.max() ?? 0
    if !chart.ticks.isEmpty, rect.columns >= label + 9, rect.rows >= 3 {
      gutter = plot.slice(.left, label + 1)
    }
    if !chart.marks.isEmpty, plot.rows >= 5, gutter != nil {
      footer = plot.slice(.bottom, 2)
      gutter?.slice(.bottom, 2)
    }
  }
}

extension Raster {
  /// Draws the values of a line, spread over the whole width; a single value is a single dot.
  mutating func plot(_ line: Chart.Line, owner: Int, places: Int, scale: Scale) {
    var former: Point?
    for (index, value) in line.values.enumerated() {
      let dot = value.flatMap { self.dot(of: $0, at: index, among: places, scale) }
      if let dot { self.line(from: former ?? dot, to: dot, dotted: line.dotted, owner: owner) }
      former = dot
    }
  }

  private func dot(of value: Double, at index: Int, among places: Int, _ scale: Scale) -> Point? {
    guard value.isFinite else { return nil }
    // Far outside is as good as just outside, and keeps the arithmetic in bounds.
    let position = min(max(scale.position(of: value), -1), 2)
    return Point(
      column: places > 1 ? index * (dots.columns - 1) / (places - 1) : (dots.columns - 1) / 2,
      row: Int(((1 - position) * Double(dots.rows - 1)).rounded()))
  }
}

extension Glyphs {
  fileprivate func chartCharacter(_ mask: UInt8, owner: Int) -> Character {
    guard hasBraille else { return ["*", "o", ".", "~"][owner % 4] }
    return Unicode.Scalar(0x2800 + UInt32(mask)).map(Character.init) ?? "."
  }
}

extension Rect {
  fileprivate func inset(toColumns columns: Int) -> Rect {
    var rest = self
    return rest.slice(.left, columns)
  }
}
