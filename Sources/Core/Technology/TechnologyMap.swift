/// 三色图: how many technologies of each grade every cluster has at every position of its chain.
public struct TechnologyMap: Hashable, Sendable {
  /// The technologies of one cell, row, column or of all.
  public struct Counts: Hashable, Sendable {
    public var constrained = 0
    public var catchingUp = 0
    public var own = 0
    /// Cards no colour was given yet.
    public var uncoloured = 0
    /// 待复核
    public var reviewOverdue = 0

    public var total: Int { constrained + catchingUp + own + uncoloured }

    public subscript(grade: TechnologyColour.Grade) -> Int {
      switch grade {
      case .constrained: constrained
      case .catchingUp: catchingUp
      case .own: own
      }
    }

    mutating func add(_ status: TechnologyStatus) {
      switch status.grade {
      case .constrained: constrained += 1
      case .catchingUp: catchingUp += 1
      case .own: own += 1
      case nil: uncoloured += 1
      }
      if status.isReviewOverdue { reviewOverdue += 1 }
    }
  }

  /// Rows and columns in the plan's order. Cards without a known stage stand in no column but count in
  /// their row and in the whole.
  public let clusters: [Cluster.ID]
  public let positions: [ChainPosition.ID]
  public private(set) var totals = Counts()
  private var rows: [Cluster.ID: Counts] = [:]
  private var columns: [ChainPosition.ID: Counts] = [:]
  private var cells: [Place: Counts] = [:]

  private struct Place: Hashable {
    var cluster: Cluster.ID
    var position: ChainPosition.ID?
  }

  init(_ technologies: [TechnologyStatus], plan: Plan) {
    clusters = plan.clusters.map(\.id)
    positions = plan.chainPositions.map(\.id)
    for technology in technologies {
      totals.add(technology)
      rows[technology.cluster, default: Counts()].add(technology)
      cells[Place(cluster: technology.cluster, position: technology.position), default: Counts()].add(
        technology)
      guard let position = technology.position else { continue }
      columns[position, default: Counts()].add(technology)
    }
  }

  /// One cell; with no position the cards whose place in the chain is not known.
  public subscript(cluster: Cluster.ID, position: ChainPosition.ID?) -> Counts {
    cells[Place(cluster: cluster, position: position)] ?? Counts()
  }
  /// All technologies of a cluster.
  public subscript(cluster: Cluster.ID) -> Counts { rows[cluster] ?? Counts() }
  /// All technologies at a position of their chains.
  public subscript(position: ChainPosition.ID) -> Counts { columns[position] ?? Counts() }
}
