extension Evidence {
  /// A light rule set up for the judged value.
  func yardstick(by rule: LightRule, _ goal: Goal, _ judged: Judged) -> any Yardstick {
    let way = paceYardstick(goal, judged)
    switch needsPace(rule, goal) ? rules[.pace] : rule {
    case .growth: return GrowthYardstick(way: way, rule: rule, growth: Growth(way))
    case .projection: return ProjectionYardstick(way: way, rule: rule, growth: Growth(way))
    case .trend: return trendYardstick(rule, way, judged)
    case .pace: return way
    case .paceWithMemory:
      var remembering = way
      remembering.wasRed = earlier(than: judged)?.isRed ?? false
      return remembering
    }
  }

  private func paceYardstick(_ goal: Goal, _ judged: Judged) -> PaceYardstick {
    PaceYardstick(
      goal: goal, base: pathBase, path: path, elapsed: elapsed(at: judged.instant), instant: judged.instant,
      span: (start, target.deadline.instant), cutOffs: cutOffs,
      judgesCompletion: target.judgedWithoutBaseline, isClosed: isClosed(judged))
  }

  private func trendYardstick(_ rule: LightRule, _ way: PaceYardstick, _ judged: Judged) -> TrendYardstick {
    let points = yearEnds(upTo: judged)
    return TrendYardstick(
      way: way, rule: rule, points: points.map { .init(instant: $0.instant, value: $0.value) },
      left: target.deadline.instant - judged.instant)
  }

  /// A value at the end of a year: the newest figure there, of a flow the full year.
  private struct YearEnd {
    var instant: Double
    var value: Double
    var period: Period
    var figure: Figure.ID?
  }

  /// The last six values at ends of years up to the judged one; the plan's baseline is one of them, in place
  /// of a figure of the same day.
  private func yearEnds(upTo judged: Judged) -> [YearEnd] {
    let stated = target.baseline.map {
      YearEnd(instant: $0.period.instant, value: $0.value, period: $0.period, figure: nil)
    }
    var ends: [YearEnd] = []
    for reading in series?.yearEnds() ?? [] where reading.period.lastMonth <= judged.reading.period.lastMonth
    {
      let end = YearEnd(
        instant: reading.period.instant, value: value(of: reading), period: reading.period,
        figure: series?[reading.period]?.figure)
      // Of one end of a year the longer span comes later and replaces the shorter.
      if ends.last?.instant == end.instant { ends.removeLast() }
      ends.append(end)
    }
    if let stated, stated.instant <= judged.instant {
      ends.removeAll { $0.instant == stated.instant }
      ends.insert(stated, at: ends.firstIndex { $0.instant > stated.instant } ?? ends.count)
    }
    return Array(ends.suffix(6))
  }

  /// A coverage by its two counts, as the judged value is.
  private func value(of reading: Reading) -> Double {
    guard target.kind == .coverage, let series else { return reading.value }
    return Judged(reading: reading).counted(in: series, unit: indicator.unit).reading.value
  }

  /// The points behind a trend but for the judged value itself, which stands among the inputs already.
  func trendInputs(_ yardstick: any RuleYardstick, _ judged: Judged) -> [Assessment.Input] {
    guard yardstick is TrendYardstick else { return [] }
    return yearEnds(upTo: judged).filter {
      $0.period != judged.reading.period && $0.period != baseline?.period
    }
    .map { .init(role: .earlier, period: $0.period, value: $0.value, figure: $0.figure, clause: nil) }
  }
}

extension Evidence {
  /// The newest judged period before another one, as a rule with memory sees it: without memory.
  struct Earlier {
    var judged: Judged
    var due: Double
    var done: Double
    var isRed: Bool
  }

  func earlier(than judged: Judged) -> Earlier? {
    guard rules[.pace].hasMemory else { return nil }
    let period = judged.reading.period
    let last = min(target.deadline, Day.end(ofMonth: period.month - 1, in: period.year))
    guard let before = self.judged(upTo: last), !isBase(before) else { return nil }
    if target.kind == .annual || target.kind == .finalYear {
      guard before.reading.period.year == period.year else { return nil }
    }
    let forgetful = withoutMemory
    guard case .success(let yardstick) = forgetful.measure(before) else { return nil }
    let y = before.reading.value
    let isRed = yardstick.verdict(on: y).light == .red
    switch yardstick {
    case let pace as PaceYardstick:
      guard let due = pace.duePercent, let done = pace.donePercent(y) else { return nil }
      return Earlier(judged: before, due: due, done: done, isRed: isRed)
    case let year as AnnualYardstick:
      let percents = [year.duePercent, year.donePercent(y)]
      let operands = year.isCeiling ? percents.reversed() : percents
      return Earlier(judged: before, due: operands[0], done: operands[1], isRed: isRed)
    default: return nil
    }
  }

