/// A health definition's tree with what was found for one scope.
struct ScoreTree {
  var part: HealthScore.Part
  private var weight: Double
  /// None for a component.
  private var aggregation: HealthDefinition.Aggregation?
  private var members: [ScoreTree] = []

  /// The root has depth −1, so that its members have 0.
  init(_ root: HealthDefinition.Group, for scope: Scope, from readings: HealthReadings) {
    self.init(root, share: 1, depth: -1, scope, readings)
  }

  private init(
    _ group: HealthDefinition.Group, share: Double, depth: Int, _ scope: Scope, _ readings: HealthReadings
  ) {
    part = HealthScore.Part(name: group.name, isGroup: true, depth: depth, planShare: share)
    weight = group.weight
    aggregation = group.aggregation
    let total = group.members.reduce(0) { $0 + $1.weight }
    members = group.members.map { member in
      let share = total > 0 ? share * member.weight / total : 0
      switch member {
      case .component(let component):
        return ScoreTree(
          component, share: share, depth: depth + 1, readings.value(of: component.quantity, for: scope))
      case .group(let group):
        return ScoreTree(group, share: share, depth: depth + 1, scope, readings)
      }
    }
  }

  private init(
    _ component: HealthDefinition.Component, share: Double, depth: Int, _ found: HealthReadings.Value?
  ) {
    part = HealthScore.Part(name: component.name, isGroup: false, depth: depth, planShare: share)
    weight = component.weight
    guard let found else { return }
    part.reading = found.value
    part.period = found.period
    part.lastScore = component.normalisation.score(found.value)
    part.isStale = found.isStale && part.lastScore != nil
    part.score = part.lastScore
  }

  /// The index of this part of the tree from its components' scores, stale ones among them or not.
  func index(countingStale: Bool) -> Double? {
    guard let aggregation else { return countingStale || !part.isStale ? part.score : nil }
    return aggregation.index(of: members.map { ($0.weight, $0.index(countingStale: countingStale)) })
  }

  /// Not reporting never helps: a stale score counts only as far as it is no better than the rest.
  mutating func capStale(at rest: Double) {
    if part.isStale { part.score = part.score.map { min($0, rest) } }
    for at in members.indices { members[at].capStale(at: rest) }
  }

  /// Writes groups' scores, the shares left after renormalising, and hands points down to members.
  mutating func distribute(points: Double, share: Double) {
    part.points = points
    part.share = share
    for at in members.indices where members[at].part.isGroup {
      members[at].part.score = members[at].index(countingStale: true)
    }
    let present = members.indices.filter { members[$0].part.score != nil }
    let weights = present.reduce(0) { $0 + members[$1].weight }
    let products = present.reduce(0) { $0 + members[$1].weight * (members[$1].part.score ?? 0) }
    for at in present {
      let product = members[at].weight * (members[at].part.score ?? 0)
      members[at].distribute(
        points: products > 0 ? points * product / products : 0,
        share: weights > 0 ? share * members[at].weight / weights : 0)
    }
  }

  /// All parts below the root, groups before their members.
  var parts: [HealthScore.Part] { members.flatMap { [$0.part] + $0.parts } }
}

extension HealthDefinition.Member {
  fileprivate var weight: Double {
    switch self {
    case .component(let component): component.weight
    case .group(let group): group.weight
    }
  }
}
