import Core
import Screen

extension PageMaker {
  /// What moved an index since the day compared with, the largest first, each with its reason.
  func moverTable(_ detail: HealthDetail) -> Table {
    let moved = detail.parts.filter { !$0.now.isGroup && $0.cause != nil }
      .sorted { abs($0.change ?? 0) > abs($1.change ?? 0) }
    let rounded = apportioned(
      moved.map { $0.change ?? 0 }, moved.map { _ in 0 }, of: moved.reduce(0) { $0 + ($1.change ?? 0) })
    return Table(
      columns: [
        .init(words("因素", "factor"), minimum: 14, maximum: 24), .number(words("原读数", "was"), rank: 2),
        .number(words("现读数", "now"), rank: 2), .number(words("原得分", "score was"), rank: 1),
        .number(words("现得分", "now"), rank: 1), .number(words("变化", "points")),
        .init(words("原因", "because"), minimum: 4, maximum: 20),
      ],
      rows: moved.enumerated().map { at, part in
        Table.Row(
          id: "\(at) \(part.now.name)",
          [
            Line(part.now.name), Line(reading(part.before?.reading, of: part), .dim),
            Line(reading(part.now.reading, of: part)), whole(part.before?.score, .dim), whole(part.now.score),
            points(rounded[at]).measured(part.change), Line(part.cause.map(word) ?? "", .dim),
          ], item: target(of: part, detail.score.scope))
      }, empty: unmoved(detail))
  }

  private func whole(_ score: Double?, _ role: Role = .text) -> Line {
    Line(score.map { words.fixed($0, decimals: 0) } ?? words("缺", "none"), role).measured(score)
  }

  private func unmoved(_ detail: HealthDetail) -> String {
    guard let changes else { return words("没有可比的日子", "no day to compare with") }
    return detail.before?.value == nil
      ? words("\(changes.from) 还没有指数", "no index on \(changes.from)")
      : words("自 \(changes.from) 以来没有变化", "nothing moved since \(changes.from)")
  }

  /// The scope's own target on what a part is read from, to go on to.
  private func target(of part: HealthDetail.Part, _ scope: Scope) -> Item? {
    part.indicator.flatMap { id in plan.targets.first { $0.indicator == id && $0.scope == scope } }
      .map { Item.target($0.id) }
  }

  /// Each part beside its own target, its own past, and where its peers are, without naming any.
  func comparison(_ detail: HealthDetail, _ standing: HealthStanding?) -> Table {
    let waiting = standing == nil ? words("计算中…", "…") : "–"
    let index = Table.Row(
      id: "index",
      [
        Line(detail.definition.name, .strong),
        Line(detail.score.value.map { words.fixed($0, decimals: 1) } ?? "–", .strong)
          .measured(detail.score.value), "",
        Line(standing?.yearAgo?.value.map { words.fixed($0, decimals: 1) } ?? waiting)
          .measured(standing?.yearAgo?.value),
        Line(detail.peers.map { words.fixed($0.median, decimals: 1) } ?? "–"),
        Line(
          detail.peers.map { "\(words.fixed($0.low, decimals: 1))–\(words.fixed($0.high, decimals: 1))" }
            ?? "",
          .dim),
      ])
    let rows = detail.parts.enumerated().filter { !$0.element.now.isGroup }.map { at, part in
      let past = standing?.yearAgo.flatMap { $0.parts.indices.contains(at) ? $0.parts[at].reading : nil }
      return comparisonRow(part, detail.score.scope, past: past, waiting: waiting, id: String(at))
    }
    return Table(
      columns: [
        .init(words("构成", "part"), minimum: 10, maximum: 24), .number(words("现", "now")),
        .init(words("自身目标", "own target"), minimum: 10, maximum: 16, rank: 1),
        .number(words("去年同日", "a year ago")), .number(words("同类中位", "peers' median")),
        .init(words("同类最低–最高", "peers' range"), minimum: 14, maximum: 26, rank: 2),
      ], rows: [index] + rows, empty: "")
  }

  private func comparisonRow(
    _ part: HealthDetail.Part, _ scope: Scope, past: Double?, waiting: String, id: String
  ) -> Table.Row {
    let item = target(of: part, scope)
    let mark = item?.target.flatMap { situation.assessment(of: $0) }.map { assessment in
      words.mark(assessment)
        + Line(assessment.completion.map { " " + words.percent($0) } ?? "", .dim)
    }
    let range = part.peers.map { peers in
      "\(reading(peers.low, of: part))–\(reading(peers.high, of: part))"
    }
    return Table.Row(
      id: id,
      [
        Line(part.now.name),
        part.now.reading == nil
          ? Line(words("未报", "not reported"), .statusNoneQuiet)
          : Line(reading(part.now.reading, of: part)).measured(part.now.reading),
        mark ?? Line("–", .dim),
        Line(past.map { reading($0, of: part) } ?? waiting, .dim).measured(past),
        Line(part.peers.map { reading($0.median, of: part) } ?? "–").measured(part.peers?.median),
        Line(range ?? "", .dim),
      ], item: item)
  }

  var rankTitle: String {
    words("位次(权重 ±25%、两种合成法下的第 5–95 百分位)", "Ranks (5th–95th percentile, weights ±25 %, both means)")
  }

  /// All scopes of an index in their order, and how far each would move under other weights.
  func rankTable(_ detail: HealthDetail, _ standing: HealthStanding?) -> Table {
    Table(
      columns: [
        .number(words("位次", "rank")), .init(words("区间", "range"), minimum: 4, maximum: 8),
        .init(words("名称", "name"), minimum: 8, maximum: 20), .number(words("指数", "index")),
        .init(words("灯", "mark"), minimum: 4, maximum: 14, rank: 1),
      ],
      rows: (standing?.ranking ?? []).map { rank in
        let isHere = rank.scope == detail.score.scope
        let score = situation.health.first {
          $0.definition == detail.definition.id && $0.scope == rank.scope
        }
        return Table.Row(
          id: rank.scope.code,
          [
            Line(String(rank.rank), .strong),
            Line(rank.low == rank.high ? words("稳", "firm") : "\(rank.low)–\(rank.high)", .dim),
            Line(name(rank.scope), isHere ? .accent : .text),
            Line(words.fixed(rank.value, decimals: 1)).measured(rank.value), healthMark(score),
          ], item: rank.scope.health.map { Item(view: .health($0)) })
      },
      empty: standing == nil ? words("计算中…", "being made…") : words("没有可排的指数", "nothing to rank"))
  }

  /// Why points changed, a word or two.
  func word(_ cause: HealthDetail.Cause) -> String {
    switch cause {
    case .appeared: words("新报", "first reported")
    case .vanished: words("撤回", "withdrawn")
    case .stale: words("过期或补报", "stale, or no longer")
    case .reading: words("读数", "reading")
    case .members: words("成员", "members")
    case .peers: words("同类变动", "peers moved")
    case .weights: words("权重重分", "weights shared anew")
    case .others: words("随其余", "follows the rest")
    }
  }
}
