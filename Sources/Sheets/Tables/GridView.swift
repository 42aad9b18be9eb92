/// A sheet as it is read: merged cells say the same everywhere, hidden rows and columns are left out.
struct GridView {
  let sheet: Sheet
  /// Rows and columns that hold something and are not hidden.
  let rows: [Int]
  let columns: [Int]
  private let anchors: [CellAddress: CellAddress]
  /// The first cells of merges.
  private let merged: Set<CellAddress>

  /// The most cells that merges are spread over.
  private static let mostSpread = 200_000

  init(_ sheet: Sheet) {
    self.sheet = sheet
    let (used, across) = (sheet.usedRows, sheet.usedColumns)
    rows = used.filter { !sheet.hiddenRows.contains($0) }
    columns = across.filter { !sheet.hiddenColumns.contains($0) }
    var anchors: [CellAddress: CellAddress] = [:]
    for merge in sheet.merges where anchors.count < GridView.mostSpread {
      let last = CellAddress(
        row: min(merge.last.row, used.last ?? 0), column: min(merge.last.column, across.last ?? 0))
      guard merge.first.row <= last.row, merge.first.column <= last.column else { continue }
      for row in merge.first.row...last.row where anchors.count < GridView.mostSpread {
        for column in merge.first.column...last.column {
          anchors[CellAddress(row: row, column: column)] = merge.first
        }
      }
    }
    self.anchors = anchors
    merged = Set(sheet.merges.filter { $0.first != $0.last }.map(\.first))
  }

  /// Where the content of a cell stands: itself, or the first cell of its merge.
  func anchor(_ row: Int, _ column: Int) -> CellAddress {
    let address = CellAddress(row: row, column: column)
    return anchors[address] ?? address
  }

  /// Whether a cell is merged with others.
  func isMerged(_ address: CellAddress) -> Bool { merged.contains(address) }

  /// Whether a cell is part of a merge that begins in another row.
  func continuesFromAbove(_ row: Int, _ column: Int) -> Bool { anchor(row, column).row < row }

  func cell(_ row: Int, _ column: Int) -> Cell? { sheet.cells[anchor(row, column)] }

  func meaning(_ row: Int, _ column: Int) -> CellMeaning { CellMeaning(cell(row, column)) }

  /// What is seen in a cell, in half width; empty when nothing is.
  func text(_ row: Int, _ column: Int) -> String { cell(row, column)?.shown.halfWidth ?? "" }

  /// The distinct cells of a row that hold something, from the left.
  func anchors(inRow row: Int) -> [CellAddress] {
    var found: [CellAddress] = []
    for column in columns {
      let anchor = anchor(row, column)
      if sheet.cells[anchor] != nil, found.last != anchor { found.append(anchor) }
    }
    return found
  }

  /// Whether a number or day can be a heading: a year, a year and month, a day.
  static func isPeriodLike(_ meaning: CellMeaning, _ shown: String) -> Bool {
    switch meaning {
    case .day: true
    case .number(let number): number.unit.isEmpty && PeriodWords(shown) != nil
    default: false
    }
  }

  /// Whether a cell holds what a table is for: a number, a mark for none, or a formula that failed.
  func isValue(_ address: CellAddress) -> Bool {
    let cell = sheet.cells[address]
    let meaning = CellMeaning(cell)
    switch meaning {
    case .missing, .faulty: return true
    case .number: return !GridView.isPeriodLike(meaning, cell?.shown ?? "")
    case .empty, .day, .words: return false
    }
  }
}
