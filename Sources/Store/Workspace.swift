public import Core

/// A store on disk: plans, figures, cards, lists and the journal of how they came in.
///
/// It is one SQLite file. Everything read in one call belongs together; everything written in one call
/// is written whole or not at all. May be used from any thread; calls wait for one another.
public struct Workspace: Sendable {
  let engine: Engine
  /// How it was opened.
  public let access: Access

  /// What may be done with a store.
  public enum Access: Hashable, Sendable {
    /// Read and write; made, with its folder, when it is missing; migrated when it is older.
    case create
    /// Read and write a store that is there; migrated when it is older.
    case write
    /// Only read, while others may write.
    case read
    /// Only read, and nobody writes: nothing is locked, no file is made beside it. For shipped samples.
    case immutable
  }

  /// The path of the file.
  public var path: String { engine.path }
  /// Whether imports are refused.
  public var isReadOnly: Bool { access == .read || access == .immutable }

  /// Makes the store one file that can be shipped and opened immutable: nothing is left in a log beside
  /// it, and no page is unused.
  public func seal() throws(StoreError) {
    if isReadOnly { throw .readOnly(path: path) }
    try engine.outsideTransaction { store in
      try store.runScript("VACUUM")
      _ = try store.first("PRAGMA journal_mode = DELETE") { $0.text(0) }
    }
  }

  /// Ends the use of the file now rather than when the last copy of the value goes.
  public func close() throws(StoreError) { try engine.close() }
}

extension Workspace: Archive {
  /// Answers a query of the dashboard; throws a `StoreError`.
  public func answer(_ query: Query) throws -> Answer {
    switch query {
    case .snapshot(let plan, let asOf): .snapshot(try snapshot(of: plan, asOf: asOf))
    case .page(let query): .page(try page(query))
    case .item(let query): .item(try item(query))
    case .moves(let query): .moves(try moves(query))
    case .origins(let figures): .origins(try origins(of: figures))
    case .standing(let question): .standing(HealthStanding(question))
    case .forecasts(let questions): .forecasts(questions.map(Forecast.init))
    case .names(let plan, let asOf, let limit): .names(try names(of: plan, asOf: asOf, limit: limit))
    }
  }
}
