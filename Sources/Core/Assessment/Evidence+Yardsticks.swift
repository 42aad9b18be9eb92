extension Evidence {
  /// The numbers a yardstick works with, as steps and as values of their own.
  func describe(_ yardstick: any Yardstick, _ judged: Judged, in assessment: inout Assessment) {
    switch yardstick {
    case let pace as PaceYardstick:
      describe(pace, judged, in: &assessment)
      assessment.steps += pace.steps(judged.reading.value)
      describeMemory(in: &assessment)
    case let other as any RuleYardstick:
      describe(other.way, judged, in: &assessment)
      assessment.steps += other.steps(judged.reading.value)
      assessment.inputs += trendInputs(other, judged)
    case let annual as AnnualYardstick:
      describe(annual, judged, in: &assessment)
      describeMemory(in: &assessment)
    case let hold as HoldYardstick:
      let off = abs(judged.reading.value - hold.base)
      assessment.add(.difference, [judged.reading.value, hold.base], off)
      assessment.add(.compare, [off, hold.tolerance, 2 * hold.tolerance], off)
    case let rank as RankYardstick:
      let gain = rank.sign * (judged.reading.value - rank.base)
      assessment.add(.difference, [judged.reading.value, rank.base], gain)
      assessment.add(.compare, [gain, 0], gain)
    default:
      assessment.add(.compare, [judged.reading.value, goal?.value ?? 1], judged.reading.value)
    }
  }

  /// What the way from base to goal says, whatever rule is in force.
  private func describe(_ pace: PaceYardstick, _ judged: Judged, in assessment: inout Assessment) {
    let y = judged.reading.value
    assessment.elapsed = 100 * pace.elapsed
    assessment.due = pace.due
    assessment.duePercent = pace.duePercent
    assessment.donePercent = pace.donePercent(y)
    assessment.lag = pace.lag(y)
    if pace.base == nil { assessment.remarks.append(.withoutBaseline) }
    assessment.requiredPace = requiredPace(pace, judged)
    if let base = pace.base, let path = pace.path, judged.instant.isAbove(path.start.instant) {
      let perYear = (y - base) / (judged.instant - path.start.instant)
      assessment.achievedPace = split(perYear)
    }
  }

  private func describe(_ annual: AnnualYardstick, _ judged: Judged, in assessment: inout Assessment) {
    let y = judged.reading.value
    let due = annual.value * annual.duePercent / 100
    assessment.targetValue = annual.value
    assessment.years = yearVerdicts(judged)
    assessment.elapsed = 100 * Double(judged.reading.period.month) / 12
    assessment.due = due
    assessment.duePercent = annual.duePercent
    assessment.donePercent = annual.donePercent(y)
    assessment.lag = annual.lag(y)
    assessment.add(.yearDue, [annual.value, annual.duePercent], due)
    assessment.add(.donePercent, [y, annual.value], annual.donePercent(y))
    let operands = [annual.duePercent, annual.donePercent(y)]
    assessment.add(.lag, annual.isCeiling ? operands.reversed() : operands, annual.lag(y))
    if annual.isMet(y) == nil {
      assessment.add(.compare, [annual.lag(y), cutOffs.yellow, cutOffs.red], annual.lag(y))
    } else {
      assessment.add(.compare, [y, annual.value], y)
    }
    let past = assessment.years.filter { $0.year != judged.reading.period.year }
    if target.kind == .annual, past.contains(where: { $0.isMet == false }) {
      assessment.remarks.append(.pastYearMissed)
    }
    if target.kind == .annual, past.contains(where: { $0.isMet == nil }) {
      assessment.remarks.append(.pastYearUnknown)
    }
    assessment.requiredPace = requiredPace(annual, judged)
    let month = Double(judged.reading.period.month)
    assessment.achievedPace = .init(perYear: nil, perMonth: y / month, perQuarter: nil)
  }

  /// (v − y)/(T − t); 0 when met, none at the deadline. Per month and quarter where the calendar has them.
  private func requiredPace(_ pace: PaceYardstick, _ judged: Judged) -> Assessment.RequiredPace? {
    let left = target.deadline.instant - judged.instant
    guard left > 1e-9, !pace.isClosed else { return nil }
    let y = judged.reading.value
    let perYear = pace.goal.isMet(by: y) ? 0 : (pace.goal.value - y) / left
    return split(perYear)
  }

  /// A change a year, by month or quarter too where the calendar has them.
  private func split(_ perYear: Double) -> Assessment.RequiredPace {
    switch calendar.schedule.calendar.rhythm {
    case .monthly: Assessment.RequiredPace(perYear: perYear, perMonth: perYear / 12, perQuarter: nil)
    case .quarterly: Assessment.RequiredPace(perYear: perYear, perMonth: nil, perQuarter: perYear / 4)
    default: Assessment.RequiredPace(perYear: perYear, perMonth: nil, perQuarter: nil)
    }
  }

  /// What the rest of the year asks for per month: (v − y)/(12 − m).
  private func requiredPace(_ annual: AnnualYardstick, _ judged: Judged) -> Assessment.RequiredPace? {
    let left = 12 - judged.reading.period.month
    guard left > 0, !annual.isClosed else { return nil }
    let perMonth = max(0, (annual.value - judged.reading.value) / Double(left))
    return Assessment.RequiredPace(perYear: nil, perMonth: perMonth, perQuarter: nil)
  }
}

extension PaceYardstick {
  /// The calculation of the lag, and what it is compared with.
  func steps(_ y: Double) -> [Assessment.Step] {
    var steps: [Assessment.Step] = []
    func add(_ name: Assessment.Step.Name, _ operands: [Double], _ result: Double) {
      steps.append(Assessment.Step(name: name, operands: operands, result: result))
    }
    add(.elapsed, [instant, span.start, span.end], elapsed)
    if let path, let due {
      add(.pathValue, path.operands(at: instant), due)
      let (b, v) = (path.start.value, path.end.value)
      if let percent = duePercent { add(.duePercent, [due, b, v], percent) }
      if let percent = donePercent(y) { add(.donePercent, [y, b, v], percent) }
    } else if let due = duePercent, let done = donePercent(y) {
      add(.duePercent, [elapsed], due)
      add(.donePercent, [y, goal.value], done)
    }
    if let lag = lag(y), let due = duePercent, let done = donePercent(y) { add(.lag, [due, done], lag) }
    return steps + comparison(y)
  }

  /// The last line of the calculation.
  func comparison(_ y: Double) -> [Assessment.Step] {
    if goal.beyond(y) != nil, let about = goal.about {
      let off = abs(y - about.centre)
      return [
        Assessment.Step(name: .difference, operands: [y, about.centre], result: off),
        Assessment.Step(
          name: .compare, operands: [off, about.tolerance, 2 * about.tolerance], result: off),
      ]
    }
    if let lag = lag(y), !goal.isMet(by: y), !isClosed {
      return [Assessment.Step(name: .compare, operands: [lag, cutOffs.yellow, cutOffs.red], result: lag)]
    }
    return [Assessment.Step(name: .compare, operands: [y, goal.value], result: y)]
  }
}

extension Path {
  /// What a step of the calculation shows: the two values around an instant and the share between them.
  fileprivate func operands(at instant: Double) -> [Double] {
    guard vertices.count > 2, instant > start.instant, instant < end.instant,
      let next = vertices.firstIndex(where: { $0.instant >= instant }), next > 0
    else { return [start.value, end.value, elapsed(at: instant)] }
    let (a, b) = (vertices[next - 1], vertices[next])
    return [a.value, b.value, (instant - a.instant) / (b.instant - a.instant)]
  }
}
