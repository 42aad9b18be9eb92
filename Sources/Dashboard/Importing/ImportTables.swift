import Core
import Documents
import Screen
import Sheets

extension ImportPageMaker {
  /// What was found, the graver first, each grade under its heading.
  func findingTable(_ review: ImportReview) -> Table {
    let rows = Grade.allCases.flatMap { grade -> [Table.Row] in
      let found = review.findings.enumerated().filter { $0.element.finding.grade == grade }
      return found.isEmpty
        ? []
        : [heading(grade, found.map(\.element.finding))]
          + found.map { row($0.offset, $0.element, review) }
    }
    return Table(
      columns: [
        .init(words("位置", "place"), minimum: 6, maximum: 18),
        .init(words("原文", "stands there"), minimum: 6, maximum: 20),
        .init(words("应为", "expected"), minimum: 16, maximum: 60),
        .init(words("处理", "state"), minimum: 4, maximum: 12, rank: 1),
      ], rows: rows, empty: words("没有查出问题", "nothing was found"))
  }

  private func heading(_ grade: Grade, _ findings: [SheetFinding]) -> Table.Row {
    let open = findings.count(where: \.isBlocking)
    let told =
      switch grade {
      case .mandatory: words("不改不能入库", "cannot enter")
      case .verify: words("写了说明才能入库,待说明 \(open)", "enters with an explanation, \(open) to explain")
      case .hint: words("已处理,供知悉", "put right or left out")
      }
    return Table.Row(
      id: "heading:\(grade.rawValue)",
      [
        Line([
          Span("\(sign(grade)) ", role(grade)),
          Span("\(grade.name[words.language])  \(findings.count)", .heading),
          Span("  \(told)", .dim),
        ])
      ], isHeading: true)
  }

  private func row(_ index: Int, _ found: ImportReview.Found, _ review: ImportReview) -> Table.Row {
    let finding = found.finding
    return Table.Row(
      id: "\(index)",
      [
        Line(found.place, role(finding.grade)), Line(finding.raw),
        Line(finding.expected[words.language], .dim),
        state(finding, review.question(of: finding)),
      ], item: Item(finding: index))
  }

  private func state(_ finding: SheetFinding, _ question: SheetQuestion?) -> Line {
    if finding.explanation != nil { return Line(words("已说明", "explained"), .statusGreenQuiet) }
    switch (finding.grade, question) {
    case (.verify, _): return Line(words("待说明", "explain"), .warning)
    case (.mandatory, nil): return Line(words("待改", "mend"), .statusRedQuiet)
    case (.mandatory, _?): return Line(words("待答", "answer"), .warning)
    case (.hint, nil): return Line("")
    case (.hint, _?): return Line(words("可答", "may answer"), .dim)
    }
  }

  /// The selected finding in full.
  func detailBlock(_ review: ImportReview) -> Arrangement {
    var block = Block(
      "detail", title: words("这一条", "This one"), content: .lines(detail(review)), minimumRows: 5)
    block.maximumRows = 13
    return .block(block)
  }

  private func detail(_ review: ImportReview) -> [Line] {
    guard let index = maker.chosenFinding ?? firstFinding(review), review.findings.indices.contains(index)
    else {
      return [Line(words("没有要看的问题", "nothing to look at"), .dim)]
    }
    let found = review.findings[index]
    let finding = found.finding
    func line(_ label: String, _ text: String?, _ role: Role = .text) -> [Line] {
      guard let text, !text.isEmpty else { return [] }
      return [Line([Span(label.padded(to: words.language == .chinese ? 6 : 10), .label), Span(text, role)])]
    }
    return line(words("文件", "file"), review.file)
      + line(
        words("位置", "place"),
        [finding.sheet, cells(finding, found)].filter { !$0.isEmpty }.joined(separator: " "))
      + line(words("原文", "raw"), finding.raw.isEmpty ? nil : "“\(finding.raw)”", .strong)
      + line(words("读作", "read as"), finding.readAs?[words.language])
      + line(words("应为", "expected"), finding.expected[words.language])
      + line(
        words("改法", "to mend"), isAnswerable(finding, review) ? nil : finding.remedy?[words.language], .dim)
      + line(words("说明", "because"), finding.explanation, .statusGreenQuiet)
      + ask(finding, review.question(of: finding))
  }

  /// Whether Enter settles it, so that what is said of the map file does not matter here.
  private func isAnswerable(_ finding: SheetFinding, _ review: ImportReview) -> Bool {
    finding.grade == .verify || review.question(of: finding) != nil
  }

  private func firstFinding(_ review: ImportReview) -> Int? {
    Grade.allCases.lazy.compactMap { grade in review.findings.firstIndex { $0.finding.grade == grade } }.first
  }

