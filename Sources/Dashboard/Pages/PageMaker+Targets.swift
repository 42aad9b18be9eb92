import Core
import Screen

extension PageMaker {
  /// The one table of targets: what is wanted, where it stands, what that means, who answers.
  func targetTable(_ assessments: [Assessment], empty: String, showsScope: Bool = false) -> Table {
    Table(
      columns: [
        .init(words("目标", "target"), minimum: 20, maximum: 44),
        .init(words("要求", "wanted"), .trailing, minimum: 6, maximum: 20, rank: 2).ordered(as: .text),
        .init(words("最新", "latest"), .trailing, minimum: 6, maximum: 16),
        .init(words("期间", "period"), maximum: 22, rank: 4),
        .number(words("同比", "y/y"), rank: 3),
        .number(words("完成率", "done"), rank: 3),
        .number(words("进度差", "lag"), rank: 1),
        .init(words("灯", "mark"), minimum: 8, maximum: 22),
        probabilityColumn, .init(words("变化", "change"), maximum: 12, rank: 5),
        .init(words("牵头", "lead"), maximum: 22, rank: 6),
      ],
      rows: assessments.compactMap { row($0, showsScope: showsScope) }, empty: empty)
  }

  private func row(_ assessment: Assessment, showsScope: Bool) -> Table.Row? {
    guard let target = situation.target(assessment.target) else { return nil }
    let indicator = indicator(of: target)
    let name = showsScope && target.scope != .whole ? name(target.scope) : target.shortName
    return Table.Row(
      id: target.id.text,
      [
        Line(name),
        Line(target.wording, .dim),
        latest(assessment, indicator),
        Line(assessment.latest.map { words.shortPeriod($0.period, year: year) } ?? "", .dim),
        Line(words.change(assessment, indicator), .dim)
          .measured(
            words.changeMeasure(
              assessment.yearOnYear, difference: assessment.yearOnYearDifference, indicator)),
        Line(words.percent(assessment.completion), .dim).measured(assessment.completion, "%"),
        Line(assessment.lag.map { words.signed(-$0, decimals: 0) } ?? "", words.role(assessment.light))
          .measured(assessment.lag.map { -$0 }),
        words.mark(assessment),
        probability(of: target.id), changeMark(target.id),
        Line(lead(of: target), .dim),
      ], item: .target(target.id))
  }

  /// The newest value with its unit, marked when it is provisional; of a standing rule what violates it.
  func latest(_ assessment: Assessment, _ indicator: Indicator?) -> Line {
    guard let point = assessment.latest else {
      guard let check = situation.target(assessment.target).flatMap({ situation.ruleCheck(of: $0) }) else {
        return Line("–", .dim)
      }
      return Line(words("违反\(check.violations)处", "\(check.violations) against"), .strong)
        .measured(Double(check.violations))
    }
    let text = words.quantity(point.value, indicator)
    return Line(text, .strong).measured(point.value, indicator?.unit.symbol).marked(point.descent, words)
      + Line(words.letters(isProvisional: point.isProvisional, point.descent), .dim)
  }

  /// How the mark moved since the day compared with: ↓ 由绿.
  func changeMark(_ id: Target.ID) -> Line {
    guard let changes else { return Line("") }
    if let worse = changes.worsened.first(where: { $0.target == id }), let from = worse.from {
      return Line("\(glyphs.down) \(words("由", "from "))\(words.word(from))", .statusRedQuiet)
    }
    if let better = changes.improved.first(where: { $0.target == id }), let from = better.from {
      return Line("\(glyphs.up) \(words("由", "from "))\(words.word(from))", .statusGreenQuiet)
    }
    if let lost = changes.lost.first(where: { $0.target == id }), let from = lost.from {
      return Line("\(glyphs.down) \(words("失", "lost "))\(words.word(from))", .statusNoneQuiet)
    }
    return Line("")
  }

  /// Counts of a distribution as cells: 红 黄 绿 达 灰 无.
  func cells(_ lights: LightDistribution) -> [Line] {
    [
      count(lights[.red], .statusRedQuiet), count(lights[.yellow], .statusYellowQuiet),
      count(lights[.green], .statusGreenQuiet), count(lights[.met], .statusMetQuiet),
      count(lights.grey, .statusNoneQuiet), count(lights.unquantified, .statusNoneQuiet),
    ]
  }

  /// The headings of `cells(_:)`.
  func lightColumns(rank: Int = 0) -> [Table.Column] {
    let titles = [
      words("红", "red"), words("黄", "yel"), words("绿", "grn"), words("达", "met"), words.grey,
      words.unquantified,
    ]
    return titles.enumerated().map { .number($1, rank: $0 < 2 ? rank : rank + 1) }
  }
}
