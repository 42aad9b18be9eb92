import GRDB

/// The one way to SQL: what runs inside a transaction of the engine.
///
/// Everything above speaks the portable part of SQL through this type; another engine replaces this
/// folder and `Schema`.
struct Connection {
  private let database: Database

  init(_ database: Database) { self.database = database }

  /// A prepared statement, kept by the connection for the next time.
  func statement(_ sql: String) throws(EngineError) -> SQLStatement {
    do {
      return SQLStatement(try database.cachedStatement(sql: sql))
    } catch let error as DatabaseError {
      throw EngineError(error)
    } catch {
      throw EngineError(code: 1, message: String(describing: error))
    }
  }

  /// Runs one statement for its effect.
  func run(_ sql: String, _ values: SQLValue...) throws(EngineError) {
    try statement(sql).run(values)
  }

  /// Runs several statements that take no values.
  func runScript(_ sql: String) throws(EngineError) {
    do {
      try database.execute(sql: sql)
    } catch let error as DatabaseError {
      throw EngineError(error)
    } catch {
      throw EngineError(code: 1, message: String(describing: error))
    }
  }

  /// Visits every row of a query.
  func each(_ sql: String, _ values: SQLValue..., visit: (SQLRow) throws -> Void) throws {
    try statement(sql).each(values, visit: visit)
  }

  /// What `read` makes of the first row; nil when there is none.
  func first<T>(_ sql: String, _ values: SQLValue..., read: (SQLRow) throws -> T) throws -> T? {
    try statement(sql).first(values, read: read)
  }

  /// The whole number a query yields; 0 when it yields nothing.
  func number(_ sql: String, _ values: SQLValue...) throws -> Int {
    try statement(sql).first(values) { $0.int(0) } ?? 0
  }
}
