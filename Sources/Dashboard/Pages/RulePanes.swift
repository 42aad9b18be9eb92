import Core
import Screen

extension PageMaker {
  var ruledLists: [ListDefinition] { plan.ruledLists }

  /// A pane for each list under standing rules with a district's items: parks, projects.
  func rulePanes(in district: District) -> [Arrangement] {
    ruledLists.map { list in
      let page = excerpts[Excerpt(list: list.id, district: district.id)]
      let rules = plan.standingRules.filter { $0.list == list.id }
      let total = page.map { words("  共 \($0.total)", "  \($0.total) in all") } ?? ""
      return Block.table(
        "ruled-\(list.id)", title: list.name + total, itemTable(list, rules, page, filter(to: district)),
        minimumRows: 4)
    }
  }

  /// The items of a district, those first that violate a rule, with what the rules look at.
  private func itemTable(
    _ list: ListDefinition, _ rules: [StandingRule], _ page: ListPage?, _ filter: String
  ) -> Table {
    let judged = (page?.items ?? []).map { ($0, verdict(of: $0, by: rules)) }
    let columns = list.columns.filter { column in rules.contains { $0.looks(at: column.id) } }
    return Table(
      columns: [
        .init(list.name, minimum: 20, maximum: 44),
        .init(words("规则", "rules"), minimum: 8, maximum: 40),
        .init(words("集群", "cluster"), maximum: 16, rank: 4),
      ] + columns.map { .init($0.name, minimum: 4, maximum: 24, rank: 3) },
      rows: (judged.filter(\.1.isViolation) + judged.filter { !$0.1.isViolation }).map { item, verdict in
        Table.Row(
          id: item.id,
          [Line(item.name), verdict.line, Line(name(item.cluster), .dim)]
            + columns.map { Line(item.text(in: $0.id) ?? "", .dim) },
          item: Item(view: .list(list.id), filter: filter))
      },
      empty: page == nil ? words("正在读取…", "loading…") : words("没有条目", "no items"))
  }

  /// What the rules say of an item: the first it violates, else what is not known, else that it complies.
  private func verdict(of item: ListItem, by rules: [StandingRule]) -> (line: Line, isViolation: Bool) {
    var isUnknown = false
    var isSubject = false
    for rule in rules {
      if let shared = rule.sharedValue(of: item) {
        isSubject = true
        if let group = violator(of: rule, named: shared) { return (violation(of: rule, group.found), true) }
      } else if let verdict = rule.verdict(on: item) {
        isSubject = true
        if verdict.complies == false { return (violation(of: rule, verdict.found), true) }
        if verdict.complies == nil { isUnknown = true }
      }
    }
    if isUnknown { return (Line(words("缺数", "not known"), .statusNoneQuiet), false) }
    return (
      isSubject ? Line(words("合规", "complies"), .statusGreenQuiet) : Line(words("不适用", "none"), .dim), false
    )
  }

  private func violator(of rule: StandingRule, named value: String) -> RuleCheck.Violator? {
    situation.snapshot.ruleChecks.first { $0.rule == rule.id }?.violators.first { $0.code == value }
  }

  private func violation(of rule: StandingRule, _ found: String) -> Line {
    let mark: Line =
      rule.strength == .hard
      ? Line(words(" 违反 ", " breaks "), .statusRed) : Line(words(" 超出 ", " beyond "), .statusYellow)
    return mark + Line(" \(rule.shortLimit(words)) ", .dim) + Line(words("实为 ", "is ") + found, .text)
  }

  /// Standing rules with the violators that lie in a district, or all of them.
  func ruleTable(in district: District.ID? = nil) -> Table {
    let rows = situation.ruleChecks.flatMap { check -> [Table.Row] in
      let rule = plan.standingRules.first { $0.id == check.rule }
      return check.violators.filter { district == nil || $0.district == district }.map { violator in
        Table.Row(
          id: "\(check.rule)-\(violator.code)",
          [
            Line(violator.name), Line(rule?.name ?? check.rule.text), Line(violator.found, .statusRedQuiet),
            Line(rule?.strength == .hard ? words("必须", "must") : words("原则上", "in principle"), .dim),
            Line(rule?.clause.number ?? "", .dim),
          ], item: rule.map { .view($0.list.map(View.list) ?? .nodes) })
      }
    }
    return Table(
      columns: [
        .init(words("对象", "object"), minimum: 8, maximum: 30), .init(words("规则", "rule"), maximum: 44),
        .init(words("实际", "found"), maximum: 24), .init(words("要求", "kind"), maximum: 12, rank: 1),
        .init(words("条款", "clause"), maximum: 12, rank: 2),
      ], rows: rows, empty: words("没有违反规则的对象", "no violations"))
  }
}

extension StandingRule {
  /// Whether a column is what the rule compares or chooses items by.
  fileprivate func looks(at column: String) -> Bool {
    let compared =
      switch quantity {
      case .number(let id), .entries(let id), .itemsPer(let id), .text(let id): id
      case .nodesPer: ""
      }
    return compared == column || filter.contains { $0.column == column }
  }

  /// The limit in few words: ≤2.
  fileprivate func shortLimit(_ words: Words) -> String {
    switch limit {
    case .atMost(let most): "≤\(words.significant(most))"
    case .atLeast(let least): "≥\(words.significant(least))"
    case .oneOf(let allowed): words("应为", "should be ") + allowed.joined(separator: "/")
    }
  }
}
