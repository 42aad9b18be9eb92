import Core

/// Counts how the items of a list stand to one standing rule, item by item.
struct RuleTally {
  private let rule: StandingRule
  private var subjects = 0
  private var unknown = 0
  private var violations = 0
  private var violators: [RuleCheck.Violator] = []
  /// What must be there and its names, where at least so many are wanted of each.
  private let wanting: [String: String]
  /// For rules on items per value of a column: how many share each value.
  private var groups: [String: Int] = [:]

  /// How many violators are kept by name.
  static let kept = 200

  init(_ rule: StandingRule, in plan: Plan? = nil) {
    self.rule = rule
    wanting = Dictionary(
      (plan.map { rule.wanting(in: $0) } ?? []).map { ($0.code, $0.name) },
      uniquingKeysWith: { first, _ in first })
    for code in wanting.keys { groups[code] = 0 }
  }

  /// Takes the next item; items come in the order of their codes.
  mutating func take(_ item: ListItem) {
    if let value = rule.sharedValue(of: item) {
      if value.isEmpty { noteUnknown() } else { groups[value, default: 0] += 1 }
    } else if let verdict = rule.verdict(on: item) {
      note(verdict, item.id, item.name, item.district)
    }
  }

  /// The result, once every item was taken.
  func finished() -> RuleCheck {
    var tally = self
    for (value, count) in groups.sorted(by: { $0.key < $1.key }) {
      tally.note(rule.verdict(Double(count)), value, wanting[value] ?? value, district(value))
    }
    return RuleCheck(
      rule: rule.id, subjects: tally.subjects, unknown: tally.unknown, violations: tally.violations,
      violators: tally.violators)
  }

  /// The district a group is, where the rule counts by districts.
  private func district(_ value: String) -> District.ID? {
    rule.quantity == .itemsPer(column: "district") ? Identifier(value) : nil
  }

  private mutating func noteUnknown() {
    subjects += 1
    unknown += 1
  }

  private mutating func note(
    _ verdict: StandingRule.Verdict, _ code: String, _ name: String, _ district: District.ID?
  ) {
    guard let complies = verdict.complies else { return noteUnknown() }
    subjects += 1
    guard !complies else { return }
    violations += 1
    guard violators.count < RuleTally.kept else { return }
    violators.append(
      RuleCheck.Violator(code: code, name: name, found: verdict.found, district: district))
  }
}
