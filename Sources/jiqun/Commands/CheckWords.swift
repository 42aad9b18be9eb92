import Core
import Dashboard

extension Words {
  /// 必须 what must be mended, 注意 what must be explained.
  func grade(_ grade: Situation.Finding.Grade) -> String {
    switch grade {
    case .hard: self("〔必改〕", "[hard]")
    case .soft: self("〔注意〕", "[soft]")
    }
  }

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
    case .ruleViolated(let id, let violator):
      let rule = situation.plan.standingRules.first { $0.id == id }
      return self(
        "违反规则:\(rule?.name ?? id.text)(\(rule?.clause.number ?? "")) \(violator.name) \(violator.code):\(violator.found)",
        "rule violated: \(rule?.name ?? id.text) by \(violator.name) \(violator.code): \(violator.found)")
    case .ruleViolatedFurther(let id, let count):
      let rule = situation.plan.standingRules.first { $0.id == id }
      return self(
        "违反规则:\(rule?.name ?? id.text) 另有 \(count) 个",
        "rule violated: \(rule?.name ?? id.text) by \(count) more")
    case .creditAstray(let id, let item, let district):
      let credit = situation.plan.credits.first { $0.id == id }
      let title = "\(credit?.name ?? id.text)(\(credit?.clause.number ?? ""))"
      guard let district else {
        return self("分成落空:\(title) 清单里没有 \(item)", "shared credit: \(title), \(item) is not in its list")
      }
      let name = situation.plan.districts.first { $0.id == district }?.name ?? district.text
      return self(
        "分成漏了所在地:\(title) \(item) 在\(name),\(name)没有份",
        "shared credit: \(title), \(item) lies in \(name), which has no share")
    case .unknownSeries(let indicator, let scope):
      return self(
        "方案里没有:数据的指标 \(indicator) 或范围 \(scope.code),未使用", "unknown to the plan: \(indicator) \(scope.code)")
    case .cardElsewhere(let id):
      return self("方案里没有:技术卡片 \(id) 的集群或环节", "unknown to the plan: cluster or stage of card \(id)")
    case .nodeElsewhere(let id):
      return self("方案里没有:节点 \(id) 的集群、任务或单位", "unknown to the plan: cluster, task or unit of node \(id)")
    case .belowTier(let distance):
      let cluster = situation.plan.clusters.first { $0.id == distance.cluster }?.name ?? distance.cluster.text
      let value = distance.latest.map { significant($0.value) } ?? "–"
      return self(
        "未达级别:\(cluster) \(value),门槛 \(significant(distance.threshold))",
        "below its tier: \(cluster) \(value) of \(significant(distance.threshold))")
    case .indicatorWithoutOwner(let id):
      return self("指标无人负责:\(name(id))", "nobody answers for: \(name(id))")
    case .silent(let status):
      return self(
        "连续未报:\(name(status.indicator)) \(status.scope.code) 迟 \(status.overdue) 期",
        "not reported: \(name(status.indicator)) \(status.scope.code), \(status.overdue) periods overdue")
    case .staleCard(let id):
      let card = situation.snapshot.technologies.first { $0.id == id }?.name ?? id.text
      return self("技术卡片待复核:\(card)", "review overdue: \(card)")
    case .contradicted(let contradiction): return sentence(contradiction, in: situation)
    case .taskWithoutUnits(let task): return self("任务没有责任单位:\(name(task))", "no units: \(name(task))")
    case .taskWithoutGroup(let task): return self("任务没有工作组承担:\(name(task))", "no group: \(name(task))")
    case .targetWithoutBaseline(let target):
      return self("目标缺基期:\(name(target))", "no baseline: \(name(target))")
    case .targetWithoutCalendar(let target):
      return self("指标没有报送日历:\(name(target))", "no calendar: \(name(target))")
    }
  }
}

extension Words {
  /// What two texts ask for by the same day, and which texts these are.
  private func sentence(_ contradiction: PlanContradiction, in situation: Situation) -> String {
    let (own, other) = (contradiction.own, contradiction.other)
    let name = situation.target(own.target)?.name ?? own.target.text
    func text(_ demand: PlanContradiction.Demand) -> String {
      let wording = demand.wording.isEmpty ? significant(demand.value) : demand.wording
      return self(
        "\(demand.plan) 第\(demand.version)版 \(demand.clause.number) \(wording)",
        "\(demand.plan) v\(demand.version) \(demand.clause.number) \(wording)")
    }
    return self(
      "方案之间矛盾:\(name) 到 \(contradiction.deadline),\(text(own));\(text(other))",
      "plans contradict each other: \(name) by \(contradiction.deadline), \(text(own)); \(text(other))")
  }
}
