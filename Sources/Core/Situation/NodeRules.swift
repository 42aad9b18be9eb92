/// Standing rules over nodes: how many of them each task, cluster or whoever holds nodes has.
///
/// Nodes come with the plan and with imports, so that this needs no store; rules over lists are kept with them.
struct NodeRules {
  let plan: Plan
  let nodes: [Node]
  /// Places of nodes by what they belong to.
  let nodesOf: [Subject: [Int]]

  /// One check for each rule over nodes, in the plan's order.
  var checks: [RuleCheck] {
    plan.standingRules.compactMap { rule in
      guard case .nodesPer(let holder) = rule.quantity else { return nil }
      let holders = plan.holders(of: holder)
      let violators = holders.compactMap { violator(of: rule, $0) }
      return RuleCheck(
        rule: rule.id, subjects: holders.count, unknown: 0, violations: violators.count, violators: violators)
    }
  }

  private func violator(of rule: StandingRule, _ holder: Plan.Holder) -> RuleCheck.Violator? {
    let count = (nodesOf[holder.subject] ?? []).count { rule.speaks(of: nodes[$0]) }
    let verdict = rule.verdict(Double(count))
    guard verdict.complies == false else { return nil }
    var district: District.ID?
    if case .district(let id) = holder.subject { district = id }
    return RuleCheck.Violator(code: holder.code, name: holder.name, found: verdict.found, district: district)
  }
}

extension StandingRule {
  /// Whether a node is one of those counted: by its kind.
  fileprivate func speaks(of node: Node) -> Bool {
    filter.allSatisfy { $0.column != "kind" || $0.values.contains(node.kind.rawValue) }
  }
}

extension Plan {
  /// Something that can hold nodes.
  fileprivate struct Holder {
    var subject: Subject
    var code: String
    var name: String
  }

  fileprivate func holders(of kind: StandingRule.Holder) -> [Holder] {
    switch kind {
    case .line: lines.map { Holder(subject: .line($0.id), code: $0.id.text, name: $0.name) }
    case .task: tasks.map { Holder(subject: .task($0.id), code: $0.id.text, name: $0.name) }
    case .group: groups.map { Holder(subject: .group($0.id), code: $0.id.text, name: $0.name) }
    case .cluster: clusters.map { Holder(subject: .cluster($0.id), code: $0.id.text, name: $0.name) }
    case .unit:
      units.filter { $0.kind == .bureau }.map {
        Holder(subject: .unit($0.id), code: $0.id.text, name: $0.name)
      }
    case .district:
      districts.filter { $0.kind == .district }
        .map { Holder(subject: .district($0.id), code: $0.id.text, name: $0.name) }
    }
  }
}
