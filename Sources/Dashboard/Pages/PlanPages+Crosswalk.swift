import Core
import Screen

extension PageMaker {
  /// One table for each crosswalk that leads into the plan or out of it.
  var crosswalkBlocks: [Arrangement] {
    situation.crosswalks.enumerated().map { place, found in
      let from = found.to.id == plan.id ? situation.relative(found.crosswalk.from) : plan
      let name = from?.shortTitle ?? found.crosswalk.from.text
      let title = words("集群换算:\(name)", "Crosswalk: \(name)")
      return Block.table(
        "crosswalk\(place)", title: "\(title) \(glyphs.crumb) \(found.to.shortTitle)",
        crosswalkTable(found.crosswalk, from: from, to: found.to), minimumRows: 4)
    }
  }

  private func crosswalkTable(_ crosswalk: Crosswalk, from: Plan?, to: Plan) -> Table {
    func name(_ id: Cluster.ID?, in plan: Plan?) -> String {
      id.map { id in plan?.clusters.first { $0.id == id }?.name ?? id.text } ?? ""
    }
    return Table(
      columns: [
        .init(words("原集群", "from"), minimum: 8, maximum: 24), .number(words("份额", "share")),
        .init(words("到", "to"), minimum: 8, maximum: 24), .init("", maximum: 12),
        .init(words("说明", "note"), maximum: 90, rank: 1),
      ],
      rows: crosswalk.passages.enumerated().map { place, passage in
        let view = to.id == plan.id ? passage.to.map(View.cluster) : View.cluster(passage.from)
        return Table.Row(
          id: String(place),
          [
            Line(name(passage.from, in: from)), share(passage),
            passage.to == nil
              ? Line(words("不再列为集群", "no cluster"), .dim) : Line(name(passage.to, in: to)),
            Line(passage.basis == .stated ? "" : words.word(passage.basis), .dim),
            Line(passage.note ?? "", .dim),
          ], item: view.map(Item.view))
      }, empty: words("没有写集群的去向", "says nothing of clusters"))
  }

  private func share(_ passage: Crosswalk.Passage) -> Line {
    guard let share = passage.share else { return Line(words("未知", "unknown"), .statusNoneQuiet) }
    return Line(words.significant(100 * share) + "%", passage.isWhole ? .dim : .strong)
      .measured(100 * share, "%")
  }

  /// What a carried figure was put together from: `revenue 绿色石化 2000×0.8 + …`.
  func composition(of figure: CarriedFigure) -> String {
    let source = situation.relative(figure.plan)
    let indicator = source?.indicators.first { $0.id == figure.indicator }
    let parts = figure.parts.map { part in
      let name = source?.name(of: part.scope) ?? part.scope.code
      let share = part.share == 1 ? "" : " × \(words.significant(part.share))"
      return "\(name) \(words.number(part.value, indicator))\(share)"
    }
    let title = source?.shortTitle ?? figure.plan.text
    return "〔\(title)〕\(indicator?.shortName ?? figure.indicator.text) "
      + parts.joined(separator: " + ")
  }
}
