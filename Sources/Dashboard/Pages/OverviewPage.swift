import Core
import Screen

extension PageMaker {
  /// 1 总览: three sentences, headline targets, clusters, then who and where.
  var overview: Page {
    Page(
      crumbs: [words("总览", "overview")],
      arrangement: .stack([
        Block.lines("sentences", sentences, minimumRows: 3),
        Block.table(
          "targets", title: words("主要目标", "Headline targets"),
          targetTable(situation.headlines, empty: words("方案没有标出主要目标", "no headline targets")), minimumRows: 6),
        Block.table("clusters", title: words("集群", "Clusters"), clusterTable, minimumRows: 6),
        .side(
          [
            Block.table("lines", title: words("行动", "Action lines"), lineTable, minimumRows: 5),
            Block.table("groups", title: words("工作组", "Work groups"), groupTable, minimumRows: 5),
            Block.table("districts", title: words("区县", "Districts"), districtHeat, minimumRows: 5),
            Block.table(
              "technologies", title: words("三色图", "Technologies"), technologyTotals, minimumRows: 4),
          ], weights: [36, 26, 26, 18], minimumColumns: 110),
        Block.table(
          "due", title: words("本周应报", "Due this week"),
          reportTable(situation.dueThisWeek, empty: nothingDue), minimumRows: 2),
      ]))
  }

  private var nothingDue: String {
    let next = situation.nextDue.map { words("本周没有应报的数;下次出数 \($0)", "nothing due this week; next \($0)") }
    return next ?? words("没有应报的数", "nothing is due")
  }

  private var districtHeat: Table {
    Table(
      columns: [
        .init("", minimum: 4, maximum: 8), .number(words("健康", "health")),
        .init(words("灯", "mark"), minimum: 8, maximum: 8),
        .init(words("走势", "trend"), maximum: 12, rank: 1),
      ],
      rows: plan.districts.filter { $0.kind == .district }.map { district in
        let health = situation.health(of: .district(district.id))
        return Table.Row(
          id: district.id.text,
          [
            Line(district.shortName), score(health), healthMark(health),
            trend(mainIndicator, .district(district.id), count: 8),
          ], item: .view(.district(district.id)))
      }, empty: words("方案没有列出区县", "no districts"))
  }

  private var technologyTotals: Table {
    let totals = situation.technologyMap.totals
    var rows = plan.technologyColours.map { colour in
      Table.Row(
        id: colour.id.text,
        [Line(colour.word, role(colour.grade)), Line(String(totals[colour.grade]), .strong)],
        item: .view(.technologies))
    }
    rows.append(
      Table.Row(
        id: "review", [Line(words("待复核", "review due"), .dim), count(totals.reviewOverdue, .warning)],
        item: .view(.technologies)))
    return Table(
      columns: [.init("", minimum: 6, maximum: 12), .number("")], rows: rows,
      empty: words("没有技术卡片", "no cards"))
  }

  func role(_ grade: TechnologyColour.Grade?) -> Role {
    switch grade {
    case .constrained: .techConstrained
    case .catchingUp: .techCatching
    case .own: .techOwn
    case nil: .dim
    }
  }

  /// A health index with one word for its light.
  func healthMark(_ health: HealthScore?) -> Line {
    guard let health else { return Line(words("无", "–"), .statusNoneQuiet) }
    guard let light = health.light else {
      return Line(" \(words("灰", "–")) \(health.reason.map(words.word) ?? "")", .statusNoneQuiet)
    }
    return words.mark(light) + Line(health.isStale ? words.word(Reason.stale) : "", .statusNoneQuiet)
  }

  func score(_ health: HealthScore?) -> Line {
    health?.value.map { Line(words.fixed($0, decimals: 0), words.role(health?.light)) } ?? Line("–", .dim)
  }
}
