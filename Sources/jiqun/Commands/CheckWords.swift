import Core
import Dashboard

extension Situation {
  /// Whether a finding must be mended rather than explained.
  func isHard(_ finding: Finding) -> Bool {
    switch finding {
    case .ruleViolated(let check): plan.standingRules.first { $0.id == check.rule }?.strength == .hard
    case .premature, .sumDiffers: true
    default: false
    }
  }
}

extension Words {
  /// A finding in one line: object, rule, numbers, clause.
  func sentence(_ finding: Situation.Finding, in situation: Situation) -> String {
    func name(_ id: Target.ID) -> String { situation.target(id)?.name ?? id.text }
    func name(_ id: WorkTask.ID) -> String {
      situation.task(id).map { "\($0.clause.number) \($0.name)" } ?? id.text
    }
    func name(_ id: Indicator.ID) -> String { situation.indicator(id)?.name ?? id.text }
    switch finding {
    case .premature(_, let indicator, let scope):
      return self(
        "期间未到:\(name(indicator)) \(scope.code) 有一个数的期间晚于数据截至,未使用",
        "premature: \(name(indicator)) \(scope.code)")
    case .cumulativeFell(let target, let from, let to):
      return self(
        "累计数回落:\(name(target)) \(period(from.period)) \(significant(from.value)) → \(period(to.period)) \(significant(to.value))",
        "cumulative fell: \(name(target)) \(from.period) \(significant(from.value)) to \(to.period) \(significant(to.value))"
      )
    case .sumDiffers(let sum):
      return self(
        "分项不等于合计:\(name(sum.indicator)) \(period(sum.period)) 合计 \(significant(sum.total)),各区县之和 \(significant(sum.sum)),差 \(significant(sum.residual))(\(percent(sum.residualPercent)))",
        "parts differ: \(name(sum.indicator)) \(sum.period) total \(significant(sum.total)), sum \(significant(sum.sum))"
      )
    case .noRollingYear(let target, let newest):
      return self(
        "缺上年同期,算不出近12月:\(name(target)) 最新 \(period(newest))", "no rolling year: \(name(target)) \(newest)")
    case .pathNotCompound(let target):
      return self("基期与目标异号,路径按直线:\(name(target))", "path made linear: \(name(target))")
    case .ruleViolated(let check):
      let rule = situation.plan.standingRules.first { $0.id == check.rule }
      let first = check.violators.prefix(3).map { "\($0.name)(\($0.found))" }.joined(separator: "、")
      return self(
        "违反规则:\(rule?.name ?? check.rule.text)(\(rule?.clause.number ?? "")) \(check.violations) 个:\(first)",
        "rule violated: \(rule?.name ?? check.rule.text) by \(check.violations): \(first)")
    case .taskWithoutUnits(let task): return self("任务没有责任单位:\(name(task))", "no units: \(name(task))")
    case .taskWithoutGroup(let task): return self("任务没有工作组承担:\(name(task))", "no group: \(name(task))")
    case .targetWithoutBaseline(let target):
      return self("目标缺基期:\(name(target))", "no baseline: \(name(target))")
    case .targetWithoutCalendar(let target):
      return self("指标没有报送日历:\(name(target))", "no calendar: \(name(target))")
    }
  }
}
