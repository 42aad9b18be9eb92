public import Core

extension Words {
  /// 必改 what must be mended, 注意 what must be explained.
  public func grade(_ grade: Situation.Finding.Grade) -> String {
    switch grade {
    case .hard: self("必改", "hard")
    case .soft: self("注意", "soft")
    }
  }

  /// What kind of thing does not hold together, a few words.
  public func word(_ rule: Situation.Finding.Rule) -> String {
    switch rule {
    case .premature: self("期间未到", "premature")
    case .unknownReference: self("方案里没有", "unknown to the plan")
    case .cumulativeFell: self("累计数回落", "cumulative fell")
    case .sumDiffers: self("分项不等于合计", "parts differ")
    case .noRollingYear: self("缺上年同期", "no rolling year")
    case .pathNotCompound: self("基期与目标异号", "path made linear")
    case .standingRule: self("违反规则", "rule violated")
    case .belowTier: self("未达级别", "below its tier")
    case .taskWithoutUnits: self("任务没有责任单位", "no units")
    case .taskWithoutGroup: self("任务没有工作组承担", "no group")
    case .targetWithoutBaseline: self("目标缺基期", "no baseline")
    case .targetWithoutCalendar: self("指标没有报送日历", "no calendar")
    case .indicatorWithoutOwner: self("指标无人负责", "nobody answers for")
    case .silent: self("连续未报", "not reported")
    case .staleCard: self("技术卡片待复核", "review overdue")
    case .planContradiction: self("方案之间矛盾", "plans contradict each other")
    case .creditAstray: self("分成对不上", "shared credit astray")
    }
  }

  /// What is to be done about it, a few words.
  func remedy(_ rule: Situation.Finding.Rule) -> String {
    switch rule {
    case .premature: self("核对期间或报送日期", "check the period or the day it was reported")
    case .unknownReference: self("核对编号,或补进方案", "check the id, or add it to the plan")
    case .cumulativeFell: self("核对是更正还是撤销", "find out whether it was a correction")
    case .sumDiffers: self("请区县与市级对数", "let districts and city compare figures")
    case .noRollingYear: self("补报上年同期", "report last year's span")
    case .pathNotCompound: self("方案改用直线或中期值", "state a straight path or interim values")
    case .standingRule: self("整改,或说明理由", "mend it, or say why")
    case .belowTier: self("调整级别,或说明理由", "change the tier, or say why")
    case .taskWithoutUnits: self("在方案里写明责任单位", "name the units in the plan")
    case .taskWithoutGroup: self("归到一个工作组", "give it to a group")
    case .targetWithoutBaseline: self("在方案里写基期,或补报基期数", "state a baseline, or report that year")
    case .targetWithoutCalendar: self("在方案里写报送日历,现按年报", "state a calendar; yearly for now")
    case .indicatorWithoutOwner: self("写明报送单位或牵头单位", "name a reporter or a lead")
    case .silent: self("催报", "ask for the reports")
    case .staleCard: self("请牵头单位复核颜色", "ask the lead to review the colour")
    case .planContradiction: self("明确以哪个文本为准", "settle which text holds")
    case .creditAstray: self("核对项目编号和分成比例", "check the item's code and the shares")
    }
  }

  /// The rule a finding breaks: of the plan with its name and clause, else of the method.
  func heading(_ group: FindingGroup, in situation: Situation) -> String {
    guard let id = group.standingRule else { return word(group.rule) }
    return "\(word(group.rule)) \(named(id, in: situation))"
  }

  private func named(_ id: StandingRule.ID, in situation: Situation) -> String {
    let rule = situation.plan.standingRules.first { $0.id == id }
    return (rule?.name ?? id.text)
      + (rule.map { self("(\($0.clause.number))", " (\($0.clause.number))") } ?? "")
  }

  /// A finding in one line: rule, object, numbers; the same on the screen, in `check` and in its JSON.
  public func sentence(_ finding: Situation.Finding, in situation: Situation) -> String {
    let rule = finding.standingRule.map { "\(named($0, in: situation)) " } ?? ""
    return "\(word(finding.rule))\(self(":", ": "))\(rule)\(detail(finding, in: situation))"
  }

