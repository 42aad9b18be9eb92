import Core
import Screen

extension PageMaker {
  /// 分歧: what each light rule makes of all targets, and the targets on which they do not agree.
  var disagreements: Page {
    let disputed = situation.worstFirst(situation.disputed)
    let judged = situation.assessments.count { $0.verdicts.count { $0.isApplicable && $0.light != nil } > 1 }
    return Page(
      crumbs: [words("分歧", "disagreements")],
      arrangement: .stack([
        Block.head([
          Line(words("在用 ", "in force "), .label) + Line(words.rule(plan.rule), .strong)
            + Line(words("  副规则 ", "  second "), .label)
            + Line(plan.alternativeRule.map { words.rule($0) } ?? words("方案没有设", "none"), .strong),
          Line(words("几条规则都给灯的 \(judged) 项,说法不一的 ", "\(judged) have a light by several rules, "), .dim)
            + Line("\(disputed.count)", .strong)
            + Line(words(" 项;", " disputed; "), .dim) + Line(inForceSign)
            + Line(words(" 是定灯的规则", " gives the mark"), .dim),
        ]),
        Block.table("rules", title: words("四条规则", "The four rules"), censusTable, minimumRows: 6),
        Block.table(
          "targets", title: words("说法不一的目标,差的在前", "Disputed targets, worst first"),
          disputeTable(disputed), minimumRows: 5),
      ]))
  }

  /// On a target's page: the rule that gave the mark, and what the office's second one says.
  func rulesLine(_ target: Target, _ assessment: Assessment) -> [Line] {
    guard assessment.isRuledByMethod, let ruling = assessment.ruling else { return [] }
    func told(_ verdict: RuleVerdict) -> Line {
      Line("\(words.word(verdict.rule.method)) ", .text) + words.mark(verdict)
        + Line(words.measure(verdict).map { " \($0)" } ?? "", .dim)
    }
    var line = Line(words("判灯 ", "rule "), .label) + told(ruling)
    if let second = situation.rules(of: target).alternative?.method,
      let verdict = assessment.verdicts.first(where: { $0.rule.method == second && !$0.isInForce })
    {
      line = line + Line(words("  副规则 ", "  second "), .label) + told(verdict)
    }
    let others = assessment.dissent.count
    if others > 0 {
      line =
        line + Line(words("  \(others) 条规则说法不同,", "  \(others) rules differ, "), .dim)
        + Line(keyName(.why), .key) + Line(words(" 看", " shows them"), .dim)
    }
    return [line]
  }

  private var censusTable: Table {
    let lights: [(Light, Role)] = [
      (.red, .statusRedQuiet), (.yellow, .statusYellowQuiet), (.green, .statusGreenQuiet),
      (.met, .statusMetQuiet),
    ]
    return Table(
      columns: [.init(words("规则", "rule"), minimum: 8, maximum: 12), .init(words("用处", "use"), maximum: 30)]
        + lights.map { .number(words.word($0.0)) }
        + [
          .number(words("无灯", "none"), rank: 2), .number(words("不适用", "n/a"), rank: 3),
          .number(words("与在用不同", "differ"), rank: 1),
          .init(words("界限", "cut-offs"), minimum: 20, maximum: 60, rank: 4),
        ],
      rows: situation.ruleCensuses.map { census in
        Table.Row(
          id: census.method.rawValue,
          [Line(words.word(census.method)), Line(use(of: census.method), .dim)]
            + lights.map { count(census[$0.0], $0.1) }
            + [
              count(census.withoutLight, .statusNoneQuiet), count(census.notApplicable, .statusNoneQuiet),
              count(census.differing, .strong), Line(words.cutOffs(situation.planRule(census.method)), .dim),
            ])
      }, empty: "")
  }

  /// For whom the plan chose a rule.
  private func use(of method: LightRule.Method) -> String {
    var uses: [String] = []
    if plan.rule.method == method { uses.append(words("本方案所用", "in force")) }
    if plan.alternativeRule?.method == method { uses.append(words("副规则", "second")) }
    uses += plan.lines.filter { $0.rule?.method == method }.map(\.shortName)
    let own = plan.targets.count { $0.rule?.method == method }
    if own > 0 { uses.append(words("\(own) 个目标", "\(own) targets")) }
    return uses.isEmpty ? words("对照", "compared") : uses.joined(separator: words("、", ", "))
  }

  private func disputeTable(_ assessments: [Assessment]) -> Table {
    Table(
      columns: [.init(words("目标", "target"), minimum: 14, maximum: 30)]
        + LightRule.Method.allCases.map { .init(words.heading(of: $0), minimum: 12, maximum: 16) } + [
          .init(words("为何不同", "why"), minimum: 20, maximum: 80, rank: 2),
          .init(words("牵头", "lead"), maximum: 22, rank: 5),
        ],
      rows: assessments.compactMap { assessment in
        situation.target(assessment.target).map { target in
          Table.Row(
            id: target.id.text,
            [Line(title(target))]
              + LightRule.Method.allCases.map { cell(of: $0, in: assessment) }
              + [Line(words.dissent(assessment), .dim), Line(lead(of: target), .dim)],
            item: .target(target.id))
        }
      }, empty: words("各规则说法一致", "all rules agree"))
  }

  private var inForceSign: String { String(glyphs.marker) }

  private func cell(of method: LightRule.Method, in assessment: Assessment) -> Line {
    guard let verdict = assessment.verdicts.first(where: { $0.rule.method == method }) else { return "" }
    let sign = Line(verdict.isInForce ? inForceSign : " ", .accent)
    let measure = words.shortMeasure(verdict).map { Line(" \($0)", verdict.isInForce ? .strong : .dim) } ?? ""
    var line = sign + words.mark(verdict) + measure
    line.key = words.mark(verdict).key
    return line
  }
}
