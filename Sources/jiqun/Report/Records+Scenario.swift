import Core
import Dashboard

extension ShowReport {
  /// Every target the scenario touches; then health, sums and how many marks stand where.
  var whatIf: Content {
    guard let trial else { return Content([], ["health": [JSON](), "sums": [JSON](), "lights": JSON.null]) }
    let lights = trial.lights
    return Content(
      trial.marks.map(record),
      [
        "health": trial.health.map(record), "sums": trial.sums.map(record),
        "lights": JSON(["from": record(lights.from), "to": record(lights.to)]),
      ])
  }

  /// One thing assumed, with what the store and the plan say of it.
  func record(_ assumption: Assumption) -> JSON {
    let stored = trial?.base.now ?? situation
    let target = assumption.target.flatMap(stored.target)
    var series: (indicator: Indicator.ID, scope: Scope, period: Period)?
    var before = target?.value
    if case .figure(let indicator, let scope, let period) = assumption.subject {
      series = (indicator, scope, period)
      before = stored.series[indicator, scope]?[period]?.value
    }
    let isDeadline = assumption.day != nil
    return JSON([
      "indicator": series?.indicator, "scope": series?.scope, "period": series?.period,
      "target": assumption.target, "wording": assumption.wording, "value": assumption.number,
      "deadline": assumption.day, "valueBefore": isDeadline ? nil : before,
      "deadlineBefore": isDeadline ? target?.deadline : nil,
    ])
  }

  private func record(_ shift: Trial.MarkShift) -> JSON {
    JSON([
      "target": shift.target, "name": situation.target(shift.target)?.name, "from": code(shift.from.light),
      "fromReason": shift.from.light == nil ? shift.from.reason : nil, "to": code(shift.to.light),
      "toReason": shift.to.light == nil ? shift.to.reason : nil, "steps": shift.steps,
      "fromValue": shift.from.latest?.value, "toValue": shift.to.latest?.value, "fromLag": shift.from.lag,
      "toLag": shift.to.lag, "fromProbability": shift.fromProbability, "toProbability": shift.toProbability,
    ])
  }

  private func record(_ shift: Trial.HealthShift) -> JSON {
    JSON([
      "definition": shift.definition, "scope": shift.scope, "from": shift.from.value, "to": shift.to.value,
      "fromLight": code(shift.from.light), "toLight": code(shift.to.light),
      "movers": shift.movers.map { JSON(["name": $0.name, "points": $0.points]) },
    ])
  }

  private func record(_ shift: Trial.SumShift) -> JSON {
    JSON(["from": shift.from.map(record), "to": record(shift.to)])
  }
}
