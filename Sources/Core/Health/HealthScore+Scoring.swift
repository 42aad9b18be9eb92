extension HealthScore {
  /// Scores one scope by a definition.
  init(_ definition: HealthDefinition, of scope: Scope, from readings: HealthReadings) {
    self.definition = definition.id
    self.scope = scope
    var tree = ScoreTree(definition.root, for: scope, from: readings)
    if let rest = tree.index(countingStale: false) { tree.capStale(at: rest) }
    value = tree.index(countingStale: true)
    tree.distribute(points: value ?? 0, share: value == nil ? 0 : 1)
    parts = tree.parts
    let scored = parts.filter { !$0.isGroup && $0.score != nil }
    coverage = scored.reduce(0) { $0 + $1.planShare }
    reasons = scored.contains(where: \.isStale) ? [.stale] : []
    if value == nil {
      reasons.append(.notReported)
    } else if coverage.isBelow(definition.minimumCoverage) {
      reasons.append(.lowCoverage)
    } else {
      light = value.map(definition.light)
    }
  }
}

extension HealthScore.Part {
  init(name: String, isGroup: Bool, depth: Int, planShare: Double) {
    self.init(
      name: name, isGroup: isGroup, depth: depth, planShare: planShare, share: 0, reading: nil, period: nil,
      score: nil, lastScore: nil, isStale: false, points: 0)
  }
}

extension Situation {
  static func health(_ plan: Plan, _ readings: HealthReadings) -> [HealthScore] {
    plan.health.flatMap { definition in
      plan.everyScope(of: definition.of).map { HealthScore(definition, of: $0, from: readings) }
    }
  }
}

extension Plan {
  /// All clusters, or all districts; a zone is judged with the district it lies in.
  fileprivate func everyScope(of kind: Scope.Kind) -> [Scope] {
    switch kind {
    case .cluster: clusters.map { .cluster($0.id) }
    case .district: districts.filter { $0.kind == .district }.map { .district($0.id) }
    case .whole: [.whole]
    case .park: []
    }
  }
}
