import Core
import Screen

extension PageMaker {
  /// 体检: what does not hold together in plan and figures, by rule, and what is called out beside the marks.
  var findings: Page {
    let groups = situation.findingGroups
    return Page(
      crumbs: [words("体检", "findings")],
      arrangement: .stack([
        Block.head(findingsHead(groups)),
        .side(
          [
            Block.table(
              "findings", title: words("问题,按规则", "Findings by rule"), findingTable(groups), minimumRows: 6),
            Block.table("callouts", title: words("提请注意", "Called out"), calloutTable, minimumRows: 4),
          ], weights: [54, 46], minimumColumns: 130),
      ]))
  }

  private func findingsHead(_ groups: [FindingGroup]) -> [Line] {
    func count(_ grade: Situation.Finding.Grade) -> Int {
      groups.filter { $0.grade == grade }.reduce(0) { $0 + $1.findings.count }
    }
    let (hard, soft) = (count(.hard), count(.soft))
    guard hard + soft > 0 else {
      return [Line(words("没有发现问题", "no findings"), .statusGreenQuiet)]
    }
    return [
      mark(.hard) + Line(" \(hard) ", .strong)
        + Line(words("使数据不可信,或违反方案的硬性规则  ", "make numbers wrong or break a hard rule  "), .dim)
        + mark(.soft) + Line(" \(soft) ", .strong)
        + Line(words("须要说明", "must be explained"), .dim)
    ]
  }

  private func mark(_ grade: Situation.Finding.Grade) -> Line {
    Line(" \(words.grade(grade)) ", grade == .hard ? .statusRed : .statusYellow)
  }

  private func findingTable(_ groups: [FindingGroup]) -> Table {
    Table(
      columns: [
        .init(words("问题", "finding"), minimum: 30, maximum: 100),
        .init(words("条款", "clause"), maximum: 14, rank: 1),
      ],
      rows: groups.flatMap { group in [heading(group)] + group.findings.enumerated().map(row) },
      empty: words("没有发现问题", "no findings"))
  }

  private func heading(_ group: FindingGroup) -> Table.Row {
    let title = words.heading(group, in: situation)
    return Table.Row(
      id: "\(group.grade)-\(group.rule)-\(group.standingRule?.text ?? "")",
      [
        mark(group.grade) + Line(" \(title) ", .heading) + Line("\(group.findings.count)  ", .strong)
          + Line(words.remedy(group.rule), .dim)
      ], isHeading: true)
  }

  private func row(_ place: Int, _ finding: Situation.Finding) -> Table.Row {
    Table.Row(
      id: "\(finding.rule)-\(finding.object)-\(place)",
      [
        Line("  \(words.detail(finding, in: situation))"),
        Line(situation.clause(of: finding)?.number ?? "", .dim),
      ], item: item(of: finding))
  }

  /// What Enter opens: the object, else what it belongs to.
  private func item(of finding: Situation.Finding) -> Item? {
    switch finding {
    case .cumulativeFell(let id, _, _), .noRollingYear(let id, _), .pathNotCompound(let id),
      .targetWithoutBaseline(let id), .targetWithoutCalendar(let id):
      return .target(id)
    case .premature(_, let indicator, let scope): return item(of: indicator, scope)
    case .indicatorWithoutOwner(let indicator): return item(of: indicator, nil)
    case .silent(let status): return item(of: status)
    case .sumDiffers: return .view(.districts)
    case .creditAstray(_, _, let district): return district.map { .view(.district($0)) } ?? .view(.lists)
    case .contradicted(let contradiction): return .target(contradiction.own.target)
    case .belowTier(let distance): return .view(.cluster(distance.cluster))
    case .taskWithoutUnits(let id), .taskWithoutGroup(let id): return .view(.task(id))
    case .cardElsewhere(let id), .staleCard(let id): return .view(.technology(id))
    case .nodeElsewhere: return .view(.nodes)
    case .unknownSeries: return Item()
    case .ruleViolated(let id, let violator): return item(of: violator, under: id)
    case .ruleViolatedFurther(let id, _):
      return .view(rule(id)?.list.map(View.list) ?? .nodes)
    }
  }

  private func rule(_ id: StandingRule.ID) -> StandingRule? { plan.standingRules.first { $0.id == id } }

  /// An item of the list, or the list kept to the group of items that breaks the rule together.
  private func item(of violator: RuleCheck.Violator, under id: StandingRule.ID) -> Item? {
    guard let rule = rule(id) else { return nil }
    if case .nodesPer(let holder) = rule.quantity { return .view(holder.view(violator.code)) }
    guard let list = rule.list else { return nil }
    guard case .itemsPer = rule.quantity else { return .view(.item(list, violator.code)) }
    return Item(view: .list(list), filter: violator.name)
  }

  /// The target an indicator is judged for, of the scope where there is one.
  func item(of indicator: Indicator.ID, _ scope: Scope?) -> Item {
    let targets = plan.targets.filter { $0.indicator == indicator }
    let target = targets.first { $0.scope == scope } ?? targets.first
    return target.map { .target($0.id) } ?? Item()
  }

  /// What is not reported leads to its target, else to who owes it.
  func item(of status: ReportingStatus) -> Item {
    if let target = plan.targets.first(where: { $0.indicator == status.indicator && $0.scope == status.scope }
    ) {
      return .target(target.id)
    }
    return Item(view: status.unit.map(View.unit))
  }
}

extension StandingRule.Holder {
  /// Where something that holds nodes is shown.
  fileprivate func view(_ code: String) -> View {
    switch self {
    case .line: .action(Identifier(code))
    case .task: .task(Identifier(code))
    case .group: .group(Identifier(code))
    case .unit: .unit(Identifier(code))
    case .cluster: .cluster(Identifier(code))
    case .district: .district(Identifier(code))
    }
  }
}
