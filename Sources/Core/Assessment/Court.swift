/// Everything needed to judge the targets of a plan on one day.
struct Court: Sendable {
  var plan: Plan
  var index: PlanIndex
  var series: SeriesTable
  var checks: [RuleCheck]
  var day: Day

  func assess(_ target: Target) -> Assessment {
    var assessment = Assessment(of: target.id, asOf: day, rule: "pace")
    assessment.reasons = [target.kind == .unquantified ? .unquantified : .notDue]
    return assessment
  }
}
