import Core

extension ShowReport {
  func record(_ tier: Tier) -> JSON {
    JSON([
      "id": tier.id, "name": tier.name, "indicator": tier.indicator, "threshold": tier.threshold,
      "unit": tier.indicator.flatMap(situation.indicator)?.unit.symbol,
      "clause": tier.clause.map(record), "basis": tier.basis,
    ])
  }

  func record(_ cluster: Cluster) -> JSON {
    let scope = Scope.cluster(cluster.id)
    return JSON([
      "id": cluster.id, "name": cluster.name, "aliases": cluster.aliases, "tier": cluster.tier,
      "tierDistance": situation.tierDistance(of: cluster.id).map(record),
      "chain": cluster.chain.map { JSON(["id": $0.id, "name": $0.name, "position": $0.position]) },
      "districts": cluster.districts, "tags": cluster.tags, "note": cluster.note,
      "health": situation.health(of: scope).map(record), "main": main(scope),
      "technologies": record(situation.technologyMap[cluster.id]),
      "rollup": rollup(of: .cluster(cluster.id)),
    ])
  }

  private func record(_ distance: TierDistance) -> JSON {
    JSON([
      "threshold": distance.threshold, "latest": distance.latest.map(record), "reached": distance.reached,
      "isReached": distance.isReached,
    ])
  }

  func record(_ district: District) -> JSON {
    let scope = Scope.district(district.id)
    return JSON([
      "id": district.id, "name": district.name, "shortName": district.shortName, "kind": district.kind,
      "code": district.code, "parent": district.parent, "countedInside": district.countedInside,
      "industries": district.industries, "note": district.note,
      "health": situation.health(of: scope).map(record), "main": main(scope),
      "rollup": rollup(of: .district(district.id)),
    ])
  }

  /// The newest reading of the main indicator, with its 同比.
  private func main(_ scope: Scope) -> JSON {
    guard let indicator = mainIndicator.flatMap(situation.indicator),
      let series = situation.series[indicator.id, scope]
    else { return .null }
    let change = series.newestYearOnYear()
    return JSON([
      "indicator": indicator.id, "unit": indicator.unit.symbol, "latest": series.newestReading().map(record),
      "yearOnYear": change.map {
        JSON([
          "value": $0.change, "unit": unitOfChange(indicator.measure), "difference": $0.difference,
          "period": $0.period,
        ])
      },
    ])
  }

  /// A whole beside its parts, and what the parts leave unexplained.
  func record(_ sum: SumCheck) -> JSON {
    JSON([
      "indicator": sum.indicator, "unit": situation.indicator(sum.indicator)?.unit.symbol,
      "period": sum.period, "total": sum.total, "sum": sum.sum, "residual": sum.residual,
      "residualPercent": sum.residualPercent, "finding": sum.isFinding, "parts": sum.parts.map(record),
      "missing": sum.missing, "countedInside": sum.countedInside.map(record),
    ])
  }

  private func record(_ part: SumCheck.Part) -> JSON {
    JSON(["district": part.district, "value": part.value])
  }
}
