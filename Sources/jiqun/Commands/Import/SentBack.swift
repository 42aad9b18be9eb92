import Documents
import Foundation
import Sheets
import Store

/// What is sent back to whoever sent a file: a copy with coloured cells and comments, and the findings as text.
struct SentBack {
  private let report: ImportReport
  private let language: Language

  init(_ report: ImportReport, language: Language) { (self.report, self.language) = (report, language) }

  /// Writes new files into a folder, the current one if it is empty; nothing that is there is replaced.
  /// - Returns: where they are.
  func write(into folder: String) throws -> [String] {
    var paths: [String] = []
    for sheet in report.sheets where !sheet.sheets.isEmpty {
      let bytes = WorkbookWriter.bytes(of: SheetAnnotation.drafts(sheet.sheets, sheet.reading))
      paths.append(
        try Files.create(name(of: sheet.file) + "-批注", "xlsx", in: folder) {
          try $0.write(contentsOf: Data(bytes))
        })
    }
    let text = FindingText(report).lines(language).map { $0 + "\n" }.joined()
    let file = report.sheets.first?.file ?? report.findings.first?.place.file ?? "jiqun"
    paths.append(
      try Files.create(name(of: file) + "-问题", "txt", in: folder) {
        try $0.write(contentsOf: Data(text.utf8))
      })
    return paths
  }

  /// The file's name without its end, as a file system likes it.
  private func name(of file: String) -> String {
    let stem = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
    return String(stem.map { $0.isLetter || $0.isNumber || "-_.()()—· ".contains($0) ? $0 : "-" }.prefix(80))
  }
}
