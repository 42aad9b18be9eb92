import Core
import Screen

extension PageMaker {
  /// 测算: what is assumed, and every mark, probability, health and sum that moves with it.
  var whatIf: Page {
    let crumbs = [words("测算", "what if")]
    guard !scenario.isEmpty else {
      return Page(crumbs: crumbs, arrangement: Block.lines("none", howToAssume))
    }
    return Page(
      crumbs: crumbs,
      arrangement: .stack([
        Block.head(scenarioHead),
        Block.first("assumptions", title: words("假设", "Assumed"), assumptionTable),
        Block.table(
          "marks", title: counted(words("灯、进度和达标概率", "Marks, lags, P(met)"), trial?.marks.count),
          markShiftTable, minimumRows: 4),
        .side(
          [
            Block.table(
              "health", title: counted(words("健康", "Health"), trial?.health.count), healthShiftTable),
            Block.table(
              "sums", title: counted(words("区县合计", "Sums of districts"), trial?.sums.count), sumShiftTable),
          ], weights: [50, 50], minimumColumns: 110),
      ]))
  }

  private var howToAssume: [Line] {
    [
      Line(words("没有测算", "nothing is assumed"), .strong),
      Line(
        words(
          "在目标、集群或区县上按 \(keyName(.whatIf)),换一个数、目标值或期限,看灯、达标概率和健康怎么变;库里一个字也不改",
          "press \(keyName(.whatIf)) on a target, cluster or district and change a figure, value or deadline: "
            + "marks, probabilities and health move, and the store stays as it is"), .dim),
    ]
  }

  /// How many marks stand where, with and without, and how to go on.
  private var scenarioHead: [Line] {
    let count = scenario.assumptions.count
    var first =
      Line(words(" 测算 ", " WHAT-IF "), .scenarioMark)
      + Line(words("  假设 \(count) 处", "  \(count) assumed"), .strong)
      + Line(words("  只在屏幕上,库没有改动", "  on the screen only, the store is as it was"), .dim)
    for command in [Command.dropAssumption, .leaveScenario] {
      first = first + Line("  ") + Line(keyName(command), .key) + Line(" \(words.name(command))", .dim)
    }
    guard let trial else { return [first, Line(words("计算中…", "being worked out…"), .dim)] }
    return [first, lightsLine(trial)]
  }

  private func lightsLine(_ trial: Trial) -> Line {
    let (from, to) = trial.lights
    let counts: [(String, Role, Int, Int)] =
      [Light.red, .yellow, .green, .met].map { (words.word($0), words.role($0), from[$0], to[$0]) }
      + [(words.grey, .statusNoneQuiet, from.grey, to.grey)]
    let missing = (trial.base.now.missingReports.count, trial.assumed.now.missingReports.count)
    let lights = counts.map { moved($0.0, $0.1, $0.2, $0.3) }
    let all = lights + [moved(words("缺报", "missing"), .label, missing.0, missing.1)]
    return all.reduce(Line("")) { $0 + Line($0.isEmpty ? "" : "   ") + $1 }
  }

  private func moved(_ word: String, _ role: Role, _ from: Int, _ to: Int) -> Line {
    Line(word + " ", role)
      + (from == to ? Line("\(to)", .dim) : Line("\(from) \(glyphs.right) \(to)", .strong))
  }

  private func counted(_ title: String, _ count: Int?) -> String { count.map { "\(title) \($0)" } ?? title }

  private var assumptionTable: Table {
    Table(
      columns: [
        .init(words("对象", "of"), minimum: 10, maximum: 40),
        .init(words("什么", "what"), minimum: 8, maximum: 22),
        .init(words("原", "was"), .trailing, minimum: 6, maximum: 20).ordered(as: .text),
        .init(words("假设", "assumed"), .trailing, minimum: 6, maximum: 20).ordered(as: .text),
        .init(words("备注", "note"), maximum: 40, rank: 1),
      ],
      rows: scenario.assumptions.map(row), empty: "")
  }

  private func row(_ assumption: Assumption) -> Table.Row {
    let stored = trial?.base.now ?? situation
    var target = assumption.target
    var (name, what, was, now) = ("", "", "–", assumption.wording)
    switch assumption.subject {
    case .figure(let id, let scope, let period):
      let indicator = situation.indicator(id)
      target = plan.targets.first { $0.indicator == id && $0.scope == scope }?.id
      name = scope == .whole ? self.name(id) : "\(self.name(scope)) \(self.name(id))"
      what = words.period(period)
      was = stored.series[id, scope]?[period].map { words.exact($0.value, indicator) } ?? words("未报", "none")
      now = assumption.number.map { words.exact($0, indicator) } ?? now
    case .value(let id):
      (name, what) = (stored.target(id).map(title) ?? id.text, words("目标值", "target"))
      was = stored.target(id)?.wording ?? was
    case .deadline(let id):
      (name, what) = (stored.target(id).map(title) ?? id.text, words("期限", "deadline"))
      was = stored.target(id)?.deadline.description ?? was
      now = assumption.day?.description ?? now
    }
    let item = target.map { Item.target($0) } ?? Item(view: view(of: assumption))
    return Table.Row(
      id: assumption.subject.code,
      [
        Line(name), Line(what, .dim), Line(was, .dim), Line(now, .strong), Line(note(assumption), .warning),
      ], item: item)
  }

  private func view(of assumption: Assumption) -> View? {
    guard case .figure(_, let scope, _) = assumption.subject else { return nil }
    return View(healthOf: scope)
  }

  /// Why an assumption changes nothing, where it does not.
  private func note(_ assumption: Assumption) -> String {
    switch assumption.subject {
    case .figure(_, _, let period) where period.last > situation.day:
      words("\(situation.day) 时还没有结束,不计入", "not over on \(situation.day), not used")
    case .figure(let id, _, _) where situation.indicator(id) == nil:
      words("方案里没有这个指标", "not in the plan")
    case .value(let id), .deadline(let id):
      situation.target(id) == nil ? words("方案里没有这个目标", "not in the plan") : ""
    default: ""
    }
  }
}
