import Core
import Documents
import Screen

extension PageMaker {
  /// 6 三色图: clusters × chain positions, then the cards.
  var technologies: Page {
    Page(
      crumbs: [words("三色图", "technologies")],
      arrangement: .stack([
        Block.lines("legend", legend, minimumRows: 1),
        Block.table("map", title: words("集群 × 产业链", "Clusters × chain"), mapTable, minimumRows: 5),
        Block.table(
          "cards", title: words("技术卡片", "Cards"), cardTable(situation.technologies), minimumRows: 4),
      ]))
  }

  /// What the colours mean, as the plan defines them, and on whose word.
  private var legend: [Line] {
    plan.technologyColours.map { colour in
      let basis = colour.basis == .stated ? "" : words("(默认定义)", " (default)")
      return Line([
        Span(" \(colour.word) ", role(colour.grade)), Span(" \(colour.name):", .strong),
        Span(colour.definition + basis, .dim),
      ])
    }
  }

  private var mapTable: Table {
    let map = situation.technologyMap
    return Table(
      columns: [.init(words("集群", "cluster"), minimum: 8, maximum: 20)]
        + plan.chainPositions.map { .init($0.name, minimum: 20, maximum: 24) }
        + [
          .init(words("合计", "total"), minimum: 22, maximum: 26, rank: 3),
          .number(words("待复核", "review"), rank: 2),
        ],
      rows: plan.clusters.map { cluster in
        let row = map[cluster.id]
        return Table.Row(
          id: cluster.id.text,
          [Line(cluster.name)]
            + plan.chainPositions.map { position in
              let here = map[cluster.id, position.id]
              return here.total == 0 ? Line("\(glyphs.dot)", .dim) : counts(here)
            } + [counts(row), count(row.reviewOverdue, .warning)],
          item: .view(.cluster(cluster.id)))
      }, empty: words("方案没有集群", "no clusters"))
  }

  /// Cards, worst first and longest first among equals.
  func cardTable(_ statuses: [TechnologyStatus]) -> Table {
    let cards = Dictionary(situation.snapshot.technologies.map { ($0.id, $0) }) { first, _ in first }
    let grades = TechnologyColour.Grade.allCases
    func rank(_ status: TechnologyStatus) -> (Int, Int) {
      (status.grade.flatMap(grades.firstIndex) ?? grades.count, -(status.monthNumber ?? 0))
    }
    return Table(
      columns: [
        .init(words("技术", "technology"), minimum: 10, maximum: 34),
        .init(words("颜色", "colour"), minimum: 4, maximum: 8),
        .number(words("已几月", "months")), .init(words("集群", "cluster"), maximum: 16, rank: 1),
        .init(words("类别", "kind"), maximum: 10, rank: 3), .number(words("依存度", "dependence"), rank: 4),
        .init(words("复核", "review"), maximum: 12, rank: 2), .init(words("牵头", "lead"), maximum: 24, rank: 5),
      ],
      rows: statuses.enumerated().sorted { a, b in
        let (x, y) = (rank(a.element), rank(b.element))
        return x == y ? a.offset < b.offset : x < y
      }.compactMap { _, status in cards[status.id].map { row(status, $0) } },
      empty: words("没有技术卡片", "no technology cards"))
  }

  private func row(_ status: TechnologyStatus, _ card: TechnologyCard) -> Table.Row {
    Table.Row(
      id: card.id.text,
      [
        Line(card.name), colour(status), Line(status.monthNumber.map { String($0) } ?? "–", .dim),
        Line(name(card.cluster), .dim), Line(card.category ?? "", .dim),
        Line(words.percent(card.dependence), .dim),
        status.isReviewOverdue
          ? Line(words("待复核", "overdue"), .warning)
          : Line(card.reviewDue.map { words.day($0, in: year) } ?? "", .dim),
        Line(card.lead ?? "", .dim),
      ], item: .view(.technology(card.id)))
  }

  private func colour(_ status: TechnologyStatus) -> Line {
    guard let id = status.colour, let colour = plan.technologyColours.first(where: { $0.id == id }) else {
      return Line(words("未定色", "none"), .dim)
    }
    return Line(colour.word, role(colour.grade))
  }

