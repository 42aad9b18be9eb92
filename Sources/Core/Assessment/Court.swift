/// Everything needed to judge the targets of a plan on one day.
struct Court: Sendable {
  let plan: Plan
  let index: PlanIndex
  let series: SeriesTable
  let checks: [RuleCheck]
  let day: Day
  /// Whether assessments also say what the rules not in force would say.
  var comparesRules = true

  func assess(_ target: Target) -> Assessment {
    switch target.kind {
    case .unquantified: return without(.unquantified, target)
    case .limit: return assessLimit(target)
    default:
      guard let evidence = evidence(for: target) else { return without(.cannotAssess, target) }
      return evidence.assessment(comparesRules: comparesRules)
    }
  }

  /// What a target is judged by; nil without an indicator the plan knows.
  func evidence(for target: Target) -> Evidence? {
    guard let id = target.indicator, let at = index.indicators[id] else { return nil }
    let indicator = plan.indicators[at]
    return Evidence(
      target, of: indicator, in: series[id, target.scope],
      calendar: CalendarState(index.schedule(of: indicator), on: day), years: plan.years,
      rules: rules(for: target), on: day)
  }

  /// The rules of a target, the narrowest first: its own, its line's, the plan's.
  func rules(for target: Target) -> RuleSet {
    let line = target.task.flatMap { index.tasks[$0] }.flatMap { index.lines[plan.tasks[$0].line] }
    let written = [target.rule, line.flatMap { plan.lines[$0].rule }, plan.rule].compactMap { $0 }
    return RuleSet(written, alternative: plan.alternativeRule)
  }

  private func without(_ reason: Reason, _ target: Target) -> Assessment {
    var assessment = Assessment(of: target.id, asOf: day, rule: target.kind.rawValue)
    assessment.reasons = [reason]
    return assessment
  }

  /// A rule over objects: violated it is yellow when soft and red when hard; kept only when every object
  /// is known. At the deadline, as everywhere, there are two verdicts.
  private func assessLimit(_ target: Target) -> Assessment {
    var assessment = without(.notReported, target)
    guard let check = checks.first(where: { $0.rule == target.standingRule }),
      let rule = plan.standingRules.first(where: { $0.id == target.standingRule })
    else { return assessment }
    let isClosed = day >= target.deadline
    let count = Double(check.violations)
    assessment.inputs = [
      Assessment.Input(role: .target, period: nil, value: 0, figure: nil, clause: rule.clause)
    ]
    assessment.add(.compare, [count, 0], count)
    if check.violations > 0 {
      assessment.light = isClosed || rule.strength == .hard ? .red : .yellow
      assessment.remarks = isClosed ? [.missed] : []
    } else if check.unknown == 0, check.subjects > 0 {
      assessment.light = isClosed ? .met : .green
    }
    if assessment.light != nil { assessment.reasons = [] }
    return assessment
  }
}
