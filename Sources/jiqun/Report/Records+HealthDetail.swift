import Core

extension ShowReport {
  func health(_ subject: HealthScore.Subject) -> Content {
    guard let scope = situation.scope(of: subject) else { return .none }
    let details = situation.healthDetails(of: scope, since: changes?.healthBefore ?? [])
    return Content(details.map(record), ["changesSince": changes?.from])
  }

  /// One index of a scope: its definition, its value, and every part with what it is scored and measured by.
  private func record(_ detail: HealthDetail) -> JSON {
    let (definition, score) = (detail.definition, detail.score)
    let standing = standings[HealthQuestion(situation, definition.id, score.scope)]
    return record(score).adding([
      "name": definition.name, "scope": score.scope, "aggregation": definition.root.aggregation,
      "floorScore": definition.root.floorScore, "green": definition.green, "yellow": definition.yellow,
      "minimumCoverage": definition.minimumCoverage, "basis": definition.basis,
      "clause": definition.clause.map(record), "before": detail.before?.value, "change": detail.change,
      "yearAgo": standing?.yearAgo?.value,
      "past": (standing?.past ?? []).map { JSON(["day": $0.day, "value": $0.value]) },
      "parts": detail.parts.enumerated().map { at, part in
        record(part, scope: score.scope).adding(["yearAgo": standing?.yearAgo?.parts[at].reading])
      },
      "ranks": showsRanks ? standing?.ranking.map(record) : nil,
    ])
  }

  private func record(_ part: HealthDetail.Part, scope: Scope) -> JSON {
    record(part.now).adding([
      "quantity": part.component.map { quantity($0.quantity) },
      "normalisation": part.component.map { normalisation($0.normalisation) },
      "aggregation": part.component == nil ? aggregation(of: part.member) : nil,
      "before": part.before.map { before in
        JSON([
          "reading": before.reading, "score": before.score, "share": before.share, "points": before.points,
        ])
      },
      "change": part.change, "cause": part.cause,
      "ownTarget": part.indicator.flatMap { id in
        plan.targets.first { $0.indicator == id && $0.scope == scope }?.id
      },
      "peers": part.peers.map { peers in
        JSON([
          "count": peers.count, "low": peers.low, "median": peers.median, "high": peers.high,
          "mean": peers.mean, "deviation": peers.deviation,
        ])
      },
    ])
  }

  private func aggregation(of member: HealthDefinition.Member) -> JSON {
    guard case .group(let group) = member else { return .null }
    return JSON(["method": group.aggregation, "floorScore": group.floorScore])
  }

  /// What is read: the key of the plan file, and the indicator or grade.
  private func quantity(_ quantity: HealthDefinition.Quantity) -> JSON {
    func read(_ kind: String, _ indicator: Indicator.ID?, grade: TechnologyColour.Grade? = nil) -> JSON {
      JSON(["kind": kind, "indicator": indicator, "grade": grade])
    }
    return switch quantity {
    case .latest(let id): read("latest", id)
    case .yearOnYear(let id): read("year-on-year", id)
    case .technologyShare(let grade): read("technology-share", nil, grade: grade)
    case .nodesOnTime: read("nodes-on-time", nil)
    case .ownTarget(let id): read("own-target", id)
    }
  }

  private func normalisation(_ normalisation: HealthDefinition.Normalisation) -> JSON {
    func scored(_ method: String, _ floor: Double?, _ goal: Double?, _ direction: Direction?) -> JSON {
      JSON([
        "method": method, "floor": floor, "goal": goal, "direction": direction,
        "logarithmic": normalisation.isLogarithmic,
      ])
    }
    return switch normalisation {
    case .goalposts(let floor, let goal, _): scored("goalposts", floor, goal, nil)
    case .minMax(let direction, _): scored("min-max", nil, nil, direction)
    case .zScore(let direction, _): scored("z-score", nil, nil, direction)
    }
  }

  private func record(_ rank: HealthRank) -> JSON {
    JSON(["scope": rank.scope, "value": rank.value, "rank": rank.rank, "low": rank.low, "high": rank.high])
  }
}
