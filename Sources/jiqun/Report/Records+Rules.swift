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
}
