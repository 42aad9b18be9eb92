import Core
import Screen

extension PageMaker {
  /// 3 行动: lines as distributions beside the tasks of all of them.
  var actions: Page {
    Page(
      crumbs: [words("行动", "actions")],
      arrangement: .side(
        [
          .stack([
            Block.table("lines", title: words("行动", "Action lines"), lineTable, minimumRows: 6),
            Block.spare(
              "worst", title: words("全部目标,变差的和差的在前", "All targets, worsened and worst first"), worstTable),
          ]),
          Block.table(
            "tasks", title: words("任务", "Tasks"), taskTable(plan.tasks, showsLines: true), minimumRows: 6),
        ], weights: [44, 60], minimumColumns: 120))
  }

  var lineTable: Table {
    Table(
      columns: [.init("", minimum: 8, maximum: 16)] + lightColumns()
        + [
          .number(words("逾期", "late"), rank: 2), .number(words("缺报", "missing"), rank: 3),
          .init(words("分布", "share"), minimum: 12, maximum: 12, rank: 9),
        ],
      rows: plan.lines.map { line in
        let rollup = situation.rollup(of: .line(line.id))
        return Table.Row(
          id: line.id.text,
          [Line(line.shortName)] + cells(rollup.lights)
            + [
              count(rollup.nodes.overdue, .statusRedQuiet), count(rollup.reports.late, .warning),
              bar(rollup.lights, columns: 12),
            ],
          item: .view(.action(line.id)))
      }, empty: none(.lines, "方案没有列出行动", "no action lines"))
  }

  func taskTable(_ tasks: [WorkTask], showsLines: Bool = false) -> Table {
    var rows: [Table.Row] = []
    var line: ActionLine.ID?
    for task in tasks {
      if showsLines, task.line != line {
        line = task.line
        rows.append(
          Table.Row(
            id: "line-\(task.line)", [Line(situation.line(task.line)?.name ?? "", .heading)], isHeading: true)
        )
      }
      rows.append(row(task))
    }
    return Table(
      columns: [
        .init(words("任务", "task"), minimum: 10, maximum: 30),
        .init(words("条款", "clause"), maximum: 12, rank: 4),
      ]
        + [.init(words("灯", "mark"), minimum: 8, maximum: 12)]
        + [
          .number(words("目标", "targets"), rank: 3), .number(words("节点逾期", "nodes late"), rank: 2),
          .number(words("缺报", "missing"), rank: 2), .init(words("牵头", "lead"), maximum: 30, rank: 1),
        ], rows: rows, empty: none(.tasks, "没有任务", "no tasks"))
  }

  private func row(_ task: WorkTask) -> Table.Row {
    let rollup = situation.rollup(of: .task(task.id))
    return Table.Row(
      id: task.id.text,
      [
        Line(task.shortName), Line(task.clause.number, .dim),
        rollup.lights.total == 0 ? Line(words(" 无目标", " no target"), .dim) : words.mark(rollup.lights),
        count(rollup.lights.total, .text), count(rollup.nodes.overdue, .statusRedQuiet),
        count(rollup.reports.late, .warning), Line(name(situation.lead(of: task.id)), .dim),
      ], item: .view(.task(task.id)))
  }

  func action(_ id: ActionLine.ID) -> Page {
    guard let line = situation.line(id) else { return missing(.action(id)) }
    let targets = situation.worstFirst(situation.assessments(of: .line(id)), since: changes)
    return page(
      of: .action(id), crumbs: [words("行动", "actions"), line.shortName], title: words("行动", "Action lines"),
      among: plan.lines.map {
        Sibling(view: .action($0.id), name: $0.shortName, mark: mark(.line($0.id)))
      },
      [
        Block.head([
          Line(line.name, .title) + Line("  \(line.clause.number)  ", .dim) + distribution(.line(id))
        ]),
        Block.table(
          "tasks", title: words("任务", "Tasks"), taskTable(plan.tasks(of: id)), minimumRows: 5),
        Block.table(
          "targets", title: words("目标,差的在前", "Targets, worst first"),
          targetTable(targets, empty: words("这条行动没有目标", "no targets")), minimumRows: 4),
        .shelves(
          [
            worstChart(of: targets),
            Block.table(
              "units", title: words("责任单位", "Units"), shareTable(of: plan.tasks(of: id)), minimumRows: 4),
          ], columns: [56, 50]),
        .shelves(
          [
            Block.table(
              "nodes", title: words("节点", "Nodes"),
              nodeTable(situation.nodes(of: .line(id)), empty: words("没有节点", "no nodes"))),
            missingReports(of: .line(id)),
          ], columns: [64, 56]),
      ])
  }

  /// The curve of the worst target that has one, against its path.
  func worstChart(of targets: [Assessment]) -> Arrangement {
    let drawable = targets.lazy.compactMap { situation.target($0.target) }.first {
      situation.path(of: $0) != nil && (situation.series(of: $0)?.observations.count ?? 0) > 1
    }
    guard let target = drawable else {
      return Block.lines(
        "chart", title: words("走势与路径", "Path"), [Line(words("没有可画的数", "nothing to draw"), .dim)])
    }
    return Block.chart(
      "chart", title: "\(words("走势与路径", "Path"))  \(title(target))",
      chart(target.indicator, target.scope, path: situation.path(of: target)), minimumRows: 7)
  }

