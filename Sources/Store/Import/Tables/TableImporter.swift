import Core
import Documents

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

  init(_ writer: BatchWriter, plan: Plan, _ withdrawals: Withdrawals) {
    (self.writer, self.plan, self.withdrawals) = (writer, plan, withdrawals)
    directory = PlanDirectory(plan)
  }

  var store: Connection { writer.store }
  var options: ImportOptions { writer.options }

  func begin(file: Int) { (self.file, unchanged, repeated) = (file, 0, 0) }

  func noteUnchanged(_ kind: BatchWriter.Kind) {
    unchanged += 1
    unchangedByKind[kind, default: 0] += 1
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
