/// Something about a target that is worth calling out beside its mark.
public enum Callout: Hashable, Sendable {
  /// 已提前达标: met before the deadline; the wording may be set higher.
  case metEarly(Target.ID)
  /// 难以达到: P(达标) below `Forecast.reach`.
  case beyondReach(Target.ID, probability: Double)
  /// 方案之间矛盾: another text of the plan, or another plan, asks for something else by the same day.
  case contradicted(PlanContradiction)
  /// Nobody answers for the indicator, neither reporter nor lead.
  case unowned(Indicator.ID)
  /// Nobody has reported it for two calendars.
  case silent(ReportingStatus)
}

extension Situation {
  /// 提请注意: what is beyond reach, the least likely first, then what is met, unowned and silent in the plan's
  /// order; probabilities from the forecasts that are there already, so that asking costs nothing.
  public func callouts(_ forecasts: [Target.ID: Forecast] = [:]) -> [Callout] {
    let open = zip(plan.targets, assessments).filter { $1.light != .met }
    let lost = open.compactMap { target, _ -> (id: Target.ID, chance: Double)? in
      guard let forecast = forecasts[target.id], forecast.isBeyondReach else { return nil }
      return forecast.probability.map { (target.id, $0) }
    }
    let met = zip(plan.targets, assessments).filter { $1.light == .met && day < $0.deadline }
    return lost.sortedStably { $0.chance < $1.chance }.map { .beyondReach($0.id, probability: $0.chance) }
      + met.map { .metEarly($0.0.id) }
      + findings.compactMap { finding in
        switch finding {
        case .contradicted(let contradiction): .contradicted(contradiction)
        case .indicatorWithoutOwner(let indicator): .unowned(indicator)
        case .silent(let status): .silent(status)
        default: nil
        }
      }
  }
}