  /// The object and what was found there, under the heading of its rule.
  func detail(_ finding: Situation.Finding, in situation: Situation) -> String {
    let names = FindingNames(words: self, situation: situation)
    switch finding {
    case .premature(_, let indicator, let scope):
      return names.of(indicator, scope)
        + self(" 有一个数的期间晚于数据截至,未使用", ": a period ends after the day, not used")
    case .unknownSeries(let indicator, let scope):
      return self(
        "数据的指标 \(indicator) 或范围 \(scope.code),未使用", "figures of \(indicator) \(scope.code), not used")
    case .cardElsewhere(let id):
      return self("技术卡片 \(id) 的集群或环节", "cluster or stage of card \(id)")
    case .nodeElsewhere(let id):
      return self("节点 \(id) 的集群、任务或单位", "cluster, task or unit of node \(id)")
    case .cumulativeFell(let target, let from, let to):
      let change = [from, to].map { "\(period($0.period)) \(significant($0.value))" }
      return "\(names.of(target)) " + change.joined(separator: self(" → ", " to "))
    case .sumDiffers(let sum): return self.sum(sum, names)
    case .noRollingYear(let target, let newest):
      return self(
        "\(names.of(target)) 最新 \(period(newest)),算不出近12月", "\(names.of(target)), newest \(period(newest))")
    case .pathNotCompound(let target): return names.of(target) + self(",路径按直线", "")
    case .ruleViolated(_, let violator):
      return "\(violator.name) \(violator.code)\(self(":", ": "))\(violator.found)"
    case .ruleViolatedFurther(_, let count): return self("另有 \(count) 个", "\(count) more")
    case .belowTier(let distance):
      let value = distance.latest.map { significant($0.value) } ?? "–"
      return names.of(distance.cluster)
        + self(
          " \(value),门槛 \(significant(distance.threshold))", " \(value) of \(significant(distance.threshold))"
        )
    case .taskWithoutUnits(let task), .taskWithoutGroup(let task): return names.of(task)
    case .targetWithoutBaseline(let target), .targetWithoutCalendar(let target): return names.of(target)
    case .indicatorWithoutOwner(let id): return names.of(id)
    case .silent(let status):
      return names.of(status.indicator, status.scope)
        + self(" 迟 \(status.overdue) 期", ", \(status.overdue) periods overdue")
    case .creditAstray(let id, let item, let district):
      return credit(id, item, district.map { names.of(.district($0)) }, in: situation)
    case .contradicted(let contradiction): return demands(contradiction, names)
    case .staleCard(let id):
      return situation.snapshot.technologies.first { $0.id == id }?.name ?? id.text
    }
  }

  /// An item whose credit is shared and that is not there, or lies where nobody has a share.
  private func credit(_ id: SharedCredit.ID, _ item: String, _ district: String?, in situation: Situation)
    -> String
  {
    let credit = situation.plan.credits.first { $0.id == id }
    let title = "\(credit?.name ?? id.text)(\(credit?.clause.number ?? "")) \(item)"
    return district.map { self("\(title) 在\($0),\($0)没有份", "\(title) lies in \($0), which has no share") }
      ?? self("\(title) 不在清单里", "\(title) is not in its list")
  }

  /// What two texts ask for by the same day, and which texts these are.
  func demands(_ contradiction: PlanContradiction, _ names: FindingNames) -> String {
    func text(_ demand: PlanContradiction.Demand) -> String {
      let wording = demand.wording.isEmpty ? significant(demand.value) : demand.wording
      return self(
        "\(demand.plan) 第\(demand.version)版 \(demand.clause.number) \(wording)",
        "\(demand.plan) v\(demand.version) \(demand.clause.number) \(wording)")
    }
    let (own, other) = (text(contradiction.own), text(contradiction.other))
    return names.of(contradiction.own.target)
      + self(
        " 到 \(contradiction.deadline),\(own);\(other)", " by \(contradiction.deadline), \(own); \(other)")
  }

  private func sum(_ sum: SumCheck, _ names: FindingNames) -> String {
    let (total, parts) = (significant(sum.total), significant(sum.sum))
    let (rest, share) = (significant(sum.residual), percent(sum.residualPercent))
    return "\(names.of(sum.indicator)) \(period(sum.period)) "
      + self(
        "合计 \(total),各区县之和 \(parts),差 \(rest)(\(share))", "total \(total), sum \(parts), \(rest) (\(share))")
  }
}

/// What findings are about, by the names a reader knows.
struct FindingNames {
  let words: Words
  let situation: Situation

  func of(_ id: Target.ID) -> String {
    guard let target = situation.target(id) else { return id.text }
    return target.scope == .whole ? target.name : "\(of(target.scope)) \(target.name)"
  }
  func of(_ id: WorkTask.ID) -> String {
    situation.task(id).map { "\($0.clause.number) \($0.name)" } ?? id.text
  }
  func of(_ id: Indicator.ID) -> String { situation.indicator(id)?.name ?? id.text }
  func of(_ id: Cluster.ID) -> String { situation.plan.clusters.first { $0.id == id }?.name ?? id.text }
  func of(_ indicator: Indicator.ID, _ scope: Scope) -> String { "\(of(scope)) \(of(indicator))" }

  func of(_ scope: Scope) -> String {
    switch scope {
    case .whole: situation.plan.place.name
    case .cluster(let id): of(id)
    case .district(let id): situation.plan.districts.first { $0.id == id }?.name ?? id.text
    case .park(let code): code
    }
  }
}
