import Documents
import Sheets
import Store

/// What was found in the sheets of one file, by grade, as text to paste into a chat.
struct SheetSummary {
  private let report: SheetReport

  init(_ report: SheetReport) { self.report = report }

  /// A heading, then a line for each finding.
  func lines(_ language: Language) -> [String] {
    let findings = report.reading.findings
    let counts = Grade.allCases.map { grade in
      "\(grade.name[language]) \(findings.count { $0.grade == grade })"
    }
    let read = Phrase("读出 \(report.reading.figures.count) 个数", "\(report.reading.figures.count) figures read")
    var lines = ["\(report.file):\(read[language]);\(counts.joined(separator: ","))"]
    for grade in Grade.allCases {
      lines += findings.filter { $0.grade == grade }.map { line($0, language) }
    }
    return lines
  }

  private func line(_ finding: SheetFinding, _ language: Language) -> String {
    let place = [finding.sheet, SheetFinding.span(finding.cells)].filter { !$0.isEmpty }.joined(
      separator: " ")
    var text = "  [\(finding.grade.name[language])] \(place)"
    if !finding.raw.isEmpty { text += " “\(finding.raw)”" }
    if let readAs = finding.readAs {
      text += Phrase(" 读作 \(readAs.chinese)", " read as \(readAs.english)")[language]
    }
    text += Phrase(",应为 \(finding.expected.chinese)", ", expected \(finding.expected.english)")[language]
    if let explanation = finding.explanation {
      text += Phrase(";说明:\(explanation)", "; explained: \(explanation)")[language]
    } else if let remedy = finding.remedy {
      text += Phrase(";\(remedy.chinese)", "; \(remedy.english)")[language]
    }
    return text
  }
}
