/// The value a target is judged by, with how it came about.
struct Judged {
  var reading: Reading
  /// Where on the axis of years; of a sum up to a hole where that ends.
  var instant: Double { reading.period.instant }
  /// Whether figures after a missing span had to be left out.
  var hasHole = false
  var inputs: [Assessment.Input] = []
  var steps: [Assessment.Step] = []

  /// The figures behind it, in the order they went in.
  var figures: [Figure.ID] { inputs.compactMap(\.figure) }

  var point: Assessment.Point {
    Assessment.Point(
      period: reading.period, value: reading.value, isProvisional: reading.isProvisional,
      isRolling: reading.isRolling, figures: figures, descent: reading.descent)
  }

  mutating func add(_ observations: [Observation], as role: Assessment.Input.Role) {
    inputs += observations.map {
      Assessment.Input(role: role, period: $0.period, value: $0.value, figure: $0.figure, clause: nil)
    }
    if observations.count > 1 {
      let values = observations.map(\.value)
      add(.chain, values, values.reduce(0, +))
    }
  }

  mutating func add(_ step: Assessment.Step.Name, _ operands: [Double], _ result: Double) {
    steps.append(Assessment.Step(name: step, operands: operands, result: result))
  }
}

extension Evidence {
  /// The value to judge: the newest no later than the deadline, as the kind and measure ask for it.
  func judged() -> Judged? { judged(upTo: target.deadline) }

  /// The same of what ends by a day, no later than the deadline.
  func judged(upTo last: Day) -> Judged? {
    guard let series else { return nil }
    switch target.kind {
    case .annual: return series.judgedYear(from: years.first, upTo: last)
    case .finalYear: return series.judgedYear(from: firstAssessedYear, upTo: last)
    case .increment where sumsYears: return series.judgedSum(from: start, upTo: last)
    case .first: return series.judgedFirst(reaching: goal?.value ?? 1, upTo: last)
    case .coverage: return series.judged(upTo: last)?.counted(in: series, unit: indicator.unit)
    default: return series.judged(upTo: last)
    }
  }
}

extension Series {
  /// The newest observation, full year or rolling year with the figures behind it.
  func judged(upTo last: Day) -> Judged? {
    guard let reading = newestReading(upTo: last) else { return nil }
    var judged = Judged(reading: reading)
    guard measure == .flow else {
      judged.add(self[reading.period].map { [$0] } ?? [], as: .latest)
      return judged
    }
    let (year, month) = (reading.period.year, reading.period.month)
    judged.add(pieces(year, through: month), as: .latest)
    guard reading.isRolling, let now = yearToDate[year, month], let whole = yearToDate[year - 1, 12],
      let before = yearToDate[year - 1, month]
    else { return judged }
    judged.add(pieces(year - 1, through: 12), as: .previous)
    judged.add(pieces(year - 1, through: month), as: .previous)
    judged.add(.rollingYear, [now.value, whole.value, before.value], reading.value)
    return judged
  }

  /// What the newest year no earlier than `first` has so far, by itself.
  func judgedYear(from first: Int, upTo last: Day) -> Judged? {
    let reach = last.lastCompleteMonth
    guard measure == .flow else {
      return judged(upTo: last).flatMap { $0.reading.period.year >= first ? $0 : nil }
    }
    guard let end = yearToDate.newest(upTo: reach), end.year >= first,
      let reading = yearToDate(end.year, through: end.month)
    else { return nil }
    var judged = Judged(reading: reading)
    judged.add(pieces(end.year, through: end.month), as: .latest)
    return judged
  }

  /// Whole years since `start` and the running one, added up to the newest month or the first hole.
  func judgedSum(from start: Double, upTo last: Day) -> Judged? {
    let first = Int(start)
    guard let newest = yearToDate.newest(upTo: last.lastCompleteMonth), newest.year >= first else {
      return nil
    }
    var years: [Reading] = []
    for year in first...newest.year {
      let month = year == newest.year ? newest.month : lastMonth(of: year)
      guard let reading = yearToDate(year, through: month) else { break }
      years.append(reading)
      if month < 12 { break }
    }
    guard let end = years.last else { return nil }
    return sum(years, hasHole: (end.period.year, end.period.month) != newest)
  }

  /// The last month of a year its figures reach from January without a gap; 12 when they reach nowhere.
  private func lastMonth(of year: Int) -> Int {
    (1...12).last { yearToDate[year, $0] != nil } ?? 12
  }

  private func sum(_ years: [Reading], hasHole: Bool) -> Judged {
    let values = years.map(\.value)
    var judged = Judged(reading: years[years.count - 1], hasHole: hasHole)
    for year in years.dropLast() { judged.add(pieces(year.period.year, through: 12), as: .part) }
    let end = judged.reading.period
    judged.add(pieces(end.year, through: end.month), as: .latest)
    judged.reading.value = values.reduce(0, +)
    judged.reading.isProvisional = years.contains(where: \.isProvisional)
    judged.reading.descent = years.map(\.descent).max() ?? .own
    judged.add(.sum, values, judged.reading.value)
    return judged
  }

  /// The first observation that reaches `value`, else the newest.
  func judgedFirst(reaching value: Double, upTo last: Day) -> Judged? {
    let reported = observations.filter { $0.period.last <= last }
    guard let found = reported.first(where: { !$0.value.isBelow(value) }) ?? reported.last else { return nil }
    var judged = Judged(reading: Reading(found))
    judged.add([found], as: .latest)
    return judged
  }
}

extension Judged {
  /// A coverage by its two counts where the figure has them: 1999 of 2000 is not all, however it is rounded.
  func counted(in series: Series, unit: UnitOfMeasure) -> Judged {
    guard let observation = series[reading.period], let covered = observation.numerator,
      let all = observation.denominator, all > 0, unit.factor > 0
    else { return self }
    var counted = self
    counted.reading.value = covered / all / unit.factor
    counted.add(.coverage, [covered, all], counted.reading.value)
    return counted
  }
}