  func technology(_ id: TechnologyCard.ID) -> Page {
    guard let card = situation.snapshot.technologies.first(where: { $0.id == id }),
      let status = situation.technologies.first(where: { $0.id == id })
    else { return missing(.technology(id)) }
    let siblings = situation.technologies.filter { $0.cluster == card.cluster }
    return Page(
      crumbs: [words("三色图", "technologies"), name(card.cluster), card.name],
      siblings: siblings.map { .technology($0.id) },
      arrangement: .stack([
        Block.lines(
          "head", [Line(card.name, .title) + Line("  ") + colour(status) + since(status), strip(card)],
          minimumRows: 2),
        Block.lines("card", title: words("建档立卡", "Card"), fields(card), minimumRows: 6),
        Block.table(
          "history", title: words("定色历史", "History of colours"), historyTable(card), minimumRows: 3),
        Block.table("siblings", title: words("同集群技术", "Same cluster"), cardTable(siblings), minimumRows: 4),
      ]))
  }

  private func since(_ status: TechnologyStatus) -> Line {
    guard let day = status.since, let months = status.monthNumber else { return Line("") }
    return Line(words("  自 \(day) 起,第 \(months) 个月", "  since \(day), month \(months)"), .dim)
  }

  /// The dated strip: 受制──攻关────自主.
  private func strip(_ card: TechnologyCard) -> Line {
    let history = card.changes(on: situation.day)
    return Line(
      history.enumerated().flatMap { place, change -> [Span] in
        let colour = plan.technologyColours.first { $0.id == change.colour }
        let end = place + 1 < history.count ? history[place + 1].day : situation.day
        let length = max(2, min(24, change.day.days(until: end) / 60))
        return [
          Span(colour?.word ?? change.colour.text, role(colour?.grade)),
          Span(String(repeating: String(glyphs.lines.horizontal), count: length), role(colour?.grade)),
        ]
      })
  }

  private func fields(_ card: TechnologyCard) -> [Line] {
    let none = words("未填", "not filled in")
    let stage = cluster(named: card.cluster)?.chain.first { $0.id == card.stage }?.name
    let pairs: [(String, String?)] = [
      (words("编号", "id"), card.id.text), (words("集群", "cluster"), name(card.cluster)),
      (words("环节", "stage"), stage),
      (words("类别", "category"), card.category), (words("卡点", "bottleneck"), card.bottleneck),
      (words("境外供应方", "foreign suppliers"), card.foreignSuppliers),
      (words("国内替代", "domestic alternative"), card.domesticAlternative),
      (words("对外依存度", "dependence"), card.dependence.map { words.percent($0) }),
      (words("断供后果", "consequence"), card.consequence),
      (words("技术成熟度", "readiness"), card.readiness.map { "TRL \($0)" }), (words("牵头单位", "lead"), card.lead),
      (words("协作单位", "partners"), card.partners), (words("攻关项目", "project"), card.project),
      (words("经费", "funding"), card.funding.map { words.significant($0) + words("万元", " ×10k CNY") }),
      (words("复核期限", "review due"), card.reviewDue?.description),
    ]
    return pairs.map { label, value in
      Line(label.padded(to: words.language == .chinese ? 14 : 22), .label)
        + Line(value ?? none, value == nil ? .dim : .text)
    }
  }

  private func historyTable(_ card: TechnologyCard) -> Table {
    Table(
      columns: [
        .init(words("日期", "day"), maximum: 10), .init(words("颜色", "colour"), maximum: 8),
        .init(words("依据", "evidence"), minimum: 10, maximum: 60),
        .init(words("定色人", "decided by"), maximum: 20, rank: 1),
      ],
      rows: card.changes(on: situation.day).reversed().enumerated().map { place, change in
        let colour = plan.technologyColours.first { $0.id == change.colour }
        return Table.Row(
          id: String(place),
          [
            Line(change.day.description), Line(colour?.word ?? change.colour.text, role(colour?.grade)),
            Line(change.evidence ?? words("未写依据", "no evidence"), .dim), Line(change.decidedBy ?? "", .dim),
          ])
      }, empty: words("尚未定色", "no colour yet"))
  }
}
