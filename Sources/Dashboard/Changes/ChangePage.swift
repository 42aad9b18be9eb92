import Core
import Screen

extension PageMaker {
  /// 9 变化: what got worse and better between two days, revisions apart from new periods.
  var changePage: Page {
    guard let changes else {
      return Page(
        crumbs: [words("变化", "changes")],
        arrangement: Block.lines("none", [Line(words("没有可比的日期", "nothing to compare"), .dim)]))
    }
    return Page(
      crumbs: [
        words("变化", "changes"), words("\(changes.from) 至 \(changes.to)", "\(changes.from) to \(changes.to)"),
      ],
      arrangement: .stack(
        [
          Block.lines("span", [span(changes)]),
          .side([worse(changes), better(changes)], weights: [52, 48], minimumColumns: 120),
          .side([technologies(changes), health(changes)], weights: [52, 48], minimumColumns: 120),
          revisions(changes),
          .side([members, unreported(changes)], weights: [52, 48], minimumColumns: 120),
        ] + (likeForLike.map { [$0] } ?? []) + [
          additions(changes)
        ]))
  }

  /// The two days and how to choose others.
  private func span(_ changes: Changes) -> Line {
    let days = changes.from.days(until: changes.to)
    return Line([
      Span(words("自 ", "from "), .label), Span(changes.from.description, .strong),
      Span(" \(keyName(.since))", .key),
      Span(words("  至 ", "  to "), .label), Span(changes.to.description, .strong),
      Span(" \(keyName(.asOf))", .key),
      Span(words("  相隔 \(days) 天", "  \(days) days"), .dim),
      Span(words("  办结节点 \(changes.done.count)", "  nodes done \(changes.done.count)"), .dim),
      Span(words("  新逾期 ", "  newly overdue "), .dim),
      Span(String(changes.becameOverdue.count), changes.becameOverdue.isEmpty ? .dim : .statusRedQuiet),
    ])
  }

  /// A heading with a count, so that what is out of sight is known of.
  private func counted(_ title: String, _ count: Int?) -> String { count.map { "\(title) \($0)" } ?? title }

  private func worse(_ changes: Changes) -> Arrangement {
    let marks = changes.worsened + changes.lost
    return Block.table(
      "marks", title: counted(words("灯变差", "Marks worse"), marks.count),
      markTable(marks, empty: words("没有变差", "none got worse")), minimumRows: 4)
  }

  private func better(_ changes: Changes) -> Arrangement {
    let marks = changes.improved + changes.gained
    return Block.table(
      "improved", title: counted(words("灯变好", "Marks better"), marks.count),
      markTable(marks, empty: words("没有变好", "none got better")))
  }

  private func markTable(_ marks: [Changes.MarkChange], empty: String) -> Table {
    func word(_ light: Light?, _ reason: Reason?) -> Line {
      light.map { words.mark($0) } ?? Line(reason.map { words.word($0) } ?? "", .statusNoneQuiet)
    }
    return Table(
      columns: [
        .init(words("目标", "target"), minimum: 10, maximum: 40),
        .init(words("原", "was"), minimum: 4, maximum: 14),
        .init(words("现", "is"), minimum: 4, maximum: 14), .init(words("缘由", "cause"), maximum: 16, rank: 2),
        .init(words("牵头", "lead"), maximum: 20, rank: 1),
      ],
      rows: marks.compactMap { change in
        guard let target = situation.target(change.target) else { return nil }
        let cause = change.isRevision ? words("数据修订", "revision") : words("新一期", "new period")
        return Table.Row(
          id: target.id.text,
          [
            Line(title(target)), word(change.from, change.fromReason), word(change.to, change.toReason),
            Line(change.to == nil ? "" : cause, .dim), Line(lead(of: target), .dim),
          ], item: .target(target.id))
      }, empty: empty)
  }

  private func technologies(_ changes: Changes) -> Arrangement {
    func word(_ id: TechnologyColour.ID?) -> Line {
      let colour = plan.technologyColours.first { $0.id == id }
      return Line(colour?.word ?? words("未定色", "none"), role(colour?.grade))
    }
    let table = Table(
      columns: [
        .init(words("技术", "technology"), minimum: 10, maximum: 36), .init(words("原", "was"), maximum: 8),
        .init(words("现", "is"), maximum: 8), .init(words("变化", "step"), maximum: 6),
        .init(words("日期", "day"), maximum: 10), .init(words("集群", "cluster"), maximum: 16, rank: 1),
      ],
      rows: changes.technologies.map { change in
        let card = situation.snapshot.technologies.first { $0.id == change.technology }
        let step =
          change.steps > 0
          ? Line(words("变差", "worse"), .statusRedQuiet)
          : change.steps < 0
            ? Line(words("变好", "better"), .statusGreenQuiet) : Line(words("新定", "new"), .dim)
        return Table.Row(
          id: change.technology.text,
          [
            Line(card?.name ?? change.technology.text), word(change.from), word(change.to), step,
            Line(change.day.description, .dim), Line(name(card?.cluster), .dim),
          ],
          item: .view(.technology(change.technology)))
      }, empty: words("没有技术变色", "none"))
    return Block.table(
      "technologies", title: counted(words("技术变色", "Technologies"), changes.technologies.count), table,
      minimumRows: 3)
  }

  private func health(_ changes: Changes) -> Arrangement {
    let moved = changes.health.filter { words.moved($0, by: 0.5) }
    let table = Table(
      columns: [
        .init(words("对象", "of"), minimum: 8, maximum: 20), .number(words("原", "was")),
        .number(words("现", "is")), .number(words("升降", "change")),
        .init(words("主要因为", "mainly"), maximum: 36, rank: 1),
      ],
      rows: moved.map { change in
        Table.Row(
          id: change.scope.code,
          [
            Line(name(change.scope)), Line(words.fixed(change.from, decimals: 1), .dim).measured(change.from),
            Line(change.to.map { words.fixed($0, decimals: 1) } ?? "–").measured(change.to),
            gain(change), cause(of: change),
          ], item: Item(view: View(healthOf: change.scope)))
      }, empty: words("没有变化", "no change"))
    return Block.table("health", title: counted(words("健康", "Health"), moved.count), table)
  }

  private func unreported(_ changes: Changes) -> Arrangement {
    Block.table(
      "unreported", title: counted(words("期间应报未报", "Not reported"), changes.unreported.count),
      reportTable(changes.unreported, empty: words("应报的都报了", "all in")), minimumRows: 3)
  }
}
