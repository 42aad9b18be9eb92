import Core
import Screen

extension PageMaker {
  /// One target: wording and mark, path against figures, siblings, the figures behind it.
  func target(_ id: Target.ID) -> Page {
    guard let target = situation.target(id), let assessment = situation.assessment(of: id) else {
      return missing(.target(id))
    }
    let siblings = siblings(of: target)
    let parts = situation.parts(of: id)
    var detail: [Arrangement] = [Block.head(targetHead(target, assessment)), evidence(for: target)]
    if !parts.isEmpty {
      detail.append(
        Block.table(
          "parts", title: words("分解", "Parts"), targetTable(parts, empty: "", showsScope: true),
          minimumRows: 4))
    }
    detail.append(
      Block.table(
        "related", title: words("同任务目标", "Same task"),
        targetTable(
          siblings.filter { $0.target != id }, empty: words("没有别的目标", "no others"),
          showsScope: target.partOf != nil), minimumRows: 3))
    let crumbs = targetCrumbs(target)
    return page(
      of: .target(id), crumbs: crumbs, title: crumbs.dropLast().last ?? "",
      among: siblings.map { sibling in
        let other = situation.target(sibling.target)
        let name = target.partOf == nil ? other?.shortName : other.map { self.name($0.scope) }
        return Sibling(view: .target(sibling.target), name: name ?? "", mark: shortMark(sibling))
      }, detail)
  }

  /// What a target is judged by: curve and figures, or the objects that break its rule.
  private func evidence(for target: Target) -> Arrangement {
    if let check = situation.ruleCheck(of: target) {
      return Block.table(
        "violators", title: words("违反的对象", "Violations"), violators(check), minimumRows: 4)
    }
    return .side(
      [
        Block.chart(
          "chart", title: words("走势与路径", "Path"), pathChart(target), minimumRows: 7),
        Block.table(
          "figures", title: words("各期数据", "Figures"),
          periodTable(indicator(of: target), situation.series(of: target)), minimumRows: 4),
      ], weights: [54, 46], minimumColumns: 90)
  }

  private func violators(_ check: RuleCheck) -> Table {
    Table(
      columns: [
        .init(words("对象", "object"), minimum: 12, maximum: 40), .init(words("区县", "district"), maximum: 10),
        .init(words("查到", "found"), minimum: 8, maximum: 60, rank: 0),
        .init(words("编号", "code"), maximum: 16),
      ],
      rows: check.violators.map { violator in
        Table.Row(
          id: violator.code,
          [
            Line(violator.name), Line(violator.district.map { name(.district($0)) } ?? "–", .dim),
            Line(violator.found, .warning), Line(violator.code, .dim),
          ])
      },
      empty: check.unknown > 0
        ? words("没有查到违反的,\(check.unknown) 个不明", "none found, \(check.unknown) unknown")
        : words("没有违反的", "none"))
  }

  private func siblings(of target: Target) -> [Assessment] {
    if let whole = target.partOf { return situation.parts(of: whole) }
    return situation.assessments(of: target.task.map(Subject.task) ?? .mainTargets)
  }

  private func targetCrumbs(_ target: Target) -> [String] {
    guard let task = target.task.flatMap({ situation.task($0) }) else {
      return [words("主要目标", "main targets"), title(target)]
    }
    return [situation.line(task.line)?.shortName ?? "", task.shortName, title(target)]
  }

  private func targetHead(_ target: Target, _ assessment: Assessment) -> [Line] {
    let indicator = indicator(of: target)
    var first = Line(target.name, .title) + Line("  ") + words.mark(assessment)
    for remark in assessment.remarks { first = first + Line(" \(words.word(remark))", .dim) }
    var lines = [
      first,
      Line(words("要求 ", "wanted "), .label) + Line(target.wording, .strong)
        + Line(inBrackets(target.basis), .dim)
        + Line(words("  期限 ", "  by "), .label) + Line(target.deadline.description)
        + Line("  \(target.clause.number)", .dim),
    ]
    var now = Line(words("最新 ", "latest "), .label) + latest(assessment, indicator)
    if let point = assessment.latest {
      now = now + Line(words("(\(words.period(point.period)))", " (\(words.period(point.period)))"), .dim)
    }
    now = now + Line(words("  同比 ", "  y/y "), .label) + Line(words.change(assessment, indicator))
    now = now + Line(words("  完成率 ", "  done "), .label) + Line(words.percent(assessment.completion))
    if let lag = assessment.lag {
      now =
        now + Line(words("  进度差 ", "  lag "), .label)
        + Line(words.signed(-lag, decimals: 1), words.role(assessment.light))
    }
    lines += [now] + rulesLine(target, assessment)
    lines += outlook(target, assessment)
    let owners = situation.owners(of: target).map {
      "\(name($0.unit)) \(word($0))"
    }
    lines.append(
      Line(words("责任单位 ", "units "), .label)
        + Line(
          owners.isEmpty ? none(.units, "方案未写", "not stated") : owners.joined(separator: words("、", ", "))))
    if let text = target.clause.text { lines.append(Line("“\(text)”", .dim)) }
    if let note = target.note { lines.append(Line(words("注:", "note: ") + note, .dim)) }
    let overdue = situation.overdueNodes(of: target)
    if !overdue.isEmpty {
      lines.append(Line(words("逾期节点 \(overdue.count) 个", "\(overdue.count) nodes overdue"), .warning))
    }
    return lines
  }
}
