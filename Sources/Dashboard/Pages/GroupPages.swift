import Core
import Screen

extension PageMaker {
  /// 5 工作组: nine groups, and from here every responsible unit.
  var groups: Page {
    Page(
      crumbs: [words("工作组", "groups")],
      arrangement: .side(
        [
          .stack([
            Block.table(
              "groups", title: plan.leadingGroup?.taskForce ?? words("工作组", "Work groups"), groupTable),
            Block.spare("late", title: words("逾期节点", "Overdue nodes"), lateTable),
          ]),
          Block.table("units", title: words("责任单位", "Responsible units"), unitTable(plan.units)),
        ], weights: [50, 50], minimumColumns: 100))
  }

  var groupTable: Table {
    Table(
      columns: [
        .init(words("工作组", "group"), minimum: 8, maximum: 16), .number(words("在办", "open")),
        .number(words("逾期", "late")), .number(words("未报", "missing")),
        .init(words("灯", "mark"), minimum: 8, maximum: 12, rank: 1),
        .number(words("任务", "tasks"), rank: 2),
      ],
      rows: plan.groups.map { group in
        let rollup = situation.rollup(of: .group(group.id))
        return Table.Row(
          id: group.id.text,
          [
            Line(group.name), count(rollup.nodes.inHand, .text), count(rollup.nodes.overdue, .statusRedQuiet),
            count(rollup.reports.late, .warning), words.mark(rollup.lights), count(group.tasks.count, .text),
          ], item: .view(.group(group.id)))
      }, empty: none(.groups, "方案没有工作组", "no groups"))
  }

  func group(_ id: WorkGroup.ID) -> Page {
    guard let group = group(named: id) else { return missing(.group(id)) }
    let nodes = situation.nodes(of: .group(id))
    return page(
      of: .group(id), crumbs: [words("工作组", "groups"), group.name], title: words("工作组", "Work groups"),
      among: plan.groups.map { Sibling(view: .group($0.id), name: $0.name, mark: mark(.group($0.id))) },
      [
        Block.head(groupHead(group)),
        Block.table(
          "targets", title: words("目标,差的在前", "Targets, worst first"),
          targetTable(
            situation.worstFirst(situation.assessments(of: .group(id)), since: changes),
            empty: words("没有目标", "no targets")), minimumRows: 5),
        Block.table(
          "nodes", title: words("节点", "Nodes"),
          nodeTable(nodes.filter { $0.node.kind != .action }, empty: words("没有节点", "no nodes")),
          minimumRows: 4),
        .shelves(
          [
            Block.table(
              "actions", title: words("交办", "Action items"),
              nodeTable(nodes.filter { $0.node.kind == .action }, empty: words("没有交办事项", "none"))),
            missingReports(of: .group(id)),
          ], columns: [64, 56]),
        Block.table(
          "tasks", title: words("承担任务", "Tasks"), taskTable(group.tasks.compactMap { situation.task($0) })),
      ])
  }

  private func groupHead(_ group: WorkGroup) -> [Line] {
    let basis =
      words.word(group.basis).map { words("  分工\($0),方案未写", "  tasks \($0), not in the plan") } ?? ""
    var lines = [Line(group.name, .title) + Line("  ") + distribution(.group(group.id)) + Line(basis, .dim)]
    let rollup = situation.rollup(of: .group(group.id))
    lines.append(
      Line(words("在办 ", "open "), .label) + count(rollup.nodes.inHand, .text)
        + Line(words("  逾期 ", "  overdue "), .label) + count(rollup.nodes.overdue, .statusRedQuiet)
        + Line(words("  未报 ", "  missing "), .label) + count(rollup.reports.late, .warning)
        + Line(words("  牵头 ", "  lead "), .label)
        + Line(group.lead.map { name($0) } ?? words("方案未写", "not stated"), group.lead == nil ? .dim : .text))
    if let note = group.note { lines.append(Line(note, .dim)) }
    return lines
  }

