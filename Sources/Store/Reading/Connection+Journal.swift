import Core

/// The day each withdrawn batch stopped counting.
typealias Withdrawals = [Int: Day]

extension Withdrawals {
  /// Whether a batch counts on a day: it was not withdrawn by then, or for no day, never.
  func counts(_ batch: Int, on day: Day?) -> Bool {
    guard let withdrawn = self[batch] else { return true }
    return day.map { $0 < withdrawn } ?? false
  }
}

extension SQLRow {
  func day(_ column: Int32) -> Day { Day(ordinal: int(column)) }
  func optionalDay(_ column: Int32) -> Day? { isNull(column) ? nil : day(column) }
  func id<Owner>(_ column: Int32) -> Identifier<Owner> { Identifier(text(column)) }
  func optionalID<Owner>(_ column: Int32) -> Identifier<Owner>? {
    optionalText(column).map { Identifier($0) }
  }
}

extension SQLValue {
  static func day(_ day: Day?) -> SQLValue { .int(day?.ordinal) }
  static func id<Owner>(_ id: Identifier<Owner>?) -> SQLValue { .text(id?.text) }
}

/// What a store remembers about itself.
enum Setting: String {
  case sampleDay = "sample-day"
  case currentPlan = "current-plan"
}

extension Connection {
  func setting(_ setting: Setting) throws -> String? {
    try first("SELECT value FROM settings WHERE name = ?", .text(setting.rawValue)) { $0.text(0) }
  }

  func set(_ setting: Setting, to value: String) throws {
    let sql = "INSERT INTO settings (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = ?"
    try run(sql, .text(setting.rawValue), .text(value), .text(value))
  }

  func withdrawals() throws -> Withdrawals {
    var withdrawals: Withdrawals = [:]
    try each("SELECT batch, day FROM withdrawals") { withdrawals[$0.int(0)] = $0.day(1) }
    return withdrawals
  }

  /// The newest batches up to a number, newest first.
  func batches(newest limit: Int, upTo last: Int = .max, _ withdrawals: Withdrawals) throws -> [Batch] {
    var batches: [Batch] = []
    let sql = "SELECT id, entered, known, sender FROM batches WHERE id <= ? ORDER BY id DESC LIMIT ?"
    try each(sql, .int(last), .int(limit)) { row in
      let id = row.int(0)
      batches.append(
        Batch(
          id: id, entered: row.text(1), known: row.day(2), files: [], sender: row.optionalText(3),
          counts: [:],
          withdrawn: withdrawals[id]))
    }
    let refused = try refusedFiles()
    for index in batches.indices {
      try complete(&batches[index])
      if let files = refused[batches[index].id] { batches[index].counts["refusals"] = files }
    }
    return batches
  }

  private func complete(_ batch: inout Batch) throws {
    var (files, counts): ([String], [String: Int]) = ([], [:])
    try each("SELECT name FROM files WHERE batch = ? ORDER BY id", .int(batch.id)) {
      files.append($0.text(0))
    }
    try each("SELECT kind, size FROM counts WHERE batch = ?", .int(batch.id)) { row in
      counts[row.text(0)] = row.int(1)
    }
    (batch.files, batch.counts) = (files, counts)
  }
}
