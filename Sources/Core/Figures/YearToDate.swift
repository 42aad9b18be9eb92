/// What flows add up to from January to the end of each month: chains of adjoining periods with the
/// fewest pieces; spans replace each other and are never added twice (METHOD §1).
struct YearToDate: Hashable, Sendable {
  struct Chain: Hashable, Sendable {
    var value: Double
    var pieces: Int
    /// Index of the chain's last observation.
    var last: Int
    var isProvisional: Bool
    var descent: Descent
  }

  private let firstYear: Int
  /// Twelve for each year, January first.
  private var chains: [Chain?]

  init(_ observations: [Observation]) {
    let years = observations.map(\.period.year)
    firstYear = years.min() ?? 0
    chains = Array(
      repeating: nil, count: observations.isEmpty ? 0 : ((years.max() ?? 0) - firstYear + 1) * 12)
    // Observations come by end of period, at equal end the shorter first: the chain before one is
    // complete when it is reached, and of equally short chains the one that begins longest stays.
    for (index, observation) in observations.enumerated() {
      let period = observation.period
      guard period.startYear == period.year else { continue }
      guard let before = period.startMonth == 1 ? .nothing : self[period.year, period.startMonth - 1] else {
        continue
      }
      if let present = self[period.year, period.month], present.pieces <= before.pieces + 1 { continue }
      chains[offset(period.year, period.month)] = Chain(
        value: before.value + observation.value, pieces: before.pieces + 1, last: index,
        isProvisional: before.isProvisional || observation.isProvisional,
        descent: max(before.descent, observation.descent))
    }
  }

  /// January to `month` of `year`; nil when the figures in force do not reach there without a gap.
  subscript(year: Int, month: Int) -> Chain? {
    guard year >= firstYear, offset(year, month) < chains.count else { return nil }
    return chains[offset(year, month)]
  }

  /// The last month a chain reaches, no later than `lastMonth` (months since year 0).
  func newest(upTo lastMonth: Int) -> (year: Int, month: Int)? {
    var at = min(lastMonth, firstYear * 12 + chains.count - 1) - firstYear * 12
    while at >= 0, chains[at] == nil { at -= 1 }
    return at < 0 ? nil : (firstYear + at / 12, at % 12 + 1)
  }

  /// The observations of a chain, in time, as indices.
  func pieces(of chain: Chain, in observations: [Observation]) -> [Int] {
    var indices: [Int] = []
    var next: Chain? = chain
    while let chain = next {
      indices.append(chain.last)
      let period = observations[chain.last].period
      next = period.startMonth == 1 ? nil : self[period.year, period.startMonth - 1]
    }
    return indices.reversed()
  }

  private func offset(_ year: Int, _ month: Int) -> Int { (year - firstYear) * 12 + month - 1 }
}

extension YearToDate.Chain {
  fileprivate static let nothing = Self(value: 0, pieces: 0, last: -1, isProvisional: false, descent: .own)
}
