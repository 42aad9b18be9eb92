import Core
import Screen

extension PageMaker {
  /// Figures of periods both days had one for, and those withdrawn: old and new value, by whom, when.
  func revisions(_ changes: Changes) -> Arrangement {
    let revised = changes.revisions + changes.withdrawals
    let title = words("数据修订 \(revised.count)", "Revisions \(revised.count)")
    return Block.table("revisions", title: title, figureTable(revised, withSender: true), minimumRows: 3)
  }

  /// Figures of periods the earlier day had none for.
  func additions(_ changes: Changes) -> Arrangement {
    let title = words("新一期数据 \(changes.additions.count)", "New periods \(changes.additions.count)")
    return Block.table(
      "additions", title: title, figureTable(changes.additions, withSender: false), minimumRows: 3)
  }

  private func figureTable(_ figures: [Changes.FigureChange], withSender: Bool) -> Table {
    let old: [Table.Column] = withSender ? [.number(words("原值", "was"))] : []
    let step: [Table.Column] =
      withSender
      ? [
        .number(words("修订", "change")), .init(words("报送", "sender"), maximum: 22, rank: 3),
      ] : []
    return Table(
      columns: [
        .init(words("指标", "indicator"), minimum: 8, maximum: 24), .init(words("范围", "scope"), maximum: 14),
        .init(words("期间", "period"), minimum: 10, maximum: 22),
      ] + old + [.number(words("现值", "is")), .init(words("单位", "unit"), maximum: 8)] + step
        + [.init(words("报送日", "known"), minimum: 10, maximum: 10, rank: 2)],
      rows: figures.map { row($0, withSender: withSender) }, empty: words("没有", "none"))
  }

  private func row(_ change: Changes.FigureChange, withSender: Bool) -> Table.Row {
    let indicator = situation.indicator(change.indicator)
    func value(_ observation: Observation?, _ otherwise: String) -> Line {
      observation.map { Line(words.number($0.value, indicator)).measured($0.value, indicator?.unit.symbol) }
        ?? Line(otherwise, .dim)
    }
    let step = change.from.flatMap { from in
      change.to.map { Line(words.signed($0.value - from.value, decimals: indicator?.decimals ?? 2), .strong) }
    }
    let origin = (change.to ?? change.from).flatMap { origins[$0.figure] }
    let target = plan.targets.first { $0.indicator == change.indicator && $0.scope == change.scope }
    return Table.Row(
      id: "\(change.indicator)@\(change.scope.code)@\(change.period)",
      [Line(name(change.indicator)), Line(name(change.scope), .dim), Line(words.period(change.period), .dim)]
        + (withSender ? [value(change.from, "")] : [])
        + [value(change.to, words("撤回", "withdrawn")), Line(indicator?.unit.symbol ?? "", .dim)]
        + (withSender ? [step ?? Line(""), Line(origin?.sender ?? "", .dim)] : [])
        + [Line(change.to?.known.description ?? "", .dim)],
      item: target.map { .target($0.id) } ?? Item())
  }

  /// The numbers of lists whose members changed: of those on it on both days, and of everybody.
  var likeForLike: Arrangement? {
    let lists = movesShown?.compactMap { moves in moves.likeForLike.map { (moves.list, $0) } } ?? []
    guard !lists.isEmpty else { return nil }
    let table = Table(
      columns: [
        .init(words("清单", "list"), minimum: 8, maximum: 24), .init(words("合计", "sum of"), maximum: 12),
        .number(words("两期都在", "on both")), .number(words("原值", "was")), .number(words("现值", "is")),
        .init(words("单位", "unit"), maximum: 8), .number(words("同口径", "like for like")),
        .number(words("全部", "everybody")),
      ],
      rows: lists.map { row($0, $1) }, empty: "")
    let title = words("同口径比较 \(lists.count)", "Like for like \(lists.count)")
    return Block.table("like-for-like", title: title, table, minimumRows: 2)
  }

