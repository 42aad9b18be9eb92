import Core

extension ShowReport {
  /// Where the target is likely to go; `null` where nothing is left to forecast.
  func forecast(of target: Target.ID) -> JSON {
    let forecast = forecasts[target] ?? situation.forecastQuestion(of: target).map { Forecast($0) }
    return forecast.map(record) ?? .null
  }

  private func record(_ forecast: Forecast) -> JSON {
    JSON([
      "method": forecast.method, "count": forecast.count, "reason": forecast.reason,
      "probability": forecast.probability, "width80": forecast.width80, "width95": forecast.width95,
      "parameters": forecast.parameters.map(record), "points": forecast.points.map(record),
    ])
  }

  private func record(_ parameters: DampedTrend.Parameters) -> JSON {
    JSON([
      "level": parameters.level, "trend": parameters.trend, "season": parameters.season,
      "damping": parameters.damping,
    ])
  }

  private func record(_ point: Forecast.Point) -> JSON {
    JSON([
      "period": point.period, "mean": point.mean, "low80": point.low80, "high80": point.high80,
      "low95": point.low95, "high95": point.high95,
    ])
  }

  /// Since when the mark stands, and what it was before.
  func history(of target: Target.ID) -> JSON {
    guard let history = situation.history(of: target) else { return .null }
    return record(history.mark).adding([
      "since": history.since, "days": history.days, "before": history.before.map(record),
    ])
  }

  private func record(_ mark: MarkHistory.Mark) -> JSON {
    JSON(["light": code(mark.light), "reason": mark.reason])
  }

  func record(_ next: Assessment.NextReport) -> JSON {
    JSON([
      "period": next.period, "toYellow": next.toYellow.map(record), "toGreen": next.toGreen.map(record),
    ])
  }

  private func record(_ wanted: Assessment.NextReport.Wanted) -> JSON {
    JSON(["value": wanted.value, "perMonth": wanted.perMonth])
  }
}
