/// Something of the plan that a view is about: what is judged, due and reported can be asked of each alike.
public enum Subject: Hashable, Sendable {
  case plan
  /// 主要目标: the targets that belong to no task.
  case mainTargets
  case line(ActionLine.ID)
  case task(WorkTask.ID)
  case group(WorkGroup.ID)
  case unit(ResponsibleUnit.ID)
  case cluster(Cluster.ID)
  case district(District.ID)
}

/// The mark of a subject: lights, nodes and reports counted.
public struct Rollup: Hashable, Sendable {
  public var lights: LightDistribution
  public var nodes: NodeTally
  public var reports: ReportTally
}

/// A target a unit answers for, and in which part.
public struct Obligation: Hashable, Sendable {
  public var target: Target.ID
  public var part: Ownership.Part
}

/// How far a cluster is from its tier's threshold, e.g. 万亿.
public struct TierDistance: Hashable, Sendable {
  public var cluster: Cluster.ID
  public var tier: Tier.ID
  /// The threshold in the unit of the tier's indicator.
  public var threshold: Double
  /// The newest reading; of a flow the rolling year.
  public var latest: Reading?
  /// Per cent of the threshold reached, unclipped; none without a reading.
  public var reached: Double? { latest.map { 100 * $0.value / threshold } }
  public var isReached: Bool { latest.map { !$0.value.isBelow(threshold) } ?? false }
}
