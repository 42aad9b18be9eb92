import Core
import Documents

/// Takes rows of dated colours. A history only grows: another colour for the same day is a later word on it.
final class ColourImporter: TableImporter {
  private let context: TableContext
  private let technologies: Set<String>
  private let vintages: SQLStatement
  private let insert: SQLStatement

  struct Key: Hashable {
    var technology: TechnologyCard.ID
    var day: Day
    var known: Day
  }

  init(_ header: TableHeader, _ context: TableContext) throws {
    self.context = context
    vintages = try context.store.statement(
      """
      SELECT colour, evidence, decided_by, batch FROM colours
      WHERE plan = ? AND technology = ? AND day = ? AND known <= ? ORDER BY known, id
      """)
    insert = try context.store.statement(
      """
      INSERT INTO colours (id, plan, technology, day, colour, evidence, decided_by, known, batch)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """)
    technologies = Set(
      try context.store.cards(of: context.plan.id, context.withdrawals).map(\.id.text))
  }

  func take(_ row: TableRow) throws {
    let errors = row.row.log.errorCount
    let technology = technology(row)
    let colour = row.reference("colour", to: TechnologyColour.self, in: context.directory, isRequired: true)
    let day = row["day"]?.value(as: .day)
    let known = row.value("known", as: .day) ?? context.options.known
    guard let technology, let colour, let day, row.row.log.errorCount == errors else { return }
    let change = ColourChange(
      day: day, colour: colour, evidence: row.text("evidence"), decidedBy: row.text("decided-by"),
      known: known)
    guard known >= day else { return reportEarly(row, day: day) }
    let key = Key(technology: technology, day: day, known: known)
    guard context.colours.isFirst(key, change, row, context) else { return }
    try add(change, to: technology)
  }

  private func technology(_ row: TableRow) -> TechnologyCard.ID? {
    let known = technologies
    return row.match("technology", Phrase("技术卡", "technology card"), isRequired: true) { text in
      known.contains(text)
        ? .exact(TechnologyCard.ID(text)) : .unknown(nearest: NearMiss.nearest(to: text, among: known))
    }
  }

  private func add(_ change: ColourChange, to technology: TechnologyCard.ID) throws {
    guard try !isKnown(change, of: technology) else { return context.noteUnchanged(.colours) }
    try insert.run(
      .int(context.writer.numbers.next(in: "colours")), .id(context.plan.id), .id(technology),
      .day(change.day), .id(change.colour), .text(change.evidence), .text(change.decidedBy),
      .day(change.known), .int(context.writer.batch))
    context.writer.count(.colours)
  }

  private func isKnown(_ change: ColourChange, of technology: TechnologyCard.ID) throws -> Bool {
    var isKnown = false
    try vintages.each(.id(context.plan.id), .id(technology), .day(change.day), .day(change.known)) { row in
      guard context.withdrawals[row.int(3)] == nil else { return }
      isKnown =
        row.id(0) == change.colour && row.optionalText(1) == change.evidence
        && row.optionalText(2) == change.decidedBy
    }
    return isKnown
  }

  private func reportEarly(_ row: TableRow, day: Day) {
    (row["known"] ?? row["day"])?.report(
      .impossibleDay,
      expected: Phrase("不早于定色日期 \(day) 的报送日期", "a day known not before the colour's day, \(day)"))
  }
}
