public import Core

extension Workspace {
  /// Withdraws a batch from a day on. Its figures, cards, nodes and items no longer count; what they
  /// replaced counts again. Days before still see them: the withdrawal is itself a dated entry.
  ///
  /// - Parameters:
  ///   - batch: The number of the batch.
  ///   - day: From when on it no longer counts; usually today.
  ///   - entered: The moment of withdrawal, ISO 8601 with time.
  /// - Returns: The batch as it is now.
  @discardableResult
  public func undo(batch: Int, on day: Day, entered: String) throws(StoreError) -> Batch {
    if isReadOnly { throw .readOnly(path: path) }
    return try engine.write { store in
      let withdrawals = try store.withdrawals()
      if let earlier = withdrawals[batch] { throw StoreError.alreadyWithdrawn(batch, on: earlier) }
      let last = try store.number("SELECT max(id) FROM batches")
      guard batch >= 1, batch <= last else { throw StoreError.unknownBatch(batch, last: last) }
      try store.run(
        "INSERT INTO withdrawals (batch, day, entered) VALUES (?, ?, ?)", .int(batch), .day(day),
        .text(entered))
      try ItemWithdrawal(store, batch: batch, day: day).run()
      try store.recheck(planOf: batch)
      try Ledger(store).append(.withdrawal, batch: batch)
      return try store.batches(newest: 1, upTo: batch, store.withdrawals())[0]
    }
  }
}

/// Ends the items of a withdrawn batch and puts those back in force that they replaced.
private struct ItemWithdrawal {
  let store: Connection
  let batch: Int
  let day: Day
  let withdrawals: Withdrawals
  let numbers: Numbers

  init(_ store: Connection, batch: Int, day: Day) throws {
    (self.store, self.batch, self.day) = (store, batch, day)
    withdrawals = try store.withdrawals()
    numbers = Numbers(store)
  }

  func run() throws {
    let size = try store.number("SELECT count(*) FROM items WHERE batch = ?", .int(batch))
    let bulk = BulkLoad(items: size, store)
    let lists = try touchedLists()
    for list in lists {
      let table = try ItemTable(store, numbers, list: list)
      var last = 0
      // Piece by piece, since the rows being read are being changed.
      while let codes = try nextCodes(in: list, after: &last) {
        try bulk.begin()
        for code in codes { try withdraw(code, table) }
      }
    }
    try bulk.end()
    for list in lists { try ListUpkeep(store: store).count(list: list, changedOn: day) }
  }

  private func touchedLists() throws -> [Int] {
    var lists: [Int] = []
    try store.each("SELECT DISTINCT list FROM items WHERE batch = ? ORDER BY list", .int(batch)) {
      lists.append($0.int(0))
    }
    return lists
  }

  private func nextCodes(in list: Int, after last: inout Int) throws -> Set<String>? {
    var (codes, newest): (Set<String>, Int) = ([], last)
    let sql = "SELECT id, code FROM items WHERE batch = ? AND list = ? AND id > ? ORDER BY id LIMIT 1000"
    try store.each(sql, .int(batch), .int(list), .int(last)) { row in
      newest = row.int(0)
      codes.insert(row.text(1))
    }
    last = newest
    return codes.isEmpty ? nil : codes
  }

  private func withdraw(_ code: String, _ table: ItemTable) throws {
    let versions = try table.versions(of: code)
    for version in versions where version.batch == batch {
      let end = max(day, version.entry.known)
      guard version.ended.map({ $0 > end }) ?? true else { continue }
      try table.end(version.id, on: end)
      let others = versions.filter { $0.entry.known <= end && withdrawals[$0.batch] == nil }
      guard let previous = others.last else { continue }
      var entry = previous.entry
      entry.known = end
      try table.insert(entry, columns: previous.columns, ended: version.ended, batch: previous.batch)
    }
  }
}

extension Connection {
  /// Holds the rules of a plan against its lists again, when the batch brought a version of the plan or
  /// items of its lists.
  fileprivate func recheck(planOf batch: Int) throws {
    var plans: [Plan.ID] = []
    let sql = """
      SELECT plan FROM plans WHERE batch = ?
      UNION SELECT l.plan FROM items i JOIN lists l ON l.id = i.list WHERE i.batch = ?
      """
    try each(sql, .int(batch), .int(batch)) { plans.append($0.id(0)) }
    for plan in plans {
      if let document = try newestDocument(of: plan) { try ListUpkeep(store: self).check(document) }
    }
  }
}
