/// What the components of a health index are read from, on one day.
struct HealthReadings: Sendable {
  let plan: Plan
  let index: PlanIndex
  let series: SeriesTable
  let assessments: [Assessment]
  let nodes: [NodeStatus]
  let technologies: TechnologyMap
  let day: Day

  /// A quantity of a scope, before it is scored.
  struct Value: Hashable {
    var value: Double
    var period: Period?
    var isStale: Bool
  }

  /// The newest value of a quantity; nil when nothing was ever reported.
  func value(of quantity: HealthDefinition.Quantity, for scope: Scope) -> Value? {
    switch quantity {
    case .latest(let id):
      return series[id, scope]?.newestReading().map { dated($0.value, $0.period, of: id) }
    case .yearOnYear(let id):
      return series[id, scope]?.newestYearOnYear().map { dated($0.change, $0.period, of: id) }
    case .technologyShare(let grade): return technologyShare(grade, scope)
    case .nodesOnTime: return nodesOnTime(scope)
    case .ownTarget(let id): return ownTarget(id, scope)
    }
  }

  private func dated(_ value: Double, _ period: Period, of id: Indicator.ID) -> Value {
    let schedule = index.indicators[id].map { index.schedule(of: plan.indicators[$0]) } ?? index.standard
    let overdue = CalendarState(schedule, on: day).newestOverdue(upTo: day)
    return Value(value: value, period: period, isStale: overdue.map { period.lastMonth < $0 } ?? false)
  }

  /// Per cent of the coloured technologies.
  private func technologyShare(_ grade: TechnologyColour.Grade, _ scope: Scope) -> Value? {
    guard case .cluster(let id) = scope else { return nil }
    let counts = technologies[id]
    let coloured = counts.total - counts.uncoloured
    guard coloured > 0 else { return nil }
    return Value(value: 100 * Double(counts[grade]) / Double(coloured), period: nil, isStale: false)
  }

  /// Per cent of the nodes whose day has passed or that are done with one: done by it.
  private func nodesOnTime(_ scope: Scope) -> Value? {
    var inTime = 0
    var due = 0
    for node in nodes where node.node.isOf(scope) {
      switch node.state {
      case .doneInTime:
        inTime += 1
        due += 1
      case .doneLate, .overdue: due += 1
      case .done, .dueSoon, .open, .undated: break
      }
    }
    guard due > 0 else { return nil }
    return Value(value: 100 * Double(inTime) / Double(due), period: nil, isStale: false)
  }

  /// Done / due of the scope's own target with the nearest deadline, per cent; met is at least 100.
  private func ownTarget(_ id: Indicator.ID, _ scope: Scope) -> Value? {
    let own = plan.targets.indices.filter {
      plan.targets[$0].indicator == id && plan.targets[$0].scope == scope
    }
    guard let nearest = own.min(by: { plan.targets[$0].deadline < plan.targets[$1].deadline }) else {
      return nil
    }
    let assessment = assessments[nearest]
    guard let reached = assessment.reached else { return nil }
    return Value(
      value: reached, period: assessment.latest?.period, isStale: assessment.reasons.contains(.stale))
  }
}

extension Assessment {
  /// Done / due in per cent; where nothing is due 100 for what is met, 0 for what fell back.
  fileprivate var reached: Double? {
    let light = light ?? lastLight
    guard let due = duePercent, let done = donePercent, due > 0 else {
      return light == .met ? 100 : remarks.contains(.wrongWay) ? 0 : nil
    }
    return light == .met ? max(100, 100 * done / due) : 100 * done / due
  }
}

extension Node {
  fileprivate func isOf(_ scope: Scope) -> Bool {
    switch scope {
    case .cluster(let id): cluster == id
    case .district(let id): unit?.text == id.text
    case .whole, .park: false
    }
  }
}
