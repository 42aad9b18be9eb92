/// The figures of one indicator and scope in force on a day: one of each period, in the order of periods.
public struct Series: Hashable, Sendable {
  public let measure: Measure
  public let observations: [Observation]
  /// Figures known by the day whose period ends after it: never used, always a finding.
  public let premature: [Figure.ID]
  let yearToDate: YearToDate

  /// Picks from all vintages what was known and not withdrawn by `day`.
  public init(_ vintages: [Figure], measure: Measure, on day: Day) {
    var known: [Observation] = []
    var premature: [Figure.ID] = []
    known.reserveCapacity(vintages.count)
    for figure in vintages where figure.isKnown(on: day) {
      if figure.period.last > day {
        premature.append(figure.id)
      } else {
        known.append(Observation(figure))
      }
    }
    known.sort { a, b in a.period == b.period ? a.yields(to: b) : a.period < b.period }
    var inForce: [Observation] = []
    inForce.reserveCapacity(known.count)
    for observation in known {
      if inForce.last?.period == observation.period { inForce.removeLast() }
      inForce.append(observation)
    }
    self.init(inForce, measure: measure, premature: premature)
  }

  private init(_ observations: [Observation], measure: Measure, premature: [Figure.ID]) {
    self.measure = measure
    self.premature = premature
    self.observations = observations
    yearToDate = measure == .flow ? YearToDate(observations) : YearToDate([])
  }

  /// The series with observations of other plans for periods it has none of its own for.
  func inheriting(_ carried: [Observation]) -> Series {
    let own = Set(observations.map(\.period))
    let all = (observations + carried.filter { !own.contains($0.period) }).sorted { $0.period < $1.period }
    return Series(all, measure: measure, premature: premature)
  }

  public var isEmpty: Bool { observations.isEmpty }
  /// The newest period anything was reported for.
  public var newest: Observation? { observations.last }

  /// The observation of exactly this period.
  public subscript(period: Period) -> Observation? {
    var low = 0
    var high = observations.count
    while low < high {
      let middle = (low + high) / 2
      if observations[middle].period < period { low = middle + 1 } else { high = middle }
    }
    guard low < observations.count, observations[low].period == period else { return nil }
    return observations[low]
  }
}

extension Figure {
  func isKnown(on day: Day) -> Bool {
    guard known <= day else { return false }
    guard let withdrawn else { return true }
    return withdrawn > day
  }
}
