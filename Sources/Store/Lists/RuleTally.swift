import Core

/// Counts how the items of a list stand to one standing rule, item by item.
struct RuleTally {
  private let rule: StandingRule
  private var subjects = 0
  private var unknown = 0
  private var violations = 0
  private var violators: [RuleCheck.Violator] = []
  /// For rules on items per value of a column: how many share each value.
  private var groups: [String: Int] = [:]

  /// How many violators are kept by name.
  static let kept = 200

  init(_ rule: StandingRule) { self.rule = rule }

  /// Takes the next item; items come in the order of their codes.
  mutating func take(_ item: ListItem) {
    guard rule.filter.allSatisfy({ item.matches($0) }) else { return }
    switch rule.quantity {
    case .number(let column): judge(item, item.number(in: column))
    case .entries(let column): judge(item, item.text(in: column).map { Double(entries(of: $0).count) })
    case .text(let column): judge(item, item.text(in: column))
    case .itemsPer(let column):
      guard let value = item.text(in: column) else { return noteUnknown() }
      groups[value, default: 0] += 1
    }
  }

  /// The result, once every item was taken.
  func finished() -> RuleCheck {
    var tally = self
    for (value, count) in groups.sorted(by: { $0.key < $1.key }) { tally.judge(group: value, count) }
    return RuleCheck(
      rule: rule.id, subjects: tally.subjects, unknown: tally.unknown, violations: tally.violations,
      violators: tally.violators)
  }

  private mutating func judge(_ item: ListItem, _ quantity: Double?) {
    guard let quantity else { return noteUnknown() }
    note(complies: complies(quantity), item.id, item.name, RuleTally.words(quantity), item.district)
  }

  private mutating func judge(_ item: ListItem, _ text: String?) {
    guard let text else { return noteUnknown() }
    guard case .oneOf(let allowed) = rule.limit else { return judge(item, Double(text)) }
    note(complies: allowed.contains(text), item.id, item.name, text, item.district)
  }

  private mutating func judge(group value: String, _ count: Int) {
    note(complies: complies(Double(count)), value, value, "\(count)", nil)
  }

  private mutating func noteUnknown() {
    subjects += 1
    unknown += 1
  }

  private mutating func note(
    complies: Bool, _ code: String, _ name: String, _ found: String, _ district: District.ID?
  ) {
    subjects += 1
    guard !complies else { return }
    violations += 1
    guard violators.count < RuleTally.kept else { return }
    violators.append(RuleCheck.Violator(code: code, name: name, found: found, district: district))
  }

  /// At the limit complies (METHOD §2); within 1e-9 of it is at it.
  private func complies(_ quantity: Double) -> Bool {
    switch rule.limit {
    case .atMost(let most): quantity <= most + 1e-9 * max(1, abs(most))
    case .atLeast(let least): quantity >= least - 1e-9 * max(1, abs(least))
    case .oneOf(let allowed): allowed.contains(RuleTally.words(quantity))
    }
  }

  private static func words(_ quantity: Double) -> String {
    quantity == quantity.rounded() && abs(quantity) < 1e15 ? "\(Int(quantity))" : "\(quantity)"
  }

  private func entries(of text: String) -> [Substring] {
    text.split { "、;\u{FF1B}".contains($0) }.filter { !$0.allSatisfy(\.isWhitespace) }
  }
}

extension ListItem {
  /// The text in a column by its id, the columns every item has among them; nil when nothing is there.
  fileprivate func text(in column: String) -> String? {
    switch column {
    case "code": id
    case "name": name
    case "cluster": cluster?.text
    case "district": district?.text
    case "stage": stage
    case "amount": amount.map { "\($0)" }
    case "since": since?.description
    default: columns[column].flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  fileprivate func number(in column: String) -> Double? {
    column == "amount" ? amount : text(in: column).flatMap { Double($0) }
  }

  fileprivate func matches(_ condition: StandingRule.Condition) -> Bool {
    text(in: condition.column).map { condition.values.contains($0) } ?? false
  }
}
