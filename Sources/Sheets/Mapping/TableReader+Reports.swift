import Core
import Documents

extension TableReader {
  mutating func report(
    _ candidate: Candidate, _ code: Finding.Code, _ grade: Grade = .mandatory, raw: String, expected: Phrase,
    remedy: Phrase? = nil, question: SheetQuestion? = nil
  ) {
    totals.noteUnread(row: candidate.address.row, column: candidate.address.column)
    pile.add(
      grade, code, [candidate.address], raw: raw, expected: expected, remedy: remedy, question: question)
  }

  /// A word that is not understood: asked where somebody may have meant something, otherwise only said.
  mutating func reportUnclear(_ label: Label, _ candidate: Candidate) {
    let inMap = Phrase(
      "在 --map 文件的 names 下写明:指标、范围、skip(不读)或 ignore(不影响)",
      "say under names in the --map file: indicator, scope, skip or ignore")
    func question(_ near: [String]) -> SheetQuestion {
      .meaning(word: label.name.isEmpty ? label.text : label.name, near: near)
    }
    switch label.match {
    case .skip?:
      report(
        candidate, .notRead, .hint, raw: label.text, expected: Phrase("按要求未读", "nothing; left out as told"))
    case .ambiguous(let ids)?:
      report(
        candidate, .unsureName, raw: label.text,
        expected: Phrase(
          "只指一个的名称,不是 \(ids.joined(separator: "、"))", "one meaning of \(ids.joined(separator: ", "))"),
        remedy: inMap, question: question(ids))
    case .unknown(let near)? where label.isDerived || !mayBeMeant(candidate, near, label):
      report(
        candidate, .notRead, .hint, raw: label.text,
        expected: label.isDerived
          ? Phrase("实绩;同比、目标之类由方案自行计算,未读", "actual values; growth, targets and the like are not read")
          : Phrase("方案里的名称;未读", "a name of the plan; not read"),
        remedy: near.map {
          Phrase("若指 “\($0)”,写进 --map 文件", "if “\($0)” is meant, say so in the --map file")
        },
        question: label.isDerived ? nil : question([near].compactMap(\.self)))
    case .unknown(let near)?:
      report(
        candidate, .unsureName, raw: label.text,
        expected: near.map { Phrase("方案里的名称,是 “\($0)” 吗?", "a name of the plan; is it “\($0)”?") }
          ?? Phrase("方案里的名称", "a name of the plan"),
        remedy: inMap, question: question([near].compactMap(\.self)))
    default:
      report(
        candidate, .unsureName, raw: label.text, expected: Phrase("方案里的名称", "a name of the plan"),
        remedy: inMap, question: question([]))
    }
  }

  /// Whether leaving the number out might leave out what was wanted: a name nearly right, or an unknown
  /// word around a known indicator.
  private func mayBeMeant(_ candidate: Candidate, _ near: String?, _ label: Label) -> Bool {
    near != nil || label.text.hasSuffix(LabelTexts.doubt)
      || candidate.evidence.indicator != nil
        && candidate.row.labels.contains { !$0.isUnderstood && !$0.isDerived }
  }

  mutating func reportNameless(_ candidate: Candidate) {
    report(
      candidate, .unsureFigure, raw: grid.sheet.cells[candidate.address]?.raw ?? "",
      expected: Phrase("有名称的行", "a row with a name"),
      remedy: Phrase("在行首写明地区或指标", "name what the row is about"))
  }

  mutating func reportNoHeading(_ candidate: Candidate) {
    report(
      candidate, .notRead, .hint, raw: CellAddress.letters(ofColumn: candidate.column.index),
      expected: Phrase("有表头的列;未读", "a column with a heading; not read"))
  }

  mutating func reportNoIndicator(_ candidate: Candidate) {
    let path = (candidate.column.path.map(\.text) + candidate.row.labels.map(\.text)).joined(separator: " · ")
    report(
      candidate, .notRead, .hint, raw: path,
      expected: Phrase("能认出的指标;未读", "an indicator that can be told; not read"),
      remedy: Phrase("在表头、行名或标题写方案里的指标名", "name an indicator of the plan in heading, row or title"))
  }

  mutating func reportPlanned(_ candidate: Candidate) {
    report(
      candidate, .notRead, .hint, raw: context.titles.joined(separator: " "),
      expected: Phrase("实绩表;目标、计划、预计不读", "a table of actual values; plans are not read"))
  }

  mutating func reportNoPeriod(_ candidate: Candidate) {
    let words = (candidate.column.path.map(\.text) + context.titles).joined(separator: " · ")
    report(
      candidate, .unsureFigure, raw: words,
      expected: Phrase("写明是哪一期的数", "the period of the figures"),
      remedy: Phrase(
        "在标题写 2026年1—8月,或在 --map 文件写 period", "write it into the title, or period into the --map file"),
      question: .period)
  }

  mutating func reportNoScope(_ candidate: Candidate) {
    report(
      candidate, .unsureFigure, raw: lexicon.mapping.sender ?? context.captions.sender ?? "",
      expected: Phrase("写明是全部还是报送单位自己的数", "whether the figures are of the whole place or of the sender"),
      remedy: Phrase("加一列地区,或在 --map 文件写 scope", "add a column for it, or scope to the --map file"),
      question: .scope)
  }

  mutating func reportMendings(_ candidate: Candidate, _ cell: Cell?) {
    let words: [WrittenNumber.Mending: Phrase] = [
      .fullWidth: Phrase("半角数字(全角已读作半角)", "plain digits; full-width ones were read as such"),
      .separators: Phrase("没有千分位的数(千分位已去掉)", "a number without separators, which were dropped"),
      .brackets: Phrase("负号(括号已读作负数)", "a minus sign; brackets were read as one"),
      .blanks: Phrase("没有空格的数(空格已去掉)", "a number without blanks, which were dropped"),
    ]
    for mending in WrittenNumber.Mending.allCases where candidate.number.mendings.contains(mending) {
      guard let expected = words[mending] else { continue }
      pile.add(.hint, .mended, [candidate.address], expected: expected)
    }
    if cell?.content == .text, !grid.sheet.name.isEmpty {
      pile.add(
        .hint, .mended, [candidate.address],
        expected: Phrase("数值格式的格子(文本已读作数)", "a cell of a number; text was read as one"))
    }
  }
}
