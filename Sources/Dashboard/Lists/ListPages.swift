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
        Block.spare("clusters", title: words("集群 × 清单", "Clusters × lists"), clusterSizes),
        Block.spare(
          "districts",
          title: plan.credits.isEmpty
            ? words("区县 × 清单", "Districts × lists") : words("区县 × 清单(按分成)", "Districts × lists (by shares)"),
          districtSizes),
      ]))
  }

  /// How many items of each list belong to each cluster.
  private var clusterSizes: Table {
    sizeMatrix(
      words("集群", "cluster"),
      plan.isUnpublished(.lists)
        ? []
        : plan.clusters.map { cluster in
          (cluster.name, .cluster(cluster.id), cluster.id.text, { $0.size(in: cluster.id).map(Double.init) })
        }, empty: none(.lists, "方案没有列出集群", "no clusters"))
  }

  /// How many items of each list lie in each district.
  private var districtSizes: Table {
    sizeMatrix(
      words("区县", "district"),
      plan.districts.filter { $0.kind == .district }.map { district in
        (district.shortName, .district(district.id), district.id.text, { size(of: $0, in: district.id) })
      }, empty: none(.districts, "方案没有列出区县", "no districts"))
  }

  private func sizeMatrix(
    _ title: String, _ members: [(name: String, view: View, id: String, count: (ListSummary) -> Double?)],
    empty: String
  ) -> Table {
    Table(
      columns: [.init(title, minimum: 8, maximum: 20)] + plan.lists.map { .number($0.name, rank: 1) },
      rows: members.map { member in
        Table.Row(
          id: member.id,
          [Line(member.name)]
            + plan.lists.map { list in
              let summary = situation.snapshot.lists.first { $0.list == list.id }
              return size(summary, member.count)
            }, item: .view(member.view))
      }, empty: empty)
  }

  private func sizeTable(_ kind: ListDefinition.Kind) -> Table {
    Table(
      columns: [
        .init(words("清单", "list"), minimum: 8, maximum: 30), .number(words("条目", "items")),
        .init(words("阶段", "stages"), maximum: 60, rank: 1),
        .init(words("条款", "clause"), maximum: 12, rank: 3),
      ],
      rows: plan.lists.filter { $0.kind == kind }.map { list in
        let summary = situation.snapshot.lists.first { $0.list == list.id }
        let stages = list.stages.map { "\($0)\(summary?.byStage[$0] ?? 0)" }.joined(separator: " ")
        return Table.Row(
          id: list.id.text,
          [
            Line(list.name),
            Line(summary.map { String($0.count) } ?? words("无数据", "none"), summary == nil ? .dim : .text),
            Line(stages, .dim), Line(list.clause?.number ?? "", .dim),
          ], item: .view(.list(list.id)))
      }, empty: none(.lists, "方案没有定义", "none defined"))
  }

  func list(_ id: ListDefinition.ID) -> Page {
    guard let list = plan.lists.first(where: { $0.id == id }) else { return missing(.list(id)) }
    let items = Block(
      "items", title: itemsTitle(list), content: .table(itemTable(list)), minimumRows: 5)
    return Page(
      crumbs: [words("清单", "lists"), list.name], siblings: plan.lists.map { .list($0.id) },
      groupings: list.facets.map { groupingName($0) },
      arrangement: list.facet(place.grouping).map { facet in
        .side([groups(of: list, facet), .block(items)], weights: [26, 74], minimumColumns: 96)
      } ?? .block(items))
  }

  func name(_ facet: ListQuery.Facet) -> String {
    switch facet {
    case .cluster: words("集群", "cluster")
    case .district: words("区县", "district")
    case .stage: words("阶段", "stage")
    }
  }

  private func groupingName(_ facet: ListQuery.Facet?) -> String {
    facet.map { words("按\(name($0))", "by \(name($0))") } ?? words("不分组", "not grouped")
  }

  /// The page at hand, if it answers what is asked now.
  func listPage(_ id: ListDefinition.ID) -> ListPage? {
    guard let page = lists[id] else { return nil }
    guard let question, question.list == id else { return page }
    return page.query.isSameQuestion(as: question) ? page : nil
  }

  private func itemsTitle(_ list: ListDefinition) -> String {
    let member = place.member.map { " \(glyphs.crumb) \(name($0))" } ?? ""
    let total = listPage(list.id)?.total ?? place.member.flatMap { counts(of: list)?[$0.value] }
    return list.name + member + (total.map { words("  共 \($0) 条", "  \($0) items") } ?? "")
  }

  func name(_ member: ListQuery.Member) -> String {
    guard let value = member.value else { return words("未填", "not given") }
    return switch member.facet {
    case .cluster: name(Cluster.ID(value))
    case .district: name(District.ID(value))
    case .stage: value
    }
  }
}

