import Core

extension ShowReport {
  func record(_ line: ActionLine) -> JSON {
    JSON([
      "id": line.id, "name": line.name, "shortName": line.shortName, "kind": line.kind,
      "clause": record(line.clause), "rollup": rollup(of: .line(line.id)),
    ])
  }

  func record(_ task: WorkTask) -> JSON {
    JSON([
      "id": task.id, "name": task.name, "shortName": task.shortName, "line": task.line,
      "clause": record(task.clause), "owners": task.owners.map(record),
      "groups": plan.groups(carrying: task.id).map(\.id), "tags": task.tags, "note": task.note,
      "rollup": rollup(of: .task(task.id)),
    ])
  }

  func record(_ group: WorkGroup) -> JSON {
    JSON([
      "id": group.id, "name": group.name, "tasks": group.tasks, "basis": group.basis, "lead": group.lead,
      "clause": record(group.clause), "note": group.note, "rollup": rollup(of: .group(group.id)),
    ])
  }

  func record(_ unit: ResponsibleUnit) -> JSON {
    let obligations = situation.obligations(of: unit.id)
    func count(_ part: Ownership.Part) -> Int { obligations.count { $0.part == part } }
    return JSON([
      "id": unit.id, "name": unit.name, "shortName": unit.shortName, "kind": unit.kind,
      "leads": count(.lead), "supports": count(.support), "territorial": count(.territorial),
      "rollup": rollup(of: .unit(unit.id)),
      "standingOwner": standingClause(of: unit).map(record),
    ])
  }

  /// The clause that makes a unit an owner of every task, because it names all of its kind.
  private func standingClause(of unit: ResponsibleUnit) -> Clause? {
    let kind = District.Kind(rawValue: unit.kind.rawValue)
    return plan.standingOwners.first { owner in kind.map(owner.kinds.contains) ?? false }?.clause
  }
}
