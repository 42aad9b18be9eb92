import Core
import Documents
import Sheets

extension Workspace {
  /// Notes in the journal that files were refused: of whom, how much was found in them, which figures they told of.
  /// Nothing of the figures enters. What would enter is not noted.
  ///
  /// - Returns: What is wrong with the files, and the batch that says so; none where nothing keeps any file out.
  public func refuse(
    _ sources: [ImportSource], _ options: ImportOptions,
    progress: @escaping (ImportProgress) throws -> Void = { _ in }
  ) throws(StoreError) -> ImportReport {
    var dry = options
    dry.dryRun = true
    var report = try add(sources, dry, progress: progress)
    let refused = sources.compactMap { $0.table.flatMap { RefusedFile($0, report, options) } }
    guard !refused.isEmpty else { return report }
    let path = path
    let outcome = try writeBatch(options) { writer -> (keep: Bool, result: Bool) in
      let shelf = try writer.store.plans(except: writer.store.withdrawals())
      let wanted = try writer.store.choice(options.plan.map { PlanChoice($0) }, on: shelf)
      let plan = try shelf.choose(wanted, asOf: nil, at: path).plan
      for file in refused { try writer.enter(file, of: plan) }
      return (true, true)
    }
    report.batch = try batch(outcome.batch)
    return report
  }
}

/// A file that cannot enter.
private struct RefusedFile {
  let name: String
  let digest: String
  let sender: String?
  let mandatory: Int
  let unexplained: Int
  let hints: Int
  let reports: Set<RefusedDelivery.Report>

  /// Nil for a file that nothing keeps out.
  init?(_ file: TableFile, _ report: ImportReport, _ options: ImportOptions) {
    let sheets = report.sheets.first { $0.file == file.name }
    let own = report.findings.filter { $0.place.file == file.name && $0.code != .unexplained }
    mandatory = own.count { $0.severity == .error } + (sheets?.reading.blocking(.mandatory) ?? 0)
    unexplained = sheets?.reading.blocking(.verify) ?? 0
    guard mandatory + unexplained > 0 else { return nil }
    hints = own.count { $0.severity != .error } + (sheets?.reading.findings.count { $0.grade == .hint } ?? 0)
    name = file.name
    digest = sheets.flatMap { $0.digest.isEmpty ? nil : $0.digest } ?? file.digest
    let figures = sheets?.reading.figures ?? []
    sender = options.sender ?? sheets?.sender ?? figures.lazy.compactMap(\.sender).first
    reports = Set(figures.map { .init(indicator: $0.indicator, scope: $0.scope, period: $0.period) })
  }
}

extension TableFile {
  /// The SHA-256 of all its bytes, as far as they can be read.
  fileprivate var digest: String {
    var digest = Digest()
    _ = try? pieces { piece in
      digest.update(piece)
      return true
    }
    return digest.finished()
  }
}

extension BatchWriter {
  fileprivate func enter(_ refused: RefusedFile, of plan: Plan.ID) throws {
    let number = try numbers.next(in: "files")
    try enter(file: number, name: refused.name, digest: refused.digest)
    try store.run(
      "INSERT INTO refusals (file, plan, sender, mandatory, unexplained, hints) VALUES (?, ?, ?, ?, ?, ?)",
      .int(number), .id(plan), .text(refused.sender), .int(refused.mandatory), .int(refused.unexplained),
      .int(refused.hints))
    for report in refused.reports {
      try store.run(
        """
        INSERT INTO refused_reports (file, indicator, scope, first_month, last_month) VALUES (?, ?, ?, ?, ?)
        """,
        .int(number), .id(report.indicator), .text(report.scope.code), .int(report.period.firstMonth),
        .int(report.period.lastMonth))
    }
    noteRefusal()
  }
}
