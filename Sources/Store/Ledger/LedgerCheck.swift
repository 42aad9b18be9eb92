import Core

/// Goes along the chain and finds the first thing that does not fit.
struct LedgerCheck {
  private let store: Connection

  init(_ store: Connection) { self.store = store }

  func report() throws -> LedgerReport {
    let links = try links()
    var report = LedgerReport(
      links: links.count, batches: try store.number("SELECT count(*) FROM batches"), batchesBefore: 0,
      digest: links.last?.digest, fault: nil)
    if let first = links.first, first.event == .upgrade {
      report.batchesBefore = first.parts.first { $0.name == "batches" }?.last ?? 0
    }
    report.fault = try fault(links)
    return report
  }

  /// The links as they stand, by number.
  func links() throws -> [Ledger.Link] {
    var links: [Ledger.Link] = []
    try store.each("SELECT id, event, batch, state, digest FROM chain ORDER BY id") { row in
      links.append(
        Ledger.Link(
          number: row.int(0), name: row.text(1), batch: row.optionalInt(2), state: row.text(3),
          digest: row.text(4)))
    }
    var parts: [Int: [Ledger.Link.Part]] = [:]
    try store.each("SELECT link, part, last, size, digest FROM chain_parts ORDER BY link, part") { row in
      parts[row.int(0), default: []].append(
        .init(name: row.text(1), last: row.int(2), size: row.int(3), digest: row.text(4)))
    }
    for index in links.indices { links[index].parts = parts[links[index].number] ?? [] }
    return links
  }

  private func fault(_ links: [Ledger.Link]) throws -> LedgerReport.Fault? {
    let ending = try? firstWrongEnding()
    var (last, previous): ([String: Int], String?) = ([:], nil)
    for (index, link) in links.enumerated() {
      guard link.number == index + 1, link.digest(after: previous) == link.digest else {
        return .link(link.entry)
      }
      if let fault = try fault(of: link, &last, ending) { return fault }
      previous = link.digest
    }
    if let fault = try strangers(beyond: last, links) { return fault }
    return try faultOfFile() ?? faultOfState(links.last)
  }

  /// What does not fit a link, whose parts begin after those before.
  private func fault(of link: Ledger.Link, _ last: inout [String: Int], _ ending: Int?) throws
    -> LedgerReport.Fault?
  {
    var touched: [String] = []
    do {
      for part in LedgerPart.all {
        guard let kept = link.parts.first(where: { $0.name == part.table }) else { continue }
        let first = last[part.table] ?? 0
        var rows = RowDigest()
        try store.each(part.rows, .int(first), .int(kept.last)) { rows.take($0, columns: part.columns.count) }
        if rows.size != kept.size || rows.finished() != kept.digest { touched.append(part.table) }
        if part.table == "items", let ending, first < ending, ending <= kept.last { touched.append("items") }
        last[part.table] = kept.last
      }
      let withdrawals = try Ledger(store).withdrawals(of: link)
      if withdrawals != link.parts.first(where: { $0.name == WithdrawalPart.name }) {
        touched.append(WithdrawalPart.name)
      }
    } catch let error as EngineError where error.isDamage {
      return .unreadable(link.entry, detail: error.message)
    }
    return touched.isEmpty ? nil : .rows(link.entry, tables: touched)
  }

  /// The first item whose end is not the newest that was entered for it.
  private func firstWrongEnding() throws -> Int? {
    let sql = """
      SELECT i.id FROM items i
      LEFT JOIN (SELECT item, day, max(id) FROM endings GROUP BY item) e ON e.item = i.id
      WHERE i.ended IS NOT e.day ORDER BY i.id LIMIT 1
      """
    return try store.first(sql) { $0.int(0) }
  }

  /// Rows that lie beyond all links, or before the first.
  private func strangers(beyond last: [String: Int], _ links: [Ledger.Link]) throws -> LedgerReport.Fault? {
    var tables = try LedgerPart.all.filter { part in
      let sql = "SELECT count(*) FROM \(part.table) WHERE \(part.key) > ? OR \(part.key) < 1"
      return try store.number(sql, .int(last[part.table] ?? 0)) > 0
    }.map(\.table)
    let withdrawals = links.flatMap(\.parts).filter { $0.name == WithdrawalPart.name }.map(\.size).reduce(
      0, +)
    if try store.number("SELECT count(*) FROM withdrawals") != withdrawals {
      tables.append(WithdrawalPart.name)
    }
    let parts = links.map(\.parts.count).reduce(0, +)
    if try store.number("SELECT count(*) FROM chain_parts") != parts { tables.append("chain_parts") }
    return tables.isEmpty ? nil : .strangers(tables: tables)
  }

  private func faultOfFile() throws -> LedgerReport.Fault? {
    let found = try store.first("PRAGMA integrity_check(1)") { $0.text(0) } ?? ""
    return found == "ok" ? nil : .file(detail: found)
  }

  private func faultOfState(_ newest: Ledger.Link?) throws -> LedgerReport.Fault? {
    guard let newest, try StateDigest(store).made() != newest.state else { return nil }
    return .workedOut
  }
}

extension EngineError {
  /// Whether the file itself is to blame.
  fileprivate var isDamage: Bool { [11, 26].contains(code & 0xFF) }
}
