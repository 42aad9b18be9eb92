import Core
import Documents
import Foundation
import Sheets

extension RecognisedTable {
  /// The tables of a file: of a workbook each sheet that lists things by the headings of a text table is one, and
  /// what is left is read for its figures.
  static func all(of file: TableFile) -> [RecognisedTable] {
    guard let head = file.head, SheetFile.isWorkbook(head) else { return [RecognisedTable(file)] }
    guard case .success(let source) = SheetSource.read(file) else { return [RecognisedTable(file)] }
    var rest = source.sheets
    var tables: [RecognisedTable] = []
    for sheet in source.sheets where !sheet.isHidden {
      guard let records = RecordTable(sheet, heading: { TableKind.heading($0, above: $1, in: sheet) }) else {
        continue
      }
      tables.append(RecognisedTable(records, in: file))
      rest.removeAll { $0.name == sheet.name }
    }
    let isAll = rest.allSatisfy(\.cells.isEmpty)
    return tables + (isAll && !tables.isEmpty ? [] : [RecognisedTable(file, rest, source.digest)])
  }

  private init(_ file: TableFile, _ sheets: [Sheet], _ digest: String) {
    self.init(
      file: file, header: nil, sheets: SheetSource(sheets: sheets, digest: digest), findings: Findings())
  }

  /// A sheet as the text table it stands for; what was left out of it is told.
  private init(_ records: RecordTable, in file: TableFile) {
    let table = TableFile(name: "\(file.name)〔\(records.sheet)〕", bytes: records.text)
    let read = RecognisedTable(table)
    let log = FindingLog()
    func tell(_ rows: [Int], _ chinese: String, _ english: String) {
      guard let first = rows.first, let last = rows.last else { return }
      log.report(
        Finding(
          .notRead, .note, at: Place(file: table.name, line: first + 1),
          read: first == last ? "\(first + 1)" : "\(first + 1)–\(last + 1)(\(rows.count))",
          expected: Phrase("一行一个对象;\(chinese)未读", "a thing a row; \(english) are not read")))
    }
    tell(records.totals, "合计与附注行", "totals and remarks")
    tell(records.hidden, "隐藏的行", "hidden rows")
    if records.hasHiddenColumns { tell([records.heading.row], "隐藏的列", "hidden columns") }
    var findings = log.findings
    findings.append(contentsOf: read.findings)
    self.init(file: table, header: read.header, sheets: nil, findings: findings)
  }
}

extension RecordTable {
  /// The table as text, each row on the line of its number in the sheet.
  fileprivate var text: [UInt8] {
    var lines = [String](repeating: "", count: (rows.last?.row ?? heading.row) + 1)
    lines[heading.row] = RecordTable.line(heading.names)
    for (row, cells) in rows { lines[row] = RecordTable.line(cells) }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func line(_ cells: [String]) -> String {
    cells.map { cell in
      // A line break within a cell would move every row below it.
      let flat = cell.replacing("\r\n", with: " ").replacing("\n", with: " ").replacing("\r", with: " ")
      return "\"" + flat.replacing("\"", with: "\"\"") + "\""
    }.joined(separator: ",")
  }
}

extension TableKind {
  /// What the names in a row of a sheet are called in a text table; nil when they head no list of things.
  ///
  /// A list whose rows do not name it may be named by its tab or by the title above: 重点企业清单.
  static func heading(_ names: [String], above: [String], in sheet: Sheet) -> RecordTable.Heading? {
    let known = Set(names.map { String($0.prefix { !"(（".contains($0) }).lowercased() } + names)
    func has(_ column: TableColumn) -> Bool { column.names.contains { known.contains($0.lowercased()) } }
    let kept = names.map { ["序号", "编号序", "No.", "#"].contains($0) ? "" : $0 }
    let things = allCases.filter { $0 != .figures }
    if things.contains(where: { $0.required.allSatisfy(has) }) { return RecordTable.Heading(names: kept) }
    guard TableKind.items.required.dropFirst().allSatisfy(has),
      let list = listName(sheet.name, above, isSure: TableKind.items.optional.contains(where: has))
    else { return nil }
    return RecordTable.Heading(names: kept, constant: .init(name: "清单", value: list))
  }

  /// 重点企业 of 重点企业清单; a tab without such a word counts where the columns are those of a list.
  private static func listName(_ tab: String, _ above: [String], isSure: Bool) -> String? {
    let words = ["清单", "名单", "台账"]
    for text in [tab] + above {
      let title = text.filter { !$0.isWhitespace }
      for word in words where title.hasSuffix(word) || title.hasSuffix(word + "表") {
        let name = title.dropLast(title.hasSuffix("表") ? word.count + 1 : word.count)
        if !name.isEmpty { return String(name) }
      }
    }
    return isSure && !tab.isEmpty ? tab : nil
  }
}

extension ListDefinition.Column {
  /// What heads the column in a table: its id, its name, or its name with the very unit behind it.
  var headings: [String] { [id, name] + (unit.map { ["\(name)(\($0))", "\(name)（\($0)）"] } ?? []) }
}
