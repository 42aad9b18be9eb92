/// What the components of a health index are read from.
struct HealthReadings: Sendable {
  var plan: Plan
  var index: PlanIndex
  var series: SeriesTable
  var assessments: [Assessment]
  var nodes: [NodeStatus]
  var technologies: TechnologyMap
  var day: Day
}
extension Situation {
  static func health(_ plan: Plan, _ readings: HealthReadings) -> [HealthScore] { [] }
}
