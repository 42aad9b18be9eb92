extension Schema {
  /// Files that were refused: how much was found in each, and which figures it told of. Never what their values were.
  static let tablesOfRefusals = """
    CREATE TABLE refusals (
      file INTEGER NOT NULL PRIMARY KEY REFERENCES files (id),
      plan TEXT NOT NULL CHECK (plan <> ''),
      sender TEXT CHECK (sender <> ''),
      mandatory INTEGER NOT NULL CHECK (mandatory >= 0),
      unexplained INTEGER NOT NULL CHECK (unexplained >= 0),
      hints INTEGER NOT NULL CHECK (hints >= 0)
    ) STRICT;
    \(appendOnly("refusals"))

    CREATE TABLE refused_reports (
      file INTEGER NOT NULL REFERENCES refusals (file),
      indicator TEXT NOT NULL CHECK (indicator <> ''),
      scope TEXT NOT NULL CHECK (scope <> ''),
      first_month INTEGER NOT NULL,
      last_month INTEGER NOT NULL CHECK (last_month >= first_month),
      PRIMARY KEY (file, indicator, scope, first_month, last_month)
    ) STRICT, WITHOUT ROWID;
    \(appendOnly("refused_reports"))

    """
}
