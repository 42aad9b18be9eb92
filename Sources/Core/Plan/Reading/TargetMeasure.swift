import Documents

/// Reads the numbers of a target in the units its kind and indicator give them.
struct TargetMeasure {
  /// The kind; nil when it could not be read: then nothing is asked for and nothing refused.
  let kind: TargetKind?
  let indicator: Indicator.ID?
  /// The indicator's unit; nil when there is none or it could not be read.
  let unit: UnitOfMeasure?
  let context: ReadingContext

  init(_ fields: MappingReader, in context: ReadingContext) {
    self.context = context
    kind = fields.decisive("kind")
    indicator =
      kind?.needsIndicator ?? false
      ? fields.reference("indicator", in: context.register)
      : fields.optionalReference("indicator", in: context.register)
    unit = indicator.flatMap { context.unit(of: $0) }
  }

  /// Differences of ratios are percentage points.
  private var differenceUnit: UnitOfMeasure? {
    unit?.dimension == .ratio ? .percentagePoints : unit
  }

  private var valueUnit: UnitOfMeasure? { kind == .increment ? differenceUnit : unit }

  func value(_ fields: MappingReader) -> Double? {
    let form = kind?.valueForm ?? .optional
    if form != .factor { fields.allow("factor") }
    switch form {
    case .required: return fields.quantity("value", in: valueUnit, context.units)
    case .optional: return fields.optionalQuantity("value", in: unit, context.units)
    case .usually(let number): return usual(number, fields)
    case .factor:
      refuseValue(fields, remedy: Phrase("写在 factor", "write it under factor"))
      return fields.value("factor", as: .positive)
    case .none:
      refuseValue(fields, remedy: Phrase("删去 value,或改 kind", "remove value, or change the kind"))
      return nil
    }
  }

  /// As printed; where nothing is said, the value as the plan file writes it.
  func wording(_ fields: MappingReader) -> String {
    if let wording = fields.optionalName("wording") { return wording }
    guard let text = fields["value"].node?.text, !text.isEmpty else {
      // Where a value is needed, its absence is finding enough.
      let isNeeded = kind.map { $0.valueForm != .required } ?? false
      return isNeeded && !fields.has("value") ? fields.name("wording") : ""
    }
    let bare = QuantityText(text)?.symbol.isEmpty ?? false
    return bare ? text + (valueUnit?.symbol ?? "") : text
  }

  /// Half-width in the indicator's unit.
  func tolerance(_ fields: MappingReader) -> Double? {
    let tolerance = fields.optionalQuantity("tolerance", in: differenceUnit, context.units)
    if let tolerance, tolerance < 0 {
      fields.report(
        .contradiction, at: "tolerance", expected: Phrase("不小于 0 的容差", "a tolerance of 0 or more"))
    }
    return tolerance
  }

  func baseline(_ fields: MappingReader) -> Target.Baseline? {
    fields.optionalMapping("baseline") { fields in
      let year = Period.year(max(1, context.years.first - 1))
      return Target.Baseline(
        period: fields.optional("period", as: .period) ?? year,
        value: fields.quantity("value", in: unit, context.units), source: fields.note("source"))
    }
  }

  private func usual(_ number: Double, _ fields: MappingReader) -> Double? {
    if fields.has("value") { return fields.quantity("value", in: unit, context.units) }
    // 全覆盖 is 100 only where it is counted per cent.
    if kind == .coverage, let unit, unit != .percent {
      return fields.quantity("value", in: unit, context.units)
    }
    return number
  }

  private func refuseValue(_ fields: MappingReader, remedy: Phrase) {
    guard fields.has("value"), let word = kind?.rawValue else { return }
    fields.report(
      .misplacedKey, at: "value",
      expected: Phrase("kind: \(word) 不写 value", "no value beside kind: \(word)"),
      remedy: remedy)
  }
}
