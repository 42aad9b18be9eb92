import Core
import Documents
import Screen

extension PageMaker {
  /// Clusters as tiles in four sizes; the smallest is a name with its mark.
  var clusterTiles: Tiles {
    let widest = plan.clusters.map(\.name.columns).max() ?? 0
    let faces = plan.clusters.map { cluster -> [[[Line]]] in
      let face = ClusterFace(maker: self, cluster: cluster)
      return [face.large, face.medium, face.small, [[face.line(named: min(widest, 14))]]]
    }
    let names = max(widest, 8)
    return Tiles(
      rows: clusterTable,
      forms: [
        .init(columns: max(44, names), rows: 5), .init(columns: max(28, names), rows: 4),
        .init(columns: max(words.language == .chinese ? 22 : 25, names), rows: 3),
        .init(columns: faces.map { $0[3][0][0].columns }.max() ?? 0, rows: 1),
      ], faces: Dictionary(zip(plan.clusters.map(\.id.text), faces)) { first, _ in first })
  }
}

/// What the tile of one cluster says, in every size.
private struct ClusterFace {
  let maker: PageMaker
  let cluster: Cluster
  private var words: Words { maker.words }
  private var scope: Scope { .cluster(cluster.id) }
  private var health: HealthScore? { maker.situation.health(of: scope) }

  var large: [[Line]] {
    [
      [name, tier, Line(words("目标", "targets"), .label) + Line(" ") + targets],
      [mark, moved, reason, nodes],
      [maker.trend(maker.mainIndicator, scope, count: 16), newest, change],
      [labelledDistance, maker.tierBar(of: cluster.id, columns: 16)],
      [technologies],
    ]
  }

  var medium: [[Line]] {
    [
      [name, tier],
      [mark, reason.isEmpty ? maker.trend(maker.mainIndicator, scope, count: 8) : reason, change],
      [newest, maker.distance(cluster.id)],
      [technologies],
    ]
  }

  var small: [[Line]] {
    [
      [name, tier],
      [
        mark, reason.isEmpty ? maker.trend(maker.mainIndicator, scope, count: 6) : reason,
        maker.change(scope),
      ],
      [maker.distance(cluster.id)] + maker.countPieces(of: cluster.id),
    ]
  }

  /// Name and mark in one line, the mark in line with those of names up to a width.
  func line(named columns: Int) -> Line {
    Line(cluster.name.columns < columns ? cluster.name.padded(to: columns) : cluster.name) + mark
  }

  private var name: Line { Line(cluster.name, .strong) }
  private var tier: Line { Line(maker.plan.tiers.first { $0.id == cluster.tier }?.name ?? "", .dim) }
  private var mark: Line { maker.mark(health) }
  private var targets: Line { words.mark(maker.situation.rollup(of: .cluster(cluster.id)).lights) }
  private var technologies: Line { maker.counts(maker.situation.technologyMap[cluster.id]) }
  private var change: Line { Line(words("同比 ", "y/y "), .label) + maker.change(scope) }

  private var newest: Line {
    guard let main = maker.mainIndicator, let reading = maker.situation.series[main, scope]?.newestReading()
    else { return Line(words("未报", "not reported"), .statusNoneQuiet) }
    return Line(words.quantity(reading.value, maker.situation.indicator(main)))
      + words.letter(reading.descent)
  }

  private var reason: Line {
    let text = health.flatMap { $0.light == nil || $0.isStale ? $0.reason.map(words.word) : nil }
    return Line(text ?? "", .statusNoneQuiet)
  }

  /// What the index gained or lost since the day compared with.
  private var moved: Line {
    guard let change = maker.changes?.health.first(where: { $0.scope == scope }) else { return "" }
    guard let gain = change.gain else { return Line(words.lostFigures, .statusNoneQuiet) }
    let points = words.fixed(abs(gain), decimals: 1)
    guard points != "0.0" else { return "" }
    return gain > 0
      ? Line("\(maker.glyphs.up)\(points)", .statusGreenQuiet)
      : Line("\(maker.glyphs.down)\(points)", .statusRedQuiet)
  }

  private var nodes: Line {
    let late = maker.situation.rollup(of: .cluster(cluster.id)).nodes.overdue
    return late == 0 ? "" : Line(words("逾期 \(late)", "\(late) overdue"), .statusRedQuiet)
  }

  private var labelledDistance: Line {
    maker.situation.tierDistance(of: cluster.id) == nil
      ? maker.distance(cluster.id)
      : Line(words("距", "to ") + tier.text + " ", .label) + maker.distance(cluster.id)
  }
}

extension PageMaker {
  /// 同比 of the main indicator, red when it falls.
  func change(_ scope: Scope) -> Line {
    let main = mainIndicator.flatMap { situation.indicator($0) }
    let change = main.flatMap { situation.series[$0.id, scope]?.newestYearOnYear() }
    let descent = main.flatMap { situation.series[$0.id, scope]?.newest?.descent } ?? .own
    return Line(
      words.change(change?.change, difference: change?.difference, main),
      (change?.change ?? 0) < 0 ? .statusRedQuiet : .text) + words.letter(change == nil ? .own : descent)
  }

  /// How much of its tier's threshold a cluster has reached, as a bar; empty without a threshold.
  func tierBar(of id: Cluster.ID, columns: Int) -> Line {
    guard let reached = situation.tierDistance(of: id)?.reached else { return "" }
    return bar(Bar(fraction: reached / 100), columns: columns)
  }

  /// 受制3 and 攻关5 as pieces of their own, in the order of the plan; colours without a card are left out.
  func countPieces(of id: Cluster.ID) -> [Line] {
    let counts = situation.technologyMap[id]
    return plan.technologyColours.filter { counts[$0.grade] > 0 }.map {
      Line("\($0.word)\(counts[$0.grade])", role($0.grade))
    }
  }
}
