extension Schema {
  /// Technologies, their colours, and nodes. A new state of a card or node is a new row; the newest
  /// whose batch is not withdrawn is the one in force.
  static let tablesOfCards = """
    CREATE TABLE technologies (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      plan TEXT NOT NULL CHECK (plan <> ''),
      technology TEXT NOT NULL CHECK (technology <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      cluster TEXT NOT NULL CHECK (cluster <> ''),
      stage TEXT,
      category TEXT,
      bottleneck TEXT,
      foreign_suppliers TEXT,
      domestic_alternative TEXT,
      dependence REAL CHECK (dependence BETWEEN 0 AND 100),
      consequence TEXT,
      readiness INTEGER CHECK (readiness BETWEEN 1 AND 9),
      lead TEXT,
      partners TEXT,
      project TEXT,
      funding REAL CHECK (funding BETWEEN 0 AND 1e300),
      review_due INTEGER,
      batch INTEGER NOT NULL REFERENCES batches (id),
      UNIQUE (plan, technology, batch)
    ) STRICT;
    CREATE INDEX technologies_by_batch ON technologies (batch);
    \(appendOnly("technologies"))

    CREATE TABLE colours (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      plan TEXT NOT NULL CHECK (plan <> ''),
      technology TEXT NOT NULL CHECK (technology <> ''),
      day INTEGER NOT NULL,
      colour TEXT NOT NULL CHECK (colour <> ''),
      evidence TEXT,
      decided_by TEXT,
      known INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches (id),
      UNIQUE (plan, technology, day, known, batch)
    ) STRICT;
    CREATE INDEX colours_by_batch ON colours (batch);
    \(appendOnly("colours"))

    CREATE TABLE nodes (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      plan TEXT NOT NULL CHECK (plan <> ''),
      node TEXT NOT NULL CHECK (node <> ''),
      name TEXT NOT NULL CHECK (name <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('deliverable', 'milestone', 'action')),
      due INTEGER,
      done INTEGER,
      known INTEGER NOT NULL,
      cluster TEXT,
      task TEXT,
      work_group TEXT,
      unit TEXT,
      note TEXT,
      batch INTEGER NOT NULL REFERENCES batches (id),
      UNIQUE (plan, node, batch)
    ) STRICT;
    CREATE INDEX nodes_by_batch ON nodes (batch);
    \(appendOnly("nodes"))

    """
}
