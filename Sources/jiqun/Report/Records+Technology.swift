import Core

extension ShowReport {
  var technologies: Content {
    let map = situation.technologyMap
    return Content(
      pairs.map { record($0, $1) },
      [
        "colours": plan.technologyColours.map(record), "totals": record(map.totals),
        "positions": plan.chainPositions.map { JSON(["id": $0.id, "name": $0.name]) },
        "map": map.clusters.map(row),
      ])
  }

  func technology(_ id: TechnologyCard.ID) -> Content {
    guard let (card, status) = pairs.first(where: { $0.0.id == id }) else { return .none }
    return Content(
      [record(card, status)],
      [
        "history": card.changes(on: situation.day).map(record),
        "colours": plan.technologyColours.map(record),
      ])
  }

  /// The cards of a cluster.
  func cards(of cluster: Cluster.ID) -> [JSON] {
    pairs.filter { $0.0.cluster == cluster }.map { record($0, $1) }
  }

  /// Every card beside its status; a situation keeps both in one order.
  private var pairs: [(TechnologyCard, TechnologyStatus)] {
    Array(zip(situation.snapshot.technologies, situation.technologies))
  }

  /// A row of the map: its counts by position; `null` for cards whose place in the chain is not known.
  private func row(_ cluster: Cluster.ID) -> JSON {
    let map = situation.technologyMap
    let cells = (map.positions.map(Optional.some) + [nil]).map { position in
      JSON(["position": position, "counts": record(map[cluster, position])])
    }
    return JSON(["cluster": cluster, "counts": record(map[cluster]), "cells": cells])
  }

  func record(_ counts: TechnologyMap.Counts) -> JSON {
    let grades = TechnologyColour.Grade.allCases.map {
      JSON.Member(key: $0.rawValue, value: .whole(counts[$0]))
    }
    return JSON.record(grades).adding([
      "uncoloured": counts.uncoloured, "total": counts.total, "reviewOverdue": counts.reviewOverdue,
    ])
  }

  private func record(_ colour: TechnologyColour) -> JSON {
    JSON([
      "id": colour.id, "word": colour.word, "name": colour.name, "grade": colour.grade,
      "definition": colour.definition, "basis": colour.basis,
    ])
  }

  private func record(_ card: TechnologyCard, _ status: TechnologyStatus) -> JSON {
    JSON([
      "id": card.id, "name": card.name, "cluster": card.cluster, "stage": card.stage,
      "position": status.position, "colour": status.colour, "grade": status.grade, "since": status.since,
      "months": status.monthNumber, "reviewOverdue": status.isReviewOverdue, "category": card.category,
      "bottleneck": card.bottleneck, "foreignSuppliers": card.foreignSuppliers,
      "domesticAlternative": card.domesticAlternative, "dependence": card.dependence,
      "consequence": card.consequence, "readiness": card.readiness, "lead": card.lead,
      "partners": card.partners, "project": card.project, "funding": card.funding,
      "reviewDue": card.reviewDue,
    ])
  }

  private func record(_ change: ColourChange) -> JSON {
    JSON([
      "day": change.day, "colour": change.colour, "evidence": change.evidence,
      "decidedBy": change.decidedBy, "known": change.known,
    ])
  }
}
