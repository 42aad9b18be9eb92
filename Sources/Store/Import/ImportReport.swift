public import Core
public import Documents
public import Sheets

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
  /// What was read from workbooks and free tables, in the order given. Their findings stand here and not
  /// above, where one error stands for all that keep a file from entering.
  public var sheets: [SheetReport] = []
  /// How the plan stood before and would stand afterwards; only for a dry run over a plan that was there.
  public var outlook: Outlook?

  /// Two snapshots of one plan.
  public struct Outlook: Sendable {
    public var before: Snapshot
    public var after: Snapshot
  }
}

/// What was read from the sheets of one file.
public struct SheetReport: Sendable {
  /// The file's name as given, and its SHA-256.
  public var file: String
  public var digest: String
  /// Who sent it, by the options, the map file or the file itself.
  public var sender: String?
  /// The figures, and everything found.
  public var reading: SheetReading
  /// The sheets as they were read, for a copy to send back.
  public var sheets: [Sheet]

  /// Whether anything keeps the file from entering.
  public var isBlocked: Bool { reading.blocking(.mandatory) + reading.blocking(.verify) > 0 }
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
  /// What is being done; only reading is told more than once.
  public var phase = Phase.reading

  /// The parts of an import, in their order; a small one is through all but the first at once.
  public enum Phase: Hashable, Sendable, CaseIterable {
    /// Rows are read, checked and entered.
    case reading
    /// The indexes of a large list are made anew.
    case indexing
    /// Lists are counted and held against the plan's rules.
    case counting
    /// The chain gets its link, and the batch is written.
    case sealing
  }
}
