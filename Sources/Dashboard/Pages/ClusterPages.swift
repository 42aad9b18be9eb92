import Core
import Screen

extension PageMaker {
  /// 2 集群: every cluster with health, trend, distance to its tier, technologies.
  var clusters: Page {
    Page(
      crumbs: [words("集群", "clusters")],
      arrangement: .stack([
        Block.first("clusters", title: words("集群", "Clusters"), clusterTable),
        .shelves(
          [
            Block.table("tiers", title: words("级别门槛", "Tiers"), tierTable, minimumRows: 3),
            Block.table("moved", title: words("健康变化", "Health moved"), movedTable, minimumRows: 3),
          ], columns: [50, 60]),
        .shelves(
          plan.clusters.map { cluster in
            Block.spareChart(
              "chart-\(cluster.id)", title: cluster.name, clusterChart(cluster))
          }, columns: plan.clusters.map { _ in 44 }),
      ]))
  }

  var clusterTable: Table {
    Table(
      columns: [
        .init(words("集群", "cluster"), minimum: 14, maximum: 24),
        .init(words("级别", "tier"), maximum: 12, rank: 5),
        .number(words("健康", "health")),
        .init(words("灯", "mark"), minimum: 12, maximum: 16),
        .init(words("走势", "trend"), minimum: 12, maximum: 12, rank: 3),
        .number(words("近12月", "rolling"), rank: 4),
        .number(words("同比", "y/y")), .init(words("距级别", "to tier"), minimum: 9, maximum: 16, rank: 1),
        .init(words("技术", "technologies"), minimum: 21, maximum: 30, rank: 2),
        .init(words("目标", "targets"), maximum: 12, rank: 5),
      ],
      rows: plan.clusters.map(clusterRow), empty: none(.clusters, "方案没有列出集群", "no clusters"))
  }

  private func clusterRow(_ cluster: Cluster) -> Table.Row {
    let scope = Scope.cluster(cluster.id)
    let health = situation.health(of: scope)
    let series = mainIndicator.flatMap { situation.series[$0, scope] }
    let newest = series?.newestReading()?.descent ?? .own
    let main = mainIndicator.flatMap { situation.indicator($0) }
    let change = series?.newestYearOnYear()?.change
    return Table.Row(
      id: cluster.id.text,
      [
        Line(cluster.name), Line(plan.tiers.first { $0.id == cluster.tier }?.name ?? "", .dim), score(health),
        healthMark(health), trend(mainIndicator, scope),
        Line(series?.newestReading().map { words.quantity($0.value, main) } ?? "–", .dim)
          .measured(series?.newestReading()?.value, main?.unit.symbol).marked(newest, words)
          + words.letter(newest),
        Line(words.change(change, main), (change ?? 0) < 0 ? .statusRedQuiet : .text)
          .measured(words.changeMeasure(change, main)),
        distance(cluster.id),
        counts(situation.technologyMap[cluster.id]),
        words.mark(situation.rollup(of: .cluster(cluster.id)).lights),
      ], item: .view(.cluster(cluster.id)))
  }

  /// How far a cluster is from its tier: 已过 or the share that is missing.
  func distance(_ id: Cluster.ID) -> Line {
    guard let distance = situation.tierDistance(of: id) else {
      return Line(words("无门槛", "none set"), .dim)
    }
    guard let reached = distance.reached else { return Line(words("未报", "not reported"), .statusNoneQuiet) }
    return distance.isReached
      ? Line(words("已过", "reached"), .statusMetQuiet)
      : Line(
        words(
          "差 \(words.fixed(100 - reached, decimals: 0))%", "\(words.fixed(100 - reached, decimals: 0))% short"
        ))
  }

  /// 受制3 攻关5 自主12, in their colours; colours without a card are left out.
  func counts(_ counts: TechnologyMap.Counts) -> Line {
    let parts = plan.technologyColours.filter { counts[$0.grade] > 0 }
    return Line(
      parts.enumerated().flatMap { place, colour in
        [
          Span(place > 0 ? " " : "", .text),
          Span("\(colour.word)\(counts[colour.grade])", role(colour.grade)),
        ]
      })
  }

  /// Every health that moved since the day compared with, and what moved it most.
  private var movedTable: Table {
    let moved = (changes?.health ?? []).filter { if case .cluster = $0.scope { true } else { false } }
    return Table(
      columns: [
        .init(words("集群", "cluster"), minimum: 8, maximum: 20), .number(words("原", "was")),
        .number(words("现", "now")), .number(words("变化", "change")),
        .init(words("主要因素", "moved by"), minimum: 10, maximum: 40, rank: 1),
      ],
      rows: moved.filter { words.moved($0) }.map { change in
        Table.Row(
          id: change.scope.code,
          [
            Line(name(change.scope)), Line(words.fixed(change.from, decimals: 1), .dim),
            Line(change.to.map { words.fixed($0, decimals: 1) } ?? "–"), gain(change), cause(of: change),
          ], item: change.scope.view.map(Item.view))
      }, empty: none(.health, "30 天来没有变化", "nothing moved in 30 days"))
  }

  /// Points gained, or that figures are missing, which is no fall.
  func gain(_ change: Changes.HealthChange) -> Line {
    change.gain.map { points($0).measured($0) } ?? Line(words.lostFigures, .statusNoneQuiet)
  }

  /// What moved a health most: the figures it lost, else the component.
  func cause(of change: Changes.HealthChange) -> Line {
    guard change.lost.isEmpty else {
      return Line(change.lost.joined(separator: words("、", ", ")), .statusNoneQuiet)
    }
    return change.movers.first.map { Line("\($0.name) ", .dim) + points($0.points) } ?? ""
  }

  /// Points gained or lost.
  func points(_ value: Double) -> Line {
    let text = words.signed(value, decimals: 1)
    return Line(text, text == "0.0" ? .dim : value < 0 ? .statusRedQuiet : .statusGreenQuiet)
  }

  private var tierTable: Table {
    Table(
      columns: [
        .init(words("级别", "tier"), maximum: 20), .number(words("门槛", "threshold")),
        .init(words("条款", "clause"), maximum: 16, rank: 2), .number(words("集群", "clusters")),
        .number(words("已过", "reached")),
      ],
      rows: plan.tiers.map { tier in
        let members = plan.clusters.filter { $0.tier == tier.id }
        let indicator = tier.indicator.flatMap { situation.indicator($0) }
        return Table.Row(
          id: tier.id.text,
          [
            Line(tier.name), Line(tier.threshold.map { words.quantity($0, indicator) } ?? "–"),
            Line(tier.clause?.number ?? "", .dim), Line(String(members.count)),
            tier.threshold == nil
              ? Line("–", .dim)
              : Line(String(members.count { situation.tierDistance(of: $0.id)?.isReached == true })),
          ])
      }, empty: words("方案没有分级", "no tiers"))
  }

}
