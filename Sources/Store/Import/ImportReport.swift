public import Core
public import Documents

/// What an import did, or would have done.
public struct ImportReport: Sendable {
  /// The batch it became; nil when nothing was written: for a dry run, for errors, or because there was
  /// nothing new.
  public var batch: Batch?
  /// Mistakes, warnings and remarks by file in the order given and by line. With one error nothing is
  /// written. At most 1 000 are kept; the others are counted.
  public var findings: Findings
  /// Rows added, or to be added, by kind: plan, figures, technologies, colours, nodes, items.
  public var counts: [String: Int]
  /// Rows that say what the store says already, by kind; they are not added again.
  public var unchanged: [String: Int]
  /// What is changed that was there before.
  public var changes: [JournalChange]
}

/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  /// The file being read.
  public var file: String
  /// Bytes read of all tables, and how many there are.
  public var bytesRead: Int
  public var bytesTotal: Int
  /// Rows read so far.
  public var rows: Int
}
