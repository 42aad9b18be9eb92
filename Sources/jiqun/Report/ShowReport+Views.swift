import Core
import Dashboard

extension ShowReport {
  var groups: Content { Content(plan.groups.map(record)) }
  var units: Content { Content(plan.units.map(record)) }

  var overview: Content {
    Content(
      situation.headlines.map(record),
      [
        "rollup": rollup(of: .plan),
        "clusters": plan.clusters.map(record),
        "actions": plan.lines.map(record),
        "groups": plan.groups.map(record),
        "districts": plan.districts.filter { $0.kind == .district }.map(record),
        "technologies": record(situation.technologyMap.totals),
        "missingReports": situation.missingReports.map(record),
        "callouts": situation.callouts(forecasts).map(record),
        "dueThisWeek": situation.dueThisWeek.map(record),
        "nextDue": situation.nextDue,
        "changesSince": changes?.from,
        "worsened": (changes?.worsened ?? []).map(record),
      ])
  }

  var actions: Content {
    Content(
      plan.lines.map(record),
      [
        "tasks": plan.tasks.map(record), "rollup": rollup(of: .plan),
        "disputed": situation.disputed.map(dispute),
      ])
  }

  func action(_ id: ActionLine.ID) -> Content {
    guard let line = situation.line(id) else { return .none }
    return Content(
      [record(line)],
      [
        "tasks": plan.tasks(of: id).map(record),
        "targets": worstFirst(situation.assessments(of: .line(id))),
        "nodes": situation.nodes(of: .line(id)).map(record), "missingReports": missing(of: .line(id)),
      ])
  }

  func task(_ id: WorkTask.ID) -> Content {
    guard let task = situation.task(id) else { return .none }
    return Content(
      [record(task)],
      [
        "targets": situation.assessments(of: .task(id)).map(record),
        "nodes": situation.nodes(of: .task(id)).map(record), "missingReports": missing(of: .task(id)),
      ])
  }

  func group(_ id: WorkGroup.ID) -> Content {
    guard let group = plan.groups.first(where: { $0.id == id }) else { return .none }
    return Content(
      [record(group)],
      [
        "tasks": group.tasks.compactMap(situation.task).map(record),
        "targets": worstFirst(situation.assessments(of: .group(id))),
        "nodes": situation.nodes(of: .group(id)).map(record), "missingReports": missing(of: .group(id)),
      ])
  }

  func unit(_ id: ResponsibleUnit.ID) -> Content {
    guard let unit = situation.unit(id) else { return .none }
    let obligations = situation.obligations(of: id)
    func targets(_ part: Ownership.Part) -> [JSON] {
      worstFirst(
        obligations.filter { $0.part == part }.compactMap { situation.assessment(of: $0.target) })
    }
    return Content(
      [record(unit)],
      [
        "lead": targets(.lead), "support": targets(.support), "territorial": targets(.territorial),
        "nodes": situation.nodes(of: .unit(id)).map(record), "missingReports": missing(of: .unit(id)),
      ])
  }

  /// Targets on which the light rules do not agree, whole, with what each rule makes of all.
  var disagreements: Content {
    Content(
      situation.disputed.map { record($0).adding(["dissent": dissent(of: $0)]) },
      [
        "rule": rule(plan.rule), "alternativeRule": plan.alternativeRule.map(rule),
        "rules": situation.ruleCensuses.map(record),
      ])
  }

  /// The findings of `check`, and what is called out.
  var findings: Content {
    let check = CheckReport(situation: situation, words: words)
    return Content(
      situation.findings.map(check.record),
      ["counts": check.counts, "callouts": situation.callouts(forecasts).map(record)])
  }

  var nodePage: Content {
    Content(situation.nodes.map(record), ["tally": record(situation.rollup(of: .plan).nodes)])
  }

  func target(_ id: Target.ID) -> Content {
    guard let target = situation.target(id), let assessment = situation.assessment(of: id) else {
      return .none
    }
    return Content(
      [record(assessment)],
      [
        "parts": situation.parts(of: id).map(record), "history": history(of: id),
        "forecast": forecast(of: id), "path": path(of: target),
        "ruleCheck": situation.ruleChecks.first { $0.rule == target.standingRule }.map(record),
        "series": series(target.indicator, target.scope), "carried": carried(of: assessment),
        "reporting": situation.reporting(of: target).map(record),
        "origins": origins.map(record),
      ])
  }

  /// Targets as a meeting wants them.
  private func worstFirst(_ assessments: [Assessment]) -> [JSON] {
    situation.worstFirst(assessments, since: changes).map(record)
  }

  func missing(of subject: Subject) -> [JSON] {
    situation.reporting(of: subject).filter { !$0.missing.isEmpty }.map(record)
  }
}
