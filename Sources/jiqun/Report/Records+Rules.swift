import Core

extension ShowReport {
  /// What one light rule says of a target.
  func record(_ verdict: RuleVerdict) -> JSON {
    JSON([
      "rule": verdict.rule.method, "memory": verdict.rule.hasMemory, "cutoffs": bounds(verdict.rule),
      "inForce": verdict.isInForce, "applicable": verdict.isApplicable, "light": code(verdict.light),
      "reason": verdict.reason, "remarks": verdict.remarks, "measure": verdict.measure,
      "steps": verdict.steps.map(record),
    ])
  }

  /// The two bounds of a rule by the lights they bound: where yellow and red begin for a lag, where green and
  /// yellow end for what must be reached or may be missing.
  func bounds(_ rule: LightRule) -> JSON {
    let (first, second) = (rule.bounds[0], rule.bounds[1])
    return rule.method == .pace
      ? JSON(["yellow": first, "red": second]) : JSON(["green": first, "yellow": second])
  }

  /// A target on which another light rule gives another light.
  func dispute(_ assessment: Assessment) -> JSON {
    JSON([
      "target": assessment.target, "name": situation.target(assessment.target)?.name,
      "rule": assessment.rule, "light": code(assessment.light),
      "dissent": dissent(of: assessment),
    ])
  }

  func dissent(of assessment: Assessment) -> [JSON] {
    assessment.dissent.map { JSON(["rule": $0.rule.method, "light": code($0.light)]) }
  }

  func rule(_ rule: LightRule) -> JSON {
    JSON(["rule": rule.method, "memory": rule.hasMemory, "cutoffs": bounds(rule)])
  }

  /// What a rule makes of all targets.
  func record(_ census: RuleCensus) -> JSON {
    rule(situation.planRule(census.method)).adding([
      "red": census[.red], "yellow": census[.yellow], "green": census[.green], "met": census[.met],
      "withoutLight": census.withoutLight, "notApplicable": census.notApplicable,
      "inForce": census.inForce, "differing": census.differing,
    ])
  }

  /// What is called out beside the marks; a probability only of what is beyond reach.
  func record(_ callout: Callout) -> JSON {
    switch callout {
    case .metEarly(let id): record("met-early", id.text)
    case .beyondReach(let id, let probability): record("beyond-reach", id.text, probability)
    case .contradicted(let contradiction): record("contradicted", contradiction.own.target.text)
    case .unowned(let id): record("unowned", id.text)
    case .silent(let status): record("silent", "\(status.indicator) \(status.scope.code)")
    }
  }

  private func record(_ callout: String, _ object: String, _ probability: Double? = nil) -> JSON {
    JSON(["callout": callout, "object": object, "probability": probability])
  }
}
