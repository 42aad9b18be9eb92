import Core
import Screen

extension PageMaker {
  /// One cluster: curve against its tier, health and what moved it, chain, and all it consists of.
  func cluster(_ id: Cluster.ID) -> Page {
    guard let cluster = cluster(named: id) else { return missing(.cluster(id)) }
    let scope = Scope.cluster(id)
    return page(
      of: .cluster(id), crumbs: [words("集群", "clusters"), cluster.name], title: words("集群", "Clusters"),
      among: plan.clusters.map { other in
        Sibling(
          view: .cluster(other.id), name: other.name, mark: mark(situation.health(of: .cluster(other.id))))
      },
      [
        Block.head(clusterHead(cluster)),
        .side(
          [
            Block.chart("chart", title: chartTitle(scope), clusterChart(cluster), minimumRows: 7),
            Block.table(
              "health", title: words("健康构成", "Health"), healthTable(scope),
              minimumRows: 5),
          ], weights: [54, 46], minimumColumns: 96),
        chain(of: cluster),
        .shelves(
          [
            Block.table(
              "targets", title: words("目标", "Targets"),
              targetTable(
                situation.assessments(of: .cluster(id)),
                empty: none(.splits, "没有分到本集群的目标", "no targets of its own"))),
            Block.table("figures", title: words("近几期", "Recent periods"), recentTable(scope), minimumRows: 4),
          ], columns: [70, 44]),
        .shelves(
          [
            Block.table(
              "nodes", title: words("节点", "Nodes"),
              nodeTable(situation.nodes(of: .cluster(id)), empty: none(.nodes, "没有本集群的节点", "no nodes"))),
            Block.table(
              "lists", title: words("清单", "Lists"),
              memberTable(filter: "\(words("集群", "cluster")):\(cluster.name)") {
                $0.size(in: id).map(Double.init)
              }),
            Block.tiles("places", title: words("所在区县", "Stands in"), placeTiles(cluster)),
          ], columns: [72, 26, 24]),
        missingReports(of: .cluster(id)),
      ])
  }

  private func clusterHead(_ cluster: Cluster) -> [Line] {
    let health = situation.health(of: .cluster(cluster.id))
    let tier = plan.tiers.first { $0.id == cluster.tier }
    var line = Line(cluster.name, .title) + Line("  \(tier?.name ?? "")  ", .dim) + distance(cluster.id)
    line = line + Line(words("   健康 ", "   health "), .label) + mark(health)
    if let reason = health?.reason { line = line + Line(" \(words.word(reason))", .statusNoneQuiet) }
    line = line + Line("   ") + counts(situation.technologyMap[cluster.id])
    var newest = Line("\(name(mainIndicator)) ", .label)
    guard let main = mainIndicator, let series = situation.series[main, .cluster(cluster.id)],
      let reading = series.newestReading()
    else { return [line, newest + Line(words("未报", "not reported"), .statusNoneQuiet)] }
    newest =
      newest + Line(words.quantity(reading.value, situation.indicator(main)), .strong)
      + words.letter(reading.descent)
    newest =
      newest + Line(words("(\(words.period(reading.period)))", " (\(words.period(reading.period)))"), .dim)
    newest = newest + Line(words("  同比 ", "  y/y "), .label) + change(.cluster(cluster.id))
    if let change = series.newestYearOnYear() {
      newest =
        newest + Line(words("(\(words.period(change.period)))", " (\(words.period(change.period)))"), .dim)
    }
    return [line, newest] + (cluster.note.map { [Line(words("注:", "note: ") + $0, .dim)] } ?? [])
  }

  /// The cluster's curve with its own path and its tier's threshold.
  func clusterChart(_ cluster: Cluster) -> TimeChart {
    var chart = chart(mainIndicator, .cluster(cluster.id))
    guard let tier = plan.tiers.first(where: { $0.id == cluster.tier }), tier.indicator == mainIndicator,
      let threshold = tier.threshold
    else { return chart }
    chart.level = TimeChart.Level(value: threshold, name: tier.name)
    chart.legend = chart.legend + Line("  ") + Line("─ \(tier.name)", .forecast)
    return chart
  }

  /// 上游 → 中游 → 下游: the stages of each position with their technologies, the worst first.
  private func chain(of cluster: Cluster) -> Arrangement {
    let positions = plan.chainPositions.filter { position in
      cluster.chain.contains { $0.position == position.id }
    }
    guard !positions.isEmpty else {
      return Block.table(
        "chain", title: words("产业链", "Chain"), cardTable(situation.technologies(of: cluster.id)))
    }
    let arrow = " \(glyphs.right)"
    return .shelves(
      positions.enumerated().map { place, position in
        Block.table(
          "chain-\(position.id)", title: position.name + (place + 1 < positions.count ? arrow : ""),
          chainTable(cluster, cluster.chain.filter { $0.position == position.id }), minimumRows: 4)
      }, columns: positions.map { _ in 30 })
  }

  private func chainTable(_ cluster: Cluster, _ stages: [ChainStage]) -> Table {
    let cards = Dictionary(situation.snapshot.technologies.map { ($0.id, $0) }) { first, _ in first }
    let statuses = worstFirst(situation.technologies(of: cluster.id))
    let rows = stages.flatMap { stage -> [Table.Row] in
      let here = statuses.filter { cards[$0.id]?.stage == stage.id }
      let head = Table.Row(
        id: stage.id.text,
        [Line(stage.name, .heading) + (here.isEmpty ? Line(words("  无卡片", "  no cards"), .dim) : "")],
        isHeading: true)
      return [head]
        + here.map { status in
          Table.Row(
            id: status.id.text,
            [
              colour(status), Line(cards[status.id]?.name ?? status.id.text),
              Line(status.monthNumber.map { words("第\($0)月", "month \($0)") } ?? "", .dim),
            ], item: .view(.technology(status.id)))
        }
    }
    return Table(
      columns: [
        .init("", minimum: 4, maximum: 10), .init("", minimum: 12, maximum: 40),
        .init("", maximum: 10, rank: 3),
      ], rows: rows, empty: none(.chain, "没有环节", "no stages"))
  }

  /// Where the cluster stands, each place with the mark of its health.
  private func placeTiles(_ cluster: Cluster) -> Tiles {
    tiles(
      of: cluster.districts.compactMap { district(named: $0) }, empty: none(.districts, "方案未列", "not stated"))
  }
}
