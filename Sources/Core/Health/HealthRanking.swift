/// Where a cluster or district stands among its peers, and how much of that is the weights' doing.
///
/// Robustness after the OECD/JRC Handbook on composite indicators, step 7: the weights are drawn anew 1 000
/// times, each w times 0.75…1.25, and every draw is added up both as the plan says and the other way.
public struct HealthRank: Hashable, Sendable {
  public var scope: Scope
  public var value: Double
  /// 1 + how many are strictly better.
  public var rank: Int
  /// 5th and 95th percentile of the ranks under all draws, by nearest rank.
  public var low: Int
  public var high: Int
}

extension Situation {
  /// The order of a definition's scopes, best first; those without an index are left out. Takes some
  /// milliseconds, for whoever asks for it.
  public func ranking(by definition: HealthDefinition.ID) -> [HealthRank] {
    guard let definition = plan.health.first(where: { $0.id == definition }) else { return [] }
    let scores = health.filter { $0.definition == definition.id && $0.value != nil }
    let ranks = Ranks(scores.map { $0.value ?? 0 })
    let drawn = Robustness(definition, scores).ranks
    return scores.indices.map { at in
      let sorted = drawn[at].sorted()
      return HealthRank(
        scope: scores[at].scope, value: scores[at].value ?? 0, rank: ranks[at],
        low: sorted.nearestRank(0.05) ?? ranks[at], high: sorted.nearestRank(0.95) ?? ranks[at])
    }.sortedStably { $0.rank < $1.rank }
  }
}

/// 1 + the number strictly better, for each of some values.
private struct Ranks {
  private let values: [Double]
  init(_ values: [Double]) { self.values = values }
  subscript(at: Int) -> Int { 1 + values.count { $0.isAbove(values[at]) } }
}

private struct Robustness {
  static let draws = 1_000
  static let seed: UInt64 = 361

  /// For each scope its rank under every draw and both aggregations.
  private(set) var ranks: [[Int]]

  init(_ definition: HealthDefinition, _ scores: [HealthScore]) {
    ranks = Array(repeating: [], count: scores.count)
    let leaves = scores.map { $0.parts.filter { !$0.isGroup }.map(\.score) }
    var state = SplitMix(state: Robustness.seed)
    for _ in 0..<Robustness.draws {
      let tree = WeightedGroup(definition.root, drawing: &state)
      for isOther in [false, true] {
        let order = Ranks(leaves.map { tree.index(of: $0, isOther: isOther) ?? -1 })
        for at in scores.indices { ranks[at].append(order[at]) }
      }
    }
  }
}

/// SplitMix64 (Steele, Lea, Flood, OOPSLA 2014) from a plain seed, as METHOD states the draws.
private struct SplitMix {
  var state: UInt64
  mutating func fraction() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((bits ^ (bits >> 31)) >> 11) * 0x1p-53
  }
}

/// A definition's tree with other weights: drawn in the plan's order, a group before its members.
private struct WeightedGroup {
  private enum Member {
    case component(weight: Double)
    case group(weight: Double, WeightedGroup)
  }

  private let aggregation: HealthDefinition.Aggregation
  private let floor: Double?
  private var members: [Member] = []

  init(_ group: HealthDefinition.Group, drawing state: inout SplitMix) {
    aggregation = group.aggregation
    floor = group.floorScore
    for member in group.members {
      let weight = member.weight * (0.75 + 0.5 * state.fraction())
      switch member {
      case .component: members.append(.component(weight: weight))
      case .group(let group): members.append(.group(weight: weight, WeightedGroup(group, drawing: &state)))
      }
    }
  }

  func index(of leaves: [Double?], isOther: Bool) -> Double? {
    var next = 0
    return index(of: leaves, isOther: isOther, next: &next)
  }

  private func index(of leaves: [Double?], isOther: Bool, next: inout Int) -> Double? {
    var scores: [(weight: Double, score: Double?)] = []
    for member in members {
      switch member {
      case .component(let weight):
        scores.append((weight, leaves[next]))
        next += 1
      case .group(let weight, let group):
        scores.append((weight, group.index(of: leaves, isOther: isOther, next: &next)))
      }
    }
    return (isOther ? aggregation.other : aggregation).index(of: scores, floor: floor)
  }
}

extension HealthDefinition.Aggregation {
  fileprivate var other: Self { self == .arithmetic ? .geometric : .arithmetic }
}
