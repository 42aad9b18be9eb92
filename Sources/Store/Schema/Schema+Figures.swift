extension Schema {
  /// Figures and where they come from. A series is one indicator of one plan for one scope.
  static let tablesOfFigures = """
    CREATE TABLE series (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      plan TEXT NOT NULL CHECK (plan <> ''),
      indicator TEXT NOT NULL CHECK (indicator <> ''),
      scope TEXT NOT NULL CHECK (scope <> ''),
      UNIQUE (plan, indicator, scope)
    ) STRICT;
    \(appendOnly("series"))

    CREATE TABLE figures (
      id INTEGER NOT NULL PRIMARY KEY CHECK (id > 0),
      series INTEGER NOT NULL REFERENCES series (id),
      first_month INTEGER NOT NULL CHECK (first_month BETWEEN 12 AND 119999),
      last_month INTEGER NOT NULL CHECK (last_month BETWEEN first_month AND 119999),
      value REAL NOT NULL CHECK (abs(value) < 1e300),
      numerator REAL CHECK (abs(numerator) < 1e300),
      denominator REAL CHECK (abs(denominator) < 1e300),
      state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2),
      known INTEGER NOT NULL,
      batch INTEGER NOT NULL REFERENCES batches (id),
      UNIQUE (series, last_month, first_month, state, known, batch)
    ) STRICT;
    CREATE INDEX figures_by_batch ON figures (batch);
    \(appendOnly("figures"))

    CREATE TABLE origins (
      figure INTEGER NOT NULL PRIMARY KEY REFERENCES figures (id),
      file INTEGER NOT NULL REFERENCES files (id) DEFERRABLE INITIALLY DEFERRED,
      sheet TEXT CHECK (sheet <> ''),
      cell TEXT NOT NULL CHECK (cell <> ''),
      raw TEXT NOT NULL,
      unit TEXT NOT NULL,
      sender TEXT CHECK (sender <> ''),
      note TEXT CHECK (note <> '')
    ) STRICT;
    CREATE INDEX origins_by_file ON origins (file);
    \(appendOnly("origins"))

    """
}