  var units: Page {
    Page(
      crumbs: [words("责任单位", "units")],
      arrangement: .stack([
        .side(
          [
            Block.table(
              "units", title: words("市级部门", "Bureaus"), unitTable(plan.units.filter { $0.kind == .bureau })),
            Block.table(
              "places", title: words("区县与园区", "Districts and zones"),
              unitTable(plan.units.filter { $0.kind != .bureau })),
          ], weights: [50, 50], minimumColumns: 100),
        Block.spare(
          "reports", title: words("缺报", "Missing reports"),
          reportTable(situation.missingReports, empty: words("应报的都报了", "all reports are in"))),
      ]))
  }

  private func unitTable(_ units: [ResponsibleUnit]) -> Table {
    Table(
      columns: [
        .init(words("责任单位", "unit"), minimum: 10, maximum: 30),
        .init(words("灯", "mark"), minimum: 8, maximum: 12),
        .number(words("牵头", "lead"), rank: 1), .number(words("配合", "support"), rank: 2),
        .number(words("逾期", "late")), .number(words("未报", "missing")),
      ],
      rows: units.map { unit in
        let rollup = situation.rollup(of: .unit(unit.id))
        let obligations = situation.obligations(of: unit.id)
        return Table.Row(
          id: unit.id.text,
          [
            Line(unit.name), words.mark(rollup.lights), count(obligations.count { $0.part == .lead }, .text),
            count(obligations.count { $0.part == .support }, .text),
            count(rollup.nodes.overdue, .statusRedQuiet),
            count(rollup.reports.late, .warning),
          ], item: .view(.unit(unit.id)))
      }, empty: none(.units, "没有责任单位", "no units"))
  }

  func unit(_ id: ResponsibleUnit.ID) -> Page {
    guard let unit = situation.unit(id) else { return missing(.unit(id)) }
    let obligations = situation.obligations(of: id)
    func targets(_ part: Ownership.Part) -> [Assessment] {
      situation.worstFirst(
        obligations.filter { $0.part == part }.compactMap { situation.assessment(of: $0.target) },
        since: changes)
    }
    func count(_ part: Ownership.Part) -> String { "  \(obligations.count { $0.part == part })" }
    let territorial = targets(.territorial)
    return page(
      of: .unit(id), crumbs: [words("责任单位", "units"), unit.name], title: words("责任单位", "Units"),
      among: plan.units.filter { $0.kind == unit.kind }.map {
        Sibling(view: .unit($0.id), name: $0.shortName, mark: mark(.unit($0.id)))
      },
      [
        Block.head(unitHead(unit)),
        Block.table(
          "lead", title: words("牵头", "Leads") + count(.lead),
          targetTable(targets(.lead), empty: words("没有牵头的目标", "leads nothing")), minimumRows: 4),
        Block.table(
          "support", title: words("配合", "Supports") + count(.support),
          targetTable(targets(.support), empty: words("没有配合的目标", "supports nothing")), minimumRows: 4),
        .shelves(
          [
            Block.table(
              "nodes", title: words("节点", "Nodes"),
              nodeTable(situation.nodes(of: .unit(id)), empty: words("没有节点", "no nodes"))),
            missingReports(of: .unit(id)),
          ], columns: [64, 56]),
      ]
        + (territorial.isEmpty
          ? []
          : [
            Block.table(
              "territorial", title: words("属地", "Territorial") + count(.territorial),
              targetTable(territorial, empty: ""))
          ]))
  }

  private func unitHead(_ unit: ResponsibleUnit) -> [Line] {
    var lines = [Line(unit.name, .title) + Line("  ") + distribution(.unit(unit.id))]
    if situation.isStandingOwner(unit.id), let clause = plan.standingOwners.first?.clause {
      lines.append(
        Line(
          words(
            "全部 \(plan.tasks.count) 项任务均须属地落实(\(clause.number))",
            "bound to all \(plan.tasks.count) tasks (\(clause.number))"), .dim))
    }
    return lines
  }
}
