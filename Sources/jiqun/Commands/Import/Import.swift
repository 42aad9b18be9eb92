import ArgumentParser
import Core
import Documents
import Foundation
import Screen
import Store

/// Brings plans and tables in: all of them, or with one error nothing.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "导入方案与数据 (import plans and tables)")

  @Argument(help: "方案 .yaml 与表格 .xlsx .csv .txt (files)", completion: .file())
  var files: [String]

  @Flag(help: "只检查,不写入 (check only)")
  var dryRun = false

  @Option(help: "数据何时报出,默认今天 (when it was known)")
  var known: Day?

  @Option(help: "报送单位 (who sent it)")
  var sender: String?

  @Option(help: "回答与说明 .yaml (answers about words, explanations)", completion: .file())
  var map: String?

  @Option(help: "与 --dry-run 一起:text|json (how the check is told)")
  var format: ImportFormat = .text

  @Option(help: "把批注过的表写进这个文件夹,好退回 (write annotated copies into a folder)", completion: .directory)
  var annotate: String?

  @Flag(help: "进不了库的,在台账上记为退回或核实中 (note what cannot enter as sent back)")
  var sendBack = false

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var language: LanguageOptions

  func validate() throws {
    if sendBack, dryRun { throw ValidationError("--send-back 不能与 --dry-run 一起用 (not with --dry-run)") }
    if format == .json, !dryRun { throw ValidationError("--format json 要与 --dry-run 一起用 (needs --dry-run)") }
  }

  func run() throws {
    var plans = knownPlans
    let sources = try files.map { try source($0, among: &plans) }
    let options = ImportOptions(
      plan: storeOptions.plan?.id, known: known ?? Output.today, entered: Output.now, sender: sender,
      dryRun: dryRun, map: try map.map { PlanReader.Source(name: $0, bytes: try Files.bytes(of: $0)) })
    if dryRun, storeOptions.forbidsWriting {
      let store = try storeOptions.open()
      return try tell(try store.rehearse(sources, options), options, noted: nil)
    }
    let isNew = !FileManager.default.fileExists(atPath: storeOptions.path)
    var keeps = !isNew
    defer { if !keeps { removeStore() } }
    let store = try storeOptions.openForWriting(creating: true)
    defer { try? store.close() }
    let meter = ImportMeter(language: Output.language)
    defer { meter.clear() }
    let report = try store.add(sources, options) { meter.show($0) }
    meter.clear()
    let noted = report.findings.hasErrors && sendBack ? try store.refuse(sources, options).batch : nil
    keeps = keeps || report.batch != nil || noted != nil
    try tell(report, options, noted: noted)
  }

  private func tell(_ report: ImportReport, _ options: ImportOptions, noted: Batch?) throws {
    if let annotate { try AnnotatedCopy.write(report.sheets, into: annotate) }
    guard format == .json else { return try tell(report, on: options.known, noted: noted) }
    try Output.write(line: ImportJSON(report, on: options.known).document.written)
    if report.findings.hasErrors { throw Failure.rejected(errors: report.findings.count(of: .error)) }
  }

  /// The plans the store has already: what new ones say of them can be checked.
  private var knownPlans: [Plan] {
    guard files.contains(where: { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }), !storeOptions.sample,
      let store = try? storeOptions.open(), let plans = try? store.plans()
    else { return [] }
    return plans.compactMap { try? store.plan(PlanChoice($0.id), asOf: nil) }
  }

  private func source(_ path: String, among known: inout [Plan]) throws -> ImportSource {
    guard path.hasSuffix(".yaml") || path.hasSuffix(".yml") else {
      return .table(
        TableFile(path: try Files.readable(path), name: URL(fileURLWithPath: path).lastPathComponent))
    }
    let (plan, files) = try Files.plan(at: path, others: known)
    known = known.filter { $0.id != plan.id } + [plan]
    return .plan(plan, files: files)
  }

  /// A store that was made for an import that came to nothing is no store.
  private func removeStore() {
    for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: storeOptions.path + end) }
  }

  private func tell(_ report: ImportReport, on day: Day, noted: Batch?) throws {
    Output.list(report.findings)
    for sheet in report.sheets where !sheet.sheets.isEmpty {
      SheetSummary(sheet).lines(Output.language).forEach { Output.complain($0) }
    }
    if let noted {
      let told = Phrase("已在台账记下退回,批次 \(noted.id)", "noted in the journal as sent back, batch \(noted.id)")
      Output.complain(told[Output.language])
    }
    guard !report.findings.hasErrors else {
      throw Failure.rejected(errors: report.findings.count(of: .error))
    }
    for change in report.changes { try Output.write(line: change.sentence.cleaned(for: .rich)) }
    if let outlook = report.outlook {
      for line in OutlookWords(outlook, on: day).lines(Output.language) {
        try Output.write(line: line.cleaned(for: .rich))
      }
    }
    let same = report.unchanged.values.reduce(0, +)
    let language = Output.language
    let added = BatchCounts.told(report.counts, language)
    let summary =
      switch (report.batch, dryRun) {
      case (let batch?, _): Phrase("已导入,批次 \(batch.id):\(added)", "imported as batch \(batch.id): \(added)")
      case (nil, true): Phrase("检查通过,未写入:\(added)", "checked, nothing written: \(added)")
      case (nil, false): Phrase("没有新内容,未写入", "nothing new, nothing written")
      }
    let unchanged = same == 0 ? "" : Phrase(";\(same) 行与库中相同", "; \(same) rows are there already")[language]
    try Output.write(line: summary[language] + unchanged)
  }
}

extension JournalChange {
  /// What was changed, from what to what: `plan p@1 targets[revenue].value: 500 → 520`.
  fileprivate var sentence: String { "\(kind) \(subject) \(field): \(was ?? "–") → \(became ?? "–")" }
}

/// How an import is told.
enum ImportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, json
}
