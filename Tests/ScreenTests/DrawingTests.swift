import Screen
import TestSupport
import Testing

@Suite struct `A drawing` {
  static let looks = Glyphs.all + [Glyphs.plain.colourless]

  @Test(arguments: looks)
  func `of bars shows what is done, what should be, and what is not known`(glyphs: Glyphs) {
    let bars = [
      Bar(fraction: 0, path: 0.5), Bar(fraction: 0.001, path: 0), Bar(fraction: 0.35, path: 0.81),
      Bar(fraction: 0.868, path: 0.81), Bar(fraction: 0.999, path: 1), Bar(fraction: 1), Bar(fraction: 1.2),
      Bar(fraction: -0.1, path: 0.3), Bar(fraction: nil, path: 0.3), Bar(fraction: .nan),
    ]
    var canvas = Canvas(size: Size(columns: 22, rows: bars.count), glyphs: glyphs)
    for (row, bar) in bars.enumerated() {
      canvas.draw(bar, in: Rect(column: 1, row: row, columns: 20, rows: 1))
    }
    expectFrame(canvas, named: "bars-\(glyphs.name)\(glyphs.paints ? "" : "-colourless")")
  }

  @Test(arguments: looks)
  func `of a distribution loses nobody and adds up`(glyphs: Glyphs) {
    var canvas = Canvas(size: Size(columns: 24, rows: 5), glyphs: glyphs)
    let counts = [
      [12, 7, 181, 3, 9], [0, 1, 2, 0, 1], [1, 1, 1, 1, 400], [0, 0, 0, 0, 0], [3, 2, 3, 1, 0],
    ]
    for (row, counts) in counts.enumerated() {
      canvas.draw(lights(counts), in: Rect(column: 0, row: row, columns: 24, rows: 1))
    }
    expectFrame(canvas, named: "distribution-\(glyphs.name)\(glyphs.paints ? "" : "-colourless")")
  }

  @Test func `of a distribution fills its width whatever the counts`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<500 {
      let counts = (0..<5).map { _ in
        Int.random(in: 0...3, using: &random) * Int.random(in: 0...999, using: &random)
      }
      let columns = Int.random(in: 0...60, using: &random)
      let cells = lights(counts).cells(of: columns)
      #expect(cells.reduce(0, +) == (counts.allSatisfy { $0 == 0 } ? 0 : columns))
      if columns >= 5 { #expect(zip(counts, cells).allSatisfy { ($0 > 0) == ($1 > 0) }) }
    }
  }

  @Test(arguments: Glyphs.all)
  func `of a chart names its values and places`(glyphs: Glyphs) {
    var canvas = Canvas(size: Size(columns: 44, rows: 12), glyphs: glyphs)
    canvas.draw(chart, in: canvas.bounds)
    expectFrame(canvas, named: "chart-\(glyphs.name)")
  }

  @Test func `of a chart gives its room to the lines when there is little`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 4))
    canvas.draw(chart, in: canvas.bounds)
    expectFrame(canvas, named: "chart-small")
  }

  @Test func `stays inside its room and takes any number`() {
    var random = SplitMix64(seed: 11)
    let odd: [Double?] = [nil, .nan, .infinity, 1e308, -1e308, 0, 1, .leastNonzeroMagnitude]
    for _ in 0..<300 {
      let values = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        odd.randomElement(using: &random) ?? nil
      }
      let ticks = values.compactMap { $0 }.map { Chart.Tick($0, "刻度") }
      let size = Size(
        columns: Int.random(in: 0...20, using: &random), rows: Int.random(in: 0...9, using: &random))
      var canvas = Canvas(size: Size(columns: 24, rows: 12))
      let room = Rect(origin: Point(column: 2, row: 2), size: size)
      canvas.draw(Chart([.init(values)], ticks: ticks, marks: [.init(0, "甲"), .init(7, "乙")]), in: room)
      canvas.draw(Bar(fraction: values.first ?? nil, path: values.last ?? nil), in: room)
      for row in 0..<12 {
        for column in 0..<24 where !room.contains(Point(column: column, row: row)) {
          #expect(canvas[Point(column: column, row: row)] == .blank)
        }
      }
      #expect(Glyphs.rich.sparkline(values).columns == values.count)
    }
  }

  private func lights(_ counts: [Int]) -> StackedBar {
    let kinds: [(Role, Character)] = [
      (.statusRed, "R"), (.statusYellow, "Y"), (.statusGreen, "G"), (.statusMet, "M"), (.statusNone, "-"),
    ]
    return StackedBar(zip(counts, kinds).map { StackedBar.Part($0, $1.0, letter: $1.1) })
  }

  private var chart: Chart {
    let measured: [Double?] = [20.1, 21, 22.4, nil, 23.1, 24.4, 24.9]
    let path = (0...10).map { 20 + Double($0) * 1.5 }
    let expected = Array(repeating: Double?.none, count: 6) + [24.9, 25.8, 26.5, 27.1, 27.6]
    return Chart(
      [.init(measured), .init(expected, .forecast, dotted: true), .init(path, .path, dotted: true)],
      ticks: Scale(20, 35).ticks(atMost: 4).map { Chart.Tick($0, "\(Int($0))%") },
      marks: [.init(0, "2020"), .init(3, "2023"), .init(4, "2024"), .init(7, "2027"), .init(10, "2030")])
  }
}

@Suite struct `A sparkline` {
  @Test(
    arguments: [
      ([1, 2, 3, 4, 5, 6, 7], "▁▂▃▄▅▆▇"), ([5, 5], "▄▄"), ([], ""), ([1, nil, 2], "▁ ▇"), ([nil], " "),
      ([3.9, -3.6], "▇▁"),
    ] as [([Double?], String)])
  func `goes from the lowest to the highest value`(values: [Double?], text: String) {
    #expect(Glyphs.rich.sparkline(values) == text)
  }

  @Test func `shows the last values, on the scale of its neighbours if asked`() {
    #expect(Glyphs.ascii.sparkline([9, 1, 2, 3], columns: 3) == "159")
    #expect(Glyphs.ascii.sparkline([0, 5, 20], scale: Scale(0, 10)) == "159")
    #expect(Glyphs.rich.sparkline([1, 2], columns: -1) == "")
  }
}

@Suite struct `A scale` {
  @Test(
    arguments: [
      (0, 10, 6, [0, 2, 4, 6, 8, 10]), (20, 35, 4, [20, 25, 30, 35]), (-1, 1, 3, [-1, 0, 1]),
      (0.021, 0.034, 3, [0.025, 0.03]), (7, 7, 3, [7]), (0, 1, 0, []),
    ] as [(Double, Double, Int, [Double])])
  func `has few and round ticks`(low: Double, high: Double, count: Int, ticks: [Double]) {
    #expect(Scale(low, high).ticks(atMost: count).map { ($0 * 1e6).rounded() / 1e6 } == ticks)
  }
}
