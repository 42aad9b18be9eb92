import Core
import Dashboard

/// All findings as one JSON document in the envelope of `show`.
struct CheckReport {
  let situation: Situation
  let words: Words

  var text: String {
    let report = ShowReport(situation: situation, changes: nil, view: .overview, page: nil, origins: [])
    let items = situation.findings.map(record)
    return report.document(named: "check", items: items, ["counts": counts]).written
  }

  /// How many there are of each grade.
  var counts: JSON {
    let grades = situation.findings.map(situation.grade)
    return JSON(["hard": grades.count { $0 == .hard }, "soft": grades.count { $0 == .soft }])
  }

  func record(_ finding: Situation.Finding) -> JSON {
    JSON([
      "rule": finding.rule, "grade": situation.grade(of: finding), "object": finding.object,
      "standingRule": standingRule(finding),
      "clause": situation.clause(of: finding).map { JSON(["number": $0.number, "text": $0.text]) },
      "found": found(finding), "sentence": words.sentence(finding, in: situation),
    ])
  }

  private func standingRule(_ finding: Situation.Finding) -> JSON {
    switch finding {
    case .ruleViolated(let rule, _), .ruleViolatedFurther(let rule, _): .text(rule.text)
    default: .null
    }
  }

  /// The number or text that broke the rule, where there is one.
  private func found(_ finding: Situation.Finding) -> JSON {
    switch finding {
    case .ruleViolated(_, let violator): .text(violator.found)
    case .ruleViolatedFurther(_, let count): .whole(count)
    case .sumDiffers(let sum): .number(sum.residual)
    case .cumulativeFell(_, let from, let to): .number(to.value - from.value)
    case .belowTier(let distance): distance.latest.map { .number($0.value) } ?? .null
    case .silent(let status): .whole(status.overdue)
    case .contradicted(let contradiction): .number(contradiction.other.value)
    default: .null
    }
  }
}
