import Core
import Documents

extension Workspace {
  /// Imports plans and tables as one batch in one transaction: all of it, or with one error nothing.
  ///
  /// Rows that say what the store says already are counted and not added again, so that an import may be
  /// repeated. Memory stays bounded however long a table is.
  ///
  /// - Parameters:
  ///   - sources: Plans and tables in any order; plans come first, then cards, nodes, items and figures.
  ///   - progress: Called now and then while tables are read.
  /// - Returns: What was done and found; mistakes in the files are findings, not errors.
  public func add(
    _ sources: [ImportSource], _ options: ImportOptions,
    progress: @escaping (ImportProgress) -> Void = { _ in }
  ) throws(StoreError) -> ImportReport {
    let path = path
    let tables = sources.compactMap(\.table).map { RecognisedTable($0) }
    let outcome = try writeBatch(options) { writer in
      let before = options.dryRun ? try? writer.store.snapshot(of: options.plan, asOf: nil, path: path) : nil
      let run = try ImportRun(writer)
      for case .plan(let plan, let files) in sources { try run.take(plan, files) }
      try run.take(tables, progress, path: path)
      var report = try run.finished()
      if let before, run.plan == before.plan.id {
        let after = try writer.store.snapshot(of: run.plan, asOf: nil, path: path)
        report.outlook = .init(before: before, after: after)
      }
      return (!report.findings.hasErrors && !options.dryRun, report)
    }
    guard let batch = outcome.batch else { return outcome.result }
    var report = outcome.result
    report.batch = try engine.read { store in
      try store.batches(newest: 1, upTo: batch, store.withdrawals()).first
    }
    return report
  }
}

extension ImportSource {
  fileprivate var table: TableFile? {
    if case .table(let file) = self { file } else { nil }
  }
}
