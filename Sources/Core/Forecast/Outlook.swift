import Glibc

/// What a series will do: expected values of the next steps, how far off they may be, and how the errors of
/// the steps hang together (METHOD §7).
public struct Outlook: Hashable, Sendable {
  public enum Method: String, Hashable, Sendable, Codable, CaseIterable {
    /// Fewer than ten values: a random walk with drift.
    case drift
    case dampedTrend = "damped-trend"
    case seasonalDampedTrend = "seasonal-damped-trend"
  }

  public let method: Method
  /// How many values it was fitted to.
  public let count: Int
  /// The fitted model; none of a drift.
  public let model: DampedTrend?
  /// Expected values of the next steps, and standard deviations before any calibration.
  public let means: [Double]
  public let deviations: [Double]
  /// Half-widths of the 80 and 95 per cent intervals in such deviations.
  public let width80: Double
  public let width95: Double
  /// Rolling-origin errors the widths were taken from.
  public let calibrations: Int

  /// Forecasts the next `steps` of a series; nil when it has too few values (样本不足).
  ///
  /// - Parameters:
  ///   - values: Single periods in time, none missing.
  ///   - perYear: How many of them a year has.
  public init?(_ values: [Double], perYear: Int, steps: Int) {
    guard values.count >= Outlook.fewest(perYear: perYear), steps > 0 else { return nil }
    if values.count < Outlook.drifting {
      self.init(driftOf: values, steps: steps)
    } else {
      self.init(smoothing: values, perYear: perYear, steps: steps)
    }
  }

  /// Yearly series need six values, all others five.
  static func fewest(perYear: Int) -> Int { perYear == 1 ? 6 : 5 }
  /// From so many values on the series is smoothed.
  static let drifting = 10

  private init(driftOf values: [Double], steps: Int) {
    let drift = Drift(values, steps: steps)
    method = .drift
    count = values.count
    model = nil
    (means, deviations, width80, width95) = (drift.means, drift.deviations, drift.width80, drift.width95)
    calibrations = 0
  }

  /// A random walk with drift, within a t interval.
  private struct Drift {
    var means: [Double]
    var deviations: [Double]
    var width80: Double
    var width95: Double

    init(_ values: [Double], steps: Int) {
      let n = values.count
      let drift = (values[n - 1] - values[0]) / Double(n - 1)
      let squares = (1..<n).reduce(0.0) { sum, at in
        let off = values[at] - values[at - 1] - drift
        return sum + off * off
      }
      let variance = squares / Double(n - 2)
      let t = StudentT(degrees: Double(n - 2))
      means = (1...steps).map { values[n - 1] + Double($0) * drift }
      deviations = (1...steps).map { step in
        let h = Double(step)
        return (variance * (h + h * h / Double(n - 1))).squareRoot()
      }
      (width80, width95) = (t.quantile(0.9), t.quantile(0.975))
    }
  }

  private init(smoothing values: [Double], perYear: Int, steps: Int) {
    let cycle = Outlook.cycle(values.count, perYear: perYear)
    let (model, place) = DampedTrend.fit(values, cycle: cycle, near: nil)
    let ratios = Outlook.ratios(values, perYear: perYear, steps: steps, from: place)
    let spread = Spread(values, model, steps: steps)
    let factor = Outlook.calibration(ratios)
    method = cycle > 0 ? .seasonalDampedTrend : .dampedTrend
    count = values.count
    self.model = model
    means = model.means(steps)
    deviations = spread.deviations
    (width80, width95) = (factor * spread.width80, factor * spread.width95)
    calibrations = ratios.joined().count
  }

  /// How far off a fitted model may be before its own past errors are asked.
  ///
  /// The formula takes the fitted model for the true one. That a model fitted to n values with p of them
  /// spent errs more ahead than behind is worth a factor 1 + p/n on the variance (Akaike, “Fitting
  /// autoregressive models for prediction”, 1969), and Student's t. That it may be the wrong model at all is
  /// answered by pooling it with the walk with drift that shorter series get: the geometric mean of the two
  /// half-widths, between what both and what either allows. A walk has no season, so that a seasonal model
  /// stands alone.
  private struct Spread {
    var deviations: [Double]
    var width80: Double
    var width95: Double

