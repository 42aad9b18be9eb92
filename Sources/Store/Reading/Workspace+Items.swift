public import Core

extension Workspace {
  /// Everything said of an item that was known by the query's day, newest first.
  public func item(_ query: ItemQuery) throws(StoreError) -> ItemHistory {
    try engine.read { store in
      var versions: [ItemHistory.Version] = []
      let sql = """
        SELECT \(ItemVersion.columnNames) FROM items
        WHERE list = (SELECT id FROM lists WHERE plan = ? AND list = ?) AND code = ? AND known <= ?
          AND (ended IS NULL OR ended > known)
        ORDER BY known DESC, id DESC
        """
      try store.each(sql, .id(query.plan), .id(query.list), .text(query.code), .day(query.asOf)) { row in
        versions.append(ItemHistory.Version(row.itemVersion, asOf: query.asOf))
      }
      return ItemHistory(query: query, versions: versions)
    }
  }

  /// Who came onto a plan's lists, left them or went to another stage between two days; lists in which
  /// nothing moved are left out.
  public func moves(_ query: MovesQuery) throws(StoreError) -> [ListMoves] {
    try engine.read { store in
      var lists: [(number: Int, id: ListDefinition.ID)] = []
      let sql = "SELECT id, list FROM lists WHERE plan = ? AND newest > ? ORDER BY id"
      // A list in which nothing was entered since may still have lost items by their own last day.
      let lasting = "SELECT id, list FROM lists WHERE plan = ? AND newest <= ? AND first_leave IS NOT NULL"
      for sql in [sql, lasting] {
        try store.each(sql, .id(query.plan), .day(query.from)) { lists.append(($0.int(0), $0.id(1))) }
      }
      let plan = try store.newestDocument(of: query.plan)
      return try lists.compactMap { number, id in
        var moves = try MovesReader(store: store, query: query, number: number).moves(id)
        if moves.isEmpty { return nil }
        guard !moves.isFirst else { return moves }
        let own = plan?.lists.first { $0.id == id }?.measure?.id
        for column in [own, "amount"].compactMap({ $0 }) where moves.likeForLike == nil {
          moves.likeForLike = try LikeForLikeReader(store: store, query: query, list: number, column).read()
        }
        return moves
      }
    }
  }
}

extension ItemHistory.Version {
  /// As a day knows it: that it was replaced later is not known yet, while its own last day is part of what it says.
  init(_ version: ItemVersion, asOf day: Day) {
    let replaced = version.ended.flatMap { $0 <= day ? $0 : nil }
    let ends = [replaced, version.entry.until].compactMap { $0 }
    self.init(item: ListItem(version), known: version.entry.known, ended: ends.min(), batch: version.batch)
  }
}

/// Compares one list on two days.
struct MovesReader {
  let store: Connection
  let query: MovesQuery
  let number: Int

  func moves(_ list: ListDefinition.ID) throws -> ListMoves {
    var moves = ListMoves(list: list)
    if try isUnknown() {
      moves.isFirst = true
      moves.entered.count = try count(
        SQLPiece(" FROM items v WHERE v.list = ? AND ", [.int(number)]) + holds("v", on: query.to))
      return moves
    }
    // What holds on the later day and was known on the earlier held then as well.
    let since = SQLPiece(" AND v.known > ?", [.day(query.from)])
    moves.entered = try group("NULL", on: query.to, since + " AND NOT" + other("", on: query.from))
    let ended = SQLPiece(" AND (v.ended <= ? OR v.until <= ?)", [.day(query.to), .day(query.to)])
    moves.left = try group("NULL", on: query.from, ended + " AND NOT" + other("", on: query.to))
    moves.restaged = try restaged(since)
    return moves
  }

  /// Whether nothing of the list was known on the earlier day.
  private func isUnknown() throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM items WHERE list = ? AND known <= ?)"
    return try store.first(sql, .int(number), .day(query.from)) { $0.int(0) } == 0
  }

  private func count(_ rows: SQLPiece) throws -> Int {
    try store.statement("SELECT count(*)" + rows.sql).first(rows.values) { $0.int(0) } ?? 0
  }

  private func restaged(_ since: SQLPiece) throws -> ListMoves.Group {
    let before = SQLPiece("(SELECT o.stage FROM items o WHERE ") + same(on: query.from) + " LIMIT 1)"
    let moved = " AND v.stage IS NOT NULL AND" + other(" AND o.stage <> v.stage", on: query.from)
    return try group(before, on: query.to, since + moved)
  }

  private func same(on day: Day) -> SQLPiece {
    SQLPiece("o.list = v.list AND o.code = v.code AND ") + holds("o", on: day)
  }

  private func other(_ condition: String, on day: Day) -> SQLPiece {
    SQLPiece(" EXISTS (SELECT 1 FROM items o WHERE ") + same(on: day) + SQLPiece(condition) + ")"
  }

  private func holds(_ row: String, on day: Day) -> SQLPiece {
    SQLPiece(
      "\(row).known <= ? AND (\(row).ended IS NULL OR \(row).ended > ?) AND (\(row).until IS NULL OR \(row).until > ?)",
      [.day(day), .day(day), .day(day)])
  }

  private func group(_ from: SQLPiece, on day: Day, _ condition: SQLPiece) throws -> ListMoves.Group {
    var group = ListMoves.Group()
    let columns = ItemVersion.columnNames.split(separator: ", ").map { "v.\($0)" }.joined(separator: ", ")
    let rows =
      SQLPiece(" FROM items v WHERE v.list = ? AND ", [.int(number)]) + holds("v", on: day) + condition
    let statement =
      SQLPiece("SELECT \(columns), ") + from + rows
      + SQLPiece(" ORDER BY v.code LIMIT ?", [.int(query.limit)])
    try store.statement(statement.sql).each(statement.values) { row in
      group.moves.append(ListMoves.Move(item: ListItem(row.itemVersion), from: row.optionalText(13)))
    }
    group.count = group.moves.count
    if group.count == query.limit {
      group.count = try count(rows)
    }
    return group
  }
}
