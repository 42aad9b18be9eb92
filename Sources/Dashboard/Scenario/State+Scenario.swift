public import Core
import Screen

extension State {
  /// What must be asked to see the plan as of the day chosen: the store alone, or with what is assumed.
  func planEffect(asOf: Day?) -> Effect {
    scenario.isEmpty ? .load(snapshotQuery) : .tryOut(scenario, plan: wantedPlan, asOf: asOf)
  }

  /// Assumes something, and has everything judged with it. The store never hears of it.
  public mutating func assume(_ assumptions: [Assumption]) -> [Effect] {
    guard situation != nil, !assumptions.isEmpty else { return [] }
    for assumption in assumptions { scenario.assume(assumption) }
    answers += 1
    return [planEffect(asOf: asOf)]
  }

  /// Assumes nothing of a subject any more; with the last one the scenario is left.
  mutating func dropAssumption(of subject: Assumption.Subject) -> [Effect] {
    guard scenario[subject] != nil else { return [] }
    guard scenario.assumptions.count > 1 else { return leaveScenario() }
    scenario.drop(subject)
    answers += 1
    return [planEffect(asOf: asOf)]
  }

  /// Drops what the selected row assumes.
  mutating func dropAssumption() -> [Effect] {
    guard place.view == .whatIf, let row = selected,
      let assumption = scenario.assumptions.first(where: { $0.subject.code == row.id })
    else {
      notice = words("先在“测算”里选中一条假设", "select an assumption on the what-if screen first")
      return []
    }
    return dropAssumption(of: assumption.subject)
  }

  /// Shows at once how things stand without the scenario, and reads again whatever may have come since.
  mutating func leaveScenario() -> [Effect] {
    guard !scenario.isEmpty else {
      notice = words("没有在测算", "nothing is assumed")
      return []
    }
    let base = trial?.base
    forgetScenario()
    let effects = base.map { take($0, for: snapshotQuery) } ?? []
    notice = words("已退出测算,以下是库里的数据", "left what-if: these are the figures of the store")
    return effects + [planEffect(asOf: asOf)]
  }

  /// What is assumed of one plan says nothing of another.
  mutating func forgetScenario() {
    scenario = Scenario()
    trial = nil
    answers += 1
  }

  /// Takes in how things would stand. An answer to an older question comes too late.
  mutating func take(_ trial: Trial, asOf: Day?) -> [Effect] {
    guard isInSight, trial.scenario == scenario, asOf == self.asOf,
      trial.base.now.plan.id == situation?.plan.id
    else {
      return []
    }
    self.trial = trial
    outlooks.keep(trial.forecasts)
    return take(trial.assumed, for: snapshotQuery)
  }

  /// How things stand in the store.
  var storedSituation: Situation? { scenario.isEmpty ? situation : trial?.base.now ?? situation }

  /// That a scenario is on, for the first place of every header.
  var scenarioBadge: Line? {
    guard !scenario.isEmpty else { return nil }
    let count = scenario.assumptions.count
    let isWorking = trial?.scenario != scenario
    let dots = isWorking ? "…" : ""
    return Line(words(" 测算中 \(count) 处\(dots) ", " WHAT-IF \(count)\(dots) "), .scenarioMark)
  }

  /// The same for what leaves the screen.
  var scenarioMark: [String] {
    guard !scenario.isEmpty else { return [] }
    let count = scenario.assumptions.count
    return [words("测算:假设 \(count) 处,不是实际数据", "what-if: \(count) assumed, not actual figures")]
  }
}

extension State {
  /// `E`: what is selected under other figures; where that means nothing, everything that is assumed.
  mutating func askWhatIf() -> [Effect] {
    guard let about = assumable else { return go(to: .whatIf) }
    overlay = .assumption(AssumptionForm(about))
    return []
  }

  /// Of what figures could be assumed here: the selected or shown target, else what is measured of the selected or
  /// shown cluster or district.
  var assumable: AssumptionForm.About? {
    if let target = whyTarget { return .target(target) }
    let views = [selected?.item?.view, place.view]
    guard let indicator = situation?.mainIndicator else { return nil }
    return views.lazy.compactMap { view in
      switch view {
      case .cluster(let id): .series(indicator, .cluster(id))
      case .district(let id): .series(indicator, .district(id))
      default: nil
      }
    }.first
  }
}

extension Assumption.Subject {
  /// Names it among others: the form a command line takes, ids only.
  public var code: String {
    switch self {
    case .figure(let indicator, let scope, let period): "\(indicator)@\(scope.code):\(period)"
    case .value(let target): target.text
    case .deadline(let target): "\(target):deadline"
    }
  }
}
