/// The health of a cluster or district on a day, with what every component contributed (METHOD §6).
public struct HealthScore: Hashable, Sendable {
  /// The cluster or district a health page is of, by its id.
  public typealias Subject = Identifier<HealthScore>

  public var definition: HealthDefinition.ID
  public var scope: Scope
  /// 0…100; none when nothing was ever reported or too little is covered.
  public var value: Double?
  public var light: Light?
  /// `low-coverage` or `not-reported` instead of a light, `stale` beside one.
  public var reasons: [Reason]
  /// The share of the weight that has scores, 0…1.
  public var coverage: Double
  /// The tree of the definition in its order, groups before their members.
  public var parts: [Part]

  public var reason: Reason? { reasons.min() }
  public var isStale: Bool { reasons.contains(.stale) }

  /// A group or component, and what it did to the index.
  public struct Part: Hashable, Sendable {
    public var name: String
    public var isGroup: Bool
    /// 0 for the members of the root.
    public var depth: Int
    /// Its share of the whole index as the plan weighs it, 0…1.
    public var planShare: Double
    /// Its share after what is missing was left out, 0…1; 0 when it is missing itself.
    public var share: Double
    /// What was scored, in the unit of its quantity; none for groups and for what is missing.
    public var reading: Double?
    /// The period of the reading, when it is of figures.
    public var period: Period?
    /// 0…100, as counted; none when missing. A stale component counts with the lower of its last score and
    /// the index of the rest.
    public var score: Double?
    /// What the reading itself scores.
    public var lastScore: Double?
    public var isStale: Bool
    /// The points of the index it gave: these add up to the index over the components and over the
    /// members of every group. Under a geometric group points are shared by weight times score.
    public var points: Double
  }
}
