import Core

extension ShowReport {
  /// Every plan of the store with its versions, then how the one shown is tied to others.
  var plans: Content {
    Content(
      situation.snapshot.plans.map(record),
      [
        "predecessor": plan.predecessor.map(record), "successor": plan.successor.map(record),
        "unpublished": unpublished,
        "crosswalks": situation.crosswalks.map { record($0.crosswalk, to: $0.to) },
        "contradictions": situation.contradictions.map(record),
      ])
  }

  private func record(_ stored: StoredPlan) -> JSON {
    JSON([
      "id": stored.id, "title": stored.title, "current": stored.isCurrent, "shown": stored.id == plan.id,
      "versions": stored.versions.map { version in
        JSON([
          "number": version.number, "validFrom": version.validFrom, "known": version.known,
          "note": version.note,
          "shown": stored.id == plan.id && version.number == plan.version.number,
        ])
      },
    ])
  }

  private func record(_ link: Plan.Link) -> JSON {
    JSON([
      "id": link.id, "title": link.title, "note": link.note,
      "inStore": situation.snapshot.plans.contains { $0.id == link.id },
    ])
  }

  private var unpublished: JSON {
    guard let unpublished = plan.unpublished else { return .null }
    return JSON(["parts": unpublished.parts.map(\.rawValue), "note": unpublished.note])
  }

  private func record(_ crosswalk: Crosswalk, to: Plan) -> JSON {
    JSON([
      "from": crosswalk.from, "to": to.id, "basis": crosswalk.basis, "note": crosswalk.note,
      "passages": crosswalk.passages.map { passage in
        JSON([
          "from": passage.from, "to": passage.to, "share": passage.share, "basis": passage.basis,
          "note": passage.note,
        ])
      },
      "indicators": crosswalk.indicators.map { pairing in
        JSON(["from": pairing.from, "to": pairing.to, "note": pairing.note])
      },
    ])
  }

  private func record(_ contradiction: PlanContradiction) -> JSON {
    JSON([
      "deadline": contradiction.deadline, "own": record(contradiction.own),
      "other": record(contradiction.other),
    ])
  }

  private func record(_ demand: PlanContradiction.Demand) -> JSON {
    JSON([
      "plan": demand.plan, "version": demand.version, "target": demand.target, "value": demand.value,
      "wording": demand.wording, "clause": record(demand.clause),
    ])
  }

  /// What the figures behind a mark were put together from that come from another plan.
  func carried(of assessment: Assessment) -> [JSON] {
    let figures = (assessment.latest?.figures ?? []) + assessment.inputs.compactMap(\.figure)
    return Set(figures).sorted(by: >).compactMap { situation.carried($0) }.map { figure in
      JSON([
        "figure": figure.id, "plan": figure.plan, "indicator": figure.indicator, "unit": figure.unit.symbol,
        "descent": figure.descent,
        "parts": figure.parts.map { part in
          JSON(["scope": part.scope, "share": part.share, "value": part.value, "figure": part.figure])
        },
      ])
    }
  }
}
