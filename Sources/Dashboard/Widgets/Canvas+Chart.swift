import Core
import Documents
import Screen

extension Canvas {
  /// Draws a time chart: what was reported as a line, the path as a dotted one, a value to be reached as a
  /// level one, ends of years below; what the lines are stands above where there is room.
  mutating func draw(_ chart: TimeChart, in rect: Rect) {
    var rest = rect
    if rect.rows >= 7, !chart.legend.isEmpty, !chart.actual.isEmpty {
      draw(chart.legend, in: rest.slice(.top, 1), alignment: .trailing)
    }
    guard rest.rows >= 4, rest.columns >= 24, let picture = chart.picture(rows: rest.rows) else {
      draw(chart.actual.isEmpty ? chart.empty : chart.short, in: rect.line(0), role: .dim)
      return
    }
    draw(picture, in: rest)
  }
}

extension TimeChart {
  /// The newest value, for rooms too small for a line.
  fileprivate var short: String {
    actual.last.map { Words(.chinese).quantity($0.value, unit) } ?? empty
  }

  /// The chart by months, which is the grid of every reported period; nil when there is nothing to draw.
  func picture(rows: Int) -> Screen.Chart? {
    let instants = (actual + path + (fan?.mean ?? [])).map(\.instant)
    guard !actual.isEmpty, let first = instants.min(), let last = instants.max(), last > first else {
      return nil
    }
    let start = Int((first * 12).rounded())
    let months = start...Int((last * 12).rounded())
    let values = (actual + path).map(\.value) + [level?.value].compactMap { $0 } + (fan?.values ?? [])
    guard months.count <= 1_200, let scale = Scale(holding: values) else { return nil }
    let marks = months.filter { $0 % 12 == 0 }.map { Screen.Chart.Mark($0 - start, String($0 / 12 - 1)) }
    return Screen.Chart(lines(months), ticks: ticks(on: scale, rows: rows), marks: marks)
  }

  private func lines(_ months: ClosedRange<Int>) -> [Screen.Chart.Line] {
    func line(_ points: [Point], _ role: Role, dotted: Bool = false) -> Screen.Chart.Line {
      .init(months.map { TimeChart.value(of: points, at: Double($0) / 12) }, role, dotted: dotted)
    }
    let flat = level.map { level in Screen.Chart.Line(months.map { _ in level.value }, .forecast) }
    let fanned = fan.map { fan in
      [line(fan.mean, .accent, dotted: true)] + fan.bounds80.map { line($0, .series, dotted: true) }
        + fan.bounds95.map { line($0, .dim, dotted: true) }
    }
    return [line(actual, .series), line(path, .path, dotted: true)] + [flat].compactMap { $0 }
      + (fanned ?? [])
  }

  /// Round values, but for those that would stand where the level has its name.
  private func ticks(on scale: Scale, rows: Int) -> [Screen.Chart.Tick] {
    let words = Words(.chinese)
    func row(_ value: Double) -> Int { Int((scale.position(of: value) * Double(rows)).rounded()) }
    let named = level.map { Screen.Chart.Tick($0.value, $0.name) }
    return scale.ticks(atMost: max(2, rows / 4)).filter { tick in
      level.map { abs(row($0.value) - row(tick)) > 1 } ?? true
    }.map { Screen.Chart.Tick($0, words.quantity($0, unit)) } + [named].compactMap { $0 }
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
