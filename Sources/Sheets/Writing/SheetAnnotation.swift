import Documents

/// Makes a copy of sheets with the cells that were found fault with coloured and commented.
public enum SheetAnnotation {
  /// The sheets to write, and behind them one that lists all findings.
  public static func drafts(_ sheets: [Sheet], _ reading: SheetReading) -> [SheetDraft] {
    sheets.map { sheet in draft(sheet, reading.findings.filter { $0.sheet == sheet.name }) } + [list(reading)]
  }

  /// The most cells one finding colours; beyond, the list names them all the same.
  private static let mostCells = 2000

  private static func draft(_ sheet: Sheet, _ findings: [SheetFinding]) -> SheetDraft {
    var draft = SheetDraft(name: sheet.name.isEmpty ? "表" : sheet.name)
    for (address, cell) in sheet.cells { draft.cells[address] = copy(cell) }
    draft.merges = sheet.merges
    draft.hiddenRows = sheet.hiddenRows
    draft.hiddenColumns = sheet.hiddenColumns
    draft.isHidden = sheet.isHidden
    for column in sheet.usedColumns { draft.widths[column] = width(sheet, column) }
    // The gravest colours last, so that it stays.
    for finding in findings.sorted(by: { $0.grade > $1.grade }) {
      for address in finding.cells.prefix(mostCells) { mark(address, finding, &draft) }
    }
    return draft
  }

  private static func copy(_ cell: Cell) -> SheetDraft.Cell {
    switch cell.content {
    case .number: SheetDraft.Cell(.number(cell.raw), comment: cell.comment)
    case .percent: SheetDraft.Cell(.number(cell.raw), look: .percent, comment: cell.comment)
    case .day(_, _, let showsDay):
      Double(cell.raw) == nil
        ? SheetDraft.Cell(.text(cell.shown), comment: cell.comment)
        : SheetDraft.Cell(.number(cell.raw), look: showsDay ? .day : .month, comment: cell.comment)
    case .text, .truth, .error, .uncalculated:
      SheetDraft.Cell(.text(cell.shown), comment: cell.comment)
    }
  }

  private static func mark(_ address: CellAddress, _ finding: SheetFinding, _ draft: inout SheetDraft) {
    var cell = draft.cells[address] ?? SheetDraft.Cell(.blank)
    cell.look =
      switch finding.grade {
      case .mandatory: .wrong
      case .verify: finding.explanation == nil ? .doubtful : .noted
      case .hint: .noted
      }
    cell.comment = [cell.comment, words(finding)].compactMap(\.self).joined(separator: "\n")
    draft.cells[address] = cell
  }

  private static func words(_ finding: SheetFinding) -> String {
    let readAs = finding.readAs.map { ";读作 \($0.chinese)" } ?? ""
    let end = finding.explanation.map { ";说明:\($0)" } ?? finding.remedy.map { ";\($0.chinese)" } ?? ""
    return "【\(finding.grade.name.chinese)】应为 \(finding.expected.chinese)\(readAs)\(end)"
  }

  private static func width(_ sheet: Sheet, _ column: Int) -> Int {
    let longest = sheet.cells.reduce(0) { most, entry in
      entry.key.column == column ? max(most, entry.value.shown.prefix(24).count) : most
    }
    return min(40, longest * 2 + 2)
  }

  private static func list(_ reading: SheetReading) -> SheetDraft {
    var draft = SheetDraft(name: "审核意见")
    draft.frozenRows = 1
    for (column, heading) in ["级别", "工作表", "单元格", "原文", "读作", "应为", "改法", "说明"].enumerated() {
      draft.put(.text(heading), row: 0, column: column, look: .heading)
      draft.widths[column] = [8, 12, 12, 24, 14, 44, 44, 24][column]
    }
    for (row, finding) in reading.findings.sorted(by: { $0.grade < $1.grade }).enumerated() {
      let texts = [
        finding.grade.name.chinese, finding.sheet, SheetFinding.span(finding.cells), finding.raw,
        finding.readAs?.chinese ?? "", finding.expected.chinese, finding.remedy?.chinese ?? "",
        finding.explanation ?? "",
      ]
      for (column, text) in texts.enumerated() where !text.isEmpty {
        draft.put(.text(text), row: row + 1, column: column)
      }
    }
    return draft
  }
}
