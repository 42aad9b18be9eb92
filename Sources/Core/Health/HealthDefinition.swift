/// How a plan's office reads the health of its clusters or districts: a composite index (METHOD §6).
public struct HealthDefinition: Hashable, Sendable, Encodable, Identifiable {
  public var id: Identifier<HealthDefinition>
  public var name: String
  /// Whose health: clusters or districts.
  public var of: Scope.Kind
  public var root: Group
  /// At or above: green.
  public var green: Double
  /// At or above and below `green`: yellow.
  public var yellow: Double
  /// The least share of the weight that must be covered by scores, 0…1.
  public var minimumCoverage: Double
  public var basis: Basis
  public var clause: Clause?

  public enum Aggregation: String, Hashable, Sendable, Encodable, CaseIterable {
    case arithmetic, geometric
  }

  /// Members with a common weight and aggregation.
  public struct Group: Hashable, Sendable, Encodable {
    public var name: String
    public var weight: Double
    public var aggregation: Aggregation
    public var members: [Member]
    /// The least a member counts as; without one a zero makes a geometric group zero.
    public var floorScore: Double?
    public init(name: String, weight: Double, aggregation: Aggregation, members: [Member]) {
      self.name = name
      self.weight = weight
      self.aggregation = aggregation
      self.members = members
    }
  }

  public enum Member: Hashable, Sendable, Encodable {
    case component(Component)
    case group(Group)
  }

  /// One scored quantity.
  public struct Component: Hashable, Sendable, Encodable {
    public var name: String
    public var weight: Double
    public var quantity: Quantity
    public var normalisation: Normalisation
    public init(name: String, weight: Double, quantity: Quantity, normalisation: Normalisation) {
      self.name = name
      self.weight = weight
      self.quantity = quantity
      self.normalisation = normalisation
    }
  }

  public enum Quantity: Hashable, Sendable, Encodable {
    /// The newest value in the indicator's unit; flows as rolling year.
    case latest(Indicator.ID)
    /// 同比 of the newest span, per cent or percentage points.
    case yearOnYear(Indicator.ID)
    /// Per cent of the cluster's technologies that have a colour of the grade.
    case technologyShare(TechnologyColour.Grade)
    /// Per cent of nodes due so far that were done in time.
    case nodesOnTime
    /// Points of the nearest own target reached: done / due × 100 of the scope's own target on the indicator.
    case ownTarget(Indicator.ID)
  }

  public enum Normalisation: Hashable, Sendable, Encodable {
    /// 0 at `floor`, 100 at `goal`, clipped; floor above goal when down is good.
    case goalposts(floor: Double, goal: Double, logarithmic: Bool)
    /// 0 for the worst of the peers, 100 for the best; 50 where they are all alike.
    case minMax(direction: Direction, logarithmic: Bool)
    /// 50 at the mean of the peers and 10 for each of their standard deviations, clipped to 0…100.
    case zScore(direction: Direction, logarithmic: Bool)

    /// Whether orders of magnitude count, not amounts.
    public var isLogarithmic: Bool {
      switch self {
      case .goalposts(_, _, let logarithmic), .minMax(_, let logarithmic), .zScore(_, let logarithmic):
        logarithmic
      }
    }
  }

  public init(
    id: Identifier<HealthDefinition>, name: String, of: Scope.Kind, root: Group, green: Double,
    yellow: Double,
    minimumCoverage: Double, basis: Basis, clause: Clause?
  ) {
    self.id = id
    self.name = name
    self.of = of
    self.root = root
    self.green = green
    self.yellow = yellow
    self.minimumCoverage = minimumCoverage
    self.basis = basis
    self.clause = clause
  }
}
