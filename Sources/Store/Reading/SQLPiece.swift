/// A piece of a statement with the values it takes: what a person typed is always a value.
struct SQLPiece: Hashable, ExpressibleByStringLiteral {
  var sql: String
  var values: [SQLValue]

  init(_ sql: String, _ values: [SQLValue] = []) {
    self.sql = sql
    self.values = values
  }

  init(stringLiteral sql: String) { self.init(sql) }

  static func + (a: SQLPiece, b: SQLPiece) -> SQLPiece { SQLPiece(a.sql + b.sql, a.values + b.values) }
  static func += (a: inout SQLPiece, b: SQLPiece) { a = a + b }
}

extension Sequence<SQLPiece> {
  /// All pieces with something between them.
  func joined(_ separator: String) -> SQLPiece {
    let pieces = Array(self)
    return SQLPiece(pieces.map(\.sql).joined(separator: separator), pieces.flatMap(\.values))
  }
}
