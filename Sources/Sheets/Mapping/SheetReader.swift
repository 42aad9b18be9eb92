public import Core
import Documents

/// Reads the figures of a plan from the sheets of one file.
public struct SheetReader {
  private let file: String
  private let lexicon: Lexicon
  private var reading = SheetReading()

  /// A reader for one plan.
  ///
  /// - Parameters:
  ///   - file: The file's name, which may say a period.
  ///   - directory: The plan whose names are looked for.
  ///   - mapping: What somebody has said about words the plan does not have.
  public init(file: String, _ directory: PlanDirectory, _ mapping: SheetMapping = SheetMapping()) {
    self.file = file
    lexicon = Lexicon(directory, mapping)
  }

  /// Everything the sheets say, and everything there is to say about them.
  public static func read(
    _ sheets: [Sheet], file: String, _ directory: PlanDirectory, _ mapping: SheetMapping = SheetMapping()
  ) -> SheetReading {
    var reader = SheetReader(file: file, directory, mapping)
    for sheet in sheets { reader.take(sheet) }
    return reader.finished
  }

  private mutating func take(_ sheet: Sheet) {
    var pile = FindingPile(sheet: sheet.name)
    guard !sheet.isHidden else {
      if !sheet.cells.isEmpty { hide(&pile, sheet.cells.keys.sorted(), "隐藏的工作表", "a hidden sheet") }
      reading.findings += pile.findings
      return
    }
    let grid = GridView(sheet)
    reportHidden(sheet, grid, &pile)
    var context: TableContext?
    var found = pile.findings
    for block in TableFinder.blocks(of: grid) {
      let lines = block.captions.flatMap { row in
        CaptionWords.lines(grid.anchors(inRow: row).map { grid.text($0.row, $0.column) })
      }
      let own = TableContext(lines, sheet: sheet.name, file: file, inherited: context, lexicon)
      context = own
      reading.sender = reading.sender ?? own.captions.sender
      reading.known = reading.known ?? own.captions.known
      guard !block.body.isEmpty else { continue }
      var table = TableReader(grid, block, own, lexicon)
      table.read()
      reading.figures += table.figures
      found += table.pile.findings
    }
    reading.findings += found
  }

  private func reportHidden(_ sheet: Sheet, _ grid: GridView, _ pile: inout FindingPile) {
    let covered = sheet.cells.keys.filter { grid.anchor($0.row, $0.column) != $0 }
    if !covered.isEmpty { hide(&pile, covered.sorted(), "被合并遮住的格子", "cells covered by a merge") }
    let hidden = sheet.cells.keys.filter {
      sheet.hiddenRows.contains($0.row) || sheet.hiddenColumns.contains($0.column)
    }
    if !hidden.isEmpty { hide(&pile, hidden.sorted(), "隐藏的行或列", "hidden rows or columns") }
  }

  private func hide(_ pile: inout FindingPile, _ cells: [CellAddress], _ what: String, _ english: String) {
    pile.add(
      .hint, .hiddenCells, cells, raw: what,
      expected: Phrase("看得见的格子;\(what)未读", "cells one can see; \(english) are not read"),
      remedy: Phrase("要报的取消隐藏,不报的删除", "show what is reported, delete what is not"))
  }

  /// Two cells for one figure are refused unless they say the same; explanations are put beside.
  private var finished: SheetReading {
    var result = reading
    var first: [FigureKey: SheetFigure] = [:]
    var figures: [SheetFigure] = []
    var piles: [String: FindingPile] = [:]
    for figure in reading.figures {
      let key = FigureKey(figure)
      guard let earlier = first[key] else {
        first[key] = figure
        figures.append(figure)
        continue
      }
      let isSame = earlier.value == figure.value
      var pile = piles[figure.sheet] ?? FindingPile(sheet: figure.sheet)
      pile.add(
        isSame ? .hint : .mandatory, .twiceTold, [figure.cell], raw: figure.raw,
        expected: Phrase(
          "每个数只报一次(\(earlier.sheet)\(earlier.cell) 已有 \(earlier.raw))",
          "each figure once (\(earlier.sheet)\(earlier.cell) has \(earlier.raw))"),
        remedy: isSame ? nil : Phrase("删去错的一个", "remove the wrong one"))
      piles[figure.sheet] = pile
    }
    result.figures = figures
    result.findings += piles.sorted { $0.key < $1.key }.flatMap(\.value.findings)
    result.explain(by: lexicon.mapping)
    return result
  }

  private struct FigureKey: Hashable {
    let indicator: Indicator.ID
    let scope: Scope
    let period: Period
    let state: Figure.State

    init(_ figure: SheetFigure) {
      (indicator, scope, period, state) = (figure.indicator, figure.scope, figure.period, figure.state)
    }
  }
}

extension SheetReading {
  /// Puts the explanations of a mapping beside the findings and figures they are about.
  public mutating func explain(by mapping: SheetMapping) {
    func explanation(_ sheet: String, _ cells: [CellAddress]) -> String? {
      let all = cells.map { mapping.explanations[.init(sheet: sheet, cell: "\($0)")] }
      return all.contains(nil) ? nil : all.first ?? nil
    }
    for index in findings.indices where findings[index].grade == .verify {
      findings[index].explanation = explanation(findings[index].sheet, findings[index].cells)
    }
    for index in figures.indices {
      guard let words = explanation(figures[index].sheet, [figures[index].cell]) else { continue }
      figures[index].note = words
    }
  }
}
