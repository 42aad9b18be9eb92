extension Evidence {
  /// What to ask about the target's future; nil where nothing is left to forecast: no series, nothing to come
  /// before the deadline, or a kind that has no number.
  func forecastQuestion() -> ForecastQuestion? {
    guard !isPastDeadline, let series, let judged = judged(), !isClosed(judged),
      let single = SinglePeriods(series, calendar: calendar.schedule.calendar, upTo: target.deadline),
      !single.coming.isEmpty, let sums = sums(single, judged), let needs = needs(single)
    else { return nil }
    let verdicts = target.kind == .annual ? yearVerdicts(judged) : []
    return ForecastQuestion(
      target: target.id, values: single.values, perYear: single.perYear, coming: single.coming, sums: sums,
      needs: needs, floor: indicator.unit.dimension.least, isLost: verdicts.contains { $0.isMet == false })
  }

  /// How the judged value of each coming report is made of single periods.
  private func sums(_ single: SinglePeriods, _ judged: Judged) -> [ForecastQuestion.Sum]? {
    let steps = single.coming.indices
    guard indicator.measure == .flow else {
      return steps.map { ForecastQuestion.Sum(known: 0, steps: $0...$0) }
    }
    switch target.kind {
    case .annual, .finalYear: return steps.map { yearSum(single, at: $0) }
    case .increment:
      guard !judged.hasHole, judged.reading.period.lastMonth == single.newest.lastMonth else { return nil }
      return steps.map { ForecastQuestion.Sum(known: judged.reading.value, steps: 0...$0) }
    default: return rollingSums(single)
    }
  }

  private func yearSum(_ single: SinglePeriods, at step: Int) -> ForecastQuestion.Sum {
    let year = single.coming[step].year
    let first = single.coming.firstIndex { $0.year == year } ?? step
    let known =
      single.newest.year == year ? series?.yearToDate[year, single.newest.month]?.value ?? 0 : 0
    return ForecastQuestion.Sum(known: known, steps: first...step)
  }

  /// The last twelve months at each step: what is known of them, and what is to come.
  private func rollingSums(_ single: SinglePeriods) -> [ForecastQuestion.Sum]? {
    guard single.values.count >= single.perYear - 1 else { return nil }
    return single.coming.indices.map { step in
      let rest = max(0, single.perYear - step - 1)
      let known = single.values.suffix(rest).reduce(0, +)
      return ForecastQuestion.Sum(known: known, steps: max(0, step + 1 - single.perYear)...step)
    }
  }

  private func needs(_ single: SinglePeriods) -> [ForecastQuestion.Need]? {
    let last = single.coming.count - 1
    switch target.kind {
    case .annual, .finalYear:
      let ends = single.coming.indices.filter {
        $0 == last || single.coming[$0].year != single.coming[$0 + 1].year
      }
      let judged = target.kind == .annual ? ends : Array(ends.suffix(1))
      return judged.compactMap { step in
        value(of: single.coming[step].year).map { need(step, at: $0) }
      }
    case .hold:
      guard let base else { return nil }
      let tolerance = tolerance(around: base)
      return [ForecastQuestion.Need(step: last, low: base - tolerance, high: base + tolerance)]
    case .rank where target.value == nil: return base.map { [need(last, at: $0)] }
    case .first: return [need(last, at: goal?.value ?? 1)]
    case .limit, .unquantified: return nil
    default:
      guard let goal else { return nil }
      if let about = goal.about {
        let (low, high) = (about.centre - about.tolerance, about.centre + about.tolerance)
        return [ForecastQuestion.Need(step: last, low: low, high: high)]
      }
      return [need(last, at: goal.value)]
    }
  }

  private func need(_ step: Int, at value: Double) -> ForecastQuestion.Need {
    sign > 0
      ? ForecastQuestion.Need(step: step, low: value, high: .infinity)
      : ForecastQuestion.Need(step: step, low: -.infinity, high: value)
  }
}

extension UnitOfMeasure.Dimension {
  /// The least there can be of something counted or ranked.
  fileprivate var least: Double? {
    switch self {
    case .count: 0
    case .rank: 1
    default: nil
    }
  }
}
