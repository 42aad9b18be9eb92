/// How everything in a plan stands on one day, judged from what was known by then.
///
/// A pure function of a snapshot and a day: two situations of one snapshot are two points of time travel,
/// and `Changes` says what lies between them.
public struct Situation: Sendable {
  public let snapshot: Snapshot
  /// Data as of the end of this day (数据截至).
  public let day: Day
  /// One for each target, in the plan's order; parts of splits included.
  public let assessments: [Assessment]
  /// One for each series that is owed: by indicator in the plan's order, then by scope.
  public let reporting: [ReportingStatus]
  /// One for each node of the snapshot, in its order.
  public let nodes: [NodeStatus]
  /// By definition, then by cluster or district, in the plan's order.
  public let health: [HealthScore]
  /// One for each card, in the snapshot's order.
  public let technologies: [TechnologyStatus]
  public let technologyMap: TechnologyMap
  /// One for each cluster whose tier has a threshold.
  public let tierDistances: [TierDistance]
  /// Every series as it stood on the day.
  public let series: SeriesTable
  /// How everything stands to each standing rule: of lists as the store keeps it, of nodes as counted here.
  public let ruleChecks: [RuleCheck]
  let index: PlanIndex
  /// Places of nodes by what they belong to.
  let nodesOf: [Subject: [Int]]
  /// For each target the place of the report it is judged by.
  let reportOf: [Int?]

  /// Judges everything in `snapshot` by what was known at the end of `day`.
  public init(_ snapshot: Snapshot, on day: Day) {
    let index = PlanIndex(snapshot.plan)
    self.init(snapshot, index, index.belongings(of: snapshot.nodes, in: snapshot.plan), on: day)
  }

  /// The same plan and figures as they stood on another day.
  ///
  /// - Parameter comparesRules: Whether marks also say what the rules not in force would say, which takes a
  ///   fifth of the time and is nothing two days are compared by.
  public func on(_ day: Day, comparesRules: Bool = true) -> Situation {
    Situation(snapshot, index, nodesOf, on: day, comparesRules)
  }

  private init(
    _ snapshot: Snapshot, _ index: PlanIndex, _ nodesOf: [Subject: [Int]], on day: Day,
    _ comparesRules: Bool = true
  ) {
    let plan = snapshot.plan
    let series = SeriesTable(snapshot.figures, indicators: plan.indicators, on: day)
      .inheriting(snapshot.inheritances, on: day)
    self.snapshot = snapshot
    self.day = day
    self.index = index
    self.nodesOf = nodesOf
    self.series = series
    nodes = snapshot.nodes.map { NodeStatus($0, on: day) }
    technologies = Situation.technologies(snapshot, index: index, on: day)
    technologyMap = TechnologyMap(technologies, plan: plan)
    reporting = Situation.reporting(plan, index: index, series: series, on: day)
    reportOf = Situation.reports(plan, reporting)
    ruleChecks =
      snapshot.ruleChecks + NodeRules(plan: plan, nodes: snapshot.nodes, nodesOf: nodesOf).checks
    let court = Court(
      plan: plan, index: index, series: series, checks: ruleChecks, day: day, comparesRules: comparesRules)
    assessments = plan.targets.map(court.assess)
    tierDistances = Situation.tierDistances(plan, series: series)
    health = Situation.health(
      plan,
      HealthReadings(
        plan: plan, index: index, series: series, assessments: assessments, nodes: nodes,
        technologies: technologyMap, day: day))
  }

  public var plan: Plan { snapshot.plan }
}

extension Situation: Hashable {
  /// Situations are what their snapshot and day make them.
  public static func == (a: Situation, b: Situation) -> Bool { a.day == b.day && a.snapshot == b.snapshot }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(day)
    hasher.combine(snapshot)
  }
}
