/// What `verify` found out about a store.
public struct LedgerReport: Hashable, Sendable {
  /// How many links the chain has, and how many batches there are.
  public var links: Int
  public var batches: Int
  /// The batches that were there when the chain began, for a store from before there was one: nobody can say
  /// whether they were changed earlier.
  public var batchesBefore: Int
  /// The digest of the newest link, which exports repeat; nil while nothing was entered.
  public var digest: String?
  /// The first thing that does not fit; nil when everything does.
  public var fault: Fault?

  /// What does not fit, the oldest first.
  public enum Fault: Hashable, Sendable {
    /// Rows of these tables are not what came in with the entry.
    case rows(Entry, tables: [String])
    /// The entry's own link is not what was written, or not in its place.
    case link(Entry)
    /// A part of the file with rows of the entry cannot be read at all.
    case unreadable(Entry, detail: String)
    /// Rows of these tables came in with nothing.
    case strangers(tables: [String])
    /// Sizes of lists, checks of rules, settings or the schema are not what the last entry left.
    case workedOut
    /// SQLite's own check finds the file damaged.
    case file(detail: String)
  }

  /// What a link is about.
  public struct Entry: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      case upgrade, batch, withdrawal, meeting, choice
    }
    /// The number of the link.
    public var link: Int
    public var kind: Kind
    /// The batch that came in or was withdrawn.
    public var batch: Int?
  }
}

extension Workspace {
  /// Holds every row against the chain: reads the whole store, seconds for a large one.
  public func verify() throws(StoreError) -> LedgerReport {
    let path = path
    return try engine.read { store in
      guard try store.keepsLedger else {
        let found = try store.number("PRAGMA user_version")
        throw StoreError.olderSchema(path: path, found: found, supported: Schema.version)
      }
      return try LedgerCheck(store).report()
    }
  }

  /// The entry a digest belongs to, which may be cut short to no fewer than eight digits; nil when this
  /// store never had it, or more than one begins with it.
  public func entry(ofDigest digest: String) throws(StoreError) -> LedgerReport.Entry? {
    guard digest.count >= 8 else { return nil }
    return try engine.read { store in
      let links = try LedgerCheck(store).links().filter { $0.digest.hasPrefix(digest.lowercased()) }
      return links.count == 1 ? links.first?.entry : nil
    }
  }

  /// The digest of the newest link; nil while nothing was entered.
  public func digest() throws(StoreError) -> String? {
    try engine.read { try $0.keepsLedger ? Ledger($0).newest()?.digest : nil }
  }
}

extension Connection {
  /// Whether the store is new enough to have a chain.
  var keepsLedger: Bool {
    get throws { try number("PRAGMA user_version") >= Schema.versionOfLedger }
  }
}

extension Ledger.Link {
  var entry: LedgerReport.Entry {
    LedgerReport.Entry(link: number, kind: .init(rawValue: name) ?? .batch, batch: batch)
  }
}
