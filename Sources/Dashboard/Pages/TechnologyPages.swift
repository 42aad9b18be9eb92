import Core
import Documents
import Screen

extension PageMaker {
  /// 6 三色图: clusters × chain positions, then the cards.
  var technologies: Page {
    Page(
      crumbs: [words("三色图", "technologies")],
      arrangement: .stack([
        Block.first("map", title: words("集群 × 产业链", "Clusters × chain"), mapTable, minimumRows: 5),
        .shelves(
          [
            Block.lines("legend", title: words("颜色", "Colours"), legend, minimumRows: 2),
            Block.table("changed", title: words("30 天来变色", "Changed in 30 days"), changeTable),
          ], columns: [60, 60]),
        Block.table(
          "cards", title: words("技术卡片,受制最久的在前", "Cards, the longest held first"),
          cardTable(situation.technologies), minimumRows: 4),
      ]))
  }

  /// What the colours mean, as the plan defines them, and on whose word.
  private var legend: [Line] {
    if plan.isUnpublished(.technologies) { return [Line(notPublic, .dim)] }
    return plan.technologyColours.map { colour in
      let basis = inBrackets(colour.basis)
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
        + plan.chainPositions.map { .init($0.name, minimum: 15, maximum: 24) }
        + [
          .init(words("合计", "total"), minimum: 22, maximum: 26, rank: 4),
          .number(words("\(worstWord)最久(月)", "longest \(worstWord)"), rank: 3),
          .number(words("待复核", "review"), rank: 3),
        ],
      rows: (plan.isUnpublished(.technologies) && map.totals.total == 0 ? [] : plan.clusters).map { cluster in
        let row = map[cluster.id]
        return Table.Row(
          id: cluster.id.text,
          [Line(cluster.name)]
            + plan.chainPositions.map { position in
              let here = map[cluster.id, position.id]
              return here.total == 0 ? Line("\(glyphs.dot)", .dim) : counts(here)
            } + [counts(row), longest(cluster.id), count(row.reviewOverdue, .warning)],
          item: .view(.cluster(cluster.id)))
      }, empty: none(.technologies, "方案没有集群", "no clusters"))
  }

  private var worstWord: String {
    plan.technologyColours.first { $0.grade == .constrained }?.word ?? words("最差", "worst")
  }

  /// Months the longest held of a cluster's technologies has been so.
  private func longest(_ cluster: Cluster.ID) -> Line {
    let months = situation.technologies(of: cluster).filter { $0.grade == .constrained }.compactMap(
      \.monthNumber)
    return months.max().map { Line(String($0), .techConstrained) } ?? Line("\(glyphs.dash)", .dim)
  }

  /// Colours that changed since the day compared with, worsened first.
  private var changeTable: Table {
    let cards = Dictionary(situation.snapshot.technologies.map { ($0.id, $0) }) { first, _ in first }
    func word(_ id: TechnologyColour.ID?) -> Line {
      let colour = plan.technologyColours.first { $0.id == id }
      return Line(colour?.word ?? words("未定色", "none"), role(colour?.grade))
    }
    return Table(
      columns: [
        .init(words("技术", "technology"), minimum: 16, maximum: 34), .init(words("原", "was"), minimum: 4),
        .init(words("现", "now"), minimum: 4), .init(words("日期", "day"), minimum: 5, rank: 1),
        .init(words("集群", "cluster"), maximum: 16, rank: 2),
      ],
      rows: (changes?.technologies ?? []).compactMap { change in
        cards[change.technology].map { card in
          Table.Row(
            id: card.id.text,
            [
              Line(card.name), word(change.from), word(change.to),
              Line(words.day(change.day, in: year), .dim),
              Line(name(card.cluster), .dim),
            ], item: .view(.technology(card.id)))
        }
      }, empty: none(.technologies, "没有变色", "no colour changed"))
  }

  /// Worst colour first, the longest in it first among equals.
  func worstFirst(_ statuses: [TechnologyStatus]) -> [TechnologyStatus] {
    let grades = TechnologyColour.Grade.allCases
    func rank(_ status: TechnologyStatus) -> (Int, Int) {
      (status.grade.flatMap(grades.firstIndex) ?? grades.count, -(status.monthNumber ?? 0))
    }
    return statuses.enumerated().sorted { a, b in
      let (x, y) = (rank(a.element), rank(b.element))
      return x == y ? a.offset < b.offset : x < y
    }.map(\.element)
  }

  /// Cards, worst first.
  func cardTable(_ statuses: [TechnologyStatus]) -> Table {
    let cards = Dictionary(situation.snapshot.technologies.map { ($0.id, $0) }) { first, _ in first }
    return Table(
      columns: [
        .init(words("技术", "technology"), minimum: 10, maximum: 34),
        .init(words("颜色", "colour"), minimum: 4, maximum: 8),
        .number(words("已几月", "months")), .init(words("集群", "cluster"), maximum: 16, rank: 1),
        .init(words("类别", "kind"), maximum: 10, rank: 3), .number(words("依存度", "dependence"), rank: 4),
        .init(words("复核", "review"), maximum: 12, rank: 2), .init(words("牵头", "lead"), maximum: 30, rank: 5),
      ],
      rows: worstFirst(statuses).compactMap { status in cards[status.id].map { row(status, $0) } },
      empty: none(.technologies, "没有技术卡片", "no technology cards"))
  }

  private func row(_ status: TechnologyStatus, _ card: TechnologyCard) -> Table.Row {
    Table.Row(
      id: card.id.text,
      [
        Line(card.name), colour(status), Line(status.monthNumber.map { String($0) } ?? "–", .dim),
        Line(name(card.cluster), .dim), Line(card.category ?? "", .dim),
        Line(words.percent(card.dependence), .dim).measured(card.dependence, "%"),
        status.isReviewOverdue
          ? Line(words("待复核", "overdue"), .warning)
          : Line(card.reviewDue.map { words.day($0, in: year) } ?? "", .dim),
        Line(card.lead ?? "", .dim),
      ], item: .view(.technology(card.id)))
  }

  func colour(_ status: TechnologyStatus) -> Line {
    guard let id = status.colour, let colour = plan.technologyColours.first(where: { $0.id == id }) else {
      return Line(words("未定色", "none"), .dim)
    }
    return Line(colour.word, role(colour.grade))
  }
}