  private func cells(_ finding: SheetFinding, _ found: ImportReview.Found) -> String {
    guard finding.cells.count > 1 else { return finding.cells.first.map { "\($0)" } ?? found.place }
    let first = finding.cells.prefix(12).map { "\($0)" }.joined(separator: " ")
    return finding.cells.count > 12
      ? first + words(" 等 \(finding.cells.count) 格", " … \(finding.cells.count)") : first
  }

  private func ask(_ finding: SheetFinding, _ question: SheetQuestion?) -> [Line] {
    let told: String
    switch (finding.grade, question) {
    case (.verify, _): told = words("写说明;说明永远跟着这个数", "explain it; the words stay beside the number")
    case (_, .meaning?): told = words("告诉它这个词指什么;按报送单位记住", "say what the word means; remembered by sender")
    case (_, .period?): told = words("告诉它是哪一期", "say which period it is")
    case (_, .scope?): told = words("告诉它是谁的数", "say whose figures they are")
    case (_, .sender?): told = words("写明报送单位", "say who sent it")
    case (_, nil): return []
    }
    let label = words("改法", "to mend").padded(to: words.language == .chinese ? 6 : 10)
    let or = finding.grade == .hint ? "" : words(";或改表再读", ", or mend the table")
    return [Line([Span(label, .label), Span("Enter", .key), Span(" \(told)\(or)", .dim)])]
  }

  /// Lights that would change, then figures that would be revised, then new ones.
  func changeTable(_ review: ImportReview) -> Table {
    let changes = review.changes
    let rows =
      review.marks.map(markRow) + (changes?.revisions ?? []).map { figureRow($0, words("修订", "revised")) }
      + (changes?.additions ?? []).map { figureRow($0, words("新", "new")) }
    return Table(
      columns: [
        .init(words("变化", "change"), minimum: 4, maximum: 8),
        .init(words("对象", "of"), minimum: 14, maximum: 40),
        .init(words("由", "from"), .trailing, minimum: 4, maximum: 16).ordered(as: .text),
        .init(words("到", "to"), .trailing, minimum: 4, maximum: 16).ordered(as: .text),
      ], rows: rows,
      empty: review.added == 0
        ? words("灯和数都不变", "no mark and no figure would change")
        : words(
          "灯和现值都不变:同一期已有更晚报出的数", "nothing in force would change: later figures of these periods are there"))
  }

  private func markRow(_ change: Changes.MarkChange) -> Table.Row {
    func mark(_ light: Light?, _ reason: Reason?) -> Line {
      light.map { words.mark($0) } ?? Line(reason.map { words.word($0) } ?? "–", .dim)
    }
    return Table.Row(
      id: "mark:\(change.target)",
      [
        Line(words("灯", "mark"), .label), Line(maker.name(change.target), .strong),
        mark(change.from, change.fromReason), mark(change.to, change.toReason),
      ], item: .target(change.target))
  }

  private func figureRow(_ change: Changes.FigureChange, _ kind: String) -> Table.Row {
    let indicator = maker.situation.indicator(change.indicator)
    func value(_ observation: Observation?) -> Line {
      Line(observation.map { words.quantity($0.value, indicator) } ?? "–", .text)
    }
    let name = [
      maker.name(change.indicator), maker.name(change.scope),
      words.shortPeriod(change.period, year: maker.year),
    ].joined(separator: " ")
    return Table.Row(
      id: "figure:\(change.indicator)@\(change.scope.code) \(change.period)",
      [Line(kind, .label), Line(name), value(change.from), value(change.to)], item: Item())
  }

  /// Every figure as it was read, with the cell it stands in.
  func figureTable(_ review: ImportReview) -> Table {
    Table(
      columns: [
        .init(words("指标", "indicator"), minimum: 8, maximum: 20), .init(words("范围", "scope"), maximum: 12),
        .init(words("期间", "period"), maximum: 16),
        .init(words("读作", "read as"), .trailing, minimum: 6, maximum: 16),
        .init(words("格子", "cell"), maximum: 14, rank: 2),
        .init(words("原文", "raw"), .trailing, maximum: 14, rank: 1),
      ],
      rows: review.figures.prefix(2_000).enumerated().map { index, figure in
        let indicator = maker.situation.indicator(figure.indicator)
        return Table.Row(
          id: "\(index)",
          [
            Line(maker.name(figure.indicator)), Line(maker.name(figure.scope), .dim),
            Line(words.shortPeriod(figure.period, year: maker.year), .dim),
            Line(words.quantity(figure.value, indicator), .strong)
              .measured(figure.value, indicator?.unit.symbol),
            Line([figure.sheet, "\(figure.cell)"].filter { !$0.isEmpty }.joined(separator: " "), .dim),
            Line(figure.raw, .dim),
          ], item: Item())
      }, empty: words("没有读出数", "no figure was read"))
  }
}
