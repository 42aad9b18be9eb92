import Core
import Documents
import Foundation

extension Workspace {
  /// Imports plans and tables as one batch in one transaction: all of it, or with one error nothing.
  ///
  /// Rows that say what the store says already are counted and not added again, so that an import may be
  /// repeated. Memory stays bounded however long a table is.
  ///
  /// - Parameters:
  ///   - sources: Plans and tables in any order; plans come first, then cards, nodes, items and figures.
  ///   - progress: Called now and then while tables are read; what it throws ends the import, and nothing is written.
  /// - Returns: What was done and found; mistakes in the files are findings, not errors.
  public func add(
    _ sources: [ImportSource], _ options: ImportOptions,
    progress: @escaping (ImportProgress) throws -> Void = { _ in }
  ) throws(StoreError) -> ImportReport {
    let path = path
    let tables = sources.compactMap(\.table).flatMap(RecognisedTable.all)
    let outcome = try writeBatch(options) { writer in
      func standing(of plan: Plan.ID?) throws -> Snapshot {
        try writer.store.snapshot(of: plan.map { PlanChoice($0) }, asOf: nil, path: path)
      }
      let before = options.dryRun ? try? standing(of: options.plan) : nil
      let run = try ImportRun(writer)
      for case .plan(let plan, let files) in sources { try run.take(plan, files) }
      try run.take(tables, progress, path: path)
      try progress(.doing(.counting))
      var report = try run.finished()
      if let before, run.plan == before.plan.id {
        let after = try standing(of: run.plan)
        report.outlook = .init(before: before, after: after)
      }
      try progress(.doing(.sealing))
      return (!report.findings.hasErrors && !options.dryRun, report)
    }
    var report = outcome.result
    report.batch = try batch(outcome.batch)
    return report
  }

  /// What an import would do; where nothing may be written it is tried on a copy, which goes again.
  public func rehearse(
    _ sources: [ImportSource], _ options: ImportOptions,
    progress: @escaping (ImportProgress) throws -> Void = { _ in }
  ) throws(StoreError) -> ImportReport {
    var options = options
    options.dryRun = true
    guard isReadOnly else { return try add(sources, options, progress: progress) }
    let copy = FileManager.default.temporaryDirectory.appending(path: "jiqun-\(UUID().uuidString).sqlite")
      .path
    defer {
      for end in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: copy + end) }
    }
    try engine.backUp(to: copy)
    let store = try Workspace(at: copy, access: .write)
    defer { try? store.close() }
    return try store.add(sources, options, progress: progress)
  }

  /// A batch that has just come in.
  func batch(_ number: Int?) throws(StoreError) -> Batch? {
    guard let number else { return nil }
    return try engine.read { store in
      try store.batches(newest: 1, upTo: number, store.withdrawals()).first
    }
  }
}

extension ImportProgress {
  fileprivate static func doing(_ phase: Phase) -> ImportProgress {
    ImportProgress(file: "", bytesRead: 0, bytesTotal: 0, rows: 0, phase: phase)
  }
}

extension ImportSource {
  var table: TableFile? {
    if case .table(let file) = self { file } else { nil }
  }
}
