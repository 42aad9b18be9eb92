import GRDBSQLite

/// The row a statement stands on, read by column index: nothing is decoded that is not asked for.
///
/// It is valid only inside the closure it is handed to.
struct SQLRow {
  private let statement: OpaquePointer

  init(_ statement: OpaquePointer) { self.statement = statement }

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }

  /// How many columns there are.
  var columns: Int { Int(sqlite3_column_count(statement)) }

  /// What a value can be.
  enum Kind {
    case null, int, real, text, blob
  }

  func kind(of column: Int32) -> Kind {
    switch sqlite3_column_type(statement, column) {
    case SQLITE_INTEGER: .int
    case SQLITE_FLOAT: .real
    case SQLITE_TEXT: .text
    case SQLITE_BLOB: .blob
    default: .null
    }
  }

  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }

  func real(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }

  func text(_ column: Int32) -> String {
    guard let bytes = sqlite3_column_text(statement, column) else { return "" }
    let count = Int(sqlite3_column_bytes(statement, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  /// Whether a text column holds exactly these bytes, without making a string of it.
  func text(_ column: Int32, equals text: String) -> Bool {
    var text = text
    return text.withUTF8 { wanted in
      guard let bytes = sqlite3_column_text(statement, column) else { return wanted.isEmpty }
      let count = Int(sqlite3_column_bytes(statement, column))
      return UnsafeBufferPointer(start: bytes, count: count).elementsEqual(wanted)
    }
  }

  /// Hands the bytes of a text on without copying them.
  func withText<T>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    let bytes = sqlite3_column_text(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return try body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  /// Hands the bytes of a blob on without copying them.
  func withBlob<T>(_ column: Int32, _ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
    let bytes = sqlite3_column_blob(statement, column)
    let count = Int(sqlite3_column_bytes(statement, column))
    return try body(UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : count))
  }

  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }
  func optionalReal(_ column: Int32) -> Double? { isNull(column) ? nil : real(column) }
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }
}
