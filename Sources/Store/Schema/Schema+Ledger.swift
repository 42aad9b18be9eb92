extension Schema {
  /// The chain over the journal. A link is a batch, a withdrawal or whatever else was entered in one
  /// transaction; its parts say how many rows it added to each table and what their digest is, and its own
  /// digest covers those and the link before.
  ///
  /// That an item ended is an entry too; `items.ended` repeats the newest, so that lists are read by one index.
  static let tablesOfLedger = """
    CREATE TABLE endings (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      item INTEGER NOT NULL,
      day INTEGER NOT NULL
    ) STRICT;
    INSERT INTO endings (item, day) SELECT id, ended FROM items WHERE ended IS NOT NULL ORDER BY id;
    \(appendOnly("endings"))

    CREATE TABLE meetings (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      name TEXT NOT NULL CHECK (name <> ''),
      day INTEGER NOT NULL,
      entered TEXT NOT NULL CHECK (length(entered) >= 19)
    ) STRICT;
    \(appendOnly("meetings"))

    CREATE TABLE chain (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      event TEXT NOT NULL CHECK (event IN ('upgrade', 'batch', 'withdrawal', 'meeting', 'choice')),
      batch INTEGER REFERENCES batches (id),
      state TEXT NOT NULL CHECK (length(state) = 64),
      digest TEXT NOT NULL CHECK (length(digest) = 64)
    ) STRICT;
    \(appendOnly("chain"))

    CREATE TABLE chain_parts (
      link INTEGER NOT NULL REFERENCES chain (id) DEFERRABLE INITIALLY DEFERRED,
      part TEXT NOT NULL,
      last INTEGER NOT NULL,
      size INTEGER NOT NULL CHECK (size > 0),
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      PRIMARY KEY (link, part)
    ) STRICT;
    \(appendOnly("chain_parts"))

    """
}
