import Documents
import Foundation
import Sheets
import Store

/// A copy of a file that was sent, with coloured cells and comments, to send back.
enum AnnotatedCopy {
  /// Writes a copy of each file into a folder, beside no file of another name: `月报.xlsx` becomes `月报-批注.xlsx`.
  static func write(_ reports: [SheetReport], into folder: String) throws {
    for report in reports where !report.sheets.isEmpty {
      let name = URL(fileURLWithPath: report.file).deletingPathExtension().lastPathComponent
      let path = folder + "/\(name)-批注.xlsx"
      let bytes = WorkbookWriter.bytes(of: SheetAnnotation.drafts(report.sheets, report.reading))
      do {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw Failure.unwritable(path: path, reason: Files.reason(error))
      }
    }
  }
}
