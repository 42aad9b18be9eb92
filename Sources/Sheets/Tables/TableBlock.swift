/// One table of a sheet: what stands above and below it, its heading rows and its body.
struct TableBlock {
  /// Rows of titles and notes.
  var captions: [Int] = []
  /// Rows of the heading, numbers of columns left out.
  var headings: [Int] = []
  /// Rows of the body.
  var body: [Int] = []
}

/// Finds the tables of a sheet.
struct TableFinder {
  private let grid: GridView
  private var blocks: [TableBlock] = []
  private var block = TableBlock()

  init(_ grid: GridView) { self.grid = grid }

  static func blocks(of grid: GridView) -> [TableBlock] {
    var finder = TableFinder(grid)
    return finder.run()
  }

  private mutating func run() -> [TableBlock] {
    var previous: Int?
    for row in grid.rows {
      let anchors = grid.anchors(inRow: row)
      guard !anchors.isEmpty else { continue }
      let isAfterGap = previous.map { row - $0 > 1 && !gapIsHidden($0, row) } ?? false
      take(row, anchors, isAfterGap: isAfterGap)
      previous = row
    }
    close()
    return blocks
  }

  private func gapIsHidden(_ first: Int, _ last: Int) -> Bool {
    (first + 1..<last).allSatisfy { grid.sheet.hiddenRows.contains($0) }
  }

  private mutating func take(_ row: Int, _ anchors: [CellAddress], isAfterGap: Bool) {
    let hasValue = anchors.contains { grid.isValue($0) }
    let isCaption = !hasValue && (CaptionWords.isCaption(joined(anchors)) || isLone(anchors))
    if block.body.isEmpty {
      if isCaption, block.headings.isEmpty { return block.captions.append(row) }
      if isNumbering(anchors) { return }
      if !hasValue || isHeadingWithYears(anchors), continuesHeading(row, anchors) {
        return block.headings.append(row)
      }
      return block.body.append(row)
    }
    if isCaption, CaptionWords.isCaption(joined(anchors)) { return block.captions.append(row) }
    if isAfterGap, !hasValue, !anchors.isEmpty, startsAnother(row, anchors) {
      close()
      return take(row, anchors, isAfterGap: false)
    }
    if !isNumbering(anchors), !repeatsHeading(anchors) { block.body.append(row) }
  }

  /// One cell alone in its row, wherever it stands, or merged over the width of the table.
  private func isLone(_ anchors: [CellAddress]) -> Bool { anchors.count == 1 }

  private func joined(_ anchors: [CellAddress]) -> String {
    anchors.map { grid.sheet.cells[$0]?.shown.halfWidth ?? "" }.joined(separator: " ")
  }

  private func isHeadingWithYears(_ anchors: [CellAddress]) -> Bool { !anchors.contains { grid.isValue($0) } }

  /// The first row of a heading has several cells; the next leave the first column to those above.
  private func continuesHeading(_ row: Int, _ anchors: [CellAddress]) -> Bool {
    guard !block.headings.isEmpty else { return anchors.count > 1 }
    guard
      let stub = grid.columns.first(where: { column in
        block.headings.contains { !grid.text($0, column).isEmpty }
      })
    else { return true }
    let first = grid.columns.first ?? stub
    if grid.continuesFromAbove(row, first) && !grid.text(row, first).isEmpty { return true }
    if grid.text(row, first).isEmpty { return true }
    return block.headings.allSatisfy { grid.text($0, first).isEmpty }
  }

  /// 甲 乙 1 2 3: numbers of columns, which say nothing.
  private func isNumbering(_ anchors: [CellAddress]) -> Bool {
    guard anchors.count > 1, !block.headings.isEmpty else { return false }
    let texts = anchors.map { grid.sheet.cells[$0]?.shown.compact ?? "" }
    let letters = texts.prefix { ["甲", "乙", "丙", "丁", "A", "B", "C", "D", "栏次", "—", "-"].contains($0) }
    let numbers = texts.dropFirst(letters.count)
    guard !letters.isEmpty, letters.contains(where: { !["—", "-"].contains($0) }) else { return false }
    return numbers.enumerated().allSatisfy {
      $0.element == "\($0.offset + 1)" || $0.element == "(\($0.offset + 1))"
    }
  }

  private func repeatsHeading(_ anchors: [CellAddress]) -> Bool {
    let texts = anchors.map { grid.sheet.cells[$0]?.shown.compact ?? "" }
    return block.headings.contains { row in
      grid.anchors(inRow: row).map { grid.sheet.cells[$0]?.shown.compact ?? "" } == texts
    }
  }

  /// After a gap, a title or a row of several words begins another table; a lone heading of a group that
  /// is followed by values does not.
  private func startsAnother(_ row: Int, _ anchors: [CellAddress]) -> Bool {
    if anchors.count > 1 { return true }
    guard let next = grid.rows.first(where: { $0 > row }) else { return true }
    return !grid.anchors(inRow: next).contains { grid.isValue($0) }
  }

  private mutating func close() {
    if !block.body.isEmpty || !block.captions.isEmpty || !block.headings.isEmpty { blocks.append(block) }
    block = TableBlock()
  }
}
