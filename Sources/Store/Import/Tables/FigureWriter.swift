import Core

/// A figure to be added, with where it comes from.
struct FigureEntry {
  var key: FigureTable.Key
  var period: Period
  var value: Double
  var numerator: Double?
  var denominator: Double?
  var state: Figure.State
  var known: Day
  var origin: Origin

  struct Origin {
    var file: Int
    var sheet: String?
    var cell: String
    var raw: String
    var unit: String
    var sender: String?
    var note: String?
  }
}

/// Adds figures of one plan within a batch.
final class FigureWriter {
  private let writer: BatchWriter
  private let plan: Plan.ID
  private let withdrawals: Withdrawals
  private var series: [FigureTable.Key: Int] = [:]
  private let insert: SQLStatement
  private let insertOrigin: SQLStatement
  private let vintages: SQLStatement

  init(_ writer: BatchWriter, plan: Plan.ID, _ withdrawals: Withdrawals) throws {
    self.writer = writer
    self.plan = plan
    self.withdrawals = withdrawals
    insert = try writer.store.statement(
      """
      INSERT INTO figures
        (id, series, first_month, last_month, value, numerator, denominator, state, known, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    insertOrigin = try writer.store.statement(
      """
      INSERT INTO origins (figure, file, sheet, cell, raw, unit, sender, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """)
    vintages = try writer.store.statement(
      """
      SELECT value, numerator, denominator, state, known, batch FROM figures
      WHERE series = ? AND last_month = ? AND first_month = ? AND known <= ? ORDER BY known, id
      """)
    try loadSeries()
  }

  /// Adds a figure; false when the store says the same already on the day it was known.
  func add(_ entry: FigureEntry) throws -> Bool {
    let number = try number(of: entry.key)
    if try isKnown(entry, in: number) { return false }
    let id = try writer.numbers.next(in: "figures")
    try insert.run(
      .int(id), .int(number), .int(entry.period.firstMonth), .int(entry.period.lastMonth),
      .real(entry.value), .real(entry.numerator), .real(entry.denominator), .int(entry.state.number),
      .day(entry.known), .int(writer.batch))
    let origin = entry.origin
    try insertOrigin.run(
      .int(id), .int(origin.file), .text(origin.sheet), .text(origin.cell), .text(origin.raw),
      .text(origin.unit), .text(origin.sender), .text(origin.note))
    writer.count(.figures)
    return true
  }

  /// Whether the figure in force on that day, provisional or not, is the same in value and state.
  private func isKnown(_ entry: FigureEntry, in series: Int) throws -> Bool {
    var isSame = false
    let period = entry.period
    try vintages.each(
      .int(series), .int(period.lastMonth), .int(period.firstMonth), .day(entry.known)
    ) { row in
      let state = row.state(3)
      guard withdrawals[row.int(5)] == nil, (state == .provisional) == (entry.state == .provisional) else {
        return
      }
      isSame =
        state == entry.state && row.real(0) == entry.value && row.optionalReal(1) == entry.numerator
        && row.optionalReal(2) == entry.denominator
    }
    return isSame
  }

  private func number(of key: FigureTable.Key) throws -> Int {
    if let number = series[key] { return number }
    let number = try writer.numbers.next(in: "series")
    try writer.store.run(
      "INSERT INTO series (id, plan, indicator, scope) VALUES (?, ?, ?, ?)", .int(number), .id(plan),
      .id(key.indicator), .text(key.scope.code))
    series[key] = number
    return number
  }

  private func loadSeries() throws {
    var known: [FigureTable.Key: Int] = [:]
    try writer.store.each("SELECT id, indicator, scope FROM series WHERE plan = ?", .id(plan)) { row in
      if let scope = Scope(code: row.text(2)) { known[FigureTable.Key(row.id(1), scope)] = row.int(0) }
    }
    series = known
  }
}
