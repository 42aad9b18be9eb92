import Core
import Screen

extension PageMaker {
  /// 方案: what the plan is, the others of the store to switch to, what came before and comes after, and how the
  /// clusters of one become those of the next.
  var plans: Page {
    Page(
      crumbs: [words("方案", "plans")],
      arrangement: .stack(
        [
          Block.head(aboutPlan),
          Block.first(
            "plans", title: words("方案与版本,Enter 切换", "Plans and versions, Enter switches"), planTable),
          Block.table("links", title: words("前后方案", "Before and after"), linkTable, minimumRows: 3),
        ] + crosswalkBlocks + contradictionBlocks))
  }

  private var aboutPlan: [Line] {
    let years = "\(plan.years.first)—\(plan.years.last)"
    let parts = [plan.documentNumber, words("\(plan.issued) 印发", "issued \(plan.issued)"), years]
    var lines = [
      Line(plan.title, .title), Line(parts.filter { !$0.isEmpty }.joined(separator: "  "), .dim),
    ]
    if let note = plan.version.note { lines.append(Line(note, .dim)) }
    return lines + unpublishedLines
  }

  private var unpublishedLines: [Line] {
    guard let unpublished = plan.unpublished else { return [] }
    let parts = unpublished.parts.map { words.word($0) }.joined(separator: words("、", ", "))
    return [Line(words("未公开  ", "not public  "), .label) + Line(parts, .warning)]
      + (unpublished.note.map { [Line($0, .dim)] } ?? [])
  }

  /// Every version of every plan of the store, the newest of each first.
  private var planTable: Table {
    Table(
      columns: [
        .init(words("方案", "plan"), minimum: 16, maximum: 70),
        .number(words("版次", "version")), .init("", maximum: 16),
        .init(words("生效", "valid from"), minimum: 10, maximum: 10, rank: 1),
        .init(words("知悉", "known"), minimum: 10, maximum: 10, rank: 2),
        .init(words("编号", "id"), maximum: 30, rank: 3), .init(words("说明", "note"), maximum: 30, rank: 4),
      ],
      rows: situation.snapshot.plans.flatMap { stored in
        stored.versions.sorted { $0.number > $1.number }.map { row(stored, $0) }
      }, empty: words("没有库", "no store"))
  }

  private func row(_ stored: StoredPlan, _ version: Plan.Version) -> Table.Row {
    let isShown = stored.id == plan.id && version.number == plan.version.number
    let newest = stored.versions.map(\.number).max()
    // The newest version follows the day again; an older one is looked at whatever the day.
    let choice = PlanChoice(stored.id, version: version.number == newest ? nil : version.number)
    let marks = [
      isShown ? words("正在看", "shown") : "", stored.isCurrent ? words("默认", "default") : "",
    ].filter { !$0.isEmpty }
    return Table.Row(
      id: "\(stored.id)@\(version.number)",
      [
        Line(stored.title, isShown ? .accent : .text), Line(String(version.number)),
        Line(marks.joined(separator: words(" ", ", ")), .dim),
        Line(version.validFrom.description, .dim), Line(version.known.description, .dim),
        Line(stored.id.text, .dim), Line(version.note ?? "", .dim),
      ], item: Item(view: .overview, plan: choice))
  }

  /// The plans before and after; a link leads on where the store has it.
  var linkTable: Table {
    let links = [
      (words("前身", "before"), plan.predecessor), (words("后继", "after"), plan.successor),
    ]
    return Table(
      columns: [
        .init("", minimum: 4, maximum: 8), .init(words("方案", "plan"), minimum: 16, maximum: 70),
        .init("", maximum: 24), .init(words("说明", "note"), maximum: 80, rank: 1),
      ],
      rows: links.compactMap { name, link in
        link.map { link in
          let isHere = situation.snapshot.plans.contains { $0.id == link.id }
          return Table.Row(
            id: link.id.text,
            [
              Line(name, .label), Line(link.title),
              isHere
                ? Line(words("Enter 前往", "Enter follows"), .dim)
                : Line(words("库中没有", "not in the store"), .statusNoneQuiet),
              Line(link.note ?? "", .dim),
            ], item: isHere ? Item(view: .overview, plan: PlanChoice(link.id)) : nil)
        }
      }, empty: words("方案没有写明前身和后继", "names none before or after"))
  }

  private var contradictionBlocks: [Arrangement] {
    let found = situation.contradictions
    guard !found.isEmpty else { return [] }
    return [
      Block.table(
        "contradictions", title: words("相互矛盾的目标", "Contradictory targets"),
        Table(
          columns: [
            .init(words("目标", "target"), minimum: 12, maximum: 44), .init(words("期限", "by"), maximum: 10),
            .init(words("本方案", "this plan"), .trailing, maximum: 20).ordered(as: .text),
            .init(words("另一文本", "the other"), .trailing, maximum: 20).ordered(as: .text),
            .init(words("出处", "where"), maximum: 50, rank: 1),
          ],
          rows: found.enumerated().map { place, contradiction in
            let other = contradiction.other
            return Table.Row(
              id: String(place),
              [
                Line(situation.target(contradiction.own.target)?.name ?? contradiction.own.target.text),
                Line(contradiction.deadline.description, .dim), Line(contradiction.own.wording, .strong),
                Line(other.wording, .warning),
                Line(
                  words(
                    "\(other.plan) 第\(other.version)版 \(other.clause.number)",
                    "\(other.plan) v\(other.version) \(other.clause.number)"), .dim),
              ], item: .target(contradiction.own.target))
          }, empty: ""))
    ]
  }
}

extension Words {
  /// A part of a plan, as a word.
  func word(_ part: Unpublished.Part) -> String {
    switch part {
    case .clusters: self("集群", "clusters")
    case .chain: self("产业链环节", "chains")
    case .lines: self("行动", "action lines")
    case .tasks: self("任务", "tasks")
    case .units: self("责任单位", "units")
    case .groups: self("工作组", "groups")
    case .districts: self("区县", "districts")
    case .lists: self("清单", "lists")
    case .indicators: self("指标", "indicators")
    case .targets: self("目标", "targets")
    case .splits: self("目标分解", "splits")
    case .nodes: self("节点", "nodes")
    case .technologies: self("三色图", "technologies")
    case .health: self("健康度", "health")
    }
  }
}
