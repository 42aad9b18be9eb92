import Core

extension ShowReport {
  var listOverview: Content {
    Content(
      plan.lists.map(summary),
      ["rules": situation.ruleChecks.map(record), "credits": plan.credits.map(record)])
  }

  func list(_ id: ListDefinition.ID) -> Content {
    guard let list = plan.lists.first(where: { $0.id == id }) else { return .none }
    let page = page.flatMap { $0.query.list == id ? $0 : nil }
    return Content(
      (page?.items ?? []).map { record($0, of: list) },
      [
        "list": summary(list), "total": page?.total ?? 0, "offset": page?.query.offset ?? 0,
        "limit": page?.query.limit ?? 0,
      ])
  }

  /// What holds of an item on the day, and everything said of it by then, newest first.
  func item(_ id: ListDefinition.ID, _ code: String) -> Content {
    guard let list = plan.lists.first(where: { $0.id == id }), let history, history.query.code == code else {
      return .none
    }
    return Content(
      [history.current].compactMap { $0 }.map { record($0, of: list) },
      [
        "list": summary(list),
        "versions": history.versions.map { version in
          JSON([
            "known": version.known, "ended": version.ended, "batch": version.batch,
            "item": record(version.item, of: list),
          ])
        },
      ])
  }

  /// A list's definition with how many items it has; no counts when the store has none of it.
  private func summary(_ list: ListDefinition) -> JSON {
    let summary = situation.snapshot.lists.first { $0.list == list.id }
    return JSON([
      "id": list.id, "name": list.name, "kind": list.kind, "of": list.of,
      "columns": list.columns.map {
        JSON(["id": $0.id, "name": $0.name, "kind": $0.kind, "unit": $0.unit])
      },
      "stages": list.stages, "clause": list.clause.map(record), "note": list.note, "count": summary?.count,
      "byCluster": counts(plan.clusters.map(\.id), summary?.byCluster),
      "byDistrict": counts(plan.districts.map(\.id), summary?.byDistrict),
      "byStage": summary.map { summary in
        JSON.record(
          list.stages.map { JSON.Member(key: $0, value: .whole(summary.byStage[$0] ?? 0)) })
      },
    ])
  }

  /// How the items of a list that several districts share count for each.
  private func record(_ credit: SharedCredit) -> JSON {
    JSON([
      "id": credit.id, "name": credit.name, "list": credit.list, "clause": record(credit.clause),
      "shared": credit.items,
      "shares": credit.shares.map { JSON(["district": $0.district, "share": $0.share]) },
    ])
  }

  /// Counts by id in the plan's order; what has none is left out.
  private func counts<Owner>(_ ids: [Identifier<Owner>], _ counts: [Identifier<Owner>: Int]?) -> JSON {
    guard let counts else { return .null }
    return .record(
      ids.compactMap { id in counts[id].map { JSON.Member(key: id.text, value: .whole($0)) } })
  }

  func record(_ item: ListItem, of list: ListDefinition) -> JSON {
    JSON([
      "id": item.id, "name": item.name, "cluster": item.cluster, "district": item.district,
      "stage": item.stage, "amount": item.amount, "since": item.since,
      "columns": JSON.record(
        list.columns.map { JSON.Member(key: $0.id, value: item.columns[$0.id].json) }),
    ])
  }

  func record(_ check: RuleCheck) -> JSON {
    let rule = plan.standingRules.first { $0.id == check.rule }
    return JSON([
      "id": check.rule, "name": rule?.name, "list": rule?.list, "strength": rule?.strength,
      "clause": rule.map { record($0.clause) }, "subjects": check.subjects, "unknown": check.unknown,
      "violations": check.violations, "violators": check.violators.map { record($0, of: check.rule) },
    ])
  }

  func record(_ violator: RuleCheck.Violator, of rule: StandingRule.ID) -> JSON {
    JSON([
      "rule": rule, "code": violator.code, "name": violator.name, "found": violator.found,
      "district": violator.district,
    ])
  }
}