extension PageMaker {
  /// How many items each member has, under the filter in force if a page says so, else all there are.
  private func counts(of list: ListDefinition) -> [String?: Int]? {
    guard let page = lists[list.id], let question, var other = Optional(page.query) else { return nil }
    other.member = question.member
    (other.order, other.isDescending) = (question.order, question.isDescending)
    return other.isSameQuestion(as: question) ? page.counts.byMember : nil
  }

  /// The members of a facet with their counts; choosing one shows its items beside.
  private func groups(of list: ListDefinition, _ facet: ListQuery.Facet) -> Arrangement {
    let counts = counts(of: list)
    let total = counts?.values.reduce(0, +)
    let members = members(facet, list)
    let unknown = (counts ?? [:]).keys.compactMap { $0 }.filter { !members.contains($0) }.sorted()
    let choices: [ListQuery.Member?] =
      [nil] + members.map { .init(facet, $0) } + [.init(facet, nil)] + unknown.map { .init(facet, $0) }
    let table = Table(
      columns: [
        .init(name(facet), minimum: 6, maximum: 24), .number(words("条目", "items")),
        .number(words("占比(%)", "share (%)"), rank: 1),
      ],
      rows: choices.map { member in
        row(member, count: member == nil ? total : counts.map { $0[member?.value] ?? 0 }, of: total)
      }, empty: "")
    var block = Block(
      "groups", title: words("按\(name(facet))", "By \(name(facet))"), content: .table(table), minimumRows: 5)
    block.maximumRows = max(5, min(9, choices.count + 2))
    return .block(block)
  }

  private func members(_ facet: ListQuery.Facet, _ list: ListDefinition) -> [String] {
    switch facet {
    case .cluster: plan.clusters.map(\.id.text)
    case .district: plan.districts.map(\.id.text)
    case .stage: list.stages
    }
  }

  private func row(_ member: ListQuery.Member?, count: Int?, of total: Int?) -> Table.Row {
    let share = count.flatMap { count in total.flatMap { $0 > 0 ? Double(count) / Double($0) * 100 : nil } }
    return Table.Row(
      id: member?.row ?? "all",
      [
        member.map { Line(name($0), $0.value == nil ? .dim : .text) } ?? Line(words("全部", "all"), .strong),
        Line(count.map { String($0) } ?? glyphs.ellipsis, count == 0 ? .dim : .text),
        Line(share.map { words.fixed($0, decimals: 1) } ?? "", .dim),
      ], item: Item())
  }

  /// The items at hand; while others are on their way, their number and room with columns as wide as before.
  private func itemTable(_ list: ListDefinition) -> Table {
    let page = listPage(list.id)
    let nothing =
      page == nil
      ? words("正在读取…", "loading…")
      : place.filter == nil ? words("没有条目", "no items") : words("没有符合筛选的行", "no row fits the filter")
    let shown = page ?? lists[list.id]
    var table = Table(
      columns: ListColumns(list, words).columns, rows: (shown?.items ?? []).map { row($0, list) },
      empty: nothing, total: shown?.total ?? 0, offset: shown?.query.offset ?? 0, isWindow: true)
    if page == nil {
      table.rows = []
      table.total = place.member.flatMap { counts(of: list)?[$0.value] } ?? 0
    }
    return table
  }

  private func row(_ item: ListItem, _ list: ListDefinition) -> Table.Row {
    Table.Row(
      id: item.id,
      [
        Line(item.name), Line(item.id, .dim), Line(name(item.cluster), .dim), Line(name(item.district), .dim),
        Line(item.stage ?? "", .dim),
        Line(item.amount.map { words.significant($0) } ?? "").measured(item.amount),
        Line(item.since?.description ?? "", .dim),
      ] + list.columns.filter { $0.id != "amount" }.map { Line(item.columns[$0.id] ?? "", .dim) },
      item: Item(view: .item(list.id, item.id)))
  }
}
