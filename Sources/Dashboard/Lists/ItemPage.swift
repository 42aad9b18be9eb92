import Core
import Screen

extension PageMaker {
  /// The card of one item: what is said of it now, what was said before, and its neighbours in the list.
  func item(_ list: ListDefinition.ID, _ code: String) -> Page {
    guard let definition = plan.lists.first(where: { $0.id == list }) else { return missing(.list(list)) }
    let history = history.flatMap { $0.query.list == list && $0.query.code == code ? $0 : nil }
    let neighbour = lists[list]?.items.first { $0.id == code }
    let item = history?.versions.first?.item ?? neighbour
    let card = Arrangement.stack([
      Block.table(
        "card", title: item?.name ?? code, cardTable(definition, code, item, history), minimumRows: 5),
      Block.table(
        "versions", title: words("各次报送", "What was reported"), versionTable(definition, history),
        minimumRows: 3),
      Block.table("breaches", title: words("规则", "Standing rules"), breachTable(list, code), minimumRows: 3),
    ])
    let beside = lists[list].map { page in
      Block.table("siblings", title: definition.name, neighbourTable(page, definition), minimumRows: 4)
    }
    return Page(
      crumbs: [words("清单", "lists"), definition.name, item?.name ?? code],
      siblings: lists[list]?.items.map { .item(list, $0.id) } ?? [],
      arrangement: beside.map { .side([card, $0], weights: [62, 38], minimumColumns: 100) } ?? card)
  }

  private func cardTable(
    _ list: ListDefinition, _ code: String, _ item: ListItem?, _ history: ItemHistory?
  ) -> Table {
    Table(
      columns: [.init("", minimum: 6, maximum: 24), .init("", minimum: 10, maximum: 200)],
      rows: item.map { fields(of: $0, list, history) } ?? [],
      empty: history == nil
        ? words("正在读取…", "loading…") : words("清单里没有“\(code)”", "the list has no “\(code)”"))
  }

  private func fields(of item: ListItem, _ list: ListDefinition, _ history: ItemHistory?) -> [Table.Row] {
    func row(_ label: String, _ value: String?, _ view: View? = nil) -> Table.Row {
      Table.Row(
        id: label,
        [
          Line(label, .label),
          value.map { Line($0, view == nil ? .text : .link) } ?? Line(words("未填", "not given"), .dim),
        ], item: Item(view: view))
    }
    let amount = list.columns.first { $0.id == "amount" }
    let left = history.flatMap { $0.current == nil ? $0.versions.first?.ended : nil }
    var rows = [
      row(words("名称", "name"), item.name), row(words("代码", "code"), item.id),
      row(words("集群", "cluster"), item.cluster.map { name($0) }, item.cluster.map(View.cluster)),
      row(words("区县", "district"), item.district.map { name($0) }, item.district.map(View.district)),
    ]
    if !list.stages.isEmpty || item.stage != nil { rows.append(row(words("阶段", "stage"), item.stage)) }
    if amount != nil || item.amount != nil {
      rows.append(row(title(amount), item.amount.map { words.significant($0) }))
    }
    rows.append(row(words("起", "since"), item.since?.description))
    rows += list.columns.filter { $0.id != "amount" }.map { row(title($0), item.columns[$0.id]) }
    if let left { rows.append(row(words("退出", "left"), left.description)) }
    return rows
  }

  private func title(_ column: ListDefinition.Column?) -> String {
    column.map { $0.name + ($0.unit.map { "(\($0))" } ?? "") } ?? words("金额", "amount")
  }

  /// Newest first; of each what it changed.
  private func versionTable(_ list: ListDefinition, _ history: ItemHistory?) -> Table {
    let versions = history?.versions ?? []
    let batches = Dictionary(situation.snapshot.batches.map { ($0.id, $0) }) { first, _ in first }
    return Table(
      columns: [
        .init(words("知悉日", "known"), maximum: 10), .init(words("内容", "what"), minimum: 10, maximum: 120),
        .init(words("报送", "sender"), maximum: 20, rank: 1), .number(words("批次", "batch"), rank: 2),
        .init(words("失效", "ended"), maximum: 10, rank: 3),
      ],
      rows: versions.enumerated().map { place, version in
        let before = versions.indices.contains(place + 1) ? versions[place + 1].item : nil
        return Table.Row(
          id: String(place),
          [
            Line(version.known.description),
            Line(before.map { changes(from: $0, to: version.item, list) } ?? words("列入", "entered")),
            Line(batches[version.batch]?.sender ?? "", .dim), Line(String(version.batch), .dim),
            Line(version.ended?.description ?? "", .dim),
          ], item: Item())
      }, empty: history == nil ? words("正在读取…", "loading…") : words("没有报送", "nothing reported"))
  }

  private func changes(from old: ListItem, to new: ListItem, _ list: ListDefinition) -> String {
    let (before, after) = (fields(of: old, list, nil), fields(of: new, list, nil))
    func value(_ label: String, _ rows: [Table.Row]) -> String {
      rows.first { $0.id == label }?.cells[1].text ?? words("未填", "not given")
    }
    let labels = after.map(\.id) + before.map(\.id).filter { label in !after.contains { $0.id == label } }
    let changed = labels.filter { value($0, before) != value($0, after) }.map { label in
      "\(label) \(value(label, before)) \(glyphs.right) \(value(label, after))"
    }
    return changed.isEmpty ? words("内容不变", "no change") : changed.joined(separator: words(";", "; "))
  }

  /// Rules of the plan that this item does not keep.
  private func breachTable(_ list: ListDefinition.ID, _ code: String) -> Table {
    let rows = plan.standingRules.filter { $0.list == list }.flatMap { rule in
      (situation.snapshot.ruleChecks.first { $0.rule == rule.id }?.violators ?? [])
        .filter { $0.code == code }.map { violator in
          Table.Row(
            id: rule.id.text,
            [Line(rule.name, .warning), Line(violator.found), Line(rule.clause.number, .dim)], item: Item())
        }
    }
    return Table(
      columns: [
        .init(words("不符合", "broken rule"), minimum: 10, maximum: 40),
        .init(words("实际", "found"), maximum: 40),
        .init(words("条款", "clause"), maximum: 12, rank: 1),
      ], rows: rows, empty: words("没有不符合的规则", "keeps all rules"))
  }

  private func neighbourTable(_ page: ListPage, _ list: ListDefinition) -> Table {
    Table(
      columns: [
        .init(words("名称", "name"), minimum: 10, maximum: 40),
        .init(words("阶段", "stage"), maximum: 10, rank: 1),
        .number(title(list.columns.first { $0.id == "amount" }), rank: 1),
      ],
      rows: page.items.map { item in
        Table.Row(
          id: item.id,
          [
            Line(item.name), Line(item.stage ?? "", .dim),
            Line(item.amount.map { words.significant($0) } ?? "", .dim),
          ], item: Item(view: .item(list.id, item.id)))
      }, empty: "", total: page.total, offset: page.query.offset, isWindow: true)
  }
}
