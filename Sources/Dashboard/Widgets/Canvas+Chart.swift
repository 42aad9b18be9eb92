import Core
import Documents
import Glibc
import Screen

extension Canvas {
  /// Draws a chart: actual values as points joined by columns of cells, the path as marks, years below.
  mutating func draw(_ chart: Chart, in rect: Rect) {
    let points = chart.actual + chart.path
    guard rect.rows >= 4, rect.columns >= 24, let first = points.map(\.instant).min(),
      let last = points.map(\.instant).max(), last > first, !chart.actual.isEmpty
    else {
      draw(chart.empty, in: rect.line(0), role: .dim)
      return
    }
    var room = rect
    let scale = ChartScale(points.map(\.value))
    let labels = [scale.high, (scale.low + scale.high) / 2, scale.low].map { Words(.chinese).significant($0) }
    let axis = room.slice(.left, (labels.map(\.columns).max() ?? 0) + 1)
    let years = room.slice(.bottom, 1)
    for (label, row) in zip(labels, [0, (room.rows - 1) / 2, room.rows - 1]) {
      draw(
        label, in: Rect(column: axis.left, row: room.top + row, columns: axis.columns - 1, rows: 1),
        role: .axis, alignment: .trailing)
    }
    verticalRule(at: Point(column: axis.right - 1, row: room.top), rows: room.rows, role: .axis)
    draw(
      chart.unit, in: Rect(column: room.left + 1, row: room.top, columns: chart.unit.columns, rows: 1),
      role: .dim)
    let span = ChartSpan(first: first, last: last, columns: room.columns - 1)
    drawPath(chart.path, scale, span, in: room)
    drawActual(chart.actual, scale, span, in: room)
    drawYears(span, in: years, left: room.left)
  }

  private mutating func drawPath(_ path: [Chart.Point], _ scale: ChartScale, _ span: ChartSpan, in room: Rect)
  {
    guard let start = path.first, let end = path.last, path.count > 1 else { return }
    for column in span.column(start.instant)...max(span.column(start.instant), span.column(end.instant)) {
      let instant = span.instant(column)
      guard let next = path.firstIndex(where: { $0.instant >= instant }) ?? path.indices.last, next > 0 else {
        continue
      }
      let (a, b) = (path[next - 1], path[next])
      let value = a.value + (b.value - a.value) * (instant - a.instant) / max(1e-9, b.instant - a.instant)
      draw(
        String(glyphs.dot),
        at: Point(column: room.left + column, row: room.top + scale.row(value, rows: room.rows)), role: .path)
    }
  }

  private mutating func drawActual(
    _ actual: [Chart.Point], _ scale: ChartScale, _ span: ChartSpan, in room: Rect
  ) {
    for point in actual {
      let level = scale.eighths(point.value, rows: room.rows)
      let column = room.left + span.column(point.instant)
      let row = room.bottom - 1 - level / 8
      draw(
        String(glyphs.sparks[min(level % 8, glyphs.sparks.count - 1)]), at: Point(column: column, row: row),
        role: .series)
      for below in max(row + 1, room.top)..<max(room.bottom, row + 1) {
        draw(
          String(glyphs.sparks[glyphs.sparks.count - 1]), at: Point(column: column, row: below), role: .series
        )
      }
    }
  }

  private mutating func drawYears(_ span: ChartSpan, in rect: Rect, left: Int) {
    var free = left
    for year in Int(span.first.rounded(.up))...Int(span.last.rounded(.down)) {
      let column = left + span.column(Double(year)) - 3
      guard column >= free, column + 4 <= rect.right else { continue }
      draw(String(year - 1), at: Point(column: column, row: rect.top), role: .axis)
      free = column + 6
    }
  }
}

/// From values to rows, with a little air above and below.
struct ChartScale {
  let low: Double
  let high: Double

  init(_ values: [Double]) {
    let smallest = values.min() ?? 0
    let largest = values.max() ?? 1
    let air = max((largest - smallest) * 0.08, abs(largest) * 1e-6, 1e-9)
    low = smallest - air
    high = largest + air
  }

  func row(_ value: Double, rows: Int) -> Int { rows - 1 - eighths(value, rows: rows) / 8 }

  /// Eighths of a row above the floor, 0…rows × 8 − 1.
  func eighths(_ value: Double, rows: Int) -> Int {
    let share = (value - low) / (high - low)
    return max(0, min(rows * 8 - 1, Int((share * Double(rows * 8)).rounded(.down))))
  }
}

/// From instants to columns and back.
struct ChartSpan {
  let first: Double
  let last: Double
  let columns: Int

  func column(_ instant: Double) -> Int {
    max(0, min(columns - 1, Int(((instant - first) / (last - first) * Double(columns - 1)).rounded())))
  }

  func instant(_ column: Int) -> Double {
    first + (last - first) * Double(column) / Double(max(1, columns - 1))
  }
}
