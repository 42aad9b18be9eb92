extension Schema {
  /// What senders' words mean, as somebody said once: asked again of nobody. The newest answer counts.
  static let tablesOfAnswers = """
    CREATE TABLE answers (
      plan TEXT NOT NULL CHECK (plan <> ''),
      sender TEXT NOT NULL,
      name TEXT NOT NULL CHECK (name <> ''),
      meaning TEXT NOT NULL CHECK (meaning <> ''),
      batch INTEGER NOT NULL REFERENCES batches (id),
      PRIMARY KEY (plan, sender, name, batch)
    ) STRICT;
    CREATE INDEX answers_by_batch ON answers (batch);
    \(appendOnly("answers"))

    """
}