  private var withoutMemory: Evidence {
    let pace = LightRule.pace(yellow: cutOffs.yellow, red: cutOffs.red)
    return Evidence(self, rules: RuleSet([pace], alternative: nil))
  }

  /// The line that shows why green is yellow.
  func describeMemory(in assessment: inout Assessment) {
    guard assessment.remarks.contains(.memory), let judged = judged(), let earlier = earlier(than: judged)
    else { return }
    assessment.inputs += earlier.judged.inputs.map {
      Assessment.Input(role: .earlier, period: $0.period, value: $0.value, figure: $0.figure, clause: nil)
    }
    let step = Assessment.Step(
      name: .earlierLag, operands: [earlier.due, earlier.done], result: earlier.due - earlier.done)
    // Before the comparison, which stays the last line.
    assessment.steps.insert(step, at: max(0, assessment.steps.count - 1))
  }
}

extension Evidence {
  /// The name of what judges: of the kind where it has a rule of its own, else of the light rule.
  var ruleName: String {
    if hasOwnRule { return target.kind.rawValue }
    let method = goal.map { needsPace(ruleInForce, $0) } ?? false ? .pace : ruleInForce.method
    return method.rawValue
  }

  /// What every rule says of the judged value; the one in force says what the mark says.
  func compareRules(_ judged: Judged, _ yardstick: any Yardstick, in assessment: inout Assessment) {
    let own = ruleInForce
    assessment.verdicts = LightRule.Method.allCases.map { method in
      if method == own.method { return ruling(by: own, yardstick, in: assessment) }
      guard !hasOwnRule, let goal else { return RuleVerdict(notApplicable: rules[method]) }
      return verdict(by: rules[method], goal, judged)
    }
    if !hasOwnRule, let goal, needsPace(own, goal) { assessment.remarks.append(.paceInstead) }
  }

  private func ruling(
    by rule: LightRule, _ yardstick: any Yardstick, in assessment: Assessment
  ) -> RuleVerdict {
    let value = assessment.latest?.value ?? 0
    return RuleVerdict(
      rule: rule, isInForce: true, isApplicable: true, light: assessment.light,
      reason: assessment.light == nil ? assessment.reasons.min() : nil, remarks: assessment.remarks,
      measure: yardstick.ruled.map { $0.measure(value) } ?? assessment.lag,
      steps: assessment.steps)
  }

  private func verdict(by rule: LightRule, _ goal: Goal, _ judged: Judged) -> RuleVerdict {
    let yardstick = yardstick(by: rule, goal, judged)
    let y = judged.reading.value
    let verdict = yardstick.verdict(on: y)
    var found = RuleVerdict(notApplicable: rule)
    found.isApplicable = true
    (found.light, found.reason, found.remarks) = (verdict.light, verdict.reason, verdict.remarks)
    if isBase(judged), verdict.light != .met { (found.light, found.reason) = (nil, reasonWithoutReport) }
    if isStale(judged), let light = found.light, light >= .green {
      (found.light, found.reason) = (nil, .stale)
    }
    if needsPace(rule, goal) { found.remarks.append(.paceInstead) }
    if let other = yardstick.ruled {
      found.measure = other.way.settled(y) == nil && other.hindrance(y) == nil ? other.measure(y) : nil
      found.steps = other.steps(y)
    } else if let pace = yardstick as? PaceYardstick {
      found.measure = pace.lag(y)
      found.steps = pace.steps(y)
    }
    return found
  }
}

extension RuleVerdict {
  init(notApplicable rule: LightRule) {
    self.init(
      rule: rule, isInForce: false, isApplicable: false, light: nil, reason: nil, remarks: [], measure: nil,
      steps: [])
  }
}
