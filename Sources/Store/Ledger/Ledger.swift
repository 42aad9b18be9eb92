/// The chain over everything that was entered: each link has the digest of the rows it added and of the link
/// before, so that a row changed afterwards fits its link no more, nor the link the next one.
struct Ledger {
  private let store: Connection

  init(_ store: Connection) { self.store = store }

  /// What a link is about. `upgrade` begins the chain of a store from before there was one, or follows a new
  /// version of the schema; `choice` is another plan to open with.
  enum Event: String {
    case upgrade, batch, withdrawal, meeting, choice
  }

  struct Link {
    var number: Int
    /// The name of an event, or whatever stands there.
    var name: String
    /// The batch that came in or was withdrawn.
    var batch: Int?
    /// The digest of what was worked out from all rows when the link was made.
    var state: String
    var parts: [Part] = []
    var digest = ""

    struct Part: Hashable {
      var name: String
      /// The key of its last row.
      var last: Int
      var size: Int
      var digest: String
    }

    var event: Event? { Event(rawValue: name) }

    /// The digest that belongs to it, after the link before.
    func digest(after previous: String?) -> String {
      var digest = RowDigest()
      digest.take([
        .text(previous), .int(number), .text(name), .int(batch), .text(state), .int(parts.count),
      ])
      for part in parts.sorted(by: { $0.name < $1.name }) {
        digest.take([.text(part.name), .int(part.last), .int(part.size), .text(part.digest)])
      }
      return digest.finished()
    }
  }

  /// Closes what this transaction added with a link; the last thing it does.
  func append(_ event: Event, batch: Int? = nil) throws {
    let before = try newest()
    var link = Link(
      number: (before?.number ?? 0) + 1, name: event.rawValue, batch: batch,
      state: try StateDigest(store).made())
    for part in LedgerPart.all {
      let first = try store.number("SELECT max(last) FROM chain_parts WHERE part = ?", .text(part.table))
      let last = try store.number(part.newest)
      guard last > first else { continue }
      var rows = RowDigest()
      try store.each(part.rows, .int(first), .int(last)) { rows.take($0, columns: part.columns.count) }
      link.parts.append(.init(name: part.table, last: last, size: rows.size, digest: rows.finished()))
    }
    if let part = try withdrawals(of: link) { link.parts.append(part) }
    link.digest = link.digest(after: before?.digest)
    try keep(link)
  }

  /// The withdrawals that belong to a link, as they stand.
  func withdrawals(of link: Link) throws -> Link.Part? {
    guard let sql = WithdrawalPart.rows(of: link) else { return nil }
    var rows = RowDigest()
    try store.each(sql) { rows.take($0, columns: 3) }
    return rows.size == 0
      ? nil : .init(name: WithdrawalPart.name, last: 0, size: rows.size, digest: rows.finished())
  }

  private func keep(_ link: Link) throws {
    try store.run(
      "INSERT INTO chain (id, event, batch, state, digest) VALUES (?, ?, ?, ?, ?)", .int(link.number),
      .text(link.name), .int(link.batch), .text(link.state), .text(link.digest))
    for part in link.parts {
      try store.run(
        "INSERT INTO chain_parts (link, part, last, size, digest) VALUES (?, ?, ?, ?, ?)",
        .int(link.number), .text(part.name), .int(part.last), .int(part.size), .text(part.digest))
    }
  }

  /// The number and digest of the newest link; nil while nothing was entered.
  func newest() throws -> (number: Int, digest: String)? {
    try store.first("SELECT id, digest FROM chain ORDER BY id DESC LIMIT 1") { ($0.int(0), $0.text(1)) }
  }
}

/// The digest of what is worked out and set, rather than entered: it may change with every link, and only the
/// newest link's can be held against the store.
struct StateDigest {
  private let store: Connection

  init(_ store: Connection) { self.store = store }

  private static let queries = [
    "SELECT id, newest, first_leave, next_leave FROM lists ORDER BY id",
    "SELECT list, facet, member, size FROM rollups ORDER BY list, facet, member",
    "SELECT plan, rule, subjects, unknown, violations FROM rule_checks ORDER BY plan, rule",
    "SELECT plan, rule, place, code, name, found, district FROM violators ORDER BY plan, rule, place",
    "SELECT name, value FROM settings ORDER BY name",
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
  ]

  func made() throws -> String {
    var digest = RowDigest()
    for query in StateDigest.queries {
      try store.each(query) { digest.take($0, columns: $0.columns) }
      digest.take([.null])
    }
    return digest.finished()
  }
}
