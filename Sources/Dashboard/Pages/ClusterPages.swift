import Core
import Screen

extension PageMaker {
  /// 2 集群: every cluster with health, trend, distance to its tier, technologies.
  var clusters: Page {
    Page(
      crumbs: [words("集群", "clusters")],
      arrangement: .stack([
        Block.table("clusters", title: words("集群", "Clusters"), clusterTable),
        Block.table("tiers", title: words("级别门槛", "Tiers"), tierTable, minimumRows: 3),
      ]))
  }

  var clusterTable: Table {
    Table(
      columns: [
        .init(words("集群", "cluster"), minimum: 8, maximum: 24),
        .init(words("级别", "tier"), maximum: 12, rank: 5),
        .number(words("健康", "health")), .init(words("灯", "mark"), minimum: 8, maximum: 16),
        .init(words("走势", "trend"), minimum: 12, maximum: 12, rank: 3),
        .number(words("近12月", "rolling"), rank: 4),
        .number(words("同比", "y/y")), .init(words("距级别", "to tier"), maximum: 16, rank: 1),
        .init(words("技术", "technologies"), minimum: 21, maximum: 30, rank: 2),
        .init(words("目标", "targets"), maximum: 12, rank: 5),
      ],
      rows: plan.clusters.map(clusterRow), empty: words("方案没有列出集群", "no clusters"))
  }

  private func clusterRow(_ cluster: Cluster) -> Table.Row {
    let scope = Scope.cluster(cluster.id)
    let health = situation.health(of: scope)
    let series = mainIndicator.flatMap { situation.series[$0, scope] }
    let main = mainIndicator.flatMap { situation.indicator($0) }
    let change = series?.newestYearOnYear()?.change
    return Table.Row(
      id: cluster.id.text,
      [
        Line(cluster.name), Line(plan.tiers.first { $0.id == cluster.tier }?.name ?? "", .dim), score(health),
        healthMark(health), trend(mainIndicator, scope),
        Line(series?.newestReading().map { words.quantity($0.value, main) } ?? "–", .dim),
        Line(words.change(change, main), (change ?? 0) < 0 ? .statusRedQuiet : .text), distance(cluster.id),
        counts(situation.technologyMap[cluster.id]),
        words.mark(situation.rollup(of: .cluster(cluster.id)).lights),
      ], item: .view(.cluster(cluster.id)))
  }

  /// How far a cluster is from its tier: 已过 or the share that is missing.
  func distance(_ id: Cluster.ID) -> Line {
    guard let distance = situation.tierDistance(of: id) else {
      return Line(words("无门槛", "no threshold"), .dim)
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
            Line(String(members.count { situation.tierDistance(of: $0.id)?.isReached == true })),
          ])
      }, empty: words("方案没有分级", "no tiers"))
  }

  func cluster(_ id: Cluster.ID) -> Page {
    guard let cluster = cluster(named: id) else { return missing(.cluster(id)) }
    let scope = Scope.cluster(id)
    return Page(
      crumbs: [words("集群", "clusters"), cluster.name], siblings: plan.clusters.map { .cluster($0.id) },
      arrangement: .stack([
        Block.lines("head", clusterHead(cluster), minimumRows: 2),
        .side(
          [
            .stack([
              Block.chart("chart", title: chartTitle(scope), chart(mainIndicator, scope)),
              Block.table(
                "targets", title: words("目标", "Targets"),
                targetTable(
                  situation.assessments(of: .cluster(id)), empty: words("没有分到本集群的目标", "no targets of its own")
                )),
            ]),
            .stack([
              Block.table("chain", title: words("产业链 上游→下游", "Chain"), chainTable(cluster)),
              Block.table("health", title: words("健康构成", "Health"), healthTable(situation.health(of: scope))),
            ]),
          ], weights: [56, 44], minimumColumns: 100),
        Block.table(
          "technologies", title: words("关键技术", "Technologies"), cardTable(situation.technologies(of: id)),
          minimumRows: 4),
        Block.table(
          "nodes", title: words("节点", "Nodes"),
          nodeTable(situation.nodes(of: .cluster(id)), empty: words("没有本集群的节点", "no nodes")), minimumRows: 3),
        Block.table(
          "lists", title: words("清单", "Lists"), memberTable { $0.byCluster[id] ?? 0 }, minimumRows: 3),
      ]))
  }

  private func clusterHead(_ cluster: Cluster) -> [Line] {
    let health = situation.health(of: .cluster(cluster.id))
    let tier = plan.tiers.first { $0.id == cluster.tier }?.name ?? ""
    var line = Line(cluster.name, .title) + Line("  \(tier)  ", .dim) + distance(cluster.id)
    line = line + Line(words("   健康 ", "   health "), .label) + score(health) + Line(" ") + healthMark(health)
    line = line + Line("   ") + counts(situation.technologyMap[cluster.id])
    let places = cluster.districts.map { name($0) }.joined(separator: words("、", ", "))
    return [
      line, Line(words("所在区县 ", "in "), .label) + Line(places.isEmpty ? words("方案未列", "not stated") : places),
    ]
  }

  private func chainTable(_ cluster: Cluster) -> Table {
    let cards = Dictionary(grouping: situation.snapshot.technologies.filter { $0.cluster == cluster.id }) {
      $0.stage
    }
    let statuses = Dictionary(situation.technologies(of: cluster.id).map { ($0.id, $0) }) { first, _ in first
    }
    return Table(
      columns: [
        .init(words("环节", "stage"), minimum: 8, maximum: 34),
        .init(words("位置", "position"), maximum: 8, rank: 2),
        .init(words("技术", "technologies"), maximum: 30),
        .init(words("受制于人的", "constrained"), maximum: 40, rank: 1),
      ],
      rows: cluster.chain.map { stage in
        let here = cards[stage.id] ?? []
        let worst = here.filter { statuses[$0.id]?.grade == .constrained }.map(\.name)
        let words = plan.technologyColours.compactMap { colour -> Span? in
          let number = here.count { statuses[$0.id]?.grade == colour.grade }
          return number > 0 ? Span("\(colour.word)\(number) ", role(colour.grade)) : nil
        }
        return Table.Row(
          id: stage.id.text,
          [
            Line(stage.name), Line(plan.chainPositions.first { $0.id == stage.position }?.name ?? "", .dim),
            words.isEmpty ? Line(self.words("无卡片", "no cards"), .dim) : Line(words),
            Line(worst.joined(separator: self.words("、", ", ")), .dim),
          ], item: here.first.map { .view(.technology($0.id)) })
      }, empty: words("方案没有写出产业链", "no chain"))
  }
}
