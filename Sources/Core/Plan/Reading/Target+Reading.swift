import Documents

extension Target {
  /// Reads one target, and after it the parts it is split into.
  static func reading(_ fields: MappingReader, in context: ReadingContext) -> [Target] {
    fields.allow("id", "name", "short")
    let measure = TargetMeasure(fields, in: context)
    let whole = Target(fields, measure, in: context)
    let parts = fields.optionalList("splits") { Target(part: $0, of: whole, measure, in: context) }
    fields.needItems("splits")
    return [whole] + parts
  }

  private init(_ fields: MappingReader, _ measure: TargetMeasure, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    shortName = fields.optionalName("short") ?? name
    kind = measure.kind ?? .level
    indicator = measure.indicator
    scope = fields.scope(in: context.register) ?? .whole
    task = fields.optionalReference("task", in: context.register)
    clause = fields.clause()
    value = measure.value(fields)
    wording = measure.wording(fields)
    qualifiers = fields.names("qualifiers")
    deadline = fields.deadline(in: context.years)
    direction = fields.optionalChoice("direction")
    isStrict = fields.bool("strict", default: false)
    tolerance = measure.tolerance(fields)
    isTwoSided = fields.bool("two-sided", default: false)
    baseline = measure.baseline(fields)
    path = PathShape(fields, in: measure)
    monthShares = fields.monthShares()
    rule = fields.optionalMapping("rule") { LightRule($0) }
    judgedWithoutBaseline = fields.bool("judged-without-baseline", default: false)
    owners = Ownership.list(fields["units"], in: context.register)
    headline = fields.optionalInt("headline", in: 1...99)
    standingRule = fields.optionalReference("standing-rule", in: context.register)
    partOf = fields.optionalReference("part-of", in: context.register)
    basis = fields.basis(default: partOf == nil ? .stated : .assumed)
    note = fields.note()
    measure.kind?.check(fields)
    checkTimes(fields, in: context)
  }

  /// Reads a part of a split: it inherits everything but what makes it a part, and but interim values,
  /// which are the whole's; a part goes straight.
  private init(
    part fields: MappingReader, of whole: Target, _ measure: TargetMeasure, in context: ReadingContext
  ) {
    self = whole
    scope = fields.scope(in: context.register, isRequired: true) ?? .whole
    id = Identifier(PlanRegister.partID(of: whole.id.text, scope: scope.code))
    value = measure.value(fields)
    wording = measure.wording(fields)
    baseline = measure.baseline(fields)
    owners = fields.has("units") ? Ownership.list(fields["units"], in: context.register) : whole.owners
    if case .stated = whole.path { path = .linear }
    headline = nil
    partOf = whole.id
    basis = fields.basis(default: .assumed)
    note = fields.note()
    if scope == whole.scope, fields.has("scope") {
      fields.report(
        .contradiction, at: "scope",
        expected: Phrase("整体之外的范围", "a scope other than the whole target's"))
    }
    checkTimes(fields, in: context)
  }

  private func checkTimes(_ fields: MappingReader, in context: ReadingContext) {
    guard let baseline, fields.has("baseline"), baseline.period.last >= deadline else { return }
    // A deadline that could not be read, or years that could not, are no fault of the baseline.
    guard deadline.year > 1, context.years.first <= context.years.last else { return }
    fields.report(
      .outsidePlan, at: "baseline",
      expected: Phrase("早于期限 \(deadline) 的基期", "a baseline before the deadline \(deadline)"))
  }
}

extension MappingReader {
  /// What a target is about; nil when it is not written.
  func scope(in register: PlanRegister, isRequired: Bool = false) -> Scope? {
    let reader = self["scope"]
    guard isRequired || !reader.isAbsent else { return nil }
    let text = reader.value(as: .scope)
    let written = Located(text.tail, at: reader.place)
    switch text {
    case .cluster: _ = register.resolve(written, as: Cluster.self, log: log)
    case .district: _ = register.resolve(written, as: District.self, log: log)
    case .whole, .park: break
    }
    return text
  }

  /// The last day for a target: within the plan, by default its very last.
  fileprivate func deadline(in years: ClosedYears) -> Day {
    let end = Day.end(ofMonth: 12, in: years.last)
    guard let day = optional("deadline", as: .deadline) else { return end }
    if !years.contains(day.year), years.first <= years.last, years.first > 0, day.year > 1 {
      report(
        .outsidePlan, at: "deadline",
        expected: Phrase(
          "\(years.first) 至 \(years.last) 年内的期限", "a deadline within \(years.first) to \(years.last)"))
    }
    return day
  }

  /// Twelve cumulative shares of a year, per cent.
  fileprivate func monthShares() -> [Double]? {
    guard has("month-shares") else { return nil }
    let shares = values("month-shares", as: .number(in: 0...100))
    let falls = zip(shares, shares.dropFirst()).contains { $0 > $1 }
    if shares.count != 12 || falls || shares.last != 100 {
      report(
        .contradiction, at: "month-shares",
        expected: Phrase("12 个不减的累计百分数,末个为 100", "12 cumulative per cents, never falling, the last 100"))
    }
    return shares
  }
}

extension Scope {
  /// The id after the colon.
  fileprivate var tail: String {
    code.split(separator: ":", maxSplits: 1).dropFirst().first.map(String.init) ?? ""
  }
}

extension Notation where Value == Scope {
  /// `whole`, `cluster:ID` or `district:ID`; parks are in no plan.
  fileprivate static var scope: Notation {
    Notation(
      Phrase("whole、cluster:ID 或 district:ID", "whole, cluster:ID or district:ID"), placeholder: .whole
    ) { text in
      guard let scope = Scope(code: text), scope.kind != .park else { return nil }
      return scope
    }
  }
}
