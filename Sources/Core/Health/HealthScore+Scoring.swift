extension HealthScore {
  /// Scores one scope by a definition.
  init(_ definition: HealthDefinition, of scope: Scope, _ tree: ScoreTree) {
    self.definition = definition.id
    self.scope = scope
    var tree = tree
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
      let scopes = plan.everyScope(of: definition.of)
      let found = scopes.map { scope in
        definition.root.components.map { readings.value(of: $0.quantity, for: scope) }
      }
      let peers = definition.root.components.enumerated().map { at, component in
        Peers(found.compactMap { $0[at]?.value }, component.normalisation)
      }
      return zip(scopes, found).map { scope, values in
        HealthScore(definition, of: scope, ScoreTree(definition.root, values, peers))
      }
    }
  }
}

extension ScoreTree {
  /// The tree for one scope from its values and the peers', both in the order of the components.
  fileprivate init(_ root: HealthDefinition.Group, _ values: [HealthReadings.Value?], _ peers: [Peers]) {
    var at = -1
    self.init(root) { component in
      at += 1
      return values[at].map { ($0, component.normalisation.score($0.value, among: peers[at])) }
    }
  }
}

extension HealthDefinition.Group {
  /// All components, those of groups among them, in order.
  var components: [HealthDefinition.Component] {
    members.flatMap { member in
      switch member {
      case .component(let component): [component]
      case .group(let group): group.components
      }
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
