import Core
import Documents
import Sheets
import Store

/// A dry run as JSON: every figure read and every finding, with the cell each comes from.
struct ImportJSON {
  private let report: ImportReport
  private let day: Day

  init(_ report: ImportReport, on day: Day) { (self.report, self.day) = (report, day) }

  /// The whole document; its keys are described in FigureFiles.
  var document: JSON {
    JSON([
      "format": 1, "accepted": !report.findings.hasErrors,
      "figures": JSON.list(
        report.sheets.flatMap { sheet in sheet.reading.figures.map { figure($0, sheet) } }),
      "findings": JSON.list(
        report.findings.map(finding)
          + report.sheets.flatMap { sheet in
            sheet.reading.findings.map { finding($0, sheet) }
          }),
      "counts": counts(report.counts), "unchanged": counts(report.unchanged),
      "files": JSON.list(
        report.sheets.filter { !$0.sheets.isEmpty }.map {
          JSON(["file": $0.file, "digest": $0.digest, "sender": $0.sender])
        }),
      "lights": JSON.list(lights),
    ])
  }

  private func figure(_ figure: SheetFigure, _ sheet: SheetReport) -> JSON {
    JSON([
      "indicator": figure.indicator.text, "scope": figure.scope.code, "period": figure.period.description,
      "value": figure.value, "unit": unit(figure.indicator) ?? figure.unit, "state": figure.state.rawValue,
      "known": figure.known?.description, "sender": figure.sender ?? sheet.sender, "file": sheet.file,
      "sheet": figure.sheet, "cell": figure.cell.description, "raw": figure.raw, "raw-unit": figure.unit,
      "note": figure.note,
    ])
  }

  /// The unit the value is in: the indicator's own.
  private func unit(_ indicator: Indicator.ID) -> String? {
    report.outlook?.after.plan.indicators.first { $0.id == indicator }?.unit.symbol
  }

  private func finding(_ finding: SheetFinding, _ sheet: SheetReport) -> JSON {
    JSON([
      "grade": finding.grade.rawValue, "code": finding.code.rawValue, "file": sheet.file,
      "sheet": finding.sheet,
      "cell": finding.cells.first?.description,
      "cells": JSON.list(finding.cells.map { JSON.text($0.description) }),
      "raw": finding.raw, "read-as": finding.readAs?.chinese, "expected": finding.expected.chinese,
      "remedy": finding.remedy?.chinese, "explanation": finding.explanation,
    ])
  }

  private func finding(_ finding: Finding) -> JSON {
    let grade: Grade =
      switch finding.severity {
      case .error: .mandatory
      case .warning: .verify
      case .note: .hint
      }
    return JSON([
      "grade": grade.rawValue, "code": finding.code.rawValue, "file": finding.place.file,
      "sheet": finding.place.sheet ?? "", "line": finding.place.line, "cell": finding.place.cell,
      "raw": finding.read, "expected": finding.expected.chinese, "remedy": finding.remedy?.chinese,
    ])
  }

  private func counts(_ counts: [String: Int]) -> JSON {
    .record(counts.sorted { $0.key < $1.key }.map { JSON.Member(key: $0.key, value: .whole($0.value)) })
  }

  private var lights: [JSON] {
    guard let outlook = report.outlook else { return [] }
    return OutlookWords(outlook, on: day).marks.map { mark in
      JSON([
        "target": mark.target.text, "from": mark.from?.rawValue ?? mark.fromReason?.rawValue,
        "to": mark.to?.rawValue ?? mark.toReason?.rawValue,
      ])
    }
  }
}
