import Screen
import TestSupport
import Testing

@Suite struct `A canvas` {
  @Test func `stays whole whatever is drawn wherever`() {
    var random = SplitMix64(seed: 27)
    for _ in 0..<400 {
      let glyphs = Glyphs.all.randomElement(using: &random) ?? .rich
      var canvas = Canvas(size: random.size(upTo: 12), glyphs: glyphs)
      for _ in 0..<20 { random.draw(on: &canvas) }
      for row in 0..<canvas.size.rows { expectWhole(canvas[row: row]) }
    }
  }

  @Test func `blanks the other half of a hanzi that is overwritten in part`() {
    var canvas = Canvas(size: Size(columns: 8, rows: 1))
    canvas.draw("宁波产业", at: .zero)
    canvas.draw("x", at: Point(column: 3, row: 0))
    canvas.draw("y", at: Point(column: 4, row: 0))
    #expect(canvas.text == ["宁 xy 业"])
  }

  @Test func `never lets a hanzi straddle its edge or a field's`() {
    var canvas = Canvas(size: Size(columns: 5, rows: 2))
    #expect(canvas.draw("宁波市", at: .zero) == 5)
    #expect(canvas.draw("宁波市", at: Point(column: -1, row: 1), maxColumns: 4) == 4)
    #expect(canvas.text == ["宁波 ", " 波  "])
  }

  @Test func `keeps the ground under what is drawn`() {
    var canvas = Canvas(size: Size(columns: 12, rows: 3))
    canvas.lay(.selection, under: Rect(column: 0, row: 1, columns: 12, rows: 1))
    canvas.draw([Span("红", .statusRed), Span(" 2/11", .strong)], at: Point(column: 1, row: 1))
    expectFrame(canvas, named: "ground")
  }

  @Test(arguments: Glyphs.all)
  func `draws frames and rules with the glyphs in force`(glyphs: Glyphs) {
    var canvas = Canvas(size: Size(columns: 24, rows: 5), glyphs: glyphs)
    let inside = canvas.box(canvas.bounds, title: "三色图")
    canvas.draw("“四上”企业培强行动计划表总览", in: inside.line(0), alignment: .trailing)
    canvas.draw("居中", in: inside.line(1), role: .heading, alignment: .centre)
    canvas.horizontalRule(at: Point(column: 1, row: 3), columns: 100)
    canvas.caret = Point(column: 1, row: 1)
    expectFrame(canvas, named: "box-\(glyphs.name)")
  }

  private func expectWhole(_ row: some Collection<Cell>) {
    let cells = Array(row)
    for (index, cell) in cells.enumerated() {
      let next = index + 1 < cells.count ? cells[index + 1] : nil
      #expect((cell.width == 2) == (next?.isContinuation == true))
      #expect(cell.isContinuation || cell.character.columns == Int(cell.width))
    }
    #expect(cells.first?.isContinuation != true)
  }
}

extension Canvas {
  /// Its rows as text.
  var text: [String] {
    bounds.rowRange.map { String(self[row: $0].filter { !$0.isContinuation }.map(\.character)) }
  }
}

extension SplitMix64 {
  fileprivate mutating func size(upTo most: Int) -> Size {
    Size(columns: Int.random(in: 0...most, using: &self), rows: Int.random(in: 0...most, using: &self))
  }

  fileprivate mutating func draw(on canvas: inout Canvas) {
    let point = Point(
      column: Int.random(in: -6...14, using: &self), row: Int.random(in: -2...14, using: &self))
    let rect = Rect(origin: point, size: size(upTo: 9))
    switch Int.random(in: 0...6, using: &self) {
    case 0: canvas.fill(rect, .barTrack)
    case 1: canvas.box(rect, title: hostileText(upTo: 6))
    case 2: canvas.draw(hostileText(upTo: 12), in: rect, alignment: .trailing)
    case 3: canvas.verticalRule(at: point, rows: 7)
    default: canvas.draw(hostileText(upTo: 12), at: point, maxColumns: Int.random(in: -1...9, using: &self))
    }
  }
}
