/// Exponential smoothing with an additive damped trend and, for monthly series, an additive season.
///
/// ETS(A,Ad,N) and ETS(A,Ad,A) in error-correction form: Hyndman, Koehler, Ord, Snyder, “Forecasting with
/// Exponential Smoothing”, 2008, ch. 2; the same as `ETSModel` of statsmodels.
public struct DampedTrend: Hashable, Sendable {
  /// How fast the states follow what is observed.
  public struct Parameters: Hashable, Sendable {
    /// α, 0…1.
    public var level: Double
    /// β, 0…α.
    public var trend: Double
    /// γ, 0…1 − α; 0 without a season.
    public var season: Double
    /// φ, by how much the trend fades each step.
    public var damping: Double

    public init(level: Double, trend: Double, season: Double = 0, damping: Double) {
      self.level = level
      self.trend = trend
      self.season = season
      self.damping = damping
    }
  }

  /// Where the series stands after a step.
  public struct State: Hashable, Sendable {
    public var level: Double
    public var trend: Double
    /// Seasonal effects of the coming steps in order, as many as a cycle has; empty without a season.
    public var season: [Double]

    public init(level: Double, trend: Double, season: [Double] = []) {
      self.level = level
      self.trend = trend
      self.season = season
    }

    /// What the next step is expected to bring.
    func expectation(_ damping: Double) -> Double { level + damping * trend + (season.first ?? 0) }

    mutating func advance(by error: Double, _ parameters: Parameters) {
      let fading = parameters.damping * trend
      level += fading + parameters.level * error
      trend = fading + parameters.trend * error
      guard let now = season.first else { return }
      season.removeFirst()
      season.append(now + parameters.season * error)
    }
  }

  public var parameters: Parameters
  /// Before the first value.
  public var initial: State
  /// After the last value.
  public var final: State
  /// One-step errors, one for each value.
  public var errors: [Double]
  /// States after each value.
  public var states: [State]

  /// Smooths values with given parameters and initial state.
  public init(_ values: [Double], parameters: Parameters, initial: State) {
    self.parameters = parameters
    self.initial = initial
    errors = []
    states = []
    var state = initial
    for value in values {
      let error = value - state.expectation(parameters.damping)
      state.advance(by: error, parameters)
      errors.append(error)
      states.append(state)
    }
    final = state
  }

  public var sumOfSquares: Double { errors.reduce(0) { $0 + $1 * $1 } }

  /// Steps of a cycle; 0 without a season.
  public var cycle: Int { initial.season.count }
}

extension DampedTrend {
  /// Expected values of the next `count` steps.
  public func means(_ count: Int) -> [Double] {
    var (sum, power) = (0.0, 1.0)
    return (0..<max(0, count)).map { step in
      power *= parameters.damping
      sum += power
      return final.level + sum * final.trend + (cycle > 0 ? final.season[step % cycle] : 0)
    }
  }

  /// What an error does to the value `steps` later, at least 1: c of the formula for the variance.
  func echo(_ steps: Int) -> Double {
    var (sum, power) = (0.0, 1.0)
    for _ in 0..<steps {
      power *= parameters.damping
      sum += power
    }
    let season = cycle > 0 && steps % cycle == 0 ? parameters.season : 0
    return parameters.level + parameters.trend * sum + season
  }

  /// Estimated parameters: smoothing, damping, and the free initial states.
  var degrees: Int { cycle > 0 ? 5 + cycle : 5 }

  /// Standard deviation of one step's error, with the degrees of freedom the estimates leave.
  public var errorDeviation: Double {
    (sumOfSquares / Double(max(1, errors.count - degrees))).squareRoot()
  }

  /// Standard deviations of the next `count` steps by formula: s·√(1 + Σ c²).
  public func deviations(_ count: Int) -> [Double] {
    var sum = 1.0
    return (1...max(1, count)).prefix(count).map { step in
      if step > 1 {
        let echo = echo(step - 1)
        sum += echo * echo
      }
      return errorDeviation * sum.squareRoot()
    }
  }
}
