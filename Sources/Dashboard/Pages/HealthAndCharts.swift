import Core
import Screen

extension PageMaker {
  /// A health index taken apart: each group and component with its reading, score, weight and points.
  func healthTable(_ health: HealthScore?) -> Table {
    Table(
      columns: [
        .init(words("构成", "part"), minimum: 8, maximum: 28), .number(words("读数", "reading"), rank: 2),
        .number(words("得分", "score")), .number(words("权重", "weight"), rank: 1),
        .number(words("贡献", "points")),
        .init(words("期间", "period"), maximum: 20, rank: 3),
      ],
      rows: (health?.parts ?? []).enumerated().map { place, part in
        let role: Role = part.isGroup ? .strong : .text
        return Table.Row(
          id: String(place),
          [
            Line(String(repeating: "  ", count: part.depth) + part.name, role),
            Line(part.reading.map { words.significant($0) } ?? "", .dim),
            part.score.map { Line(words.fixed($0, decimals: 0), role) }
              ?? Line(words("缺", "none"), .statusNoneQuiet),
            Line(words.fixed(100 * part.share, decimals: 0) + "%", .dim),
            Line(words.fixed(part.points, decimals: 1), role),
            Line(
              (part.period.map { words.shortPeriod($0, year: year) } ?? "")
                + (part.isStale ? words(" 过期", " stale") : ""), .dim),
          ])
      }, empty: words("方案没有定义健康度", "no health defined"))
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
    return TimeChart(
      actual: readings.map { .init(instant: $0.period.instant, value: $0.value) },
      path: path?.vertices.map { .init(instant: $0.instant, value: $0.value) } ?? [],
      unit: indicator?.unit.symbol ?? "", empty: words("没有可画的数", "nothing to draw"))
  }

  /// How many members each list has of something.
  func memberTable(_ members: (ListSummary) -> Int) -> Table {
    Table(
      columns: [.init(words("清单", "list"), maximum: 30), .number(words("条目", "items"))],
      rows: situation.snapshot.lists.compactMap { summary in
        guard let list = plan.lists.first(where: { $0.id == summary.list }) else { return nil }
        return Table.Row(
          id: list.id.text, [Line(list.name), Line(String(members(summary)))], item: .view(.list(list.id)))
      }, empty: words("没有清单数据", "no lists"))
  }
}
