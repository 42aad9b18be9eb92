import Core

extension ShowReport {
  var mainIndicator: Indicator.ID? { situation.mainIndicator }

  var clusters: Content {
    Content(plan.clusters.map(record), ["mainIndicator": mainIndicator, "tiers": plan.tiers.map(record)])
  }

  func cluster(_ id: Cluster.ID) -> Content {
    guard let cluster = plan.clusters.first(where: { $0.id == id }) else { return .none }
    let scope = Scope.cluster(id)
    return Content(
      [record(cluster)],
      [
        "healthParts": healthParts(situation.health(of: scope)),
        "mainIndicator": mainIndicator, "series": series(mainIndicator, scope),
        "targets": situation.assessments(of: .cluster(id)).map(record),
        "technologies": cards(of: id),
        "nodes": situation.nodes(of: .cluster(id)).map(record),
        "lists": situation.snapshot.lists.map { members($0, $0.byCluster[id]) },
        "missingReports": missing(of: .cluster(id)),
      ])
  }

  var districts: Content {
    Content(
      plan.districts.map(record),
      ["mainIndicator": mainIndicator, "sums": situation.sums.map(record)])
  }

  func district(_ id: District.ID) -> Content {
    guard let district = plan.districts.first(where: { $0.id == id }) else { return .none }
    let scope = Scope.district(id)
    return Content(
      [record(district)],
      [
        "healthParts": healthParts(situation.health(of: scope)),
        "mainIndicator": mainIndicator, "series": series(mainIndicator, scope),
        "targets": situation.assessments(of: .district(id)).map(record),
        "nodes": situation.nodes(of: .district(id)).map(record),
        "lists": situation.snapshot.lists.map {
          members($0, $0.byDistrict[id], situation.credited($0).map { $0[id] ?? 0 })
        },
        "violations": situation.ruleChecks.flatMap { violations($0, in: id) },
        "missingReports": missing(of: .district(id)),
      ])
  }

  private func members(_ summary: ListSummary, _ count: Int?, _ credited: Double? = nil) -> JSON {
    JSON(["list": summary.list, "count": count ?? 0, "credited": credited])
  }

  private func violations(_ check: RuleCheck, in district: District.ID) -> [JSON] {
    check.violators.filter { $0.district == district }.map { record($0, of: check.rule) }
  }
}
