/// The findings that break one rule: of the method, or a standing rule of the plan.
public struct FindingGroup: Hashable, Sendable {
  public var rule: Situation.Finding.Rule
  /// Which rule of the plan, where it is one.
  public var standingRule: StandingRule.ID?
  public var grade: Situation.Finding.Grade
  public var findings: [Situation.Finding]
}

extension Situation {
  /// 体检 by rule: what must be mended first, each rule where its first finding stands.
  public var findingGroups: [FindingGroup] {
    var groups: [FindingGroup] = []
    for finding in findings {
      let (rule, standing, grade) = (finding.rule, finding.standingRule, grade(of: finding))
      if let at = groups.firstIndex(where: {
        $0.rule == rule && $0.standingRule == standing && $0.grade == grade
      }) {
        groups[at].findings.append(finding)
      } else {
        groups.append(FindingGroup(rule: rule, standingRule: standing, grade: grade, findings: [finding]))
      }
    }
    return groups.filter { $0.grade == .hard } + groups.filter { $0.grade == .soft }
  }
}

extension Situation.Finding {
  /// The rule of the plan that was broken, where it is one.
  public var standingRule: StandingRule.ID? {
    switch self {
    case .ruleViolated(let rule, _), .ruleViolatedFurther(let rule, _): rule
    default: nil
    }
  }
}
