import GRDB
import GRDBSQLite

/// A prepared statement, made once and run many times.
struct SQLStatement {
  private let statement: Statement
  private let handle: OpaquePointer

  init(_ statement: Statement) {
    self.statement = statement
    handle = statement.sqliteStatement
  }

  /// Runs it for its effect.
  func run(_ values: SQLValue...) throws(EngineError) { try run(values) }

  /// Runs it for its effect.
  func run(_ values: [SQLValue]) throws(EngineError) {
    try bind(values)
    defer { sqlite3_reset(handle) }
    while try step() {}
  }

  /// Visits every row.
  func each(_ values: SQLValue..., visit: (SQLRow) throws -> Void) throws {
    try each(values, visit: visit)
  }

  /// Visits every row.
  func each(_ values: [SQLValue], visit: (SQLRow) throws -> Void) throws {
    try bind(values)
    defer { sqlite3_reset(handle) }
    let row = SQLRow(handle)
    while try step() { try visit(row) }
  }

  /// What `read` makes of the first row; nil when there is none.
  func first<T>(_ values: SQLValue..., read: (SQLRow) throws -> T) throws -> T? {
    try first(values, read: read)
  }

  /// What `read` makes of the first row; nil when there is none.
  func first<T>(_ values: [SQLValue], read: (SQLRow) throws -> T) throws -> T? {
    try bind(values)
    defer { sqlite3_reset(handle) }
    return try step() ? try read(SQLRow(handle)) : nil
  }

  private func step() throws(EngineError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw EngineError(connection: sqlite3_db_handle(handle))
    }
  }
}

extension SQLStatement {
  private func bind(_ values: [SQLValue]) throws(EngineError) {
    for (index, value) in values.enumerated() {
      guard bind(value, at: Int32(index + 1)) == SQLITE_OK else {
        throw EngineError(connection: sqlite3_db_handle(handle))
      }
    }
  }

  private func bind(_ value: SQLValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(handle, index)
    case .int(let value): return sqlite3_bind_int64(handle, index, Int64(value))
    case .real(let value): return sqlite3_bind_double(handle, index, value)
    case .text(var value):
      return value.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          // An empty buffer may have no address, which would bind NULL.
          sqlite3_bind_text(handle, index, $0.baseAddress, Int32($0.count), copied)
        }
      }
    case .blob(let value):
      return value.withUnsafeBytes {
        sqlite3_bind_blob(handle, index, $0.baseAddress, Int32($0.count), copied)
      }
    }
  }

  /// SQLITE_TRANSIENT, a cast that Swift does not import: SQLite makes its own copy.
  private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}
