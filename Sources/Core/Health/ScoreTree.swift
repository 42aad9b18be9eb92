/// A health definition's tree with what was found for one scope.
struct ScoreTree {
  var part: HealthScore.Part
  private var weight: Double
  /// None for a component.
  private var aggregation: HealthDefinition.Aggregation?
  /// The least a member counts as.
  private var floor: Double?
  private var members: [ScoreTree] = []

  /// What was found on a component: its value, and what that scores.
  typealias Found = (value: HealthReadings.Value, score: Double?)

  /// The root has depth −1, so that its members have 0. `find` is asked for each component in order.
  init(_ root: HealthDefinition.Group, _ find: (HealthDefinition.Component) -> Found?) {
    self.init(root, share: 1, depth: -1, find)
  }

  private init(
    _ group: HealthDefinition.Group, share: Double, depth: Int, _ find: (HealthDefinition.Component) -> Found?
  ) {
    part = HealthScore.Part(name: group.name, isGroup: true, depth: depth, planShare: share)
    weight = group.weight
    aggregation = group.aggregation
    floor = group.floorScore
    let total = group.members.reduce(0) { $0 + $1.weight }
    members = group.members.map { member in
      let share = total > 0 ? share * member.weight / total : 0
      switch member {
      case .component(let component):
        return ScoreTree(component, share: share, depth: depth + 1, find(component))
      case .group(let group): return ScoreTree(group, share: share, depth: depth + 1, find)
      }
    }
  }

  private init(_ component: HealthDefinition.Component, share: Double, depth: Int, _ found: Found?) {
    part = HealthScore.Part(name: component.name, isGroup: false, depth: depth, planShare: share)
    weight = component.weight
    guard let found else { return }
    part.reading = found.value.value
    part.period = found.value.period
    part.lastScore = found.score
    part.isStale = found.value.isStale && part.lastScore != nil
    part.score = part.lastScore
  }

  /// The index of this part of the tree from its components' scores, stale ones among them or not.
  func index(countingStale: Bool) -> Double? {
    guard let aggregation else { return countingStale || !part.isStale ? part.score : nil }
    return aggregation.index(
      of: members.map { ($0.weight, $0.index(countingStale: countingStale)) }, floor: floor)
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
    func counted(_ at: Int) -> Double { max(members[at].part.score ?? 0, floor ?? 0) }
    let products = present.reduce(0) { $0 + members[$1].weight * counted($1) }
    for at in present {
      let product = members[at].weight * counted(at)
      members[at].distribute(
        points: products > 0 ? points * product / products : 0,
        share: weights > 0 ? share * members[at].weight / weights : 0)
    }
  }

  /// All parts below the root, groups before their members.
  var parts: [HealthScore.Part] { members.flatMap { [$0.part] + $0.parts } }
}

extension HealthDefinition.Member {
  var weight: Double {
    switch self {
    case .component(let component): component.weight
    case .group(let group): group.weight
    }
  }
}
