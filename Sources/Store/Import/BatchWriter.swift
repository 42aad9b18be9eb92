import Core

/// The one batch of an import: gives out numbers, counts what is added, keeps the journal.
///
/// Numbers are given out here, since a transaction that writes is alone in writing. A class, because the
/// importers of the kinds of rows share it.
final class BatchWriter {
  let store: Connection
  let options: ImportOptions
  let batch: Int
  private(set) var counts: [Kind: Int] = [:]
  let numbers: Numbers
  /// What is told before items change.
  var bulk: BulkLoad?
  /// Lists whose items changed, with the newest day on which they did.
  private(set) var touchedLists: [Int: Day] = [:]

  /// The kinds of things a batch adds.
  enum Kind: String, CaseIterable {
    case plan, figures, technologies, colours, nodes, items
  }

  init(_ store: Connection, _ options: ImportOptions) throws {
    self.store = store
    self.options = options
    numbers = Numbers(store)
    batch = try store.number("SELECT max(id) FROM batches") + 1
    try store.run(
      "INSERT INTO batches (id, entered, known, sender) VALUES (?, ?, ?, ?)", .int(batch),
      .text(options.entered), .day(options.known), .text(options.sender))
  }

  /// Whether anything was added at all.
  var isEmpty: Bool { counts.isEmpty && !hasRefusals }
  private var hasRefusals = false

  /// Notes that the batch says of a file that it was refused.
  func noteRefusal() { hasRefusals = true }

  func count(_ kind: Kind) { counts[kind, default: 0] += 1 }

  func touch(list: Int, on day: Day) { touchedLists[list] = max(touchedLists[list] ?? day, day) }

  /// Enters a file; its number may be used by origins before it is entered.
  func enter(file: Int, name: String, digest: String) throws {
    try store.run(
      "INSERT INTO files (id, batch, name, digest) VALUES (?, ?, ?, ?)", .int(file), .int(batch),
      .text(name), .text(digest))
  }

  /// Writes a change of something that was there before into the journal.
  func journal(_ kind: Kind, _ subject: String, _ difference: Difference) throws {
    try store.run(
      "INSERT INTO changes (id, batch, kind, subject, field, was, became) VALUES (?, ?, ?, ?, ?, ?, ?)",
      .int(numbers.next(in: "changes")), .int(batch), .text(kind.rawValue), .text(subject),
      .text(difference.path),
      .text(difference.was.map(shortened)), .text(difference.became.map(shortened)))
  }

  /// Closes the batch: the counts are the last thing entered.
  func finish() throws {
    for (kind, size) in counts {
      try store.run(
        "INSERT INTO counts (batch, kind, size) VALUES (?, ?, ?)", .int(batch), .text(kind.rawValue),
        .int(size))
    }
  }

  private func shortened(_ text: String) -> String { text.count > 400 ? text.prefix(399) + "…" : text }
}
