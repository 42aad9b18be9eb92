import Core
import Screen

extension PageMaker {
  /// 1 总览: three sentences, headline targets, clusters, then who and where, then the worst of all.
  var overview: Page {
    Page(
      crumbs: [words("总览", "overview")],
      arrangement: .stack(
        [
          Block.sentences("sentences", sentences),
          Block.first(
            "targets", title: words("主要目标", "Headline targets"),
            targetTable(situation.headlines, empty: none(.targets, "方案没有标出主要目标", "no headline targets"))),
          Block.tiles("clusters", title: words("集群", "Clusters"), clusterTiles),
          .shelves(
            [
              Block.table("lines", title: words("行动", "Action lines"), lineTable, minimumRows: 4),
              Block.table("groups", title: words("工作组", "Work groups"), groupTable, minimumRows: 4),
              Block.tiles("districts", title: words("区县", "Districts"), districtTiles, minimumRows: 3),
              Block.table(
                "technologies", title: words("三色图", "Technologies"), technologyTotals, minimumRows: 4),
            ], columns: [36, 32, 24, 16]),
          .shelves(
            [
              Block.spare(
                "due", title: words("本周应报", "Due this week"),
                dueTable),
              Block.spare(
                "late", title: words("逾期节点", "Overdue nodes"),
                lateTable),
              Block.spare(
                "worst", title: words("全部目标,变差的和差的在前", "All targets, worsened and worst first"),
                worstTable),
            ], columns: [38, 60, 56]),
        ] + linkBlocks))
  }

  /// The plans before and after, where the store has one to go on to.
  private var linkBlocks: [Arrangement] {
    let links = linkTable
    return links.rows.contains { $0.item != nil }
      ? [Block.spare("links", title: words("前后方案", "Before and after"), links)] : []
  }

  /// What is to be reported until Sunday; without a heading when that is nothing.
  private var dueTable: Table {
    let rows = situation.dueThisWeek.map { status in
      Table.Row(
        id: "\(status.indicator)@\(status.scope.code)",
        [
          Line(name(status.indicator)), Line(status.scope == .whole ? "" : name(status.scope), .dim),
          Line(status.next.map { words.day($0.due, in: year) } ?? ""), Line(name(status.unit), .dim),
        ], item: Item(view: status.unit.map(View.unit)))
    }
    let titles = [
      words("指标", "indicator"), words("范围", "scope"), words("应报", "due"), words("报送单位", "reporter"),
    ]
    return Table(
      columns: zip(titles, [0, 3, 0, 4]).map {
        .init(rows.isEmpty ? "" : $0, minimum: 8, maximum: 40, rank: $1)
      }, rows: rows, empty: nothingDue)
  }

  var lateTable: Table {
    Table(
      columns: [
        .init(words("节点", "node"), minimum: 12, maximum: 48),
        .number(words("逾期天", "days"), rank: 0),
        .init(words("工作组", "group"), maximum: 16, rank: 3),
        .init(words("责任单位", "unit"), maximum: 22, rank: 4),
      ],
      rows: situation.overdueNodes.map { status in
        let node = status.node
        return Table.Row(
          id: node.id.text,
          [
            Line(node.name), Line(String(status.daysOverdue), .statusRedQuiet),
            Line(name(node.group), .dim), Line(name(node.unit), .dim),
          ], item: Item(view: node.task.map(View.task) ?? node.group.map(View.group)))
      }, empty: none(.nodes, "没有逾期的节点", "nothing is overdue"))
  }

