import Core

extension Workspace {
  /// One batch in one transaction. What `body` adds is kept only if it says so and anything was added.
  func writeBatch<T>(
    _ options: ImportOptions, _ body: (BatchWriter) throws -> (keep: Bool, result: T)
  ) throws(StoreError) -> (batch: Int?, result: T) {
    if isReadOnly { throw .readOnly(path: path) }
    var discarded: T?
    do {
      return try engine.write { store in
        let writer = try BatchWriter(store, options)
        let (keep, result) = try body(writer)
        guard keep, !writer.isEmpty else {
          discarded = result
          throw Discarded()
        }
        try writer.finish()
        try Ledger(store).append(.batch, batch: writer.batch)
        return (writer.batch, result)
      }
    } catch {
      // The engine undoes the transaction for any error; this one was ours.
      if let discarded { return (nil, discarded) }
      throw error
    }
  }
}

/// Undoes a transaction that should leave nothing behind.
private struct Discarded: Error {}
