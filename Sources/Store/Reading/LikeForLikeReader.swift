import Core

/// Adds up one number of a list's items on two days, apart for those who were on the list on both.
struct LikeForLikeReader {
  private let store: Connection
  private let query: MovesQuery
  private let list: Int
  private let column: String

  init(store: Connection, query: MovesQuery, list: Int, _ column: String) {
    (self.store, self.query, self.list, self.column) = (store, query, list, column)
  }

  /// The sums; nil where nobody has a number on both days.
  func read() throws -> ListMoves.LikeForLike? {
    // Most rows hold on both days: they are added up in one pass, and only the others are looked for by code.
    guard let sums = try sums(), let changed = try changed(), sums.members + changed.members > 0 else {
      return nil
    }
    return ListMoves.LikeForLike(
      column: column, members: sums.members + changed.members, from: sums.lasting + changed.from,
      to: sums.lasting + changed.to, totalFrom: sums.lasting + sums.gone, totalTo: sums.lasting + sums.come)
  }

  private func sums() throws -> (members: Int, lasting: Double, come: Double, gone: Double)? {
    let (from, to) = (holds("v", on: query.from), holds("v", on: query.to))
    func added(_ function: String, _ a: SQLPiece, _ sign: String, _ b: SQLPiece) -> SQLPiece {
      let pieces: [SQLPiece] = [
        SQLPiece("\(function)(CASE WHEN "), a, SQLPiece(" AND \(sign) ("), b, ") THEN ", value("v"), " END)",
      ]
      return pieces.joined("")
    }
    let columns = [
      added("count", from, "", to), added("total", from, "", to), added("total", to, "NOT", from),
      added("total", from, "NOT", to),
    ]
    let statement =
      SQLPiece("SELECT ") + columns.joined(", ") + SQLPiece(" FROM items v WHERE v.list = ?", [.int(list)])
    return try store.statement(statement.sql).first(statement.values) { row in
      (row.int(0), row.real(1), row.real(2), row.real(3))
    }
  }

  /// Those of whom something else was said in between.
  private func changed() throws -> (members: Int, from: Double, to: Double)? {
    let (old, new) = (value("o"), value("v"))
    let rows = SQLPiece(
      " FROM items v JOIN items o ON o.list = v.list AND o.code = v.code WHERE v.list = ? AND ")
    let conditions: [SQLPiece] = [
      holds("v", on: query.to), SQLPiece("NOT (") + holds("v", on: query.from) + ")",
      holds("o", on: query.from), new + " IS NOT NULL", old + " IS NOT NULL",
    ]
    let head: [SQLPiece] = [
      "SELECT count(*), total(", old, "), total(", new, ")", SQLPiece(rows.sql, [.int(list)]),
    ]
    let statement = head.joined("") + conditions.joined(" AND ")
    return try store.statement(statement.sql).first(statement.values) { row in
      (row.int(0), row.real(1), row.real(2))
    }
  }

  private func value(_ row: String) -> SQLPiece {
    if column == "amount" { return SQLPiece("\(row).amount") }
    let path = "$.\"\(column.replacing("\"", with: ""))\""
    return SQLPiece("CAST(json_extract(\(row).columns, ?) AS REAL)", [.text(path)])
  }

  private func holds(_ row: String, on day: Day) -> SQLPiece {
    SQLPiece(
      "\(row).known <= ? AND (\(row).ended IS NULL OR \(row).ended > ?) AND (\(row).until IS NULL OR \(row).until > ?)",
      [.day(day), .day(day), .day(day)])
  }
}
