import Core
import Dashboard

extension ShowReport {
  /// Marks that changed as items, worse before better; then everything else that moved.
  var changePage: Content {
    guard let changes else { return Content([], ["from": JSON.null, "to": situation.day]) }
    let marks = changes.worsened + changes.lost + changes.improved + changes.gained
    return Content(
      marks.map(record),
      [
        "from": changes.from, "to": changes.to, "health": changes.health.map(record),
        "technologies": changes.technologies.map(record), "revisions": changes.revisions.map(record),
        "additions": changes.additions.map(record), "withdrawals": changes.withdrawals.map(record),
        "unreported": changes.unreported.map(record), "done": changes.done,
        "becameOverdue": changes.becameOverdue, "lists": (moves?.lists ?? []).map(record),
        "origins": origins.map(record),
      ])
  }

  func record(_ change: Changes.MarkChange) -> JSON {
    JSON([
      "target": change.target, "name": situation.target(change.target)?.name, "from": code(change.from),
      "fromReason": change.fromReason, "to": code(change.to), "toReason": change.toReason,
      "steps": change.steps, "revision": change.isRevision,
    ])
  }

  private func record(_ moves: ListMoves) -> JSON {
    let list = plan.lists.first { $0.id == moves.list }
    func group(_ group: ListMoves.Group) -> JSON {
      JSON([
        "count": group.count,
        "items": group.moves.map { move in
          JSON(["item": list.map { record(move.item, of: $0) }, "fromStage": move.from])
        },
      ])
    }
    return JSON([
      "list": moves.list, "first": moves.isFirst, "entered": group(moves.entered), "left": group(moves.left),
      "restaged": group(moves.restaged), "likeForLike": moves.likeForLike.map(record),
    ])
  }

  private func record(_ sums: ListMoves.LikeForLike) -> JSON {
    JSON([
      "column": sums.column, "members": sums.members, "from": sums.from, "to": sums.to,
      "totalFrom": sums.totalFrom, "totalTo": sums.totalTo,
    ])
  }

  private func record(_ change: Changes.HealthChange) -> JSON {
    JSON([
      "definition": change.definition, "scope": change.scope, "from": change.from, "to": change.to,
      "lost": change.lost, "movers": change.movers.map { JSON(["name": $0.name, "points": $0.points]) },
    ])
  }

  private func record(_ change: Changes.TechnologyChange) -> JSON {
    JSON([
      "technology": change.technology, "from": change.from, "to": change.to, "steps": change.steps,
      "day": change.day,
    ])
  }

  private func record(_ change: Changes.FigureChange) -> JSON {
    JSON([
      "indicator": change.indicator, "scope": change.scope, "period": change.period,
      "from": change.from.map(record), "to": change.to.map(record),
    ])
  }
}
