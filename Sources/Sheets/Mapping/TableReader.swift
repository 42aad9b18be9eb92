import Core
import Documents

/// Reads one table of a sheet: every cell with a number becomes a figure, or a finding says why not.
struct TableReader {
  /// A number in the body with all that is said about it.
  struct Candidate {
    var address: CellAddress
    var number: WrittenNumber
    var row: RowLabels.Row
    var column: Column
    var evidence: CellEvidence
  }

  let grid: GridView
  let block: TableBlock
  let context: TableContext
  let lexicon: Lexicon
  let columns: [Column]
  private let rows: [RowLabels.Row]
  private let texts: LabelTexts
  /// What the headings over names say: 营业收入 over a column of districts.
  private let corner: [Label]
  var pile: FindingPile
  var figures: [SheetFigure] = []
  var totals = TotalCheck()

  init(_ grid: GridView, _ block: TableBlock, _ context: TableContext, _ lexicon: Lexicon) {
    (self.grid, self.block, self.context, self.lexicon) = (grid, block, context, lexicon)
    columns = ColumnFinder(grid: grid, block: block, lexicon: lexicon).columns()
    rows = RowLabels(grid, block, columns, lexicon).rows
    texts = LabelTexts(grid, block, columns)
    corner = columns.filter { $0.role == .key }.flatMap { $0.path.map { lexicon.label($0.text) } }
    pile = FindingPile(sheet: grid.sheet.name)
  }

  mutating func read() {
    let values = columns.filter { $0.role == .value }.map { ($0, $0.path.map { label(of: $0.cell) }) }
    for row in rows {
      if let broken = brokenCells(of: row.index) {
        reportBroken(broken)
        continue
      }
      for (column, labels) in values {
        let address = grid.anchor(row.index, column.index)
        // A merged value stands for one cell, the first; for which of its rows is anybody's guess.
        if address != CellAddress(row: row.index, column: column.index) {
          if address.row < row.index, grid.meaning(row.index, column.index).number != nil {
            reportMerged(address)
          }
          continue
        }
        take(address, row, column, labels)
      }
    }
    reportFills()
    reportNumbersAmongNames()
    totals.report(into: &pile, lexicon)
  }

  /// The cells of a row of a text file whose columns cannot be trusted; nil when they can.
  private func brokenCells(of row: Int) -> [CellAddress]? {
    guard grid.sheet.form != .workbook, let last = columns.last(where: { !$0.path.isEmpty })?.index else {
      return nil
    }
    let cells = grid.anchors(inRow: row)
    let isTooLong = cells.contains { $0.column > last }
    let isTooShort = grid.sheet.form == .pasted && cells.count < columns.count { !$0.path.isEmpty }
    return isTooLong || isTooShort ? cells : nil
  }

  private mutating func reportBroken(_ cells: [CellAddress]) {
    cells.forEach { totals.noteUnread(row: $0.row, column: $0.column) }
    let expected = columns.count { !$0.path.isEmpty }
    pile.add(
      .mandatory, .cellCount, cells, raw: cells.map { grid.text($0.row, $0.column) }.joined(separator: " | "),
      expected: Phrase(
        "\(expected) 格,与表头一样多(有 \(cells.count) 格)",
        "\(expected) cells, as many as the heading, not \(cells.count)"),
      remedy: Phrase("带逗号的数加引号,没有数的格写 -", "quote numbers with commas, write - where there is none"))
  }

  private func label(of cell: CellAddress) -> Label { lexicon.label(texts.text(of: grid.sheet.cells[cell])) }

  private mutating func take(
    _ address: CellAddress, _ row: RowLabels.Row, _ column: Column, _ labels: [Label]
  ) {
    let cell = grid.sheet.cells[address]
    switch CellMeaning(cell) {
    case .empty, .missing: totals.noteMissing(row: row.index, column: column.index)
    case .number(let number):
      if grid.isMerged(address) { return reportMerged(address) }
      var evidence = CellEvidence()
      evidence.take(joined(labels))
      evidence.take(row.labels)
      evidence.takeCorner(corner)
      take(Candidate(address: address, number: number, row: row, column: column, evidence: evidence))
    case .faulty:
      pile.add(
        .mandatory, .faultyFormula, [address], raw: cell?.raw ?? "",
        expected: Phrase("算出的数", "a number that was calculated"),
        remedy: Phrase("在 Excel 里重新计算并保存,或改为数值", "recalculate and save, or write the number"))
    case .words, .day: reportWords(address, cell, labels + row.labels)
    }
  }

  /// A heading over another may be the first half of one name: 规上工业 over 营业收入.
  private func joined(_ labels: [Label]) -> [Label] {
    guard labels.count > 1, labels.contains(where: { !$0.isUnderstood }) else { return labels }
    for start in labels.indices.dropLast() {
      for end in labels.indices where end > start {
        let label = lexicon.label(labels[start...end].map(\.text).joined())
        guard label.isUnderstood, label.match != nil else { continue }
        return Array(labels[..<start]) + [label] + Array(labels[(end + 1)...])
      }
    }
    return labels
  }

  private mutating func reportMerged(_ address: CellAddress) {
    pile.add(
      .mandatory, .unsureFigure, [address], raw: grid.sheet.cells[address]?.raw ?? "",
      expected: Phrase("一格一个数(这一格合并了几格)", "one number in one cell; this one is merged of several"),
      remedy: Phrase("取消合并,分别填写", "unmerge it and fill in each"))
  }

  private mutating func reportWords(_ address: CellAddress, _ cell: Cell?, _ labels: [Label]) {
    var evidence = CellEvidence()
    evidence.take(labels)
    evidence.takeCorner(corner)
    let isWanted = evidence.unclear.isEmpty && (evidence.indicator != nil || context.indicator != nil)
    pile.add(
      isWanted ? .mandatory : .hint, isWanted ? .notANumber : .notRead, [address], raw: cell?.raw ?? "",
      expected: isWanted
        ? Phrase("一个数,没有数就写 - 或留空", "a number; where there is none, - or nothing")
        : Phrase("数;未读", "a number; not read"),
      remedy: isWanted ? Phrase("只写数,话写进备注", "write only the number, words belong into a remark") : nil)
  }

  /// Numbers in columns of names are no values, which is said lest somebody takes them for some.
  private mutating func reportNumbersAmongNames() {
    let names = columns.filter { [.key, .unit, .state, .known, .sender].contains($0.role) }
    for row in rows {
      for column in names {
        let address = CellAddress(row: row.index, column: column.index)
        guard let number = grid.meaning(row.index, column.index).number,
          grid.anchor(row.index, column.index) == address,
          PeriodWords(grid.text(row.index, column.index)) == nil
        else { continue }
        if lexicon.label(grid.text(row.index, column.index)).isUnderstood, number.unit.isEmpty { continue }
        pile.add(
          .hint, .notRead, [address], raw: grid.sheet.cells[address]?.raw ?? "",
          expected: Phrase("名称;名称列里的数未读", "a name; numbers among names are not read"))
      }
    }
  }

  private mutating func reportFills() {
    let filled = rows.filter(\.isFilled).map { CellAddress(row: $0.index, column: columns.first?.index ?? 0) }
    guard !filled.isEmpty else { return }
    pile.add(
      .hint, .mended, filled, readAs: Phrase("与上一行相同", "as in the row above"),
      expected: Phrase("每行写全名称", "the name in every row"))
  }
}
