/// What changed between two situations of a plan, for the overview's sentences and the screen of changes.
public struct Changes: Hashable, Sendable {
  public var from: Day
  public var to: Day
  /// Marks with a light on both days that got worse, the most steps first; and those that got better.
  public var worsened: [MarkChange]
  public var improved: [MarkChange]
  /// Marks that had a light and have none: not a change of light, and never an improvement.
  public var lost: [MarkChange]
  /// Marks that have a light and had none.
  public var gained: [MarkChange]
  /// Health that moved, the largest fall first.
  public var health: [HealthChange]
  /// Every health as it was on the earlier day, to be taken apart beside the later one.
  public var healthBefore: [HealthScore]
  /// Technologies whose colour changed, worsened first.
  public var technologies: [TechnologyChange]
  /// Figures of a period both days had one for: revised afterwards.
  public var revisions: [FigureChange]
  /// Figures of periods the earlier day had none for.
  public var additions: [FigureChange]
  /// Figures withdrawn without another in their place.
  public var withdrawals: [FigureChange]
  /// Reports that came due in between and did not come.
  public var unreported: [ReportingStatus]
  /// Nodes done in between, and nodes that became overdue in between.
  public var done: [Node.ID]
  public var becameOverdue: [Node.ID]

  /// A target's mark on both days.
  public struct MarkChange: Hashable, Sendable {
    public var target: Target.ID
    public var from: Light?
    public var to: Light?
    public var fromReason: Reason?
    public var toReason: Reason?
    /// Steps down (positive: worse) on 红 黄 绿 达; 0 when either has no light.
    public var steps: Int
    /// Whether a figure behind it was revised, rather than a newer one judged.
    public var isRevision: Bool
  }

  /// A health index on both days.
  public struct HealthChange: Hashable, Sendable {
    public var definition: HealthDefinition.ID
    public var scope: Scope
    public var from: Double
    /// None when nothing is left to make it of.
    public var to: Double?
    /// What moved it: components by change of points, the largest first.
    public var movers: [Mover]
    /// Components that had a figure in time and have none, or only a stale one: 缺数.
    public var lost: [String]

    /// Points gained; none when figures were lost, for then what was is not compared with what is.
    public var gain: Double? { lost.isEmpty ? to.map { $0 - from } : nil }

    public struct Mover: Hashable, Sendable {
      public var name: String
      public var points: Double
    }
  }

  /// A technology's colour on both days.
  public struct TechnologyChange: Hashable, Sendable {
    public var technology: TechnologyCard.ID
    public var from: TechnologyColour.ID?
    public var to: TechnologyColour.ID?
    /// Steps down in grade (positive: worse); 0 when it had no colour.
    public var steps: Int
    public var day: Day
  }

  /// The figure in force for one indicator, scope and period on both days.
  public struct FigureChange: Hashable, Sendable {
    public var indicator: Indicator.ID
    public var scope: Scope
    public var period: Period
    public var from: Observation?
    public var to: Observation?
  }
}
