extension Schema {
  /// Items of lists and pipelines. A row holds from the day it was known until the day it was replaced
  /// or withdrawn; what holds now has no end. An item may say itself until when it is on the list.
  ///
  /// From `newest` on nothing of a list changes any more, but for items that leave it: the first of those
  /// that hold now on `first_leave`, the first after `newest` on `next_leave`. Roll-ups count who is on the
  /// list on `newest`.
  static let tablesOfLists = """
    CREATE TABLE lists (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      plan TEXT NOT NULL CHECK (plan <> ''),
      list TEXT NOT NULL CHECK (list <> ''),
      newest INTEGER,
      first_leave INTEGER,
      next_leave INTEGER CHECK (next_leave > newest),
      UNIQUE (plan, list)
    ) STRICT;

    CREATE TABLE items (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      list INTEGER NOT NULL REFERENCES lists (id),
      code TEXT NOT NULL CHECK (code <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      cluster TEXT CHECK (cluster <> ''),
      district TEXT CHECK (district <> ''),
      stage TEXT CHECK (stage <> ''),
      amount REAL CHECK (abs(amount) < 1e300),
      since INTEGER,
      until INTEGER,
      columns TEXT CHECK (columns <> ''),
      known INTEGER NOT NULL,
      ended INTEGER CHECK (ended >= known),
      batch INTEGER NOT NULL REFERENCES batches (id)
    ) STRICT;
    CREATE TRIGGER items_refuse_delete BEFORE DELETE ON items
    BEGIN SELECT RAISE(ABORT, 'items: entries are only added and ended'); END;
    CREATE TRIGGER items_refuse_update
    BEFORE UPDATE OF list, code, name, cluster, district, stage, amount, since, until, columns, known, batch
    ON items
    BEGIN SELECT RAISE(ABORT, 'items: entries are only added and ended'); END;
    CREATE INDEX items_by_code ON items (list, code, ended);
    CREATE INDEX items_by_batch ON items (batch);

    CREATE TABLE rollups (
      list INTEGER NOT NULL REFERENCES lists (id),
      facet TEXT NOT NULL CHECK (facet IN ('all', 'cluster', 'district', 'stage')),
      member TEXT NOT NULL,
      size INTEGER NOT NULL CHECK (size >= 0),
      PRIMARY KEY (list, facet, member)
    ) STRICT;

    CREATE TABLE rule_checks (
      plan TEXT NOT NULL CHECK (plan <> ''),
      rule TEXT NOT NULL CHECK (rule <> ''),
      subjects INTEGER NOT NULL CHECK (subjects >= 0),
      unknown INTEGER NOT NULL CHECK (unknown BETWEEN 0 AND subjects),
      violations INTEGER NOT NULL CHECK (violations BETWEEN 0 AND subjects - unknown),
      PRIMARY KEY (plan, rule)
    ) STRICT;

    CREATE TABLE violators (
      plan TEXT NOT NULL,
      rule TEXT NOT NULL,
      place INTEGER NOT NULL CHECK (place > 0),
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      found TEXT NOT NULL,
      district TEXT,
      PRIMARY KEY (plan, rule, place),
      FOREIGN KEY (plan, rule) REFERENCES rule_checks (plan, rule)
    ) STRICT;

    """

  /// The orders lists are paged in, over what holds now; code order is served by `items_by_code`.
  static let indexesOfItems = [
    "items_by_name": "list, name, code",
    "items_by_cluster": "list, cluster, code",
    "items_by_district": "list, district, code",
    "items_by_stage": "list, stage, code",
    "items_by_amount": "list, amount DESC, code",
    "items_by_since": "list, since DESC, code",
  ]

  /// Makes the indexes above; kept apart, because a large import is faster when it makes them anew.
  static var makeIndexesOfItems: String {
    let orders = indexesOfItems.sorted { $0.key < $1.key }.map { name, columns in
      "CREATE INDEX \(name) ON items (\(columns)) WHERE ended IS NULL;\n"
    }
    let leaving = """
      CREATE INDEX items_by_until ON items (list, until) WHERE ended IS NULL AND until IS NOT NULL;

      """
    return orders.joined() + leaving
  }

  static var dropIndexesOfItems: String {
    (indexesOfItems.keys.sorted() + ["items_by_until"]).map { "DROP INDEX \($0);\n" }.joined()
  }
}
