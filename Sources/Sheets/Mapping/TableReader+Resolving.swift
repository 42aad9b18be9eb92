import Core
import Documents

extension TableReader {
  /// Makes a figure of a number, or says why not.
  mutating func take(_ candidate: Candidate) {
    let evidence = candidate.evidence
    if !block.headings.isEmpty, candidate.column.path.isEmpty { return reportNoHeading(candidate) }
    if candidate.row.isNameless { return reportNameless(candidate) }
    if let label = evidence.unclear.first(where: { !shortensTitle($0) }) {
      return reportUnclear(label, candidate)
    }
    if let conflict = evidence.conflict {
      return report(
        candidate, .unsureFigure, raw: "\(conflict.first) / \(conflict.second)",
        expected: Phrase("行与列说的是同一件事", "row and column to say the same"))
    }
    if let crossing = crossing(evidence) {
      return report(
        candidate, .unsureFigure, raw: "\(crossing.outer.word) / \(crossing.inner.word)",
        expected: Phrase(
          "一个范围;两个范围交叉的数没有地方放", "one scope; there is no place for the share of one in another"),
        remedy: Phrase("删去这一行,或在 --map 文件里写 skip", "leave it out, or say skip in the --map file"))
    }
    guard let indicator = indicator(of: evidence) else { return reportNoIndicator(candidate) }
    if context.isPlanned { return reportPlanned(candidate) }
    guard let period = period(of: evidence, indicator) else { return reportNoPeriod(candidate) }
    guard let value = value(of: candidate, indicator) else { return }
    if evidence.isTotal {
      return totals.add(total: value, candidate, indicator, period)
    }
    let scope = scope(of: evidence)
    totals.add(value, candidate, indicator, period, scope)
    accept(candidate, indicator, scope, period, value)
  }

  /// Whether a label is the end of the name of the indicator in the title: 营业收入 under 规上工业营业收入.
  private func shortensTitle(_ label: Label) -> Bool {
    guard case .unknown? = label.match, label.name.count > 1, !label.isDerived, !label.isPart,
      let indicator = context.indicator.flatMap({ lexicon.directory[$0] })
    else { return false }
    return indicator.names.contains { $0.compact.hasSuffix(label.name) }
  }

  /// Two scopes that cannot both be meant: a district of a cluster, or in the table of another district.
  private func crossing(_ evidence: CellEvidence) -> CellEvidence.Crossing? {
    var crossings = evidence.crossings
    if let inner = evidence.scope, inner.scope != .whole {
      let whole = context.scope ?? senderScope
      if let whole, whole != .whole, whole != inner.scope {
        crossings.append(.init(outer: (whole, lexicon.plan.name(of: whole)), inner: inner))
      }
    }
    return crossings.first { crossing in
      guard case .district(let zone) = crossing.inner.scope,
        case .district(let district) = crossing.outer.scope
      else { return true }
      return lexicon.directory[zone]?.parent != district
    }
  }

  private func indicator(of evidence: CellEvidence) -> Indicator? {
    (evidence.indicator?.id ?? context.indicator).flatMap { lexicon.directory[$0] }
  }

  private func scope(of evidence: CellEvidence) -> Scope {
    evidence.scope?.scope ?? lexicon.mapping.scope ?? context.scope ?? .whole
  }

  /// The span meant: of what flows up to a day from January on.
  private func period(of evidence: CellEvidence, _ indicator: Indicator) -> Period? {
    guard let period = period(of: evidence) else { return nil }
    let nearer = evidence.period.flatMap { $0.months == nil && $0.mode == .own ? nil : $0 }
    let isUpTo = evidence.fixedPeriod == nil && (nearer ?? context.period)?.mode == .upTo
    return isUpTo && indicator.measure == .flow
      ? Period(year: period.year, months: 1...period.month) : period
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
      guard let year = words.year, let own = title?.year, year == own || year == own - 1, !headingsSayMonths
      else {
        return nil
      }
    }
    if title?.year == nil, let given = lexicon.mapping.period {
      title = PeriodWords(year: given.year, months: title?.months ?? given.startMonth...given.month)
    }
    return words.resolved(in: title)
  }

  /// Whether some heading says its months itself, so that one without says something else.
  private var headingsSayMonths: Bool {
    columns.contains { column in column.path.contains { lexicon.label($0.text).period?.months != nil } }
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
    if candidate.evidence.indicator == nil {
      pile.add(
        .hint, .unsureFigure, [candidate.address], readAs: Phrase(verbatim: indicator.name),
        expected: Phrase("行或列写明指标;没写的按标题读", "an indicator in row or column; without one the title's is meant")
      )
    }
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
  private var senderIsPart: Bool { senderScope != nil }

  /// The district or cluster that the sender is of, if it is of one.
  private var senderScope: Scope? {
    guard lexicon.mapping.scope == nil, let sender = lexicon.mapping.sender ?? context.captions.sender else {
      return nil
    }
    return lexicon.scopes(in: sender).first { $0 != .whole }
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
      return checked((value, unit), candidate, indicator)
    case .assumed(let value, let because):
      pile.add(
        .hint, .assumedUnit, [candidate.address], raw: because ?? "",
        readAs: Phrase(verbatim: indicator.unit.symbol),
        expected: Phrase(
          "“\(indicator.name)” 的单位;没写,读作 \(indicator.unit.symbol)",
          "the unit of “\(indicator.name)”; read as \(indicator.unit.symbol)"))
      return checked((value, indicator.unit.symbol), candidate, indicator)
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

  /// A count of things that is no whole number was read from the wrong place, or in the wrong unit.
  private mutating func checked(
    _ value: (Double, unit: String), _ candidate: Candidate, _ indicator: Indicator
  ) -> (Double, unit: String)? {
    if isWholeEnough(value.0, indicator) { return value }
    report(
      candidate, .notANumber, raw: grid.sheet.cells[candidate.address]?.raw ?? "",
      expected: Phrase("整数个(\(indicator.unit.symbol))", "a whole number of \(indicator.unit.symbol)"))
    return nil
  }

  private func isWholeEnough(_ value: Double, _ indicator: Indicator) -> Bool {
    guard case .count = indicator.unit.dimension else { return true }
    let count = value * indicator.unit.factor
    return abs(count - count.rounded()) <= 1e-6 * max(1, abs(count))
  }
}
