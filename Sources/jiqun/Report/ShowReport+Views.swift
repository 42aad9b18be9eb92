import Core
import Dashboard

extension ShowReport {
  var content: Content {
    switch view {
    case .overview: overview
    case .clusters: clusters
    case .cluster(let id): cluster(id)
    case .actions: actions
    case .action(let id): action(id)
    case .task(let id): task(id)
    case .districts: districts
    case .district(let id): district(id)
    case .groups: Content(plan.groups.map(record))
    case .group(let id): group(id)
    case .units: Content(plan.units.map(record))
    case .unit(let id): unit(id)
    case .technologies: technologies
    case .technology(let id): technology(id)
    case .lists: lists
    case .list(let id): list(id)
    case .nodes: nodes
    case .changes: changeContent
    case .target(let id): target(id)
    }
  }

  private var overview: Content {
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
        "dueThisWeek": situation.dueThisWeek.map(record),
        "nextDue": situation.nextDue,
        "changesSince": changes?.from,
        "worsened": (changes?.worsened ?? []).map(record),
      ])
  }

  private var actions: Content {
    Content(plan.lines.map(record), ["tasks": plan.tasks.map(record), "rollup": rollup(of: .plan)])
  }

  private func action(_ id: ActionLine.ID) -> Content {
    guard let line = situation.line(id) else { return .none }
    return Content(
      [record(line)],
      [
        "tasks": plan.tasks(of: id).map(record),
        "targets": worstFirst(situation.assessments(of: .line(id))),
        "nodes": situation.nodes(of: .line(id)).map(record), "missingReports": missing(of: .line(id)),
      ])
  }

  private func task(_ id: WorkTask.ID) -> Content {
    guard let task = situation.task(id) else { return .none }
    return Content(
      [record(task)],
      [
        "targets": situation.assessments(of: .task(id)).map(record),
        "nodes": situation.nodes(of: .task(id)).map(record), "missingReports": missing(of: .task(id)),
      ])
  }

  private func group(_ id: WorkGroup.ID) -> Content {
    guard let group = plan.groups.first(where: { $0.id == id }) else { return .none }
    return Content(
      [record(group)],
      [
        "tasks": group.tasks.compactMap(situation.task).map(record),
        "targets": worstFirst(situation.assessments(of: .group(id))),
        "nodes": situation.nodes(of: .group(id)).map(record), "missingReports": missing(of: .group(id)),
      ])
  }

  private func unit(_ id: ResponsibleUnit.ID) -> Content {
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

  private var nodes: Content {
    Content(situation.nodes.map(record), ["tally": record(situation.rollup(of: .plan).nodes)])
  }

  private func target(_ id: Target.ID) -> Content {
    guard let target = situation.target(id), let assessment = situation.assessment(of: id) else {
      return .none
    }
    return Content(
      [record(assessment)],
      [
        "parts": situation.parts(of: id).map(record), "path": path(of: target),
        "ruleCheck": situation.snapshot.ruleChecks.first { $0.rule == target.standingRule }.map(record),
        "series": series(target.indicator, target.scope),
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
