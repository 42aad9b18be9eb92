extension Evidence {
  /// The target's assessment, with everything that made it.
  ///
  /// - Parameter comparesRules: Whether it also says what the rules not in force would say.
  func assessment(comparesRules: Bool = true) -> Assessment {
    var assessment = judgedAssessment(comparesRules)
    assessment.reasons.sort()
    return assessment
  }

  private func judgedAssessment(_ comparesRules: Bool) -> Assessment {
    var assessment = Assessment(of: target.id, asOf: day, rule: ruleName)
    describeTarget(in: &assessment)
    guard let judged = judged() else {
      assessment.reasons = reasonsWithoutFigure()
      return assessment
    }
    assessment.latest = judged.point
    assessment.inputs += judged.inputs
    assessment.steps += judged.steps
    describe(judged, in: &assessment)
    switch measure(judged) {
    case .failure(let missing):
      assessment.reasons = [missing.reason] + (isStale(judged) ? [.stale] : [])
    case .success(let yardstick):
      judge(judged, by: yardstick, into: &assessment)
      if comparesRules { compareRules(judged, yardstick, in: &assessment) }
    }
    return assessment
  }

  struct Missing: Error { var reason: Reason }

  /// The yardstick for the judged value, or what is lacking to set one up.
  func measure(_ judged: Judged) -> Result<any Yardstick, Missing> {
    let isClosed = isClosed(judged)
    switch target.kind {
    case .annual, .finalYear:
      let yardstick = annualYardstick(judged, yearVerdicts(judged))
      return yardstick.map { .success($0) } ?? .failure(Missing(reason: .cannotAssess))
    case .first:
      return .success(FirstYardstick(value: goal?.value ?? 1, isClosed: isClosed))
    case .hold:
      guard let base else { return .failure(Missing(reason: .noBaseline)) }
      guard base != 0 || target.tolerance != nil || indicator.measure == .ratio else {
        return .failure(Missing(reason: .cannotAssess))
      }
      return .success(HoldYardstick(base: base, tolerance: tolerance(around: base), isClosed: isClosed))
    case .rank where target.value == nil:
      guard let base else { return .failure(Missing(reason: .noBaseline)) }
      return .success(RankYardstick(base: base, sign: sign, isClosed: isClosed))
    default:
      guard let goal else {
        let lacksBase = base == nil && needsBaseForGoal
        return .failure(Missing(reason: lacksBase ? .noBaseline : .cannotAssess))
      }
      return .success(yardstick(by: ruleInForce, goal, judged))
    }
  }

  /// e, within 0…1.
  func elapsed(at instant: Double) -> Double {
    let end = target.deadline.instant
    return end > start ? min(1, max(0, (instant - start) / (end - start))) : 1
  }

  private var needsBaseForGoal: Bool { target.kind == .multiple || target.kind == .increment }

  func isClosed(_ judged: Judged) -> Bool {
    judged.reading.period.last >= target.deadline || isPastDeadline
  }

  /// Older than the newest overdue report up to the deadline.
  func isStale(_ judged: Judged) -> Bool {
    guard !judged.hasHole else { return true }
    guard let overdue = calendar.newestOverdue(upTo: target.deadline) else { return false }
    return judged.reading.period.lastMonth < overdue
  }

  private func judge(_ judged: Judged, by yardstick: any Yardstick, into assessment: inout Assessment) {
    let verdict = yardstick.verdict(on: judged.reading.value)
    if isBase(judged), verdict.light != .met {
      assessment.reasons = [reasonWithoutReport]
      return
    }
    assessment.light = verdict.light
    assessment.remarks += verdict.remarks
    if let reason = verdict.reason { assessment.reasons.append(reason) }
    let isStale = isStale(judged, under: verdict)
    describe(yardstick, judged, in: &assessment)
    assessment.nextReport = nextReport(judged, yardstick)
    seekCounterfactuals(by: yardstick, isStale: isStale, in: &assessment)
    guard isStale else { return }
    assessment.reasons.append(.stale)
    // Not reporting never improves a mark: what was good is no longer known to be.
    guard let light = assessment.light, light >= .green else { return }
    assessment.lastLight = light
    assessment.light = nil
  }

  /// Whether the mark is stale; what was reached for the first time stays reached.
  func isStale(_ judged: Judged, under verdict: Verdict) -> Bool {
    isStale(judged) && !(target.kind == .first && verdict.light == .met)
  }

  /// Whether the newest figure is no newer than the base: it says nothing of the way since, and what
  /// stands still by definition must not look on course.
  func isBase(_ judged: Judged) -> Bool {
    baseline != nil && target.kind.comparesWithBase && !judged.instant.isAbove(start) && !isClosed(judged)
  }

  var reasonWithoutReport: Reason { calendar.wasDue(upTo: target.deadline) ? .notReported : .notDue }

  private func seekCounterfactuals(
    by yardstick: any Yardstick, isStale: Bool, in assessment: inout Assessment
  ) {
    guard let light = assessment.light, let value = assessment.latest?.value else { return }
    func way(to wanted: Light) -> Assessment.Counterfactual? {
      if let obstacle = yardstick.obstacle(to: wanted) { return .notNow(obstacle) }
      return yardstick.firstValue(giving: wanted, from: value, decimals: indicator.decimals)
        .map { .value($0) }
    }
    if light < .yellow { assessment.toYellow = way(to: .yellow) }
    if light < .green { assessment.toGreen = isStale ? .notNow(.stale) : way(to: .green) }
    if light >= .green, isStale { assessment.toGreen = .notNow(.stale) }
  }

  /// Why nothing can be judged where no figure serves.
  private func reasonsWithoutFigure() -> [Reason] {
    let base: [Reason] = lacksBaseline ? [.noBaseline] : []
    if indicator.measure == .flow, hasRelevantFigures { return base + [.cannotAssess] }
    guard target.kind == .finalYear else { return base + [reasonWithoutReport] }
    let reached = calendar.schedule.entries.prefix(calendar.pastDue).last.map { $0.period.year } ?? 0
    return [reached >= firstAssessedYear ? .notReported : .notAssessmentYear]
  }

  /// Whether anything was reported that the kind would use if it fitted together.
  private var hasRelevantFigures: Bool {
    let first =
      switch target.kind {
      case .annual: years.first
      case .finalYear: firstAssessedYear
      case .increment: Int(start)
      default: 0
      }
    return series?.observations.contains {
      $0.period.year >= first && $0.period.last <= target.deadline
    } ?? false
  }

  /// Whether a light needs a baseline neither plan nor figures have.
  private var lacksBaseline: Bool {
    guard baseline == nil else { return false }
    switch target.kind {
    case .annual, .finalYear, .first, .limit, .unquantified: return false
    case .increment: return !sumsYears
    case .level, .ratio, .cumulative, .coverage, .about: return !target.judgedWithoutBaseline
    case .rank, .multiple, .hold: return true
    }
  }
}