  private func row(_ id: ListDefinition.ID, _ sums: ListMoves.LikeForLike) -> Table.Row {
    let list = plan.lists.first { $0.id == id }
    let column = list?.columns.first { $0.id == sums.column }
    func value(_ sum: Double) -> Line { Line(words.fixed(sum, decimals: 1)).measured(sum, column?.unit) }
    func growth(_ percent: Double?) -> Line {
      percent.map { Line(words.signed($0, decimals: 1) + "%").measured($0, "%") } ?? Line("–", .dim)
    }
    return Table.Row(
      id: id.text,
      [
        Line(list?.name ?? id.text), Line(column?.name ?? words("金额", "amount"), .dim),
        Line("\(sums.members)").measured(Double(sums.members)), value(sums.from), value(sums.to),
        Line(column?.unit ?? "", .dim), growth(sums.growth), growth(sums.totalGrowth),
      ], item: Item(view: .list(id)))
  }

  /// Who moved between the days shown; nil until that is read.
  private var movesShown: [ListMoves]? {
    moves.flatMap { moves in
      moves.query.from == changes?.from && moves.query.to == changes?.to ? moves.lists : nil
    }
  }

  /// Who came onto the lists, left them or went to another stage.
  var members: Arrangement {
    let lists = movesShown
    let total = lists?.filter { !$0.isFirst }.map { $0.entered.count + $0.left.count + $0.restaged.count }
      .reduce(0, +)
    let table = Table(
      columns: [
        .init(words("清单", "list"), minimum: 6, maximum: 20),
        .init(words("名称", "name"), minimum: 10, maximum: 36),
        .init(words("变动", "move"), minimum: 4, maximum: 24),
        .init(words("集群", "cluster"), maximum: 16, rank: 1),
        .init(words("区县", "district"), maximum: 10, rank: 2),
      ],
      rows: (lists ?? []).flatMap { rows($0) },
      empty: lists == nil ? words("正在读取…", "loading…") : words("清单没有进出", "no one came or went"))
    let title = words("清单进出", "Lists") + (total.map { " \($0)" } ?? "")
    return Block.table("members", title: title, table, minimumRows: 3)
  }

  private func rows(_ moves: ListMoves) -> [Table.Row] {
    let list = plan.lists.first { $0.id == moves.list }?.name ?? moves.list.text
    if moves.isFirst {
      let text = words("首次导入 \(moves.entered.count) 条", "first import, \(moves.entered.count) items")
      let cells = [Line(list), Line(text, .dim), Line(words("建立", "new"), .dim)]
      return [Table.Row(id: moves.list.text, cells, item: Item(view: .list(moves.list)))]
    }
    func part(_ group: ListMoves.Group, _ kind: String, _ move: (ListMoves.Move) -> Line) -> [Table.Row] {
      let named = group.moves.map { entry in
        Table.Row(
          id: "\(moves.list)/\(kind)/\(entry.item.id)",
          [
            Line(list, .dim), Line(entry.item.name), move(entry), Line(name(entry.item.cluster), .dim),
            Line(name(entry.item.district), .dim),
          ], item: Item(view: .item(moves.list, entry.item.id)))
      }
      let more = group.count - group.moves.count
      guard more > 0 else { return named }
      let rest = Table.Row(
        id: "\(moves.list)/\(kind)",
        [Line(list, .dim), Line(words("另有 \(more) 条", "\(more) more"), .dim), Line(kind, .dim)],
        item: Item(view: .list(moves.list)))
      return named + [rest]
    }
    return part(moves.left, words("退出", "left")) { _ in Line(words("退出", "left"), .statusYellowQuiet) }
      + part(moves.restaged, words("换阶段", "restaged")) { move in
        Line("\(move.from ?? "") \(glyphs.right) \(move.item.stage ?? "")", .accent)
      } + part(moves.entered, words("列入", "entered")) { _ in Line(words("列入", "entered"), .statusGreenQuiet) }
  }
}
