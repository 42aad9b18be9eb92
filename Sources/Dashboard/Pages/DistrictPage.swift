import Core
import Screen

extension PageMaker {
  /// One district or zone: own target, own past, contribution; its parks and projects with their rules.
  func district(_ id: District.ID) -> Page {
    guard let district = district(named: id) else { return missing(.district(id)) }
    let siblings = plan.districts.filter { $0.kind == district.kind }.map { other in
      Sibling(
        view: .district(other.id), name: other.shortName,
        mark: other.kind == .zone
          ? mark(.district(other.id)) : mark(situation.health(of: .district(other.id))))
    }
    return page(
      of: .district(id), crumbs: [words("区县", "districts"), district.name],
      title: district.kind == .zone ? words("开发园区", "Zones") : words("区县", "Districts"), among: siblings,
      [
        Block.head(districtHead(district)),
        Block.table(
          "targets", title: words("自身目标", "Own targets"),
          targetTable(
            situation.assessments(of: .district(id)), empty: words("没有分到本区县的目标", "no targets of its own"))),
        .side(
          [
            Block.chart(
              "chart", title: chartTitle(.district(id)), chart(mainIndicator, .district(id)), minimumRows: 7),
            Block.table("figures", title: words("近几期", "Recent periods"), recentTable(.district(id))),
          ], weights: [56, 44], minimumColumns: 96),
        .shelves(
          rulePanes(in: district), columns: ruledLists.map { _ in 60 }),
        .shelves(
          [
            Block.table(
              "health", title: words("健康构成", "Health"),
              healthTable(.district(id))),
            Block.table(
              "lists",
              title: plan.credits.isEmpty ? words("清单", "Lists") : words("清单(按分成)", "Lists (by shares)"),
              memberTable(filter: filter(to: district)) { size(of: $0, in: id) }),
            Block.table("zones", title: words("区内园区", "Zones inside"), zoneTable(in: district)),
          ], columns: [56, 26, 34]),
        .shelves(
          [
            missingReports(of: .district(id)),
            Block.table(
              "nodes", title: words("节点", "Nodes"),
              nodeTable(situation.nodes(of: .district(id)), empty: words("没有本区县的节点", "no nodes"))),
          ], columns: [50, 60]),
      ])
  }

  /// What a list is filtered by to show a district's items.
  func filter(to district: District) -> String {
    "\(words("区县", "district")):\(district.shortName)"
  }

  private func districtHead(_ district: District) -> [Line] {
    let health = situation.health(of: .district(district.id))
    let code = district.code.map { "  \($0)" } ?? ""
    var line = Line(district.name, .title) + Line(code, .dim)
    if district.countedInside {
      line =
        line
        + Line(words("  计入\(name(district.parent))", "  counted inside \(name(district.parent))"), .warning)
    }
    if district.kind == .district {
      line = line + Line(words("   健康 ", "   health "), .label) + mark(health)
      if let reason = health?.reason { line = line + Line(" \(words.word(reason))", .statusNoneQuiet) }
    }
    let industries = district.industries.joined(separator: words("、", ", "))
    let none = words("未列", "none stated")
    return [
      line,
      Line(words("主导产业 ", "industries "), .label) + Line(industries.isEmpty ? none : industries),
    ] + contribution(of: district)
  }

  /// Its share of the whole beside the whole's own growth, and what all districts leave over.
  private func contribution(of district: District) -> [Line] {
    let scope = Scope.district(district.id)
    guard let main = mainIndicator.flatMap({ situation.indicator($0) }), let sum = situation.sum(of: main)
    else {
      return []
    }
    let year = self.year
    let part = (sum.parts + sum.countedInside).first { $0.district == district.id }?.value
    var line = Line(words("贡献 ", "contribution "), .label)
    line =
      line
      + (part.map { Line(words.quantity($0, main), .strong) } ?? Line(words("未报", "not reported"), .warning))
    line = line + Line(" \(words.shortPeriod(sum.period, year: year))", .dim)
    if let part, sum.total > 0 {
      line =
        line + Line(words("  占全市 ", "  of the whole "), .label) + Line(words.percent(100 * part / sum.total))
    }
    line = line + Line(words("  同比 ", "  y/y "), .label) + change(scope)
    if let own = situation.series[main.id, scope]?.newestYearOnYear() {
      line = line + Line(" \(words.shortPeriod(own.period, year: year))", .dim)
    }
    line = line + Line(words("  全市同比 ", "  the whole "), .label) + change(.whole)
    return [line, residual(of: sum, main)]
  }

  private func zoneTable(in district: District) -> Table {
    Table(
      columns: [
        .init(words("园区", "zone"), minimum: 8, maximum: 24), .number(words("同比", "y/y")),
        .init(words("计入", "inside"), maximum: 14),
      ],
      rows: plan.zones(in: district.id).map { zone in
        Table.Row(
          id: zone.id.text,
          [
            Line(zone.shortName), change(.district(zone.id)),
            Line(zone.countedInside ? words("计入本区县", "inside") : words("另计", "apart"), .dim),
          ], item: .view(.district(zone.id)))
      }, empty: words("没有开发园区", "no zones"))
  }
}
