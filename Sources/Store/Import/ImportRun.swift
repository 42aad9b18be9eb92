import Core
import Documents
import Sheets

/// One import while it runs, inside its transaction.
final class ImportRun {
  private let writer: BatchWriter
  private let withdrawals: Withdrawals
  private var plans: [Plan] = []
  private var findings = Findings()
  private var unchanged: [BatchWriter.Kind: Int] = [:]
  private var sheets: [SheetReport] = []
  /// The plan the tables were about.
  private(set) var plan: Plan.ID?

  init(_ writer: BatchWriter) throws {
    self.writer = writer
    withdrawals = try writer.store.withdrawals()
  }

  func take(_ plan: Plan, _ files: [PlanReader.Source]) throws {
    plans.append(plan)
    guard try writer.add(plan, to: writer.store.plans(except: withdrawals)) else {
      unchanged[.plan, default: 0] += 1
      findings.append(.unchanged(1, in: files.first?.name ?? plan.id.text))
      return
    }
    for file in files {
      try writer.enter(
        file: writer.numbers.next(in: "files"), name: file.name, digest: Digest.of(file.bytes))
    }
  }

  func take(_ tables: [RecognisedTable], _ progress: @escaping (ImportProgress) throws -> Void, path: String)
    throws
  {
    guard !tables.isEmpty, let plan = try plan(of: tables, path) else { return }
    self.plan = plan.id
    let bulk = BulkLoad(tables, writer.store)
    writer.bulk = bulk
    let context = TableContext(writer, plan: plan, withdrawals)
    var meter = ProgressMeter(total: tables.reduce(0) { $0 + $1.file.size }, report: progress)
    var logs = tables.map(\.findings)
    for kind in TableKind.allCases {
      for index in tables.indices {
        guard let header = tables[index].header, header.kind == kind else { continue }
        logs[index].append(contentsOf: try TableRun(tables[index].file, header, context).run(&meter))
        tell(context.read, of: tables[index].file)
      }
    }
    for index in tables.indices {
      guard let source = tables[index].sheets else { continue }
      try meter.note(bytes: 0, of: tables[index].file.name)
      try take(source, tables[index], context, &logs[index])
      try meter.note(bytes: tables[index].file.size, of: tables[index].file.name)
    }
    logs.forEach { findings.append(contentsOf: $0) }
    unchanged.merge(context.unchangedByKind) { $0 + $1 }
    try meter.tell(.indexing)
    try bulk.end()
  }

  /// Tells what a dry run read from a table of figures.
  private func tell(_ figures: [SheetFigure], of file: TableFile) {
    guard !figures.isEmpty else { return }
    var reading = SheetReading()
    reading.figures = figures
    sheets.append(SheetReport(file: file.name, digest: "", sender: nil, reading: reading, sheets: []))
  }

  /// Takes the figures of sheets. Where there are none, what is wrong with the header says more.
  private func take(
    _ source: SheetSource, _ table: RecognisedTable, _ context: TableContext, _ log: inout Findings
  ) throws {
    let run = SheetRun(table.file, source, context)
    let report = try run.read()
    let isOfNoUse = report.reading.figures.isEmpty && !report.isBlocked
    if isOfNoUse, table.isNearlyDefined || report.reading.findings.isEmpty && !log.isEmpty { return }
    log = try run.enter(report)
    sheets.append(report)
  }

  /// Works out what follows from what came in, and says what it all was.
  func finished() throws -> ImportReport {
    let upkeep = ListUpkeep(store: writer.store)
    for (list, day) in writer.touchedLists { try upkeep.count(list: list, changedOn: day) }
    if !findings.hasErrors { try check(upkeep) }
    if let day = writer.options.sampleDay { try writer.store.set(.sampleDay, to: day.description) }
    func named(_ counts: [BatchWriter.Kind: Int]) -> [String: Int] {
      Dictionary(uniqueKeysWithValues: counts.map { ($0.key.rawValue, $0.value) })
    }
    return ImportReport(
      batch: nil, findings: findings, counts: named(writer.counts), unchanged: named(unchanged),
      changes: try writer.store.changes(of: writer.batch), sheets: sheets)
  }

  /// The plan the tables are about; nil when that is not clear, which is reported.
  private func plan(of tables: [RecognisedTable], _ path: String) throws -> Plan? {
    let shelf = try writer.store.plans(except: withdrawals)
    let imported = Set(plans.map(\.id))
    if writer.options.plan == nil, imported.count > 1 {
      findings.append(.planNotNamed(tables.first?.file.name ?? ""))
      return nil
    }
    let id = try writer.options.plan ?? imported.first ?? writer.store.currentPlan(on: shelf)
    return try writer.store.document(shelf.choose(id.map { PlanChoice($0) }, asOf: nil, at: path))
  }

  private func check(_ upkeep: ListUpkeep) throws {
    var changed = Set(plans.map(\.id))
    for list in writer.touchedLists.keys {
      let plan = try writer.store.first("SELECT plan FROM lists WHERE id = ?", .int(list)) {
        Plan.ID($0.text(0))
      }
      if let plan { changed.insert(plan) }
    }
    for id in changed.sorted() {
      if let plan = try writer.store.newestDocument(of: id) { try upkeep.check(plan) }
    }
  }
}

/// Tells how far the reading of tables has come.
struct ProgressMeter {
  let total: Int
  let report: (ImportProgress) throws -> Void
  private var bytes = 0
  private var rows = 0

  init(total: Int, report: @escaping (ImportProgress) throws -> Void) {
    (self.total, self.report) = (total, report)
  }

  mutating func noteRow() { rows += 1 }

  /// Tells that the reading is over and something else begins.
  func tell(_ phase: ImportProgress.Phase) throws {
    try report(ImportProgress(file: "", bytesRead: total, bytesTotal: total, rows: rows, phase: phase))
  }

  mutating func note(bytes: Int, of file: String) throws {
    self.bytes += bytes
    try report(
      ImportProgress(file: file, bytesRead: self.bytes, bytesTotal: max(total, self.bytes), rows: rows))
  }
}