  /// Who answers for tasks: how many each unit leads and supports, and how its targets among them stand.
  private func shareTable(of tasks: [WorkTask]) -> Table {
    let owners = tasks.flatMap(\.owners)
    let units = owners.map(\.unit).reduce(into: [ResponsibleUnit.ID]()) {
      if !$0.contains($1) { $0.append($1) }
    }
    func part(_ unit: ResponsibleUnit.ID, _ part: Ownership.Part) -> Int {
      owners.count { $0.unit == unit && $0.part == part }
    }
    return Table(
      columns: [
        .init(words("责任单位", "unit"), minimum: 10, maximum: 30), .number(words("牵头", "leads")),
        .number(words("配合", "supports")), .init(words("全部目标", "all its targets"), maximum: 16, rank: 1),
      ],
      rows: units.map { unit in
        Table.Row(
          id: unit.text,
          [
            Line(name(unit)), count(part(unit, .lead), .text), count(part(unit, .support), .text),
            mark(.unit(unit)),
          ], item: .view(.unit(unit)))
      }, empty: none(.units, "方案没有写责任单位", "no units"))
  }

  func task(_ id: WorkTask.ID) -> Page {
    guard let task = situation.task(id) else { return missing(.task(id)) }
    let line = situation.line(task.line)?.shortName ?? ""
    let targets = situation.assessments(of: .task(id))
    return page(
      of: .task(id), crumbs: [words("行动", "actions"), line, task.shortName], title: line,
      among: plan.tasks(of: task.line).map {
        Sibling(view: .task($0.id), name: $0.shortName, mark: mark(.task($0.id)))
      },
      [
        Block.head(taskHead(task)),
        Block.table(
          "targets", title: words("目标", "Targets"),
          targetTable(targets, empty: words("方案没有给这项任务定目标", "no targets")), minimumRows: 4),
        .shelves(
          [
            worstChart(of: situation.worstFirst(targets, since: changes)),
            Block.table("owners", title: words("责任单位", "Units"), ownerTable(task.owners), minimumRows: 4),
          ], columns: [56, 44]),
        .shelves(
          [
            Block.table(
              "nodes", title: words("节点", "Nodes"),
              nodeTable(situation.nodes(of: .task(id)), empty: words("没有节点", "no nodes"))),
            missingReports(of: .task(id)),
          ], columns: [64, 56]),
      ])
  }

  private func taskHead(_ task: WorkTask) -> [Line] {
    var lines = [
      Line(task.name, .title) + Line("  \(task.clause.number)  ", .dim) + distribution(.task(task.id))
    ]
    let groups = plan.groups.filter { $0.tasks.contains(task.id) }
    let names = groups.map { $0.name + inBrackets($0.basis) }
    lines.append(
      Line(words("工作组 ", "groups "), .label)
        + Line(names.isEmpty ? words("无工作组承担", "none") : names.joined(separator: words("、", ", "))))
    if let note = task.note { lines.append(Line(note, .dim)) }
    return lines
  }

  /// The distribution of a subject in one line.
  func distribution(_ subject: Subject) -> Line {
    let lights = situation.rollup(of: subject).lights
    let parts = zip(["红", "黄", "绿", "达", "灰", "无"], ["red", "yellow", "green", "met", "grey", "n/q"]).map {
      words($0, $1)
    }
    return zip(parts, cells(lights)).reduce(Line("")) { $0 + Line($1.0 + " ", .label) + $1.1 + Line("  ") }
  }

  func missingReports(of subject: Subject) -> Arrangement {
    let late = situation.reporting(of: subject).filter { !$0.missing.isEmpty }
    let title = words("缺报", "Missing reports")
    guard !late.isEmpty else {
      return Block.lines("reports", title: title, [Line(words("应报的都报了", "all reports are in"), .dim)])
    }
    return Block.table("reports", title: title, reportTable(late, empty: ""), minimumRows: 3)
  }

  private func ownerTable(_ owners: [Ownership]) -> Table {
    var rows = owners.map { owner in
      Table.Row(
        id: owner.unit.text, [Line(name(owner.unit)), Line(word(owner), .dim)], item: .view(.unit(owner.unit))
      )
    }
    for clause in plan.standingOwners {
      let kinds = clause.kinds.map {
        $0 == .district ? words("各区县", "all districts") : words("各开发园区", "all zones")
      }
      rows.append(
        Table.Row(
          id: "standing-\(clause.clause.number)",
          [
            Line(kinds.joined(separator: words("、", ", "))),
            Line(words("属地 ", "territorial ") + clause.clause.number, .dim),
          ],
          item: .view(.units)))
    }
    return Table(
      columns: [.init("", minimum: 10, maximum: 40), .init("", maximum: 30)], rows: rows,
      empty: none(.units, "方案没有写责任单位", "no units"))
  }

  func word(_ owner: Ownership) -> String {
    let part =
      switch owner.part {
      case .lead: words("牵头", "lead")
      case .support: words("配合", "support")
      case .territorial: words("属地", "territorial")
      }
    switch owner.basis {
    case .inferred: return part + (owner.part == .lead ? words("(首列推定)", " (named first)") : "")
    case .stated, .assumed: return part + inBrackets(owner.basis)
    }
  }

  /// On whose word something stands, where it is not the plan's.
  func inBrackets(_ basis: Basis) -> String {
    words.word(basis).map { words("(\($0))", " (\($0))") } ?? ""
  }
}
