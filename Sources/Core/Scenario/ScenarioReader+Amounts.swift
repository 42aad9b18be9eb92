public import Documents

extension ScenarioReader {
  /// Reads what is assumed of a subject: a value with its unit, or a deadline.
  /// - Throws: the one finding that matters, with what was read and what was expected.
  public func assumption(
    of subject: Assumption.Subject, _ written: String, at place: Place
  ) throws(Finding) -> Assumption {
    let text = written.halfWidth.filter { !$0.isWhitespace }
    switch subject {
    case .figure(let id, _, let period):
      guard let indicator = directory[id] else { throw unknown(id.text, at: place) }
      let value = try number(text, in: indicator.unit, at: place)
      try check(period, at: place)
      return Assumption(subject, .number(value), wording: text)
    case .value(let id):
      guard let target = directory[id] else { throw unknown(id.text, at: place) }
      return try value(text, of: target, at: place)
    case .deadline(let id):
      guard let target = directory[id] else { throw unknown(id.text, at: place) }
      return Assumption(subject, .day(try deadline(text, of: target, at: place)), wording: text)
    }
  }

  private func unknown(_ id: String, at place: Place) -> Finding {
    Finding(.unknownReference, at: place, read: id, expected: Phrase("方案里有的", "something in the plan"))
  }

  private func value(_ text: String, of target: Target, at place: Place) throws(Finding) -> Assumption {
    let unit: UnitOfMeasure
    switch target.kind.valueForm {
    case .factor: unit = UnitOfMeasure(symbol: "倍", dimension: .multiple, factor: 1)
    case .none:
      throw Finding(
        .badValue, at: place, read: text,
        expected: Phrase("有数的目标;“\(target.shortName)”没有可改的数", "a target with a number; this one has none"))
    case .required, .optional, .usually:
      guard let own = target.indicator.flatMap({ directory[$0]?.unit }) else {
        throw unknown(target.id.text, at: place)
      }
      unit = own
    }
    let value = try number(text, in: unit, at: place)
    if target.kind.valueForm == .factor, value <= 0 {
      throw Finding(.badValue, at: place, read: text, expected: Phrase("大于 0 的倍数", "a factor above 0"))
    }
    let isBare = WrittenAmount(text)?.unit.isEmpty ?? false
    return Assumption(.value(target.id), .number(value), wording: isBare ? text + unit.symbol : text)
  }

  /// The number in a unit, whole where things are counted.
  private func number(_ text: String, in unit: UnitOfMeasure, at place: Place) throws(Finding) -> Double {
    let expected = Phrase(
      "以 \(unit.symbol) 计的数,或能换算成它的量,如 3.2万亿元、15%",
      "a number in \(unit.symbol), or a quantity that converts into it such as 3.2万亿元 or 15%")
    guard let amount = WrittenAmount(text) else {
      throw Finding(.badValue, at: place, read: text, expected: expected)
    }
    guard let value = amount.value(in: unit, among: directory.plan.unitsOfMeasure), value.isFinite else {
      throw Finding(
        .unitMismatch, at: place, read: text, expected: expected,
        remedy: Phrase("“\(amount.unit)” 不能换算成 “\(unit.symbol)”", "“\(amount.unit)” does not convert"))
    }
    if case .count = unit.dimension {
      let count = value * unit.factor
      guard abs(count - count.rounded()) <= 1e-6 * max(1, abs(count)) else {
        throw Finding(.badValue, at: place, read: text, expected: Phrase("整数个", "a whole number of things"))
      }
    }
    return value
  }

  /// A figure of a time that is not over would not be used.
  private func check(_ period: Period, at place: Place) throws(Finding) {
    guard period.last > day else { return }
    throw Finding(
      .badValue, at: place, read: period.description,
      expected: Phrase("在数据截至日 \(day) 之前结束的期间", "a period that is over on \(day)"),
      remedy: Phrase("先把数据截至改到 \(period.last) 或之后", "first see everything as of \(period.last) or later"))
  }

  private func deadline(_ text: String, of target: Target, at place: Place) throws(Finding) -> Day {
    let year = text.utf8.count == 4 ? Int(text) : nil
    guard let day = year.flatMap({ Day(year: $0, month: 12, day: 31) }) ?? Day(text) else {
      throw Finding(
        .badValue, at: place, read: text,
        expected: Phrase("年份或日期,如 2027 或 2027-06-30", "a year or a day such as 2027 or 2027-06-30"))
    }
    let years = directory.plan.years
    // The calendars of reports go as far as the plan does.
    guard years.contains(day.year) else {
      throw Finding(
        .badValue, at: place, read: text,
        expected: Phrase("方案期 \(years.first)–\(years.last) 内的日期", "a day within \(years.first)–\(years.last)")
      )
    }
    guard let base = target.baseline?.period.last, base >= day else { return day }
    throw Finding(
      .badValue, at: place, read: text, expected: Phrase("晚于基期 \(base) 的期限", "a day after the base, \(base)"))
  }
}

extension Target {
  /// Whether the plan wants a number of it, which a scenario may change.
  public var hasValue: Bool { kind.valueForm != .none }
}
