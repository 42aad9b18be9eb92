import Core
import Documents
import Screen

extension PageMaker {
  /// One technology: its colours in time, its card, and the others of its cluster.
  func technology(_ id: TechnologyCard.ID) -> Page {
    guard let card = situation.snapshot.technologies.first(where: { $0.id == id }),
      let status = situation.technologies.first(where: { $0.id == id })
    else { return missing(.technology(id)) }
    let siblings = worstFirst(situation.technologies(of: card.cluster))
    let names = Dictionary(situation.snapshot.technologies.map { ($0.id, $0.name) }) { first, _ in first }
    return page(
      of: .technology(id), crumbs: [words("三色图", "technologies"), name(card.cluster), card.name],
      title: name(card.cluster),
      among: siblings.map {
        Sibling(view: .technology($0.id), name: names[$0.id] ?? $0.id.text, mark: colour($0))
      },
      [
        Block.head([Line(card.name, .title) + Line("  ") + colour(status) + since(status)] + strip(card)),
        .side(
          [
            Block.lines("card", title: words("建档立卡", "Card"), fields(card), minimumRows: 6),
            Block.table(
              "history", title: words("定色历史", "History of colours"), historyTable(card), minimumRows: 3),
          ], weights: [50, 50], minimumColumns: 110),
        Block.table(
          "same", title: words("同集群技术", "Same cluster"), cardTable(siblings.filter { $0.id != id }),
          minimumRows: 3),
      ])
  }

  private func since(_ status: TechnologyStatus) -> Line {
    guard let day = status.since, let months = status.monthNumber else { return Line("") }
    return Line(words("  自 \(day) 起,第 \(months) 个月", "  since \(day), month \(months)"), .dim)
  }

  /// The dated strip: the days above, 受制──攻关────自主 below, in proportion to time.
  private func strip(_ card: TechnologyCard) -> [Line] {
    let history = card.changes(on: situation.day)
    guard let first = history.first else {
      return [Line(words("尚未定色", "no colour yet"), .dim)]
    }
    let span = max(1, first.day.days(until: situation.day))
    var days = Line("")
    var run = Line("")
    for (place, change) in history.enumerated() {
      let colour = plan.technologyColours.first { $0.id == change.colour }
      let end = place + 1 < history.count ? history[place + 1].day : situation.day
      let word = colour?.word ?? change.colour.text
      let day = "\(change.day)"
      let share = Self.stripColumns * change.day.days(until: end) / span
      let width = max(word.columns + 2, day.columns + 2, share)
      days = days + Line(day.padded(to: width), .dim)
      run =
        run
        + Line(
          word + String(repeating: glyphs.lines.horizontal, count: width - word.columns), role(colour?.grade))
    }
    return [days + Line(words("至今", "now"), .dim), run + Line("\(glyphs.right)", .dim)]
  }

  /// Columns the strip takes when no part of it is too short for its words.
  private static let stripColumns = 30

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
