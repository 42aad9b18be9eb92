/// A scope with its level for each year.
struct ScopeLevels {
  let scope: Scope
  let levels: [Double]
}

extension SeriesRecipe {
  /// The levels of every scope over so many years: the whole's, then its parts', in the recipe's order.
  func levels(years: Int, weights: [String: [WeightedScope]], seed: UInt64) -> [ScopeLevels] {
    let own = scopes.map { recipe in
      ScopeLevels(scope: recipe.scope, levels: (0..<years).map(recipe.level.level))
    }
    guard let whole else { return own }
    let total = (0..<years).map(whole.level)
    let named = Set(own.map(\.scope))
    let derived = parts.flatMap { part in
      part.levels(of: total, weights[part.weights] ?? [], indicator, seed)
    }
    return [ScopeLevels(scope: .whole, levels: total)] + derived.filter { !named.contains($0.scope) } + own
  }
}

extension PartsRecipe {
  fileprivate func levels(
    of total: [Double], _ weights: [WeightedScope], _ indicator: Indicator.ID, _ seed: UInt64
  ) -> [ScopeLevels] {
    let drifting = weights.map { drifted($0, years: total.count, indicator, seed) }
    return weights.indices.map { part in
      let levels = total.indices.map { year in
        let divisor = isRelative ? 1 : drifting.reduce(0) { $0 + $1[year] }
        return divisor > 0 ? total[year] * drifting[part][year] / divisor : 0
      }
      return ScopeLevels(scope: weights[part].scope, levels: levels)
    }
  }

  /// The weight from year to year: each part grows a little faster or slower than the others.
  private func drifted(
    _ part: WeightedScope, years: Int, _ indicator: Indicator.ID, _ seed: UInt64
  ) -> [Double] {
    var dice = Dice(seed: seed, "drift/\(indicator)/\(part.scope.code)")
    // Half of the drift stays with the part all years, so that there are lasting winners and losers.
    let lasting = dice.normal() * 0.7
    var weight = part.weight
    return (0..<years).map { year in
      if year > 0 { weight *= 1 + drift / 100 * (lasting + 0.7 * dice.normal()) }
      return weight
    }
  }
}
