import Core

extension ShowReport {
  /// A target with how it stands: what the plan wants, then the whole assessment.
  func record(_ assessment: Assessment) -> JSON {
    guard let target = situation.target(assessment.target) else { return .null }
    return wanted(target).adding([
      "rule": assessment.rule, "cutoffs": cutoffs(of: target, under: assessment.rule),
      "alternativeRule": plan.alternativeRule?.method, "verdicts": assessment.verdicts.map(record),
      "light": code(assessment.light), "reason": assessment.reason, "reasons": assessment.reasons.sorted(),
      "lastLight": assessment.lastLight, "remarks": assessment.remarks,
      "latest": assessment.latest.map(record), "baseline": assessment.baseline.map { record($0, of: target) },
      "target": assessment.targetValue, "due": assessment.due, "duePercent": assessment.duePercent,
      "donePercent": assessment.donePercent, "lag": assessment.lag, "completion": assessment.completion,
      "elapsed": assessment.elapsed, "yearOnYear": yearOnYear(assessment, of: target),
      "requiredPace": assessment.requiredPace.map(record),
      "achievedPace": assessment.achievedPace.map(record),
      "probability": forecasts[assessment.target]?.probability,
      "nextReport": assessment.nextReport.map(record),
      "toYellow": assessment.toYellow.map(record), "toGreen": assessment.toGreen.map(record),
      "years": assessment.years.map(record), "inputs": assessment.inputs.map(record),
      "steps": assessment.steps.map(record),
      "overdueNodes": situation.overdueNodes(of: target).map(\.node.id),
    ])
  }

  /// The plan's side of a target.
  private func wanted(_ target: Target) -> JSON {
    let indicator = target.indicator.flatMap(situation.indicator)
    return JSON([
      "id": target.id, "name": target.name, "shortName": target.shortName, "kind": target.kind,
      "indicator": target.indicator, "unit": indicator?.unit.symbol, "measure": indicator?.measure,
      "direction": target.direction ?? indicator?.direction, "decimals": indicator?.decimals,
      "scope": target.scope, "task": target.task, "partOf": target.partOf, "headline": target.headline,
      "clause": record(target.clause), "wording": target.wording, "qualifiers": target.qualifiers,
      "value": target.value, "strict": target.isStrict, "deadline": target.deadline, "basis": target.basis,
      "note": target.note, "owners": situation.owners(of: target).map(record),
    ])
  }

  /// The cut-offs of what judged: of the light rule, or of `pace` for kinds with a rule of their own.
  private func cutoffs(of target: Target, under rule: String) -> JSON {
    bounds(situation.rules(of: target)[LightRule.Method(rawValue: rule) ?? .pace])
  }

  func record(_ owner: Ownership) -> JSON {
    JSON([
      "unit": owner.unit, "name": situation.unit(owner.unit)?.name, "part": owner.part, "basis": owner.basis,
    ])
  }

  func record(_ clause: Clause) -> JSON { JSON(["number": clause.number, "text": clause.text]) }

  /// The code of a light; what has none is `none`.
  func code(_ light: Light?) -> String { light?.rawValue ?? "none" }
}
