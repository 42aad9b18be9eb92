import Core

extension ShowReport {
  func record(_ health: HealthScore) -> JSON {
    JSON([
      "definition": health.definition, "value": health.value, "light": code(health.light),
      "reason": health.reason, "reasons": health.reasons.sorted(), "coverage": health.coverage,
    ])
  }

  /// The index taken apart: groups before their members, in the order of the definition.
  func healthParts(_ health: HealthScore?) -> [JSON] { (health?.parts ?? []).map(record) }

  func record(_ part: HealthScore.Part) -> JSON {
    JSON([
      "name": part.name, "group": part.isGroup, "depth": part.depth, "planShare": part.planShare,
      "share": part.share, "reading": part.reading, "period": part.period, "score": part.score,
      "lastScore": part.lastScore, "stale": part.isStale, "points": part.points,
    ])
  }
}