  var worstTable: Table {
    Table(
      columns: [
        .init(words("目标", "target"), minimum: 12, maximum: 40),
        .init(words("灯", "mark"), minimum: 8, maximum: 22),
        .init(words("变化", "change"), maximum: 12, rank: 2), .number(words("进度差", "lag"), rank: 3),
        probabilityColumn,
        .init(words("牵头", "lead"), maximum: 22, rank: 4),
      ],
      rows: situation.worstFirst(situation.assessments(of: .plan), since: changes).compactMap { assessment in
        situation.target(assessment.target).map { target in
          Table.Row(
            id: target.id.text,
            [
              Line(target.shortName), words.mark(assessment), changeMark(target.id),
              Line(
                assessment.lag.map { words.signed(-$0, decimals: 0) } ?? "", words.role(assessment.light)),
              probability(of: target.id),
              Line(lead(of: target), .dim),
            ], item: .target(target.id))
        }
      }, empty: words("方案没有目标", "no targets"))
  }

  private var nothingDue: String {
    let next = situation.nextDue.map {
      words("没有;下次出数 \($0)", "nothing; next \($0)")
    }
    return next ?? words("没有应报的数", "nothing is due")
  }

  /// Districts as a heat row: each with its mark and score.
  private var districtTiles: Tiles {
    tiles(
      of: plan.districts.filter { $0.kind == .district }, empty: none(.districts, "方案没有列出区县", "no districts"))
  }

  /// Districts and zones each with the mark of its health; a zone has that of the district it lies in.
  func tiles(of districts: [District], empty: String) -> Tiles {
    let widest = districts.map(\.shortName.columns).max() ?? 0
    let faces = districts.map { district in
      let health = situation.health(of: .district(district.id))
      let name = Line(district.shortName.padded(to: widest))
      return [
        [[name + self.mark(health), health?.isStale == true ? Line(words.word(Reason.stale), .dim) : ""]]
      ]
    }
    let columns = faces.map { $0[0][0][0].columns }.max() ?? 0
    return Tiles(
      rows: districtHeat(districts, empty: empty), forms: [.init(columns: columns, rows: 1)],
      faces: Dictionary(zip(districts.map(\.id.text), faces)) { first, _ in first })
  }

  private func districtHeat(_ districts: [District], empty: String) -> Table {
    Table(
      columns: [
        .init("", minimum: 10, maximum: 12), .number(words("健康", "health")),
        .init(words("灯", "mark"), minimum: 8, maximum: 12),
        .init(words("走势", "trend"), minimum: 8, maximum: 12, rank: 3),
      ],
      rows: districts.map { district in
        let health = situation.health(of: .district(district.id))
        return Table.Row(
          id: district.id.text,
          [
            Line(district.shortName), score(health), healthMark(health),
            trend(mainIndicator, .district(district.id), count: 8),
          ], item: .view(.district(district.id)))
      }, empty: empty)
  }

  private var technologyTotals: Table {
    let totals = situation.technologyMap.totals
    if plan.isUnpublished(.technologies), totals.total == 0 {
      return Table(columns: [.init("", minimum: 6, maximum: 12)], rows: [], empty: notPublic)
    }
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
      empty: none(.technologies, "没有技术卡片", "no cards"))
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
    guard let health else { return Line(words(" 无", " –"), .statusNoneQuiet) }
    guard let light = health.light else {
      return Line(" \(words.grey) \(health.reason.map(words.word) ?? "")", .statusNoneQuiet)
    }
    return words.mark(light) + Line(health.isStale ? words.word(Reason.stale) : "", .statusNoneQuiet)
  }

  func score(_ health: HealthScore?) -> Line {
    health?.value.map { Line(words.fixed($0, decimals: 0), words.role(health?.light)).measured($0) }
      ?? Line("–", .dim)
  }

  /// Mark and score of a health index; without a light the word alone.
  func mark(_ health: HealthScore?, decimals: Int = 0) -> Line {
    if plan.health.isEmpty { return Line(" – ", .dim) }
    guard let light = health?.light, let value = health?.value else {
      return Line(" \(words.grey) ", .statusNoneQuiet)
    }
    let score = words.fixed(value, decimals: decimals)
    return words.mark(light) + Line(" ")
      + Line(score.padded(to: max(2, score.columns), .trailing), words.role(light))
  }
}
