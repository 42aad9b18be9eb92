extension Evidence {
  /// What is known before any figure: the target, its baseline and what it asks for.
  func describeTarget(in assessment: inout Assessment) {
    if let value = target.value {
      assessment.inputs.append(
        Assessment.Input(role: .target, period: nil, value: value, figure: nil, clause: target.clause))
    }
    if let baseline {
      assessment.baseline = baseline
      assessment.inputs.append(
        Assessment.Input(
          role: .baseline, period: baseline.period, value: baseline.value, figure: baseline.figures.first,
          clause: nil))
    }
    assessment.targetValue = goal?.value
    describeGoal(in: &assessment)
  }

  private func describeGoal(in assessment: inout Assessment) {
    guard let goal, let value = target.value else { return }
    switch target.kind {
    case .multiple: assessment.add(.targetValue, [value, base ?? 0], goal.value)
    case .increment where !sumsYears: assessment.add(.targetValue, [base ?? 0, value], goal.value)
    case .about: assessment.add(.nearEdge, [value, tolerance(around: value)], goal.value)
    default: break
    }
  }

  /// What the judged value is beside any rule: 完成率, 同比, how it was reported.
  func describe(_ judged: Judged, in assessment: inout Assessment) {
    if judged.reading.isProvisional { assessment.remarks.append(.provisional) }
    switch max(judged.reading.descent, baseline?.descent ?? .own) {
    case .own: break
    case .carried: assessment.remarks.append(.carried)
    case .estimated: assessment.remarks.append(.estimated)
    }
    if judged.reading.isRolling { assessment.remarks.append(.rolling) }
    if target.kind == .cumulative, hasFallen(by: judged) { assessment.remarks.append(.fell) }
    describeCompletion(judged, in: &assessment)
    if let change = yearOnYear(judged) {
      assessment.yearOnYear = change.change
      assessment.yearOnYearDifference = change.difference
      assessment.yearOnYearPeriod = change.period
    }
  }

  private func describeCompletion(_ judged: Judged, in assessment: inout Assessment) {
    guard sign > 0, let printed = printedValue(judged), printed != 0 else { return }
    let done =
      target.kind == .increment && !sumsYears ? judged.reading.value - (base ?? 0) : judged.reading.value
    assessment.completion = 100 * done / printed
    assessment.add(.completion, [done, printed], 100 * done / printed)
  }

  /// The value 完成率 is of: as the plan prints it, of a multiple what that comes to.
  private func printedValue(_ judged: Judged) -> Double? {
    switch target.kind {
    case .hold, .limit, .unquantified: nil
    case .multiple: goal?.value
    case .annual, .finalYear: value(of: judged.reading.period.year)
    case .coverage, .first: goal?.value
    case .level, .ratio, .cumulative, .increment, .about, .rank: target.value
    }
  }

  private func yearOnYear(_ judged: Judged) -> YearOnYear? {
    // Places in a ranking are in order, not in proportion.
    if indicator.unit.dimension == .rank { return nil }
    switch target.kind {
    case .annual, .finalYear, .increment:
      guard indicator.measure == .flow else { fallthrough }
      return series?.cumulativeYearOnYear(judged.reading.period.year, judged.reading.period.month)
    default:
      return series?.yearOnYear(of: judged.reading)
    }
  }

  /// Whether a cumulative count was lower than before anywhere up to the judged figure.
  private func hasFallen(by judged: Judged) -> Bool {
    guard let series else { return false }
    let values = series.observations.filter { $0.period <= judged.reading.period }.map(\.value)
    return zip(values, values.dropFirst()).contains { $1 < $0 }
  }
}

extension Assessment {
  mutating func add(_ name: Step.Name, _ operands: [Double], _ result: Double) {
    steps.append(Step(name: name, operands: operands, result: result))
  }
}
