import Core
import Testing
import TestSupport

/// The smoothing itself, number by number against statsmodels.
@Suite struct DampedTrendTests {
  @Test func `states, errors and means are those of statsmodels`() throws {
    for vector in try StatsmodelsVector.all() {
      let given = vector.given
      let model = DampedTrend(
        vector.values,
        parameters: .init(
          level: given.level, trend: given.trend, season: given.season, damping: given.damping),
        initial: .init(level: given.initialLevel, trend: given.initialTrend, season: given.initialSeason))
      func expectSame(_ ours: [Double], _ theirs: [Double], _ what: String) {
        #expect(ours.count == theirs.count)
        for (a, b) in zip(ours, theirs) {
          #expect(abs(a - b) <= 1e-9 * max(1, abs(b)), "\(vector.name) \(what): \(a), \(b)")
        }
      }
      expectSame(model.errors, given.errors, "errors")
      expectSame(model.states.map(\.level), given.levels, "levels")
      expectSame(model.states.map(\.trend), given.trends, "trends")
      expectSame(model.states.compactMap(\.season.last), given.seasons, "seasons")
      expectSame(model.means(given.means.count), given.means, "means")
    }
  }

  @Test func `the fit is as good as the best of statsmodels`() throws {
    for vector in try StatsmodelsVector.all() {
      let model = DampedTrend(fitting: vector.values, cycle: vector.cycle)
      #expect(model.sumOfSquares <= 1.001 * vector.leastSquares, "\(vector.name)")
      #expect(0.8...0.98 ~= model.parameters.damping)
      #expect(0...1 ~= model.parameters.level)
      #expect(model.parameters.trend <= model.parameters.level)
    }
  }

  @Test func `a straight line is continued, fading`() {
    let model = DampedTrend(fitting: (0..<20).map { 10 + 2 * Double($0) })
    let next = model.means(3)
    #expect(next[0] > 49 && next[0] < 51)
    #expect(next[2] > next[1] && next[1] > next[0])
    #expect(next[2] - next[1] <= next[1] - next[0])
  }

  @Test func `what never changes stays`() {
    let model = DampedTrend(fitting: Array(repeating: 7, count: 30))
    #expect(model.means(12).allSatisfy { isNear($0, 7, digits: 6) })
    #expect(model.errorDeviation < 1e-6)
  }
}

/// Drift, intervals and what is too little.
@Suite struct OutlookTests {
  @Test(arguments: [(5, 1), (4, 4), (4, 11), (0, 12)])
  func `too few values are no forecast`(count: Int, perYear: Int) {
    #expect(Outlook((0..<count).map(Double.init), perYear: perYear, steps: 3) == nil)
  }

  @Test func `fewer than ten values walk with the mean change, within a t interval`() throws {
    // Changes 2, 4, 3, 3, 3: drift 3, s² = (1 + 1)/4, t with 4 degrees 1.5332 and 2.7764.
    let outlook = try #require(Outlook([10, 12, 16, 19, 22, 25], perYear: 1, steps: 2))
    #expect(outlook.method == .drift)
    #expect(outlook.means == [28, 31])
    #expect(isNear(outlook.deviations[0], (0.5 * 1.2).squareRoot()))
    #expect(isNear(outlook.deviations[1], (0.5 * (2 + 4.0 / 5)).squareRoot()))
    #expect(isNear(outlook.width80, 1.533206, digits: 6))
    #expect(isNear(outlook.width95, 2.776445, digits: 6))
  }

  @Test func `from ten values on it is smoothed, and monthly ones get a season after two years`() {
    func method(_ count: Int, _ perYear: Int) -> Outlook.Method? {
      let values = (0..<count).map { Double($0 % max(1, perYear)) + Double($0) }
      return Outlook(values, perYear: perYear, steps: 1)?.method
    }
    #expect(method(9, 4) == .drift)
    #expect(method(10, 4) == .dampedTrend)
    #expect(method(40, 4) == .dampedTrend)
    #expect(method(23, 12) == .dampedTrend)
    #expect(method(24, 12) == .seasonalDampedTrend)
    #expect(method(23, 11) == .dampedTrend)
    #expect(method(24, 11) == .seasonalDampedTrend)
  }

  @Test func `intervals hold each other and widen with time`() throws {
    var dice = SplitMix64(seed: 7)
    for _ in 0..<20 {
      var level = 100.0
      let values = (0..<30).map { _ in
        level += Double.random(in: -3...5, using: &dice)
        return level
      }
      let outlook = try #require(Outlook(values, perYear: 4, steps: 8))
      #expect(outlook.width80 > 0 && outlook.width95 > outlook.width80)
      #expect(zip(outlook.deviations, outlook.deviations.dropFirst()).allSatisfy { $0 <= $1 })
      #expect(outlook.calibrations > 0)
    }
  }

  @Test func `the same values give the same forecast`() {
    let values = (0..<30).map { Double($0 * $0 % 17) }
    #expect(Outlook(values, perYear: 12, steps: 6) == Outlook(values, perYear: 12, steps: 6))
  }
}
