/// Something about a target that is worth calling out beside its mark.
public enum Callout: Hashable, Sendable {
  /// 已提前达标: met before the deadline; the wording may be set higher.
  case metEarly(Target.ID)
  /// 难以达到: P(达标) below `Forecast.reach`.
  case beyondReach(Target.ID, probability: Double)
  /// Nobody answers for the indicator, neither reporter nor lead.
  case unowned(Indicator.ID)
  /// Nobody has reported it for two calendars.
  case silent(ReportingStatus)
}

extension Situation {
  /// 提请注意: in the plan's order; probabilities from the forecasts that are there already, so that asking
  /// costs nothing.
  public func callouts(_ forecasts: [Target.ID: Forecast] = [:]) -> [Callout] {
    let targets = zip(plan.targets, assessments).compactMap { target, assessment -> Callout? in
      if assessment.light == .met, day < target.deadline { return .metEarly(target.id) }
      guard let forecast = forecasts[target.id], forecast.isBeyondReach,
        let probability = forecast.probability
      else { return nil }
      return .beyondReach(target.id, probability: probability)
    }
    return targets
      + findings.compactMap { finding in
        switch finding {
        case .indicatorWithoutOwner(let indicator): .unowned(indicator)
        case .silent(let status): .silent(status)
        default: nil
        }
      }
  }
}
