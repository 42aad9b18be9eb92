public import Core

/// What a screen shows: one of the nine, or a thing drilled into.
public enum View: Hashable, Sendable {
  case overview
  case clusters
  case cluster(Cluster.ID)
  case actions
  case action(ActionLine.ID)
  case task(WorkTask.ID)
  case districts
  case district(District.ID)
  case groups
  case group(WorkGroup.ID)
  case units
  case unit(ResponsibleUnit.ID)
  case technologies
  case technology(TechnologyCard.ID)
  case lists
  case list(ListDefinition.ID)
  /// An item of a list by its code.
  case item(ListDefinition.ID, String)
  case nodes
  case changes
  case reporting
  /// The import screen, which is no view of the figures: `show` does not know it.
  case importing
  /// 分歧: where the light rules do not agree.
  case disagreements
  /// 体检: what does not hold together.
  case findings
  case target(Target.ID)
  /// The health of a cluster or district, taken apart.
  case health(HealthScore.Subject)
  /// What is assumed, and what moves with it.
  case whatIf
  /// The plans and versions of the store.
  case plans
}

extension View {
  /// The views behind the digits 1…9, in order.
  public static let main: [View] = [
    .overview, .clusters, .actions, .districts, .groups, .technologies, .lists, .nodes, .changes,
  ]

  /// The digit's screen this view belongs to, 0…8; where it was reached from decides for targets.
  public var mainIndex: Int? {
    switch self {
    case .overview: 0
    case .clusters, .cluster: 1
    case .actions, .action, .task: 2
    case .districts, .district: 3
    case .groups, .group, .units, .unit, .reporting: 4
    case .technologies, .technology: 5
    case .lists, .list, .item: 6
    case .nodes: 7
    case .changes: 8
    case .disagreements, .findings, .target, .health, .whatIf, .importing, .plans: nil
    }
  }

  /// The name `show` takes.
  public var name: String {
    switch self {
    case .overview: "overview"
    case .clusters: "clusters"
    case .cluster: "cluster"
    case .actions: "actions"
    case .action: "action"
    case .task: "task"
    case .districts: "districts"
    case .district: "district"
    case .groups: "groups"
    case .group: "group"
    case .units: "units"
    case .unit: "unit"
    case .technologies: "technologies"
    case .technology: "technology"
    case .lists: "lists"
    case .list: "list"
    case .item: "item"
    case .nodes: "nodes"
    case .changes: "changes"
    case .reporting: "reporting"
    case .importing: "import"
    case .disagreements: "disagreements"
    case .findings: "findings"
    case .target: "target"
    case .health: "health"
    case .whatIf: "what-if"
    case .plans: "plans"
    }
  }

  /// The id of the thing shown; none for the main views.
  public var id: String? {
    switch self {
    case .cluster(let id): id.text
    case .action(let id): id.text
    case .task(let id): id.text
    case .district(let id): id.text
    case .group(let id): id.text
    case .unit(let id): id.text
    case .technology(let id): id.text
    case .list(let id): id.text
    case .item(let list, let code): "\(list.text)/\(code)"
    case .target(let id): id.text
    case .health(let id): id.text
    default: nil
    }
  }

  /// The view of a name, and of an id where the view is of one thing; nil when either is wrong.
  public init?(name: String, id: String?) {
    if let plain = View.plain.first(where: { $0.name == name }) {
      guard id == nil else { return nil }
      self = plain
      return
    }
    guard let id else { return nil }
    switch name {
    case "cluster": self = .cluster(Identifier(id))
    case "action": self = .action(Identifier(id))
    case "task": self = .task(Identifier(id))
    case "district": self = .district(Identifier(id))
    case "group": self = .group(Identifier(id))
    case "unit": self = .unit(Identifier(id))
    case "technology": self = .technology(Identifier(id))
    case "list": self = .list(Identifier(id))
    case "item":
      guard let slash = id.firstIndex(of: "/"), slash > id.startIndex, slash < id.index(before: id.endIndex)
      else { return nil }
      self = .item(Identifier(String(id[..<slash])), String(id[id.index(after: slash)...]))
    case "target": self = .target(Identifier(id))
    case "health": self = .health(Identifier(id))
    default: return nil
    }
  }

  /// The views that need no id.
  public static let plain: [View] =
    main + [.units, .reporting, .disagreements, .findings, .plans, .whatIf]
  /// Every name, those that need an id after those that need none.
  public static let names: [String] =
    plain.map(\.name) + [
      "cluster", "action", "task", "district", "group", "unit", "technology", "list", "item", "target",
      "health",
    ]
}
