import Core

extension ShowReport {
  func record(_ point: Assessment.Point) -> JSON {
    JSON([
      "period": point.period, "value": point.value, "provisional": point.isProvisional,
      "rolling": point.isRolling, "figures": point.figures, "descent": point.descent,
    ])
  }

  /// A baseline with where it is from, when the plan states it.
  func record(_ point: Assessment.Point, of target: Target) -> JSON {
    let stated = target.baseline.map { $0.period == point.period && $0.value == point.value } ?? false
    return record(point).adding(["stated": stated, "source": stated ? target.baseline?.source : nil])
  }

  /// 同比 of the judged span, with the unit the change is in.
  func yearOnYear(_ assessment: Assessment, of target: Target) -> JSON {
    guard let change = assessment.yearOnYear else { return .null }
    let measure = target.indicator.flatMap(situation.indicator)?.measure
    return JSON([
      "value": change, "unit": unitOfChange(measure), "difference": assessment.yearOnYearDifference,
      "period": assessment.yearOnYearPeriod,
    ])
  }

  func unitOfChange(_ measure: Measure?) -> String {
    (measure == .ratio ? UnitOfMeasure.percentagePoints : .percent).symbol
  }

  func record(_ pace: Assessment.RequiredPace) -> JSON {
    JSON(["perYear": pace.perYear, "perQuarter": pace.perQuarter, "perMonth": pace.perMonth])
  }

  /// The first value that gives a light, or what stands in its way.
  func record(_ what: Assessment.Counterfactual) -> JSON {
    switch what {
    case .value(let value): JSON(["value": value, "obstacle": JSON.null])
    case .notNow(let obstacle): JSON(["value": JSON.null, "obstacle": obstacle])
    }
  }

  func record(_ year: Assessment.YearVerdict) -> JSON {
    JSON(["year": year.year, "value": year.value, "due": year.due, "met": year.isMet])
  }

  func record(_ input: Assessment.Input) -> JSON {
    JSON([
      "role": input.role, "period": input.period, "value": input.value, "figure": input.figure,
      "clause": input.clause.map(record),
    ])
  }

  func record(_ step: Assessment.Step) -> JSON {
    JSON(["name": step.name, "operands": step.operands, "result": step.result])
  }
}
