extension DampedTrend {
  /// Parameters in the unit cube of the search: α, β/α, φ within 0.8…0.98, γ/(1 − α).
  struct Place {
    static let damping = 0.8...0.98
    private static let edge = 1e-4

    static func parameters(_ at: [Double]) -> Parameters {
      func inside(_ x: Double) -> Double { edge + (1 - 2 * edge) * x }
      let level = inside(at[0])
      return Parameters(
        level: level, trend: level * inside(at[1]), season: at.count > 3 ? (1 - level) * inside(at[3]) : 0,
        damping: damping.lowerBound + (damping.upperBound - damping.lowerBound) * at[2])
    }
  }

  /// The model with the least sum of squared errors over the values.
  ///
  /// The initial states are not searched for: errors are linear in them, so that for given parameters the
  /// best ones are a problem of least squares, solved exactly. What is left are three or four numbers.
  ///
  /// - Parameters:
  ///   - cycle: Steps of a season; 0 for none.
  ///   - hint: Where a fit to nearly the same values ended: searched from there instead of everywhere.
  public init(fitting values: [Double], cycle: Int = 0, near hint: [Double]? = nil) {
    self = DampedTrend.fit(values, cycle: cycle, near: hint).model
  }

  /// The same with the place in the unit cube, to start the next search from.
  static func fit(
    _ values: [Double], cycle: Int, near hint: [Double]?
  ) -> (model: DampedTrend, place: [Double]) {
    let problem = InitialStates(values, cycle: cycle)
    func cost(_ at: [Double]) -> Double { problem.sumOfSquares(Place.parameters(at)) }
    let size = cycle > 0 ? 4 : 3
    let found: [Double]
    if let hint {
      let starts = [hint, Array(repeating: 0.3, count: size)]
      found = SimplexSearch.best(of: starts.map { SimplexSearch(from: $0, step: 0.15).least(of: cost, 70) })
    } else {
      let starts = grid(size).map { (at: $0, cost: cost($0)) }.sorted { $0.cost < $1.cost }.prefix(3)
      let ends = starts.map { SimplexSearch(from: $0.at, step: 0.12).least(of: cost, 160) }
      let end = SimplexSearch.best(of: ends)
      found = SimplexSearch.best(of: [SimplexSearch(from: end, step: 0.03).least(of: cost, 160)])
    }
    return (problem.model(Place.parameters(found)), found)
  }

  private static func grid(_ size: Int) -> [[Double]] {
    let ticks: [[Double]] = [[0.05, 0.3, 0.6, 0.95], [0.02, 0.3, 0.9], [0, 0.5, 1], [0.02, 0.5, 0.98]]
    return ticks.prefix(size).reduce([[]]) { places, axis in
      places.flatMap { place in axis.map { place + [$0] } }
    }
  }
}
