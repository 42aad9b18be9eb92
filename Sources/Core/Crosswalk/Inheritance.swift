/// Series of another plan brought over a crosswalk.
///
/// A value of a cluster is Σ share × value over everything that leads to it, of periods for which all of that was
/// reported. The place as a whole and districts of the same id keep their values. What does not add up, ratios above
/// all, is only carried where one cluster becomes one other undivided.
struct Inheritance {
  let crosswalk: Crosswalk
  let source: Plan
  let figures: FigureTable
  let target: Plan

  /// A series of this plan, and the observations that are carried into it.
  struct Carried {
    var key: FigureTable.Key
    var observations: [Observation]
    var figures: [CarriedFigure]
  }

  /// Everything that is carried over, as it stood on a day.
  func carried(on day: Day) -> [Carried] {
    pairs.flatMap(routes).map { carry($0, on: day) }.filter { !$0.observations.isEmpty }
  }

  /// What is carried into one series, and every vintage of what it is made from.
  func carried(into key: FigureTable.Key, on day: Day) -> [Observation] {
    routes(into: key).first.map { carry($0, on: day).observations } ?? []
  }

  func vintages(behind key: FigureTable.Key) -> [Figure] {
    routes(into: key).first.map { route in route.origins.flatMap { figures[route.from.id, $0.scope] } } ?? []
  }

  private struct Origin {
    var scope: Scope
    var share: Double
  }

  private struct Route {
    var from: Indicator
    var to: Indicator
    var scope: Scope
    var origins: [Origin]
  }

  private typealias Pair = (from: Indicator, to: Indicator)

  /// The indicators that are carried, as both plans have them.
  private var pairs: [Pair] {
    crosswalk.indicators.compactMap { pairing in
      guard let from = source.indicators.first(where: { $0.id == pairing.from }),
        let to = target.indicators.first(where: { $0.id == pairing.to }), from.isKin(of: to)
      else { return nil }
      return (from, to)
    }
  }

  private func routes(into key: FigureTable.Key) -> [Route] {
    pairs.filter { $0.to.id == key.indicator }.flatMap(routes).filter { $0.scope == key.scope }
  }

  /// Which scopes of the other plan make up each scope of this one, where all shares are known.
  private func routes(_ pair: Pair) -> [Route] {
    let known = Set(source.districts.map(\.id))
    let kept =
      [Scope.whole] + target.districts.filter { known.contains($0.id) }.map { Scope.district($0.id) }
    func route(_ scope: Scope, _ origins: [Origin]) -> Route {
      Route(from: pair.from, to: pair.to, scope: scope, origins: origins)
    }
    let clusters = target.clusters.compactMap { cluster -> Route? in
      let passages = crosswalk.passages(to: cluster.id)
      let origins = passages.compactMap { passage in
        passage.share.map { Origin(scope: .cluster(passage.from), share: $0) }
      }
      guard !origins.isEmpty, origins.count == passages.count else { return nil }
      let isOneToOne = passages.count == 1 && passages[0].isWhole
      return pair.to.isAdditive || isOneToOne ? route(.cluster(cluster.id), origins) : nil
    }
    return kept.map { route($0, [Origin(scope: $0, share: 1)]) } + clusters
  }

  private func carry(_ route: Route, on day: Day) -> Carried {
    let (from, origins) = (route.from, route.origins)
    var carried = Carried(key: FigureTable.Key(route.to.id, route.scope), observations: [], figures: [])
    let series = origins.map { Series(figures[from.id, $0.scope], measure: from.measure, on: day) }
    for first in series[0].observations {
      let found = series.compactMap { $0[first.period] }
      guard found.count == series.count else { continue }
      let parts = zip(origins, found).map {
        CarriedFigure.Part(scope: $0.scope, share: $0.share, value: $1.value, figure: $1.figure)
      }
      let figure = CarriedFigure(plan: source.id, indicator: from.id, unit: from.unit, parts: parts)
      guard let observation = Observation(figure, found, in: route.to.unit) else { continue }
      carried.figures.append(figure)
      carried.observations.append(observation)
    }
    return carried
  }
}

extension Snapshot {
  /// What the plan's crosswalks bring over, as far as the store has the plans they begin at; the first one counts.
  var inheritances: [Inheritance] {
    plan.crosswalks.compactMap { crosswalk in
      guard let figures = inherited[crosswalk.from],
        let source = relatives.first(where: { $0.id == crosswalk.from })
      else { return nil }
      return Inheritance(crosswalk: crosswalk, source: source, figures: figures, target: plan)
    }
  }
}

extension Indicator {
  /// Whether parts of it make up a whole: counts, money and areas, but no ratio, rank or multiple.
  var isAdditive: Bool {
    guard measure != .ratio else { return false }
    switch unit.dimension {
    case .money, .area, .count, .other: return true
    case .moneyPerArea, .ratio, .points, .multiple, .rank: return false
    }
  }

  /// Whether values of one can stand as values of the other.
  func isKin(of other: Indicator) -> Bool {
    measure == other.measure && unit.isCommensurable(with: other.unit)
  }
}

extension Observation {
  /// What the observations behind a carried figure come to.
  fileprivate init?(_ figure: CarriedFigure, _ found: [Observation], in unit: UnitOfMeasure) {
    guard let first = found.first, let known = found.map(\.known).max() else { return nil }
    let sum = figure.parts.reduce(0) { $0 + $1.share * $1.value }
    guard let quantity = Quantity(sum, figure.unit).converted(to: unit) else { return nil }
    self = first
    value = quantity.value
    let isUntouched = figure.parts.count == 1 && figure.descent == .carried
    numerator = isUntouched ? first.numerator : nil
    denominator = isUntouched ? first.denominator : nil
    isProvisional = found.contains(where: \.isProvisional)
    self.known = known
    self.figure = figure.id
    descent = figure.descent
  }
}
