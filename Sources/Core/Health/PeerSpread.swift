import Glibc

/// Where the peers of a scope are on one part of an index, without saying who is where: comparing is not ranking.
public struct PeerSpread: Hashable, Sendable {
  /// How many of the scopes have a value.
  public var count: Int
  public var low: Double
  public var median: Double
  public var high: Double
  /// Mean and sample deviation of what z-scores are made of: the values, or their decimal logarithms where the
  /// part is scored on those. No deviation with fewer than two.
  public var mean: Double
  public var deviation: Double?

  init?(_ values: [Double], scaled: [Double]? = nil) {
    let sorted = values.sorted()
    guard let low = sorted.first, let high = sorted.last else { return nil }
    count = sorted.count
    self.low = low
    self.high = high
    let middle = sorted.count / 2
    median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    let scaled = scaled ?? values
    let mean = scaled.isEmpty ? 0 : scaled.reduce(0, +) / Double(scaled.count)
    self.mean = mean
    deviation =
      scaled.count > 1
      ? (scaled.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(scaled.count - 1)).squareRoot() : nil
  }

  /// The readings of a component, or the scores of a group.
  init?(_ parts: [HealthScore.Part], _ member: HealthDefinition.Member) {
    switch member {
    case .group: self.init(parts.compactMap(\.score))
    case .component(let component):
      let readings = parts.compactMap(\.reading)
      self.init(readings, scaled: readings.compactMap(component.normalisation.scaled))
    }
  }
}
