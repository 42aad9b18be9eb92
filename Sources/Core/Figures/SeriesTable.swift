/// Every series of a snapshot as it stood on one day.
public struct SeriesTable: Hashable, Sendable {
  private var places: [FigureTable.Key: Int]
  private var series: [Series]
  /// What carried figures were put together from, by their numbers.
  public private(set) var carried: [Figure.ID: CarriedFigure] = [:]

  /// Figures of indicators the plan does not know are left out.
  init(_ figures: FigureTable, indicators: [Indicator], on day: Day) {
    let measures = Dictionary(indicators.map { ($0.id, $0.measure) }) { first, _ in first }
    places = [:]
    series = []
    places.reserveCapacity(figures.keys.count)
    series.reserveCapacity(figures.keys.count)
    for key in figures.keys {
      guard let measure = measures[key.indicator] else { continue }
      places[key] = series.count
      series.append(Series(figures[key.indicator, key.scope], measure: measure, on: day))
    }
  }

  /// The same with what crosswalks bring over from other plans.
  func inheriting(_ inheritances: [Inheritance], on day: Day) -> SeriesTable {
    var table = self
    for inheritance in inheritances {
      for carried in inheritance.carried(on: day) {
        table.add(carried, in: inheritance.target)
      }
    }
    return table
  }

  private mutating func add(_ carried: Inheritance.Carried, in plan: Plan) {
    for figure in carried.figures { self.carried[figure.id] = figure }
    if let place = places[carried.key] {
      series[place] = series[place].inheriting(carried.observations)
    } else if let measure = plan.indicators.first(where: { $0.id == carried.key.indicator })?.measure {
      places[carried.key] = series.count
      series.append(Series([], measure: measure, on: Day(ordinal: 0)).inheriting(carried.observations))
    }
  }

  /// The series of an indicator and scope; nil when nothing was ever reported.
  public subscript(indicator: Indicator.ID, scope: Scope) -> Series? {
    places[FigureTable.Key(indicator, scope)].map { series[$0] }
  }

  public var keys: some Collection<FigureTable.Key> { places.keys }
}
