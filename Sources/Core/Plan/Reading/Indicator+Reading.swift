import Documents

extension Indicator {
  init(_ fields: MappingReader, in context: ReadingContext) {
    id = fields.identifier()
    name = fields.name("name")
    shortName = fields.optionalName("short") ?? name
    aliases = fields.names("aliases")
    unit = context.units.unit(fields["unit"]) ?? .unread
    measure = fields.choice("measure")
    direction = fields.choice("direction", default: .up)
    decimals = fields.optionalInt("decimals", in: 0...6) ?? unit.usualDecimals
    calendar = fields.optionalReference("calendar", in: context.register)
    reporters = fields.optionalList("reporters") { Reporter($0, in: context) }
    numerator = fields.optionalName("numerator")
    denominator = fields.optionalName("denominator")
    addsUp = fields.bool("adds-up", default: false)
    note = fields.note()
    if (numerator == nil) != (denominator == nil) {
      fields.report(
        .missingKey, at: numerator == nil ? "denominator" : "numerator",
        expected: Phrase("numerator 与 denominator 同时写", "numerator and denominator together"))
    }
  }
}

extension Indicator.Reporter {
  init(_ fields: MappingReader, in context: ReadingContext) {
    scope = fields.choice("scope")
    unit = fields.optionalReference("unit", in: context.register)
  }
}

extension UnitOfMeasure {
  /// Stands in for a unit that could not be read; nothing is converted into it.
  static let unread = UnitOfMeasure(symbol: "", dimension: .other(""), factor: 1)

  /// Digits after the point where the plan says nothing: none for counts, one for money, two for ratios.
  var usualDecimals: Int {
    switch dimension {
    case .count, .rank: 0
    case .money, .moneyPerArea, .area, .other: 1
    case .ratio, .points, .multiple: 2
    }
  }
}

extension ReadingContext {
  /// The unit of an indicator; nil when the indicator or its unit could not be read.
  func unit(of indicator: Indicator.ID) -> UnitOfMeasure? {
    indicators[indicator].map(\.unit).flatMap { $0 == .unread ? nil : $0 }
  }
}
