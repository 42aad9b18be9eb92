import Core

extension Connection {
  /// All vintages of all series of a plan, those of withdrawn batches with the day of withdrawal.
  func figures(
    of plan: Plan.ID, _ withdrawals: Withdrawals, _ newest: inout NewestDay
  ) throws -> FigureTable {
    let series = try series(of: plan)
    var figures = Array(repeating: [Figure](), count: series.count)
    var newestKnown = Int.min
    let sql = """
      SELECT id, series, first_month, last_month, value, numerator, denominator, state, known, batch
      FROM figures ORDER BY id
      """
    try each(sql) { row in
      let number = row.int(1)
      guard number < series.count, let key = series[number],
        let period = Period(firstMonth: row.int(2), lastMonth: row.int(3))
      else { return }
      let (known, batch) = (row.int(8), row.int(9))
      let withdrawn = withdrawals[batch]
      if withdrawn == nil { newestKnown = max(newestKnown, known) }
      figures[number].append(
        Figure(
          id: row.int(0), indicator: key.indicator, scope: key.scope, period: period, value: row.real(4),
          numerator: row.optionalReal(5), denominator: row.optionalReal(6), state: row.state(7),
          known: Day(ordinal: known), withdrawn: withdrawn, batch: batch))
    }
    if newestKnown > Int.min { newest.meet(Day(ordinal: newestKnown)) }
    return FigureTable(
      series: Dictionary(
        uniqueKeysWithValues: series.indices.compactMap { number in
          guard let key = series[number], !figures[number].isEmpty else { return nil }
          return (key, figures[number])
        }))
  }

  /// The keys of a plan's series by their number, which is small and dense: an array, not a dictionary.
  private func series(of plan: Plan.ID) throws -> [FigureTable.Key?] {
    let count = try number("SELECT max(id) FROM series") + 1
    var series: [FigureTable.Key?] = Array(repeating: nil, count: count)
    try each("SELECT id, indicator, scope FROM series WHERE plan = ?", .id(plan)) { row in
      guard let scope = Scope(code: row.text(2)) else { return }
      series[row.int(0)] = FigureTable.Key(row.id(1), scope)
    }
    return series
  }
}

extension Figure.State {
  /// The state's number in the store.
  var number: Int {
    switch self {
    case .provisional: 0
    case .final: 1
    case .revised: 2
    }
  }
}

extension SQLRow {
  func state(_ column: Int32) -> Figure.State {
    switch int(column) {
    case 0: .provisional
    case 1: .final
    default: .revised
    }
  }
}
