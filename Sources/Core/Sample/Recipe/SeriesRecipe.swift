/// How the figures of one indicator are made.
struct SeriesRecipe: Sendable, Hashable {
  let indicator: Indicator.ID
  /// The first year reported, when later than the recipe's.
  let from: Int?
  let season: String?
  /// Standard deviation of a single report, in per cent of its value.
  let noise: Double
  /// Days before the due date, when it differs from the recipe's.
  let lead: Int?
  /// The year's level of the whole; for coverage the numerator.
  let whole: LevelRecipe?
  /// For coverage: what the numerator is counted out of.
  let denominator: LevelRecipe?
  /// Whether the whole is reported as the sum of the districts.
  let addsUp: Bool
  let parts: [PartsRecipe]
  /// Scopes with levels of their own, which win over `parts`.
  let scopes: [ScopeRecipe]
}

/// A level for each year: some written out, the rest by growth.
struct LevelRecipe: Sendable, Hashable {
  enum Change: Sendable, Hashable {
    /// Per cent a year.
    case growth([Double])
    /// So much a year.
    case step([Double])
  }
  /// At the end (stocks, ratios) or over the whole (flows) of the first and the next years.
  let levels: [Double]
  /// From year to year after the last level; the last change goes on.
  let change: Change

  /// The level so many years after the first.
  func level(_ year: Int) -> Double {
    if year < levels.count { return levels[max(0, year)] }
    var level = levels.last ?? 0
    for step in 0...(year - levels.count) {
      switch change {
      case .growth(let rates): level *= 1 + LevelRecipe.nth(rates, step) / 100
      case .step(let steps): level += LevelRecipe.nth(steps, step)
      }
    }
    return level
  }

  private static func nth(_ values: [Double], _ index: Int) -> Double {
    index < values.count ? values[index] : values.last ?? 0
  }
}

/// Scopes derived from the whole by weights.
struct PartsRecipe: Sendable, Hashable {
  let weights: String
  /// Standard deviation of a part's growth against the others', in points a year.
  let drift: Double
  /// Factors to the whole, as ratios have them, instead of shares that add up to it.
  let isRelative: Bool
}

/// A scope with a level of its own.
struct ScopeRecipe: Sendable, Hashable {
  let scope: Scope
  let level: LevelRecipe
}

/// A published figure that is handed on unchanged.
struct FactRecipe: Sendable, Hashable {
  let indicator: Indicator.ID
  let scope: Scope
  let period: Period
  /// As it was published, digit for digit.
  let value: String
  let state: Figure.State
  let known: Day
  let source: String
}

/// A mistake or peculiarity planted on purpose.
struct FaultRecipe: Sendable, Hashable {
  enum Effect: Sendable, Hashable {
    /// Not reported at all.
    case omit
    /// Reported so many days later, or earlier when negative.
    case delay(Int)
    case multiply(Double)
    case set(Double)
    /// Reported as provisional.
    case provisional
    /// Corrected by a factor so many days after the first report.
    case revise(by: Double, after: Int)
  }
  let indicators: [Indicator.ID]
  /// Empty means every scope.
  let scopes: [Scope]
  /// The first and last month touched; none means no bound.
  let from: Period?
  let to: Period?
  let effect: Effect
  /// Written into the note of the figures it changes.
  let note: String?

  func touches(_ report: SampleReport) -> Bool {
    indicators.contains(report.indicator)
      && (scopes.isEmpty || scopes.contains(report.scope))
      && (from.map { $0.lastMonth <= report.period.lastMonth } ?? true)
      && (to.map { report.period.lastMonth <= $0.lastMonth } ?? true)
  }
}
