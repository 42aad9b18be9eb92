import Core

extension BatchWriter {
  /// Adds a version of a plan, or a correction of one; false when the store holds exactly this.
  func add(_ plan: Plan, to shelf: PlanShelf) throws -> Bool {
    let tree = try TreeEncoder.encode(plan)
    let bytes = tree.bytes
    // What the reader did not know would be lost without a word, or found unreadable after the import.
    guard (try? bytes.withUnsafeBytes { try CompactReader.decode(Plan.self, from: $0) }) == plan else {
      throw StoreError.planNotKept(plan.id)
    }
    let existing = shelf.versions(of: plan.id).first { $0.version.number == plan.version.number }
    if let existing, try !journalCorrection(of: existing, to: tree) { return false }
    try store.run(
      """
      INSERT INTO plans (id, plan, number, title, valid_from, known, note, document, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      .int(numbers.next(in: "plans")), .id(plan.id), .int(plan.version.number), .text(plan.title),
      .day(plan.version.validFrom), .day(plan.version.known), .text(plan.version.note), .blob(bytes),
      .int(batch))
    count(.plan)
    return true
  }

  /// Writes down what a correction changes; false when it changes nothing.
  private func journalCorrection(of existing: PlanEntry, to tree: Tree) throws -> Bool {
    let old = try store.first("SELECT document FROM plans WHERE id = ?", .int(existing.row)) { row in
      row.withBlob(0) { Tree($0) }
    }
    // A document of another program version cannot be compared, only replaced.
    let differences = (old.flatMap { $0 } ?? .null).differences(to: tree)
    for difference in differences {
      try journal(.plan, "\(existing.plan) \(existing.version.number)", difference)
    }
    return !differences.isEmpty
  }
}