    init(_ values: [Double], _ model: DampedTrend, steps: Int) {
      let inflation = (1 + Double(model.degrees) / Double(values.count)).squareRoot()
      let t = StudentT(degrees: Double(max(2, values.count - model.degrees)))
      deviations = model.deviations(steps).map { $0 * inflation }
      (width80, width95) = (t.quantile(0.9), t.quantile(0.975))
      guard model.cycle == 0 else { return }
      let drift = Drift(values, steps: steps)
      deviations = zip(deviations, drift.deviations).map { ($0 * $1).squareRoot() }
      width80 = (width80 * drift.width80).squareRoot()
      width95 = (width95 * drift.width95).squareRoot()
    }
  }

  /// By how much intervals are widened or narrowed: what would have held four of five of the series' own past
  /// errors, as far as there are origins enough to believe it; else what holds for series on the whole.
  ///
  /// Both constants are from one half of the public and made-up series of the back test, which reports the
  /// other half.
  private static func calibration(_ ratios: [[Double]]) -> Double {
    let pooled = ratios.flatMap(\.self).sorted()
    guard let own = pooled.calibrated(0.8), own > 0 else { return usual }
    let trust = Double(ratios.count) / (Double(ratios.count) + doubt)
    return exp(trust * log(own) + (1 - trust) * log(usual))
  }

  /// By how much the intervals of series of all kinds have to be wider.
  private static let usual = 1.15
  /// How many origins weigh as much as all other series.
  private static let doubt = 20.0

  /// A season only of monthly series, from 24 values and two cycles on.
  static func cycle(_ count: Int, perYear: Int) -> Int {
    perYear >= 11 && count >= 24 && count >= 2 * perYear ? perYear : 0
  }

  /// |error| / half-width of the 80 % interval at every origin with at least ten values, for every horizon to be
  /// shown; a list for each origin.
  private static func ratios(
    _ values: [Double], perYear: Int, steps: Int, from place: [Double]
  ) -> [[Double]] {
    var ratios: [[Double]] = []
    var hints: [Int: [Double]] = [:]
    hints[cycle(values.count, perYear: perYear)] = place
    for origin in (drifting..<max(drifting, values.count)).reversed() {
      let cycle = cycle(origin, perYear: perYear)
      let known = Array(values.prefix(origin))
      let (model, end) = DampedTrend.fit(known, cycle: cycle, near: hints[cycle])
      hints[cycle] = end
      let reach = min(steps, values.count - origin)
      let spread = Spread(known, model, steps: reach)
      guard spread.deviations.allSatisfy({ $0 > 0 }) else { continue }
      ratios.append(
        zip(model.means(reach), spread.deviations).enumerated().map { step, expected in
          abs(values[origin + step] - expected.0) / (spread.width80 * expected.1)
        })
    }
    return ratios
  }
}

extension Outlook {
  /// The probability that the value `step` steps ahead (from 1) is at or beyond a goal.
  public func probability(reaching goal: Double, direction: Direction, at step: Int) -> Double {
    let below = share(below: goal, at: step)
    return direction == .up ? 1 - below : below
  }

  /// By Student's t for a drift, whose interval is one too, else normal and as wide as the 80 % interval.
  func share(below bound: Double, at step: Int) -> Double {
    if bound.isInfinite { return bound > 0 ? 1 : 0 }
    let (mean, deviation) = (means[step - 1], deviations[step - 1])
    guard deviation > 0 else { return mean.isBelow(bound) ? 1 : 0 }
    let x = (bound - mean) / deviation
    if method == .drift { return StudentT(degrees: Double(count - 2)).share(below: x) }
    return StandardNormal.share(below: x * StandardNormal.within80 / width80)
  }
}

extension [Double] {
  /// The nearest rank for a value yet to come, which may be any of n + 1: (n + 1)·share (Vovk, Gammerman and
  /// Shafer, “Algorithmic Learning in a Random World”, 2005).
  func calibrated(_ share: Double) -> Double? {
    isEmpty ? nil : self[Swift.min(count, Int((share * Double(count + 1)).rounded(.up))) - 1]
  }

}

extension Array where Element: Comparable {
  /// Of sorted items the first with at least a share of all at or below it.
  func nearestRank(_ share: Double) -> Element? {
    isEmpty ? nil : self[Swift.max(0, Int((share * Double(count)).rounded(.up)) - 1)]
  }
}
