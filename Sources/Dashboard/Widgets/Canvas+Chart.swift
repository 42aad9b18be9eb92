import Core
import Documents
import Screen

extension Canvas {
  /// Draws a time chart: what was reported as a line, the path as a dotted one, ends of years below.
  mutating func draw(_ chart: TimeChart, in rect: Rect) {
    guard rect.rows >= 4, rect.columns >= 24, let picture = chart.picture(rows: rect.rows) else {
      draw(chart.empty, in: rect.line(0), role: .dim)
      return
    }
    draw(picture, in: rect)
  }
}

extension TimeChart {
  /// The chart by months, which is the grid of every reported period; nil when there is nothing to draw.
  func picture(rows: Int) -> Screen.Chart? {
    let instants = (actual + path).map(\.instant)
    guard !actual.isEmpty, let first = instants.min(), let last = instants.max(), last > first else {
      return nil
    }
    let start = Int((first * 12).rounded())
    let months = start...Int((last * 12).rounded())
    guard months.count <= 1_200, let scale = Scale(holding: (actual + path).map(\.value)) else { return nil }
    let words = Words(.chinese)
    let ticks = scale.ticks(atMost: max(2, rows / 4)).map {
      Screen.Chart.Tick($0, words.significant($0) + unit)
    }
    let marks = months.filter { $0 % 12 == 0 }.map { Screen.Chart.Mark($0 - start, String($0 / 12 - 1)) }
    return Screen.Chart(
      [
        .init(months.map { TimeChart.value(of: actual, at: Double($0) / 12) }, .series),
        .init(months.map { TimeChart.value(of: path, at: Double($0) / 12) }, .path, dotted: true),
      ], ticks: ticks, marks: marks)
  }

  /// On the straight line between the points around an instant; nil before the first and after the last.
  private static func value(of points: [Point], at instant: Double) -> Double? {
    let close = 1.0 / 48
    guard let next = points.firstIndex(where: { $0.instant >= instant - close }) else { return nil }
    if next == 0 || abs(points[next].instant - instant) <= close {
      return points[next].instant <= instant + close ? points[next].value : nil
    }
    let (a, b) = (points[next - 1], points[next])
    return a.value + (b.value - a.value) * (instant - a.instant) / (b.instant - a.instant)
  }
}
