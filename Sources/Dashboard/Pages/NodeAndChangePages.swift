import Core
import Screen

extension PageMaker {
  /// 8 节点: every node, late first.
  var nodePage: Page {
    let tally = situation.rollup(of: .plan).nodes
    let head = Line([
      Span(words("逾期 ", "overdue "), .label), Span(String(tally.overdue), .statusRedQuiet),
      Span(words("  将到期 ", "  due soon "), .label), Span(String(tally.dueSoon), .statusYellowQuiet),
      Span(words("  在办 ", "  open "), .label), Span(String(tally.inHand), .text),
      Span(words("  办结 ", "  done "), .label), Span(String(tally.done), .statusGreenQuiet),
      Span(words("  其中迟办 ", "  of those late "), .label), Span(String(tally.doneLate), .text),
    ])
    return Page(
      crumbs: [words("节点", "nodes")],
      arrangement: .stack([
        Block.lines("head", [head]),
        Block.table(
          "nodes", title: words("节点", "Nodes"), nodeTable(situation.nodes, empty: words("没有节点", "no nodes"))),
      ]))
  }

  /// 9 变化: what got better or worse since the day compared with, revisions apart from new periods.
  var changePage: Page {
    guard let changes else {
      return Page(
        crumbs: [words("变化", "changes")],
        arrangement: Block.lines("none", [Line(words("没有可比的日期", "nothing to compare"), .dim)]))
    }
    let marks = changes.worsened + changes.lost + changes.improved + changes.gained
    return Page(
      crumbs: [words("变化 \(changes.from) → \(changes.to)", "changes \(changes.from) → \(changes.to)")],
      arrangement: .stack([
        Block.table("marks", title: words("灯", "Marks"), markTable(marks), minimumRows: 4),
        .side(
          [
            Block.table("revisions", title: words("数据修订", "Revisions"), figureTable(changes.revisions)),
            Block.table("health", title: words("健康", "Health"), healthChanges(changes)),
          ], weights: [55, 45], minimumColumns: 100),
        Block.table(
          "technologies", title: words("技术变色", "Technologies"), technologyChanges(changes), minimumRows: 2),
        Block.table(
          "unreported", title: words("期间应报未报", "Not reported"),
          reportTable(changes.unreported, empty: words("应报的都报了", "all in")), minimumRows: 3),
        Block.table(
          "additions", title: words("新报数据", "New figures"), figureTable(changes.additions), minimumRows: 3),
      ]))
  }

  private func markTable(_ marks: [Changes.MarkChange]) -> Table {
    func word(_ light: Light?, _ reason: Reason?) -> Line {
      light.map { words.mark($0) } ?? Line(reason.map { words.word($0) } ?? "", .statusNoneQuiet)
    }
    return Table(
      columns: [
        .init(words("目标", "target"), minimum: 10, maximum: 40),
        .init(words("原", "was"), minimum: 4, maximum: 14),
        .init(words("现", "is"), minimum: 4, maximum: 14), .init("", maximum: 16),
        .init(words("牵头", "lead"), maximum: 20, rank: 1),
      ],
      rows: marks.compactMap { change in
        guard let target = situation.target(change.target) else { return nil }
        return Table.Row(
          id: target.id.text,
          [
            Line(title(target)), word(change.from, change.fromReason), word(change.to, change.toReason),
            Line(change.isRevision ? words("因数据修订", "by revision") : "", .dim), Line(lead(of: target), .dim),
          ], item: .target(target.id))
      }, empty: words("没有灯变化", "no mark changed"))
  }

  private func figureTable(_ figures: [Changes.FigureChange]) -> Table {
    Table(
      columns: [
        .init(words("指标", "indicator"), minimum: 8, maximum: 24), .init(words("范围", "scope"), maximum: 14),
        .init(words("期间", "period"), maximum: 16), .number(words("原值", "was")), .number(words("现值", "is")),
      ],
      rows: figures.prefix(500).map { change in
        let indicator = situation.indicator(change.indicator)
        return Table.Row(
          id: "\(change.indicator)@\(change.scope.code)@\(change.period)",
          [
            Line(name(change.indicator)), Line(name(change.scope), .dim),
            Line(words.period(change.period), .dim),
            Line(change.from.map { words.number($0.value, indicator) } ?? "", .dim)
              .measured(change.from?.value, indicator?.unit.symbol),
            Line(change.to.map { words.number($0.value, indicator) } ?? words("撤回", "withdrawn"))
              .measured(change.to?.value, indicator?.unit.symbol),
          ],
          item: plan.targets.first { $0.indicator == change.indicator && $0.scope == change.scope }.map {
            .target($0.id)
          }
            ?? Item())
      }, empty: words("没有", "none"), total: min(500, figures.count))
  }

  private func healthChanges(_ changes: Changes) -> Table {
    Table(
      columns: [
        .init("", minimum: 8, maximum: 20), .number(words("原", "was")), .number(words("现", "is")),
        .init(words("主要因为", "mainly"), maximum: 36, rank: 1),
      ],
      rows: changes.health.filter { abs($0.to - $0.from) >= 0.5 }.map { change in
        let mover = change.movers.first.map { "\($0.name) \(words.signed($0.points, decimals: 1))" } ?? ""
        return Table.Row(
          id: change.scope.code,
          [
            Line(name(change.scope)), Line(words.fixed(change.from, decimals: 0), .dim).measured(change.from),
            Line(
              words.fixed(change.to, decimals: 0),
              change.to < change.from ? .statusRedQuiet : .statusGreenQuiet
            ).measured(change.to),
            Line(mover, .dim),
          ], item: Item(view: view(change.scope)))
      }, empty: words("没有变化", "no change"))
  }

  private func view(_ scope: Scope) -> View? {
    switch scope {
    case .cluster(let id): .cluster(id)
    case .district(let id): .district(id)
    case .whole, .park: nil
    }
  }

  private func technologyChanges(_ changes: Changes) -> Table {
    func word(_ id: TechnologyColour.ID?) -> Line {
      let colour = plan.technologyColours.first { $0.id == id }
      return Line(colour?.word ?? words("未定色", "none"), role(colour?.grade))
    }
    return Table(
      columns: [
        .init("", minimum: 10, maximum: 36), .init(words("原", "was"), maximum: 8),
        .init(words("现", "is"), maximum: 8), .init(words("日期", "day"), maximum: 10),
      ],
      rows: changes.technologies.map { change in
        let card = situation.snapshot.technologies.first { $0.id == change.technology }
        return Table.Row(
          id: change.technology.text,
          [
            Line(card?.name ?? change.technology.text), word(change.from), word(change.to),
            Line(change.day.description, .dim),
          ],
          item: .view(.technology(change.technology)))
      }, empty: words("没有技术变色", "none"))
  }
}
