extension StandingRule {
  /// What a rule says of one item by itself.
  public struct Verdict: Hashable, Sendable {
    /// Whether it complies; nil while its quantity is not known.
    public var complies: Bool?
    /// The quantity as found; empty while it is not known.
    public var found: String
  }

  /// How an item stands; nil when the rule does not speak of it, or counts items together.
  public func verdict(on item: ListItem) -> Verdict? {
    guard filter.allSatisfy(item.matches) else { return nil }
    switch quantity {
    case .number(let column): return verdict(item.number(in: column))
    case .entries(let column): return verdict(item.text(in: column).map { Double(Self.entries(of: $0)) })
    case .text(let column):
      guard let text = item.text(in: column) else { return Verdict(complies: nil, found: "") }
      guard case .oneOf(let allowed) = limit else { return verdict(Double(text)) }
      return Verdict(complies: allowed.contains(text), found: text)
    case .itemsPer, .nodesPer: return nil
    }
  }

  /// The value of a column that an item shares with others, where the rule counts those; nil where it
  /// does not speak of the item. An empty text stands for a value that is not known.
  public func sharedValue(of item: ListItem) -> String? {
    guard case .itemsPer(let column) = quantity, filter.allSatisfy(item.matches) else { return nil }
    return item.text(in: column) ?? ""
  }

  /// Whether it wants so many items of each value of a column: what is missing breaks it, no item does.
  public var wantsOfEach: Bool {
    if case .itemsPer = quantity, case .atLeast = limit { true } else { false }
  }

  /// What has none where it has no item, with its name: every cluster, district or stage of the plan, where at least
  /// so many are wanted of each. Empty where the rule counts only what there is.
  public func wanting(in plan: Plan) -> [(code: String, name: String)] {
    guard wantsOfEach, case .itemsPer(let column) = quantity else { return [] }
    switch column {
    case "cluster": return plan.clusters.map { ($0.id.text, $0.name) }
    case "district": return plan.districts.filter { $0.kind == .district }.map { ($0.id.text, $0.name) }
    case "stage": return (plan.lists.first { $0.id == list }?.stages ?? []).map { ($0, $0) }
    default: return []
    }
  }

  /// How so many stand to the limit.
  public func verdict(_ quantity: Double?) -> Verdict {
    guard let quantity else { return Verdict(complies: nil, found: "") }
    return Verdict(complies: complies(quantity), found: Self.words(quantity))
  }

  /// At the limit complies (METHOD §2); within 1e-9 of it is at it.
  private func complies(_ quantity: Double) -> Bool {
    switch limit {
    case .atMost(let most): quantity <= most + 1e-9 * max(1, abs(most))
    case .atLeast(let least): quantity >= least - 1e-9 * max(1, abs(least))
    case .oneOf(let allowed): allowed.contains(Self.words(quantity))
    }
  }

  private static func words(_ quantity: Double) -> String {
    quantity == quantity.rounded() && abs(quantity) < 1e15 ? "\(Int(quantity))" : "\(quantity)"
  }

  /// How many a text lists, separated by “、” or “;”.
  private static func entries(of text: String) -> Int {
    text.split { "、;\u{FF1B}".contains($0) }.count { !$0.allSatisfy(\.isWhitespace) }
  }
}

extension ListItem {
  /// The text in a column by its id, the columns every item has among them; nil when nothing is there.
  public func text(in column: String) -> String? {
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
