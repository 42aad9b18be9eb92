import Core
import Dashboard
import Documents
import Sheets
import Store

extension ImportReview {
  /// A report as the screen shows it.
  init(_ report: ImportReport, on day: Day, language: Language) {
    let sheet = report.sheets.first
    let figures = sheet?.reading.figures ?? []
    let own = report.findings.filter { $0.code != .unexplained }
    let isNameless = sheet?.sender == nil && sheet?.sheets.isEmpty == false
    let findings =
      own.map(Found.init) + (sheet?.reading.findings ?? []).map(Found.init) + (isNameless ? [.nameless] : [])
    self.init(
      file: sheet?.file ?? own.first?.place.file ?? "", digest: sheet?.digest ?? "",
      sender: sheet?.sender ?? figures.lazy.compactMap(\.sender).first, figures: figures, findings: findings,
      counts: report.counts, unchanged: report.unchanged.values.reduce(0, +),
      changes: report.outlook.map { OutlookWords($0, on: day).changes },
      text: FindingText(report).lines(language), isAnnotatable: sheet?.sheets.isEmpty == false)
  }
}

extension ImportReview.Found {
  /// Answers are remembered by sender, and who did not report is asked by sender.
  fileprivate static let nameless = ImportReview.Found(
    place: "",
    finding: SheetFinding(
      grade: .hint, code: .missingValue, sheet: "", cells: [], raw: "",
      expected: Phrase("写明报送单位:回答按报送单位记住", "a sender, by whom answers are remembered"),
      remedy: Phrase("在表上写 填报单位:…", "write 填报单位:… above the table"), question: .sender))

  fileprivate init(_ finding: SheetFinding) {
    let place = [finding.sheet, SheetFinding.span(finding.cells)].filter { !$0.isEmpty }
    self.init(place: place.joined(separator: " "), finding: finding)
  }

  /// Of a table read row by row: what keeps it out is 强制性, everything else 提示性.
  fileprivate init(_ finding: Finding) {
    let place = finding.place
    let parts = [place.sheet, place.line.map { "\($0)" }, place.cell].compactMap(\.self)
    self.init(
      place: parts.joined(separator: " "),
      finding: SheetFinding(
        grade: finding.severity == .error ? .mandatory : .hint, code: finding.code, sheet: place.sheet ?? "",
        cells: [], raw: finding.read ?? "", expected: finding.expected, remedy: finding.remedy))
  }
}

/// Everything found in the files of an import, as text to paste into a chat.
struct FindingText {
  private let report: ImportReport

  init(_ report: ImportReport) { self.report = report }

  func lines(_ language: Language) -> [String] {
    report.findings.map { $0.description(language) }
      + report.sheets.filter { !$0.sheets.isEmpty }.flatMap { SheetSummary($0).lines(language) }
  }
}
