import Glibc

extension HealthDefinition.Aggregation {
  /// The mean of what is there: missing members are left out and the weights of the rest renormalised
  /// (METHOD §6, after the OECD/JRC Handbook on composite indicators). Nil when nothing is there.
  func index(of members: [(weight: Double, score: Double?)], floor: Double? = nil) -> Double? {
    let present = members.compactMap { member in
      member.weight > 0
        ? member.score.map { (weight: member.weight, score: max($0, floor ?? 0)) } : nil
    }
    let total = present.reduce(0) { $0 + $1.weight }
    guard total > 0 else { return nil }
    switch self {
    case .arithmetic: return present.reduce(0) { $0 + $1.weight * $1.score } / total
    case .geometric:
      // A zero gives zero: one failure cannot be bought off, unless the plan lifts it to a floor.
      guard present.allSatisfy({ $0.score > 0 }) else { return 0 }
      return exp(present.reduce(0) { $0 + $1.weight * log($1.score) } / total)
    }
  }
}

/// What all scopes of a definition have on one component: what relative scores are relative to.
struct Peers: Hashable {
  private var values: [Double]

  /// Values of every scope that has one; those without a logarithm are left out where that is asked for.
  init(_ values: [Double], _ normalisation: HealthDefinition.Normalisation) {
    self.values = values.compactMap(normalisation.scaled)
  }

  /// Relative scores need at least two peers; nil with fewer.
  private var isEnough: Bool { values.count > 1 }

  /// The share of the way from the least to the greatest, 0…100; 50 without spread.
  func minMax(_ x: Double) -> Double? {
    guard isEnough, let low = values.min(), let high = values.max() else { return nil }
    return high > low ? 100 * (x - low) / (high - low) : 50
  }

  /// 50 + 10·z with the sample's deviation; 50 without spread.
  func zScore(_ x: Double, sign: Double) -> Double? {
    guard isEnough else { return nil }
    let mean = values.reduce(0, +) / Double(values.count)
    let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(values.count - 1)).squareRoot()
    return deviation > 0 ? 50 + 10 * sign * (x - mean) / deviation : 50
  }
}

extension HealthDefinition.Normalisation {
  /// The value, or its logarithm; nil for what has none.
  func scaled(_ value: Double) -> Double? {
    guard isLogarithmic else { return value }
    return value > 0 ? log10(value) : nil
  }

  /// 0…100, clipped; nil for what has no logarithm, and for too few peers where they are the measure.
  func score(_ value: Double, among peers: Peers) -> Double? {
    guard let x = scaled(value) else { return nil }
    let score: Double?
    switch self {
    case .goalposts(let floor, let goal, _):
      guard let low = scaled(floor), let high = scaled(goal), high != low else { return nil }
      score = 100 * (x - low) / (high - low)
    case .minMax(let direction, _):
      score = peers.minMax(x).map { direction == .up ? $0 : 100 - $0 }
    case .zScore(let direction, _): score = peers.zScore(x, sign: direction.sign)
    }
    return score.map { min(100, max(0, $0)) }
  }
}

extension HealthDefinition {
  /// The light of an index by the plan's cut-offs.
  func light(of index: Double) -> Light {
    if !index.isBelow(green) { return .green }
    return index.isBelow(yellow) ? .red : .yellow
  }
}
