import Core
import Screen

extension PageMaker {
  /// The health of one cluster or district: what it is made of, what moved it, and what it is measured against.
  ///
  /// Who is better than whom is only said when asked for.
  func health(_ subject: HealthScore.Subject) -> Page {
    guard let scope = situation.scope(of: subject) else { return missing(.health(subject)) }
    let details = situation.healthDetails(of: scope, since: changes?.healthBefore ?? [])
    let kind = scope.kind == .cluster ? words("集群", "clusters") : words("区县", "districts")
    let detail =
      details.isEmpty
      ? [Block.head([Line(words("方案没有定义它的健康度", "the plan defines no health for it"), .warning)])]
      : details.flatMap { floors($0, among: details.count) }
    return page(
      of: .health(subject), crumbs: [kind, name(scope), words("健康", "health")],
      title: words("健康", "Health"), among: siblings(of: scope), detail)
  }

  private func siblings(of scope: Scope) -> [Sibling] {
    let scopes: [Scope] =
      scope.kind == .cluster
      ? plan.clusters.map { .cluster($0.id) }
      : plan.districts.filter { $0.kind == .district }.map { .district($0.id) }
    return scopes.compactMap { scope in
      scope.health.map {
        Sibling(view: .health($0), name: name(scope), mark: mark(situation.health(of: scope)))
      }
    }
  }

  /// One index, floor by floor; where a plan has several of a scope their blocks are told apart by its id.
  private func floors(_ detail: HealthDetail, among count: Int) -> [Arrangement] {
    let standing = standings[HealthQuestion(situation, detail.definition.id, detail.score.scope)]
    func id(_ block: String) -> String { count > 1 ? "\(block)-\(detail.definition.id)" : block }
    let parts = Block.first(
      id("parts"), title: words("构成", "Parts"), partTable(detail), minimumRows: 5)
    let since = changes.map { words("自 \($0.from)", "since \($0.from)") } ?? ""
    return [
      Block.head(head(detail, standing)),
      place.showsRanks
        ? .side(
          [Block.first(id("ranks"), title: rankTitle, rankTable(detail, standing), minimumRows: 5), parts],
          weights: [40, 60], minimumColumns: 110) : parts,
      .side(
        [
          Block.table(
            id("moved"), title: words("变动因素 \(since)", "What moved it \(since)"), moverTable(detail),
            minimumRows: 4),
          Block.table(
            id("compare"), title: words("比较", "Measured against"), comparison(detail, standing),
            minimumRows: 4),
        ], weights: [44, 56], minimumColumns: 100),
      Block.spareChart(id("past"), title: words("近一年指数", "The past year"), pastChart(detail, standing)),
    ]
  }

  private func head(_ detail: HealthDetail, _ standing: HealthStanding?) -> [Line] {
    let (score, definition) = (detail.score, detail.definition)
    var now = Line(name(score.scope), .title) + Line("  ") + mark(score, decimals: 1)
    if let reason = score.reason { now = now + Line(" \(words.word(reason))", .statusNoneQuiet) }
    if let change = detail.change, let changes {
      now =
        now + Line(words("  自 \(changes.from) ", "  since \(changes.from) "), .label) + points(change)
    }
    if let before = standing?.yearAgo?.value {
      now =
        now + Line(words("  去年同日 ", "  a year ago "), .label) + Line(words.fixed(before, decimals: 1))
    }
    now =
      now + Line(words("  覆盖 ", "  covered "), .label)
      + Line(words.fixed(100 * score.coverage, decimals: 0) + "%")
    var how = Line(definition.name, .strong) + Line("  \(word(definition.root.aggregation))", .dim)
    how =
      how
      + Line(
        "  ≥ \(words.significant(definition.green)) \(words.word(.green)),"
          + "≥ \(words.significant(definition.yellow)) \(words.word(.yellow))", .dim)
    if let clause = definition.clause { how = how + Line("  \(clause.number)", .dim) }
    if definition.basis != .stated {
      let basis = words.word(definition.basis) ?? ""
      how = how + Line(words("  构成与权重\(basis),方案未写", "  parts and weights \(basis), not in the plan"), .dim)
    }
    return [now, how]
  }

  /// The index through the past year with the bound of green.
  private func pastChart(_ detail: HealthDetail, _ standing: HealthStanding?) -> TimeChart {
    let known = standing?.past.compactMap { point in
      point.value.map { TimeChart.Point(instant: point.day.instant, value: $0) }
    }
    return TimeChart(
      actual: known ?? [], path: [],
      level: TimeChart.Level(value: detail.definition.green, name: words.word(.green)),
      legend: Line(words("─ 指数(各月末当时所知)", "─ index as known at each month's end"), .series), unit: "",
      empty: standing == nil ? words("计算中…", "being made…") : words("没有可画的数", "nothing to draw"))
  }

  func word(_ aggregation: HealthDefinition.Aggregation) -> String {
    aggregation == .arithmetic ? words("加权平均", "weighted mean") : words("几何平均", "geometric mean")
  }
}

extension Scope {
  /// What its health page is called by; none for what no health is defined of.
  var health: HealthScore.Subject? {
    switch self {
    case .cluster(let id): Identifier(id.text)
    case .district(let id): Identifier(id.text)
    case .whole, .park: nil
    }
  }
}
