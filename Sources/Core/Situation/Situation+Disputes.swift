extension Assessment {
  /// 分歧: whether two light rules that apply to the target give different lights.
  public var isDisputed: Bool {
    Set(verdicts.filter(\.isApplicable).compactMap(\.light)).count > 1
  }

  /// Whether the mark is one of the four light rules', rather than of a kind with a rule of its own.
  public var isRuledByMethod: Bool { LightRule.Method(rawValue: rule) != nil }
}

extension Situation {
  /// 分歧: the targets on which the light rules do not agree, in the plan's order.
  public var disputed: [Assessment] { assessments.filter(\.isDisputed) }

  /// What each light rule makes of all targets, in the order of the methods.
  public var ruleCensuses: [RuleCensus] {
    let judged = assessments.filter { !$0.verdicts.isEmpty }
    return LightRule.Method.allCases.map { RuleCensus($0, judged) }
  }

  /// The plan's own cut-offs of a method, which lines and targets may override.
  public func planRule(_ method: LightRule.Method) -> LightRule {
    RuleSet([plan.rule], alternative: plan.alternativeRule)[method]
  }
}

/// What one light rule makes of the targets of a plan.
public struct RuleCensus: Hashable, Sendable {
  public var method: LightRule.Method
  /// How many targets stand under each light by this rule, whether or not it is in force.
  private var lights: [Light: Int]
  /// Targets it can be applied to but gives no light: 样本不足, 未报 …
  public var withoutLight: Int
  /// Targets of kinds with a rule of their own.
  public var notApplicable: Int
  /// Targets whose mark is this rule's.
  public var inForce: Int
  /// Targets to which it gives another light than the rule in force.
  public var differing: Int

  public subscript(light: Light) -> Int { lights[light] ?? 0 }

  /// Counts assessments with verdicts. Of kinds with a rule of their own, which `pace` stands for among the
  /// verdicts, none of the four is counted.
  init(_ method: LightRule.Method, _ assessments: [Assessment]) {
    let ruled = assessments.filter(\.isRuledByMethod)
    let verdicts = ruled.compactMap { $0.verdicts.first { $0.rule.method == method } }
    self.method = method
    lights = Dictionary(verdicts.compactMap(\.light).map { ($0, 1) }, uniquingKeysWith: +)
    withoutLight = verdicts.count { $0.light == nil }
    notApplicable = assessments.count - ruled.count
    inForce = verdicts.count(where: \.isInForce)
    differing = ruled.count { $0.dissent.contains { $0.rule.method == method } }
  }
}
