import Core

/// A row of the items table: what was said of an item, and from when until when it held.
struct ItemVersion {
  var id: Int
  var entry: ItemEntry
  var columns: String?
  /// The first day on which it holds no more; nil while it holds.
  var ended: Day?
  var batch: Int

  /// What a query must select, in this order.
  static let columnNames =
    "id, code, name, cluster, district, stage, amount, since, until, columns, known, ended, batch"

  /// Whether it holds on a day.
  func holds(on day: Day) -> Bool { entry.known <= day && (ended.map { day < $0 } ?? true) }

  /// Whether it says the same, the dates apart.
  func says(_ other: ItemEntry, columns: String?) -> Bool {
    entry.name == other.name && entry.cluster == other.cluster && entry.district == other.district
      && entry.stage == other.stage && entry.amount == other.amount && entry.since == other.since
      && entry.until == other.until && self.columns == columns
  }
}

extension SQLRow {
  /// Of a query for `ItemVersion.columnNames`.
  var itemVersion: ItemVersion {
    ItemVersion(
      id: int(0),
      entry: ItemEntry(
        code: text(1), name: text(2), cluster: optionalText(3), district: optionalText(4),
        stage: optionalText(5), amount: optionalReal(6), since: optionalDay(7), until: optionalDay(8),
        known: day(10)),
      columns: optionalText(9), ended: optionalDay(11), batch: int(12))
  }
}
