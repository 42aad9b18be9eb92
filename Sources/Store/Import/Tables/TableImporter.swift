import Core
import Documents
import Sheets

/// Takes the rows of one table. Mistakes go to the row's log; a row with a mistake adds nothing.
protocol TableImporter: AnyObject {
  init(_ header: TableHeader, _ context: TableContext) throws
  func take(_ row: TableRow) throws
}

/// What the tables of one import share.
final class TableContext {
  let writer: BatchWriter
  let plan: Plan
  let directory: PlanDirectory
  let withdrawals: Withdrawals
  /// What came in already, in this file or another of the import.
  let figures = SeenRows<FigureImporter.Key, FigureImporter.Value>()
  let technologies = SeenRows<TechnologyCard.ID, TechnologyCard>()
  let colours = SeenRows<ColourImporter.Key, ColourChange>()
  let nodes = SeenRows<Node.ID, Node>()
  let items = SeenItems()
  /// The number of the file being read, for origins.
  var file = 0
  /// Rows of the file being read that were there already, or came twice.
  private(set) var unchanged = 0
  private(set) var repeated = 0
  private(set) var unchangedByKind: [BatchWriter.Kind: Int] = [:]

  /// What a dry run read from tables of figures, of which the first hundred thousand are told.
  private(set) var read: [SheetFigure] = []

  init(_ writer: BatchWriter, plan: Plan, _ withdrawals: Withdrawals) {
    (self.writer, self.plan, self.withdrawals) = (writer, plan, withdrawals)
    directory = PlanDirectory(plan)
  }

  var store: Connection { writer.store }
  var options: ImportOptions { writer.options }

  func begin(file: Int) { (self.file, unchanged, repeated, read) = (file, 0, 0, []) }

  func noteUnchanged(_ kind: BatchWriter.Kind) {
    unchanged += 1
    unchangedByKind[kind, default: 0] += 1
  }

  /// Notes a figure of a dry run, to be told.
  func note(_ entry: FigureEntry, _ row: TableRow) {
    guard options.dryRun, read.count < 100_000 else { return }
    let cell = CellAddress(row: row.row.line - 1, column: row.header["value"]?.index ?? 0)
    read.append(
      SheetFigure(
        indicator: entry.key.indicator, scope: entry.key.scope, period: entry.period, value: entry.value,
        state: entry.state, known: entry.known, sender: entry.origin.sender, sheet: "", cell: cell,
        raw: entry.origin.raw, unit: entry.origin.unit, note: entry.origin.note))
  }

  func noteRepeated() { repeated += 1 }
}

extension Finding {
  static func conflict(at place: Place, with first: Place) -> Finding {
    Finding(
      .conflictingRows, at: place,
      expected: Phrase("与 \(first) 相同的内容,或不同的对象", "what \(first) says, or another object"),
      remedy: Phrase("同一对象的两行数值不同,删去错的一行", "two rows of one thing differ: remove the wrong one"))
  }
}

extension FindingLog {
  /// How many mistakes were found so far; a reading that adds none was sound.
  var errorCount: Int { findings.count(of: .error) }
}
