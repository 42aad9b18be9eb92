extension Sample {
  static let figureHeader = [
    "indicator", "scope", "period", "value", "state", "known", "numerator", "denominator", "sender", "note",
  ]

  /// One file for each calendar, and one for the public facts.
  static func figureFiles(_ plan: Plan, _ recipe: SampleRecipe, _ seed: UInt64) -> [SampleFile] {
    let senders = SenderNames(plan, mark: recipe.mark)
    let used = Set(recipe.series.map(\.indicator))
    let calendars = plan.indicators.filter { used.contains($0.id) }.map { calendar(of: $0, plan).id }
    let files = calendars.unique().map { id in
      SampleFile("figures-\(id).csv", header: figureHeader) { row in
        for series in recipe.series {
          guard let indicator = plan.indicators.first(where: { $0.id == series.indicator }) else { continue }
          let calendar = calendar(of: indicator, plan)
          guard calendar.id == id else { continue }
          for report in reports(series, indicator, calendar, plan, recipe, seed) {
            try row(cells(report, indicator, senders))
          }
        }
      }
    }
    return files + (recipe.facts.isEmpty ? [] : [factFile(recipe)])
  }

  /// What of a series was known by the sample's day: mistakes applied, facts in place of inventions.
  static func reports(
    _ series: SeriesRecipe, _ indicator: Indicator, _ calendar: ReportingCalendar, _ plan: Plan,
    _ recipe: SampleRecipe, _ seed: UInt64
  ) -> [SampleReport] {
    let facts = Set(recipe.facts.map(\.key))
    let invented = series.reports(indicator, calendar, plan, recipe, seed)
    let reports = recipe.faults.reduce(invented) { $1.applied(to: $0, decimals: indicator.decimals) }
    return reports.filter { $0.known <= recipe.asOf && !facts.contains($0.key) }
  }

  private static func cells(_ report: SampleReport, _ indicator: Indicator, _ senders: SenderNames)
    -> [String]
  {
    [
      report.indicator.text, report.scope.code, report.period.fromJanuary,
      report.value.written(decimals: indicator.decimals),
      report.state == .final ? "" : report.state.rawValue, report.known.description,
      report.numerator?.written ?? "", report.denominator?.written ?? "",
      senders.name(for: indicator, report.scope), report.note ?? "",
    ]
  }

  private static func factFile(_ recipe: SampleRecipe) -> SampleFile {
    SampleFile("figures-public.csv", header: figureHeader) { row in
      for fact in recipe.facts where fact.known <= recipe.asOf {
        try row([
          fact.indicator.text, fact.scope.code, fact.period.fromJanuary, fact.value,
          fact.state == .final ? "" : fact.state.rawValue, fact.known.description, "", "", fact.source,
          recipe.mark,
        ])
      }
    }
  }

  private static func calendar(of indicator: Indicator, _ plan: Plan) -> ReportingCalendar {
    plan.calendars.first { $0.id == indicator.calendar } ?? .yearly
  }
}

extension FactRecipe {
  var key: SampleReport.Key {
    SampleReport.Key(indicator: indicator, scope: scope, lastMonth: period.lastMonth)
  }
}

/// Who sends a figure, by the plan's reporters, marked as invented.
private struct SenderNames {
  private let names: [ResponsibleUnit.ID: String]
  private let mark: String

  init(_ plan: Plan, mark: String) {
    names = Dictionary(plan.units.map { ($0.id, $0.shortName) }, uniquingKeysWith: { first, _ in first })
    self.mark = mark
  }

  func name(for indicator: Indicator, _ scope: Scope) -> String {
    let reporter = indicator.reporters.first { $0.scope == scope.kind } ?? indicator.reporters.first
    var unit = reporter?.unit
    if unit == nil, case .district(let id) = scope { unit = Identifier(id.text) }
    guard let name = unit.flatMap({ names[$0] }) else { return mark }
    return "\(name)·\(mark)"
  }
}

extension Period {
  /// As bureaus write it: January to September is `2026-01/09`, never a quarter's or half-year's name.
  fileprivate var fromJanuary: String {
    months == 1 || isYear || startYear != year
      ? description : "\(year.padded(4))-\(startMonth.padded(2))/\(month.padded(2))"
  }
}

extension Sequence where Element: Hashable {
  /// Each element once, where it first stands.
  fileprivate func unique() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
