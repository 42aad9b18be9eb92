import Core
import Screen

extension PageMaker {
  /// The first index of a scope taken apart, with its own page behind every row.
  func healthTable(_ scope: Scope) -> Table {
    guard let detail = situation.healthDetails(of: scope, since: changes?.healthBefore ?? []).first else {
      return Table(columns: [.init("")], rows: [], empty: none(.health, "方案没有定义健康度", "no health defined"))
    }
    return partTable(detail, opens: scope.health)
  }

  func chartTitle(_ scope: Scope) -> String {
    "\(name(scope)) \(name(mainIndicator))\(words("(近12月)", " (rolling year)"))"
  }

  /// Everything that was measured of an indicator for a scope, with the path of its own target.
  func chart(_ indicator: Indicator.ID?, _ scope: Scope) -> TimeChart {
    let target = plan.targets.first { $0.indicator == indicator && $0.scope == scope }
    return chart(indicator, scope, path: target.flatMap { situation.path(of: $0) })
  }

  func chart(_ id: Indicator.ID?, _ scope: Scope, path: Path?) -> TimeChart {
    let indicator = id.flatMap { situation.indicator($0) }
    let readings = id.flatMap { situation.series[$0, scope]?.readings() } ?? []
    // One value is no curve: it stands in the table beside.
    let isLone = readings.count == 1 && path == nil
    return TimeChart(
      actual: isLone ? [] : readings.map { .init(instant: $0.period.instant, value: $0.value) },
      path: path?.vertices.map { .init(instant: $0.instant, value: $0.value) } ?? [],
      legend: legend(hasPath: path != nil, readings.map(\.descent).max() ?? .own),
      unit: indicator?.unit.symbol ?? "",
      empty: isLone
        ? words("只有一期,还画不成走势", "one period only, no curve yet") : words("没有可画的数", "nothing to draw"))
  }

  private func legend(hasPath: Bool, _ descent: Descent) -> Line {
    let carried = words.states(isProvisional: false, descent).map { words("(\($0))", " (\($0))") }.joined()
    return Line(words("─ 实绩", "─ actual") + carried, .series)
      + (hasPath ? Line("  ") + Line(words("· 路径", "· path"), .path) : "")
  }

  /// The periods of the main indicator for a scope.
  func recentTable(_ scope: Scope) -> Table {
    periodTable(
      mainIndicator.flatMap { situation.indicator($0) }, mainIndicator.flatMap { situation.series[$0, scope] }
    )
  }

  /// What was reported, newest first, with the change on the same span a year before.
  func periodTable(_ indicator: Indicator?, _ series: Series?) -> Table {
    Table(
      columns: [
        .init(words("期间", "period"), minimum: 9, maximum: 22), .number(indicator?.unit.symbol ?? ""),
        .number(words("同比", "y/y")), .init(words("状态", "state"), maximum: 12, rank: 2),
        .init(words("报送", "known"), minimum: 10, maximum: 10, rank: 1),
      ],
      rows: (series?.observations ?? []).reversed().map { observation in
        let change = series?.yearOnYear(of: Reading(observation))
        return Table.Row(
          id: observation.period.description,
          [
            Line(words.shortPeriod(observation.period, year: year)),
            Line(words.number(observation.value, indicator), .strong)
              .measured(observation.value, indicator?.unit.symbol),
            Line(words.change(change?.change, difference: change?.difference, indicator), .dim)
              .measured(words.changeMeasure(change?.change, difference: change?.difference, indicator)),
            Line(state(observation), .dim),
            Line(observation.known.description, .dim),
          ])
      }, empty: words("未报", "not reported"))
  }

  private func state(_ observation: Observation) -> String {
    observation.descent == .own
      ? observation.isProvisional ? words("初步", "prov.") : ""
      : words.states(isProvisional: observation.isProvisional, observation.descent).joined(separator: " ")
  }

  /// How many members each list has of something; Enter opens the list with only those.
  func memberTable(filter: String, _ members: (ListSummary) -> Double?) -> Table {
    Table(
      columns: [.init(words("清单", "list"), maximum: 30), .number(words("条目", "items"))],
      rows: plan.lists.map { list in
        let summary = situation.snapshot.lists.first { $0.list == list.id }
        return Table.Row(
          id: list.id.text, [Line(list.name), size(summary, members)],
          item: Item(view: .list(list.id), filter: filter))
      }, empty: none(.lists, "方案没有清单", "no lists"))
  }
}

extension PageMaker {
  /// How many items of a list there are of one kind; a dash where the list is not kept by that kind at all.
  func size(_ summary: ListSummary?, _ count: (ListSummary) -> Double?) -> Line {
    guard let summary else { return self.count(0, .text) }
    guard let size = count(summary) else { return Line("–", .dim) }
    let whole = size.rounded()
    guard abs(size - whole) > 1e-9 else { return self.count(Int(whole), .text) }
    return Line(words.fixed(size, decimals: 2)).measured(size)
  }

  /// Items of a list that count for a district, shared ones by their shares; nil where no item names any.
  func size(of list: ListSummary, in district: District.ID) -> Double? {
    situation.credited(list).map { $0[district] ?? 0 } ?? list.size(in: district).map(Double.init)
  }
}

extension ListSummary {
  /// Items of a cluster; nil where no item of the list names any.
  func size(in cluster: Cluster.ID) -> Int? { byCluster.isEmpty && count > 0 ? nil : byCluster[cluster] ?? 0 }

  /// Items of a district; nil where no item of the list names any.
  func size(in district: District.ID) -> Int? {
    byDistrict.isEmpty && count > 0 ? nil : byDistrict[district] ?? 0
  }
}

extension Scope {
  /// The page of what a figure is about.
  var view: View? {
    switch self {
    case .cluster(let id): .cluster(id)
    case .district(let id): .district(id)
    case .whole, .park: nil
    }
  }
}
