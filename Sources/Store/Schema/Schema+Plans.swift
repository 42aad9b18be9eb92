extension Schema {
  /// The journal, and the versions of plans. Nothing here is ever changed; a withdrawal is an entry.
  static let tablesOfPlans = """
    CREATE TABLE settings (
      name TEXT NOT NULL PRIMARY KEY CHECK (name <> ''),
      value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE batches (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      entered TEXT NOT NULL CHECK (length(entered) >= 19),
      known INTEGER NOT NULL,
      sender TEXT CHECK (sender <> '')
    ) STRICT;
    \(appendOnly("batches"))

    CREATE TABLE withdrawals (
      batch INTEGER NOT NULL PRIMARY KEY REFERENCES batches (id),
      day INTEGER NOT NULL,
      entered TEXT NOT NULL CHECK (length(entered) >= 19)
    ) STRICT;
    \(appendOnly("withdrawals"))

    CREATE TABLE counts (
      batch INTEGER NOT NULL REFERENCES batches (id),
      kind TEXT NOT NULL CHECK (kind IN ('plan', 'figures', 'technologies', 'colours', 'nodes', 'items')),
      size INTEGER NOT NULL CHECK (size > 0),
      PRIMARY KEY (batch, kind)
    ) STRICT;
    \(appendOnly("counts"))

    CREATE TABLE files (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      batch INTEGER NOT NULL REFERENCES batches (id),
      name TEXT NOT NULL CHECK (name <> ''),
      digest TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT;
    CREATE INDEX files_by_batch ON files (batch);
    \(appendOnly("files"))

    CREATE TABLE changes (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      batch INTEGER NOT NULL REFERENCES batches (id),
      kind TEXT NOT NULL CHECK (kind IN ('plan', 'technologies', 'nodes')),
      subject TEXT NOT NULL CHECK (subject <> ''),
      field TEXT NOT NULL,
      was TEXT,
      became TEXT
    ) STRICT;
    CREATE INDEX changes_by_batch ON changes (batch);
    \(appendOnly("changes"))

    CREATE TABLE plans (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      plan TEXT NOT NULL CHECK (plan <> ''),
      number INTEGER NOT NULL CHECK (number > 0),
      title TEXT NOT NULL CHECK (title <> ''),
      valid_from INTEGER NOT NULL,
      known INTEGER NOT NULL,
      note TEXT,
      document BLOB NOT NULL CHECK (length(document) > 0),
      batch INTEGER NOT NULL REFERENCES batches (id),
      UNIQUE (plan, number, batch)
    ) STRICT;
    CREATE INDEX plans_by_batch ON plans (batch);
    \(appendOnly("plans"))

    """

  /// Triggers that refuse to change or delete what was entered.
  static func appendOnly(_ table: String) -> String {
    ["UPDATE", "DELETE"].map { verb in
      """
      CREATE TRIGGER \(table)_refuse_\(verb.lowercased()) BEFORE \(verb) ON \(table)
      BEGIN SELECT RAISE(ABORT, '\(table): entries are only added'); END;
      """
    }.joined(separator: "\n")
  }
}
