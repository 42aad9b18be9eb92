import Glibc

/// The stretch of values a drawing shows, from its lowest to its highest place.
public struct Scale: Hashable, Sendable {
  /// The value at the lowest place.
  public let low: Double
  /// The value at the highest place, above `low`.
  public let high: Double

  /// The scale of two values in any order; equal ones are spread, what is not finite counts as 0.
  public init(_ one: Double, _ other: Double) {
    let ends = [one, other].map { $0.isFinite ? $0 : 0 }
    (low, high) = (min(ends[0], ends[1]), max(ends[0], ends[1]))
  }

  /// The scale that just holds all finite values; nil if there are none.
  public init?(holding values: some Sequence<Double>) {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return nil }
    self.init(low, high)
  }

  /// Where a value lies: 0 at the low end, 1 at the high one, beyond that outside; 0.5 on a flat scale.
  public func position(of value: Double) -> Double {
    // Halves, since the distance of two large numbers may not be a number.
    let length = high / 2 - low / 2
    guard length > 0 else { return value < low ? -1 : value > high ? 2 : 0.5 }
    return (value / 2 - low / 2) / length
  }

  /// Round values inside the scale, at most so many: steps of 1, 2 or 5 times a power of ten.
  public func ticks(atMost count: Int) -> [Double] {
    guard count > 0, high > low else { return count > 0 ? [low] : [] }
    let rough = (high / 2 - low / 2) / Double(count) * 2
    guard rough.isFinite, rough > 0 else { return [low] }
    let power = pow(10, floor(log10(rough)))
    for factor in [1.0, 2, 5, 10, 20, 50] {
      let ticks = multiples(of: factor * power)
      if ticks.count <= count, !ticks.isEmpty { return ticks }
    }
    return [low]
  }

  private func multiples(of step: Double) -> [Double] {
    let (first, last) = (ceil(low / step - 1e-9), floor(high / step + 1e-9))
    guard first <= last, last - first < 1_000 else { return [] }
    return stride(from: first, through: last, by: 1).map { $0 * step + 0 }
  }
}
