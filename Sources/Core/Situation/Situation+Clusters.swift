extension Situation {
  /// What is measured of clusters and districts first: the indicator of the tiers, else the first flow.
  public var mainIndicator: Indicator.ID? {
    plan.tiers.lazy.compactMap(\.indicator).first ?? plan.indicators.first { $0.measure == .flow }?.id
  }

  /// The health of a cluster or district under the first definition that speaks of it.
  public func health(of scope: Scope) -> HealthScore? { health.first { $0.scope == scope } }

  public func tierDistance(of cluster: Cluster.ID) -> TierDistance? {
    tierDistances.first { $0.cluster == cluster }
  }

  /// The technologies of a cluster, in the snapshot's order.
  public func technologies(of cluster: Cluster.ID) -> [TechnologyStatus] {
    technologies.filter { $0.cluster == cluster }
  }

  static func technologies(_ snapshot: Snapshot, index: PlanIndex, on day: Day) -> [TechnologyStatus] {
    let grades = Dictionary(snapshot.plan.technologyColours.map { ($0.id, $0.grade) }) { first, _ in first }
    return snapshot.technologies.map { card in
      TechnologyStatus(card, position: card.stage.flatMap { index.positions[$0] }, grades: grades, on: day)
    }
  }

  static func tierDistances(_ plan: Plan, series: SeriesTable) -> [TierDistance] {
    plan.clusters.compactMap { cluster in
      guard let tier = plan.tiers.first(where: { $0.id == cluster.tier }), let indicator = tier.indicator,
        let threshold = tier.threshold, threshold > 0
      else { return nil }
      return TierDistance(
        cluster: cluster.id, tier: tier.id, threshold: threshold,
        latest: series[indicator, .cluster(cluster.id)]?.newestReading())
    }
  }
}
