import Core
public import Documents
import Screen

extension State {
  /// Asks for a folder, if anything may be written at all and there is something to write.
  mutating func beginExport(_ format: ExportFormat) {
    if !writesFiles {
      notice = words(
        "以 --read-only 打开,不写任何文件;可用 jiqun show … --format \(format.rawValue) > 文件",
        "opened with --read-only; use jiqun show … --format \(format.rawValue) > FILE")
    } else if situation == nil || (format == .csv && exportedTable == nil) {
      notice = words("这里没有可导出的表格", "there is no table to export here")
    } else {
      overlay = .folder(format, "")
    }
  }

  /// The table an export or copy takes: the one that has the keys, else the first; filtered and ordered as shown.
  public var exportedTable: (block: Block, table: Table)? {
    guard let scene else { return nil }
    let focused = focus(in: scene).map { scene.page.blocks[$0] }
    let block = focused ?? scene.page.blocks.first { $0.table?.rows.isEmpty == false }
    return block.flatMap { block in block.table.map { (block, $0) } }
  }

  /// The first row of every exported table: what it is of, that a sample is one, and the digest.
  public var sheetHead: [CSVCell] {
    guard let situation else { return [] }
    let version = words("第\(situation.plan.version.number)版", "v\(situation.plan.version.number)")
    let day = words("数据截至 \(situation.day)", "as of \(situation.day)")
    let marks = sampleMark + scenarioMark + digestMark
    return ([situation.plan.title, version, day] + marks).map { CSVCell.text($0) }
  }

  /// A name for a file of this screen, without folder and suffix; what a file system may not like is left out.
  public func exportName(_ format: ExportFormat) -> String {
    var parts = ["jiqun", place.view.name, place.view.id ?? ""]
    if format == .csv, let block = exportedTable?.block.id { parts.append(block) }
    parts.append("\(situation?.day ?? today)")
    if !sampleMark.isEmpty { parts.append("sample") }
    if !scenario.isEmpty { parts.append("what-if") }
    let name = parts.filter { !$0.isEmpty }.joined(separator: "-")
    return String(name.map { $0.isLetter || $0.isNumber || "-_".contains($0) ? $0 : "-" }.prefix(80))
  }
}
