/// All that a target's forecast depends on, as a value.
///
/// Asking takes no time and answering may: `Forecast(question)` belongs off the thread that draws, and equal
/// questions have equal answers, so that the question itself is the key under which an answer is kept.
public struct ForecastQuestion: Hashable, Sendable {
  public var target: Target.ID
  /// Single periods in time, none missing.
  public var values: [Double]
  public var perYear: Int
  /// Reports to come up to the deadline.
  public var coming: [Period]
  /// How the value judged at each of them is made up.
  var sums: [Sum]
  /// What must hold for the target to be met; all of it.
  var needs: [Need]
  /// The least a value can be: none of a count is less than nothing, no place comes before the first.
  var floor: Double?
  /// Whether a year of an annual target is missed already, so that it cannot be met any more.
  var isLost: Bool

  /// What is known of a judged value, and which coming single periods are added to it.
  struct Sum: Hashable, Sendable {
    var known: Double
    var steps: ClosedRange<Int>
  }

  /// The judged value of a step must lie between two bounds, both inside.
  struct Need: Hashable, Sendable {
    var step: Int
    var low: Double
    var high: Double

    func holds(_ value: Double) -> Bool { !value.isBelow(low) && !value.isAbove(high) }
  }
}

extension ForecastQuestion {
  /// A short mark of everything asked (FNV-1a over the bits), for logs and stores of answers.
  public var digest: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func take(_ bits: UInt64) {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        hash = (hash ^ (bits >> shift & 0xFF)) &* 0x0000_0100_0000_01B3
      }
    }
    for byte in target.text.utf8 { take(UInt64(byte)) }
    for value in values { take(value.bitPattern) }
    for period in coming { take(UInt64(truncatingIfNeeded: period.lastMonth)) }
    for sum in sums { take(sum.known.bitPattern) }
    for need in needs { take(need.low.bitPattern ^ need.high.bitPattern &+ UInt64(need.step)) }
    take(floor?.bitPattern ?? .max)
    take(UInt64(perYear) &* 2 &+ (isLost ? 1 : 0))
    return hash
  }
}
