/// Two plans, or two versions of one, that ask for different values of one thing by the same day.
///
/// A later text may well mean to change a target; it is listed all the same, because until somebody says so two
/// documents in force ask for different things.
public struct PlanContradiction: Hashable, Sendable {
  /// The last day by which both want it reached.
  public var deadline: Day
  /// What the plan looked at asks for.
  public var own: Demand
  /// What the other asks for.
  public var other: Demand

  /// A value one text of a plan asks for.
  public struct Demand: Hashable, Sendable {
    public var plan: Plan.ID
    public var version: Int
    public var target: Target.ID
    /// In the unit of that plan's indicator; of a multiple the factor.
    public var value: Double
    public var wording: String
    public var clause: Clause
  }

  /// Whether both are versions of one plan.
  public var isBetweenVersions: Bool { own.plan == other.plan }

  /// All contradictions between a plan and other texts, in the plan's order, then in that of the others.
  ///
  /// Two targets are about one thing when they have the same id or the same indicator, and the same scope, kind and
  /// deadline. Values are compared in one unit; where units do not convert nothing is said.
  public static func all(in plan: Plan, with others: [Plan]) -> [PlanContradiction] {
    let others = others.filter { $0.id != plan.id || $0.version.number != plan.version.number }
    guard !others.isEmpty else { return [] }
    let own = Demands(of: plan)
    let theirs = others.map { Demands(of: $0) }
    return plan.targets.flatMap { target in theirs.flatMap { own.contradictions(of: target, in: $0) } }
  }
}

/// The targets of one text, found by what they are about.
private struct Demands {
  let plan: Plan
  private let units: [Indicator.ID: UnitOfMeasure]
  private var byDeadline: [Day: [Target]] = [:]

  init(of plan: Plan) {
    self.plan = plan
    units = Dictionary(plan.indicators.map { ($0.id, $0.unit) }) { first, _ in first }
    byDeadline = Dictionary(grouping: plan.targets.filter { $0.value != nil }, by: \.deadline)
  }

  func contradictions(of target: Target, in others: Demands) -> [PlanContradiction] {
    (others.byDeadline[target.deadline] ?? []).filter { $0.isAboutTheSame(as: target) }.compactMap { other in
      guard let value = target.value, let wanted = other.value,
        let converted = converted(wanted, of: other, in: others, like: target), !converted.isOn(value)
      else { return nil }
      return PlanContradiction(
        deadline: target.deadline, own: demand(target, value), other: others.demand(other, wanted))
    }
  }

  private func demand(_ target: Target, _ value: Double) -> PlanContradiction.Demand {
    PlanContradiction.Demand(
      plan: plan.id, version: plan.version.number, target: target.id, value: value, wording: target.wording,
      clause: target.clause)
  }

  /// The other's value in the unit of the own target; nil where the two do not convert.
  private func converted(
    _ value: Double, of other: Target, in others: Demands, like target: Target
  ) -> Double? {
    guard target.kind != .multiple, let mine = target.indicator.flatMap({ units[$0] }),
      let theirs = other.indicator.flatMap({ others.units[$0] })
    else { return value }
    return Quantity(value, theirs).converted(to: mine)?.value
  }
}

extension Target {
  fileprivate func isAboutTheSame(as other: Target) -> Bool {
    scope == other.scope && kind == other.kind
      && (id == other.id || indicator != nil && indicator == other.indicator)
  }
}
