public import Core

/// One thing an import changed that was there before: a field of a plan, a technology or a node.
public struct JournalChange: Hashable, Sendable {
  /// `plan`, `technologies` or `nodes`.
  public var kind: String
  /// Which one: an id, for a plan with its version.
  public var subject: String
  /// Where in it: `targets[revenue].value`.
  public var field: String
  /// Nil where something was added.
  public var was: String?
  /// Nil where something was taken away.
  public var became: String?
}

extension Workspace {
  /// The newest batches, newest first.
  public func batches(newest limit: Int = 1_000) throws(StoreError) -> [Batch] {
    try engine.read { store in try store.batches(newest: limit, store.withdrawals()) }
  }

  /// What a batch changed that was there before, in the order of the changes.
  public func changes(of batch: Int) throws(StoreError) -> [JournalChange] {
    try engine.read { store in
      let last = try store.number("SELECT max(id) FROM batches")
      guard batch >= 1, batch <= last else { throw StoreError.unknownBatch(batch, last: last) }
      return try store.changes(of: batch)
    }
  }
}

extension Connection {
  /// What a batch changed, in the order of the changes.
  func changes(of batch: Int) throws -> [JournalChange] {
    var changes: [JournalChange] = []
    let sql = "SELECT kind, subject, field, was, became FROM changes WHERE batch = ? ORDER BY id"
    try each(sql, .int(batch)) { row in
      changes.append(
        JournalChange(
          kind: row.text(0), subject: row.text(1), field: row.text(2), was: row.optionalText(3),
          became: row.optionalText(4)))
    }
    return changes
  }
}
