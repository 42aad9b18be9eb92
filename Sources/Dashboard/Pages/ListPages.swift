import Core
import Screen

extension PageMaker {
  /// 7 清单: the lists and pipelines with their sizes.
  var listOverview: Page {
    Page(
      crumbs: [words("清单", "lists")],
      arrangement: .stack([
        Block.table("lists", title: words("清单", "Lists"), sizeTable(.list)),
        Block.table("pipelines", title: words("培育库", "Pipelines"), sizeTable(.pipeline)),
        Block.table("rules", title: words("规则", "Standing rules"), ruleTable(), minimumRows: 3),
      ]))
  }

  private func sizeTable(_ kind: ListDefinition.Kind) -> Table {
    Table(
      columns: [
        .init(words("清单", "list"), minimum: 8, maximum: 30), .number(words("条目", "items")),
        .init(words("阶段", "stages"), maximum: 60, rank: 1),
        .init(words("条款", "clause"), maximum: 12, rank: 2),
      ],
      rows: plan.lists.filter { $0.kind == kind }.map { list in
        let summary = situation.snapshot.lists.first { $0.list == list.id }
        let stages = list.stages.map { "\($0) \(summary?.byStage[$0] ?? 0)" }.joined(separator: "  ")
        return Table.Row(
          id: list.id.text,
          [
            Line(list.name),
            Line(summary.map { String($0.count) } ?? words("无数据", "none"), summary == nil ? .dim : .text),
            Line(stages, .dim), Line(list.clause?.number ?? "", .dim),
          ], item: .view(.list(list.id)))
      }, empty: words("方案没有定义", "none defined"))
  }

  func list(_ id: ListDefinition.ID) -> Page {
    guard let list = plan.lists.first(where: { $0.id == id }) else { return missing(.list(id)) }
    let total = lists[id]?.total
    let title = "\(list.name)\(total.map { words("  共 \($0) 条", "  \($0) items") } ?? "")"
    return Page(
      crumbs: [words("清单", "lists"), list.name], siblings: plan.lists.map { .list($0.id) },
      arrangement: Block.table("items", title: title, itemTable(list)))
  }

  private func itemTable(_ list: ListDefinition) -> Table {
    let page = lists[list.id]
    let amount = list.columns.first { $0.id == "amount" }
    let own = list.columns.filter { $0.id != "amount" }.enumerated().map { place, column in
      Table.Column(
        title(column), column.kind == .number ? .trailing : .leading,
        minimum: 4, maximum: 30, rank: 3 + place)
    }
    return Table(
      columns: [
        .init(words("名称", "name"), minimum: 12, maximum: 40),
        .init(words("代码", "code"), maximum: 14, rank: 2),
        .init(words("集群", "cluster"), maximum: 16), .init(words("区县", "district"), maximum: 10),
        .init(words("阶段", "stage"), maximum: 14, rank: 1),
        .number(amount.map(title) ?? words("金额", "amount"), rank: 1),
        .init(words("起", "since"), maximum: 10, rank: 2),
      ] + own,
      rows: (page?.items ?? []).map { row($0, list) },
      empty: page == nil ? words("正在读取…", "loading…") : words("没有条目", "no items"),
      total: page?.total, offset: page?.query.offset ?? 0)
  }

  private func title(_ column: ListDefinition.Column) -> String {
    column.name + (column.unit.map { "(\($0))" } ?? "")
  }

  private func row(_ item: ListItem, _ list: ListDefinition) -> Table.Row {
    let view: View? = item.cluster.map(View.cluster) ?? item.district.map(View.district)
    return Table.Row(
      id: item.id,
      [
        Line(item.name), Line(item.id, .dim), Line(name(item.cluster), .dim), Line(name(item.district), .dim),
        Line(item.stage ?? "", .dim), Line(item.amount.map { words.significant($0) } ?? ""),
        Line(item.since?.description ?? "", .dim),
      ] + list.columns.filter { $0.id != "amount" }.map { Line(item.columns[$0.id] ?? "", .dim) },
      item: Item(view: view))
  }
}
