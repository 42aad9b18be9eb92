extension Situation {
  /// What to ask about a target's future; nil where nothing is left to forecast.
  public func forecastQuestion(of target: Target.ID) -> ForecastQuestion? {
    index.targets[target].flatMap { court.evidence(for: plan.targets[$0])?.forecastQuestion() }
  }

  /// Every question there is, headline targets first, then in the plan's order: what a background thread works
  /// through.
  public var forecastQuestions: [ForecastQuestion] {
    let first = plan.targets.filter { $0.headline != nil }
    let court = court
    return (first + plan.targets.filter { $0.headline == nil }).compactMap { target in
      court.evidence(for: target)?.forecastQuestion()
    }
  }
}
