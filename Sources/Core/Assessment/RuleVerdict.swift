/// What one light rule says of a target, whether or not it is the one in force.
public struct RuleVerdict: Hashable, Sendable {
  public var rule: LightRule
  /// Whether the mark is this rule's. Where that is `pace` in place of a rule that cannot be applied to a
  /// zero, it is the rule's own verdict all the same.
  public var isInForce: Bool
  /// 不适用: the target's kind has a rule of its own, which `pace` stands for.
  public var isApplicable: Bool
  public var light: Light?
  /// Why there is no light; none beside a light.
  public var reason: Reason?
  public var remarks: [Assessment.Remark]
  /// What is compared with the rule's bounds: the lag in points, the share of the growth required, the share
  /// of the distance, or the per cent still missing; none where something else decides.
  public var measure: Double?
  /// The calculation, line by line.
  public var steps: [Assessment.Step]

  /// Whether the two say different things: another light, or a light against none, where both apply.
  public func disagrees(with other: RuleVerdict) -> Bool {
    guard isApplicable, other.isApplicable, light != nil, other.light != nil else { return false }
    return light != other.light
  }
}

extension Assessment {
  /// The verdict the mark is of; none where there was nothing to judge.
  public var ruling: RuleVerdict? { verdicts.first(where: \.isInForce) }

  /// 分歧: the rules that give a light other than the one in force, in their order.
  public var dissent: [RuleVerdict] {
    guard let ruling else { return [] }
    return verdicts.filter { $0.disagrees(with: ruling) }
  }
}
