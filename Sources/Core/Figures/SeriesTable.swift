/// Every series of a snapshot as it stood on one day.
public struct SeriesTable: Hashable, Sendable {
  private var places: [FigureTable.Key: Int]
  private var series: [Series]

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

  /// The series of an indicator and scope; nil when nothing was ever reported.
  public subscript(indicator: Indicator.ID, scope: Scope) -> Series? {
    places[FigureTable.Key(indicator, scope)].map { series[$0] }
  }

  public var keys: some Collection<FigureTable.Key> { places.keys }
}
