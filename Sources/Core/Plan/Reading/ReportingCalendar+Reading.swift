import Documents

extension ReportingCalendar {
  /// The rhythm as written under `every`.
  private enum Every: String, CaseIterable {
    case month, quarter
    case halfYear = "half-year"
    case span, year

    /// Days from the end of a span to its due date, where the plan says nothing (METHOD §1).
    var lag: Int {
      switch self {
      case .month: 35
      case .quarter, .span: 45
      case .halfYear: 60
      case .year: 0
      }
    }
  }

  init(_ fields: MappingReader) {
    id = fields.identifier()
    name = fields.name("name")
    let written = fields.decisive("every", of: Every.self)
    let every = written ?? .month
    rhythm = ReportingCalendar.rhythm(every, fields)
    lag = fields.optionalInt("lag", in: 0...400) ?? every.lag
    grace = fields.optionalInt("grace", in: 0...400) ?? ReportingCalendar.yearly.grace
    if let written { ReportingCalendar.checkKeys(written, fields) }
  }

  private static func rhythm(_ every: Every, _ fields: MappingReader) -> Rhythm {
    let skipsJanuary = fields.bool("skips-january", default: false)
    let dueMonth = fields.optionalInt("due-month", in: 1...12) ?? 6
    let months = fields.optionalValues("months", as: .integer(in: 1...12))
    switch every {
    case .month: return .monthly(skipsJanuary: skipsJanuary)
    case .quarter: return .quarterly
    case .halfYear: return .halfYearly
    case .span: return .spans(endingIn: months)
    case .year: return .yearly(dueMonth: dueMonth)
    }
  }

  private static func checkKeys(_ every: Every, _ fields: MappingReader) {
    let belongs: [(key: String, every: Every)] = [
      ("skips-january", .month), ("months", .span), ("due-month", .year),
    ]
    for (key, home) in belongs where home != every {
      fields.reportMisplaced(key, only: Phrase(verbatim: "every: \(home.rawValue)"))
    }
    if every == .year {
      fields.reportMisplaced("lag", only: Phrase("每年之外的 every", "an every other than year"))
    }
    if every == .span { checkMonths(fields) }
  }

  private static func checkMonths(_ fields: MappingReader) {
    let expected = Phrase("递增的月份,如 [5, 8, 11]", "rising months such as [5, 8, 11]")
    guard let items = fields["months"].node?.items, !items.isEmpty else {
      fields.report(fields.has("months") ? .emptyList : .missingKey, at: "months", expected: expected)
      return
    }
    let months = items.compactMap { $0.text.flatMap { Int($0) } }
    if months.count == items.count, zip(months, months.dropFirst()).contains(where: >=) {
      fields.report(.contradiction, at: "months", expected: expected)
    }
  }
}
