import Core
import Documents
import Sheets

/// The import of the sheets of one file.
struct SheetRun {
  private let file: TableFile
  private let source: SheetSource
  private let context: TableContext
  private let log = FindingLog()

  init(_ file: TableFile, _ source: SheetSource, _ context: TableContext) {
    (self.file, self.source, self.context) = (file, source, context)
  }

  /// Reads the figures and everything there is to say about them; nothing is entered.
  func read() throws -> SheetReport {
    let given = givenMapping()
    var mapping = given
    mapping.sender = context.options.sender ?? given.sender
    var reading = SheetReader.read(source.sheets, file: file.name, context.directory, mapping)
    let sender = mapping.sender ?? reading.sender
    let remembered = try book.answers(of: sender)
    if !remembered.names.isEmpty {
      mapping = remembered.merging(mapping)
      reading = SheetReader.read(source.sheets, file: file.name, context.directory, mapping)
    }
    var newest = NewestDay()
    let known = try context.store.figures(of: context.plan.id, context.withdrawals, &newest)
    HistoryCheck(context.plan, known: known).check(&reading)
    reading.checkDays(known: context.options.known)
    reading.explain(by: mapping)
    return SheetReport(
      file: file.name, digest: source.digest, sender: sender, reading: reading, sheets: source.sheets)
  }

  /// Enters the figures, unless something keeps the file from entering; answers what to say of it.
  func enter(_ report: SheetReport) throws -> Findings {
    let number = try context.writer.numbers.next(in: "files")
    context.begin(file: number)
    reportBlocking(report.reading)
    let writer = try FigureWriter(context.writer, plan: context.plan.id, context.withdrawals)
    for figure in report.reading.figures {
      let entry = entry(figure, report, file: number)
      let key = FigureImporter.Key(
        key: entry.key, period: entry.period, state: entry.state, known: entry.known)
      let value = FigureImporter.Value(value: entry.value, numerator: nil, denominator: nil)
      let place = Place(file: file.name, sheet: figure.sheet.nonEmpty, cell: "\(figure.cell)")
      guard context.figures.isFirst(key, value, at: place, log, context) else { continue }
      if try !writer.add(entry) { context.noteUnchanged(.figures) }
    }
    if context.unchanged > 0 { log.report(.unchanged(context.unchanged, in: file.name)) }
    if context.repeated > 0 { log.report(.repeated(context.repeated, in: file.name)) }
    try context.writer.enter(file: number, name: file.name, digest: report.digest)
    try book.keep(givenMapping(), of: report.sender, in: context.writer.batch)
    return log.findings
  }

  private var book: AnswerBook {
    AnswerBook(context.store, plan: context.plan.id, context.withdrawals)
  }

  private func givenMapping() -> SheetMapping {
    guard let map = context.options.map else { return context.options.answers }
    let decoded = SheetMapping.read(map.bytes, file: map.name, context.directory)
    if log.findings.isEmpty { decoded.findings.forEach { log.report($0) } }
    return (decoded.value ?? SheetMapping()).merging(context.options.answers)
  }

  private func entry(_ figure: SheetFigure, _ report: SheetReport, file: Int) -> FigureEntry {
    let origin = FigureEntry.Origin(
      file: file, sheet: figure.sheet.nonEmpty, cell: "\(figure.cell)", raw: figure.raw, unit: figure.unit,
      sender: figure.sender ?? report.sender, note: figure.note)
    return FigureEntry(
      key: FigureTable.Key(figure.indicator, figure.scope), period: figure.period, value: figure.value,
      numerator: nil, denominator: nil, state: figure.state, known: figure.known ?? context.options.known,
      origin: origin)
  }

  /// One error for all that keeps a file from entering; each is told where the file is.
  private func reportBlocking(_ reading: SheetReading) {
    if reading.figures.isEmpty {
      log.report(
        Finding(
          .notRead, at: Place(file: file.name),
          expected: Phrase("至少一个能认出的数", "at least one figure that can be told"),
          remedy: Phrase(
            "看提示:指标、期间、范围要用方案里的名称", "see the hints: name indicator, period and scope as the plan does")))
    }
    let mandatory = reading.blocking(.mandatory)
    let unexplained = reading.blocking(.verify)
    guard mandatory + unexplained > 0 else { return }
    log.report(
      Finding(
        .unexplained, at: Place(file: file.name), read: "强制性 \(mandatory),核实性 \(unexplained)",
        expected: Phrase("没有强制性问题,核实性问题都有说明", "no mandatory findings, and explanations of those to verify"),
        remedy: Phrase(
          "改表,或在 --map 文件里写 names 与 explanations",
          "mend the table, or write names and explanations into a --map file")))
  }
}

extension SheetReading {
  /// A period that is not over when it is reported enters, and counts from its end on (METHOD §1).
  fileprivate mutating func checkDays(known: Day) {
    for figure in figures {
      let day = figure.known ?? known
      guard day < figure.period.last else { continue }
      findings.append(
        SheetFinding(
          grade: .hint, code: .impossibleDay, sheet: figure.sheet, cells: [figure.cell], raw: figure.raw,
          readAs: Phrase(verbatim: "\(figure.period)"),
          expected: Phrase("在报送日期 \(day) 之前结束的期间", "a period that ends before it was known, \(day)"),
          remedy: .notBeforeItsEnd))
    }
  }
}

extension Phrase {
  /// What becomes of a figure whose period is not over.
  static let notBeforeItsEnd = Phrase(
    "期末之前不计入;期间读错了就改正,报送日期不对就用 --known 写明",
    "it does not count before the period ends; correct the period, or give the day with --known")
}

extension String {
  fileprivate var nonEmpty: String? { isEmpty ? nil : self }
}
