public import Core

/// Makes something of every view there is: a page, a report. The one place where views are told apart.
public protocol MakesEveryView {
  associatedtype Product
  var overview: Product { get }
  var clusters: Product { get }
  func cluster(_ id: Cluster.ID) -> Product
  var actions: Product { get }
  func action(_ id: ActionLine.ID) -> Product
  func task(_ id: WorkTask.ID) -> Product
  var districts: Product { get }
  func district(_ id: District.ID) -> Product
  var groups: Product { get }
  func group(_ id: WorkGroup.ID) -> Product
  var units: Product { get }
  func unit(_ id: ResponsibleUnit.ID) -> Product
  var technologies: Product { get }
  func technology(_ id: TechnologyCard.ID) -> Product
  var listOverview: Product { get }
  func list(_ id: ListDefinition.ID) -> Product
  func item(_ list: ListDefinition.ID, _ code: String) -> Product
  var nodePage: Product { get }
  var changePage: Product { get }
  var reportWall: Product { get }
  var importing: Product { get }
  var disagreements: Product { get }
  var findings: Product { get }
  func target(_ id: Target.ID) -> Product
  func health(_ subject: HealthScore.Subject) -> Product
  var whatIf: Product { get }
  var plans: Product { get }
}

extension MakesEveryView {
  /// What is made of a view.
  public func make(_ view: View) -> Product {
    switch view {
    case .overview: overview
    case .clusters: clusters
    case .cluster(let id): cluster(id)
    case .actions: actions
    case .action(let id): action(id)
    case .task(let id): task(id)
    case .districts: districts
    case .district(let id): district(id)
    case .groups: groups
    case .group(let id): group(id)
    case .units: units
    case .unit(let id): unit(id)
    case .technologies: technologies
    case .technology(let id): technology(id)
    case .lists: listOverview
    case .list(let id): list(id)
    case .item(let list, let code): item(list, code)
    case .nodes: nodePage
    case .changes: changePage
    case .reporting: reportWall
    case .importing: importing
    case .disagreements: disagreements
    case .findings: findings
    case .target(let id): target(id)
    case .health(let subject): health(subject)
    case .whatIf: whatIf
    case .plans: plans
    }
  }
}
