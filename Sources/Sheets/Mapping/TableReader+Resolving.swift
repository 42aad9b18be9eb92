import Core
import Documents

extension TableReader {
  /// Makes a figure of a number, or says why not.
  mutating func take(_ candidate: Candidate) {
    let evidence = candidate.evidence
    if !block.headings.isEmpty, candidate.column.path.isEmpty { return reportNoHeading(candidate) }
    if let label = evidence.unclear { return reportUnclear(label, candidate) }
    if let conflict = evidence.conflict {
      return report(
        candidate, .unsureFigure, raw: "\(conflict.first) / \(conflict.second)",
        expected: Phrase("行与列说的是同一件事", "row and column to say the same"))
    }
    guard let indicator = indicator(of: evidence) else { return reportNoIndicator(candidate) }
    if context.isPlanned { return reportPlanned(candidate) }
    guard let period = period(of: evidence) else { return reportNoPeriod(candidate) }
    guard let value = value(of: candidate, indicator) else { return }
    if evidence.isTotal {
      return totals.add(total: value, candidate, indicator, period)
    }
    let scope = scope(of: evidence)
    totals.add(value, candidate, indicator, period, scope)
    accept(candidate, indicator, scope, period, value)
  }

  private func indicator(of evidence: CellEvidence) -> Indicator? {
    (evidence.indicator?.id ?? context.indicator).flatMap { lexicon.directory[$0] }
  }

  private func scope(of evidence: CellEvidence) -> Scope {
    evidence.scope?.scope ?? lexicon.mapping.scope ?? context.scope ?? .whole
  }

  private func period(of evidence: CellEvidence) -> Period? {
    if let fixed = evidence.fixedPeriod { return fixed }
    guard let words = evidence.period else {
      guard let title = context.period, title.year != nil else { return lexicon.mapping.period }
      return title.resolved(in: nil)
    }
    var title = context.period
    // A heading of years alone under a title with months: the same months of each year, if the years are
    // the title's and the one before; otherwise whole years, or nobody knows.
    if words.year != nil, words.months == nil, words.mode == .own, let months = title?.months,
      months != 1...12
    {
      guard let year = words.year, let own = title?.year, year == own || year == own - 1 else { return nil }
    }
    if title?.year == nil, let given = lexicon.mapping.period {
      title = PeriodWords(year: given.year, months: title?.months ?? given.startMonth...given.month)
    }
    return words.resolved(in: title)
  }

  private mutating func accept(
    _ candidate: Candidate, _ indicator: Indicator, _ scope: Scope, _ period: Period,
    _ value: (Double, unit: String)
  ) {
    let cell = grid.sheet.cells[candidate.address]
    if candidate.evidence.scope == nil, lexicon.mapping.scope == nil, context.scope == nil {
      guard !senderIsPart else { return reportNoScope(candidate) }
      pile.add(
        .hint, .unsureFigure, [candidate.address],
        readAs: Phrase(lexicon.plan.place.name, lexicon.plan.place.name),
        expected: Phrase(
          "写明范围;没写的读作\(lexicon.plan.place.name)", "a scope; without one the whole place is meant"))
    }
    reportMendings(candidate, cell)
    if cell?.isShownScaled == true {
      pile.add(
        .verify, .shownOtherwise, [candidate.address], raw: cell?.raw ?? "",
        readAs: Phrase(verbatim: "\(value.0)"),
        expected: Phrase("格子显示的数与存的数一样大(格式里带缩放或单位)", "a cell that shows the number it holds"),
        remedy: Phrase("改用普通数字格式", "use a plain number format"))
    }
    if let comment = cell?.comment {
      pile.add(
        .hint, .comment, [candidate.address], raw: comment,
        expected: Phrase("批注已记下", "a comment, which was noted"))
    }
    figures.append(
      SheetFigure(
        indicator: indicator.id, scope: scope, period: period, value: value.0, state: state(candidate),
        known: day(candidate), sender: text(candidate, .sender), sheet: grid.sheet.name,
        cell: candidate.address,
        raw: cell?.raw ?? "", unit: value.unit, note: text(candidate, .note)))
  }

  /// A district's own table does not speak of the whole place.
  private var senderIsPart: Bool {
    guard let sender = lexicon.mapping.sender ?? context.captions.sender else { return false }
    return lexicon.scopes(in: sender).contains { $0 != .whole }
  }

  private func text(_ candidate: Candidate, _ role: ColumnRole) -> String? {
    columns.first { $0.role == role }.flatMap { grid.text(candidate.address.row, $0.index).nonEmpty }
  }

  private func day(_ candidate: Candidate) -> Day? {
    text(candidate, .known).flatMap { CaptionWords.day($0) } ?? context.captions.known
  }

  private func state(_ candidate: Candidate) -> Figure.State {
    switch text(candidate, .state) {
    case "初步"?, "初步数"?, "快报"?, "快报数"?, "公示"?, "provisional"?: .provisional
    case "修订"?, "修订数"?, "revised"?: .revised
    case nil: context.isProvisional ? .provisional : .final
    default: .final
    }
  }

  private mutating func value(of candidate: Candidate, _ indicator: Indicator) -> (Double, unit: String)? {
    let unitText = text(candidate, .unit) ?? candidate.evidence.unit
    let reading = UnitReading(
      indicator: indicator, heading: unitText, captions: context.captions.units, lexicon: lexicon)
    let outcome = reading.read(candidate.number)
    switch outcome {
    case .value(let value, let unit):
      guard isWholeEnough(value, indicator) else {
        report(
          candidate, .notANumber, raw: grid.sheet.cells[candidate.address]?.raw ?? "",
          expected: Phrase("整数个(\(indicator.unit.symbol))", "a whole number of \(indicator.unit.symbol)"))
        return nil
      }
      return (value, unit)
    case .assumed(let value, let because):
      pile.add(
        .hint, .assumedUnit, [candidate.address], raw: because ?? "",
        readAs: Phrase(verbatim: indicator.unit.symbol),
        expected: Phrase(
          "“\(indicator.name)” 的单位;没写,读作 \(indicator.unit.symbol)",
          "the unit of “\(indicator.name)”; read as \(indicator.unit.symbol)"))
      return (value, indicator.unit.symbol)
    case .mismatch(let unit):
      report(
        candidate, .unitMismatch, raw: "\(grid.sheet.cells[candidate.address]?.raw ?? "") \(unit)",
        expected: Phrase(
          "能换算为 \(indicator.unit.symbol) 的单位", "a unit that converts into \(indicator.unit.symbol)"))
      return nil
    case .unclear(let unit):
      report(
        candidate, .unitMismatch, raw: "\(grid.sheet.cells[candidate.address]?.raw ?? "") \(unit)",
        expected: Phrase("只有一种读法的单位", "a unit that can be read in one way only"),
        remedy: Phrase("把完整单位写进格子或表头,如 万元", "write the whole unit into the cell or its heading, such as 万元"))
      return nil
    }
  }

  private func isWholeEnough(_ value: Double, _ indicator: Indicator) -> Bool {
    guard case .count = indicator.unit.dimension else { return true }
    let count = value * indicator.unit.factor
    return abs(count - count.rounded()) <= 1e-6 * max(1, abs(count))
  }
}
