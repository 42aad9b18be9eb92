import Glibc

extension HealthDefinition.Aggregation {
  /// The mean of what is there: missing members are left out and the weights of the rest renormalised
  /// (METHOD §6, after the OECD/JRC Handbook on composite indicators). Nil when nothing is there.
  func index(of members: [(weight: Double, score: Double?)]) -> Double? {
    let present = members.compactMap { member in
      member.weight > 0 ? member.score.map { (weight: member.weight, score: $0) } : nil
    }
    let total = present.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    switch self {
    case .arithmetic: return present.reduce(0) { $0 + $1.weight * $1.score } / total
    case .geometric:
      // A zero gives zero: one failure cannot be bought off.
      guard present.allSatisfy({ $0.score > 0 }) else { return 0 }
      return exp(present.reduce(0) { $0 + $1.weight * log($1.score) } / total)
    }
  }
}

extension HealthDefinition.Normalisation {
  /// 0…100, clipped; nil for what has no logarithm.
  func score(_ value: Double) -> Double? {
    switch self {
    case .goalposts(let floor, let goal, let logarithmic):
      guard !logarithmic || value > 0 && floor > 0 && goal > 0 else { return nil }
      let (x, low, high) = logarithmic ? (log10(value), log10(floor), log10(goal)) : (value, floor, goal)
      guard high != low else { return nil }
      return min(100, max(0, 100 * (x - low) / (high - low)))
    }
  }
}

extension HealthDefinition {
  /// The light of an index by the plan's cut-offs.
  func light(of index: Double) -> Light {
    if !index.isBelow(green) { return .green }
    return index.isBelow(yellow) ? .red : .yellow
  }
}
