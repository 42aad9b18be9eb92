import Core
import Screen

extension PageMaker {
  /// Path, actual values, and the fan of what is likely until the deadline.
  func pathChart(_ target: Target) -> TimeChart {
    var chart = chart(target.indicator, target.scope, path: situation.path(of: target))
    guard let forecast = outlooks.found[target.id], let last = chart.actual.last, !isSummed(target) else {
      return chart
    }
    func line(_ value: (Forecast.Point) -> Double) -> [TimeChart.Point] {
      [last] + forecast.points.map { .init(instant: $0.period.instant, value: value($0)) }
    }
    guard !forecast.points.isEmpty else { return chart }
    chart.legend =
      chart.legend + Line("  ") + Line(words("· 预测", "· forecast"), .accent)
      + Line(words(" 80%", " 80%"), .series) + Line(" 95%", .dim)
    chart.fan = TimeChart.Fan(
      mean: line(\.mean), bounds80: [line(\.low80), line(\.high80)],
      bounds95: [line(\.low95), line(\.high95)])
    return chart
  }

  /// Whether what is forecast is a sum that the chart's rolling years are not.
  private func isSummed(_ target: Target) -> Bool {
    guard indicator(of: target)?.measure == .flow else { return false }
    switch target.kind {
    case .annual, .finalYear, .increment: return true
    default: return false
    }
  }

  /// Where it is likely to end, how likely it is to be met, and the pace that takes against the one so far.
  func outlook(_ target: Target, _ assessment: Assessment) -> [Line] {
    let indicator = indicator(of: target)
    var line = Line(words("预测 ", "forecast "), .label)
    switch outlooks.found[target.id] {
    case nil:
      guard outlooks.isPending(target.id) else { return paceLine(target, assessment) }
      line = line + Line(words("计算中…", "being made…"), .dim)
    case let forecast? where forecast.reason != nil:
      line = line + Line(words.word(forecast.reason ?? .tooFew), .statusNoneQuiet)
    case let forecast?:
      guard let end = forecast.points.last else { return paceLine(target, assessment) }
      let mean = words.expected(end.mean, indicator)
      func range(_ low: Double, _ high: Double) -> String {
        words.expectedRange(low, high, indicator, beside: mean)
      }
      line =
        line + Line("\(words.period(end.period)) \(mean)", .strong)
        + Line(
          words(
            "(80% \(range(end.low80, end.high80)),95% \(range(end.low95, end.high95)))",
            " (80% \(range(end.low80, end.high80)), 95% \(range(end.low95, end.high95)))"
          ), .dim)
      if let probability = forecast.probability {
        line =
          line + Line(words("  达标概率 ", "  P(met) "), .label)
          + Line(words.probability(probability), probability < Forecast.reach ? .warning : .strong)
      }
    }
    return [line] + paceLine(target, assessment)
  }

  /// What it takes from now on and what it was so far, in the shortest unit of time both have.
  func paces(_ target: Target, _ assessment: Assessment) -> Paces? {
    let indicator = indicator(of: target)
    return assessment.requiredPace.flatMap {
      words.paces($0, assessment.achievedPace, decimals: max(1, indicator?.decimals ?? 1))
    }.map { paces in
      var paces = paces
      paces.unit = words.stepUnit(indicator)
      return paces
    }
  }

  private func paceLine(_ target: Target, _ assessment: Assessment) -> [Line] {
    guard let paces = paces(target, assessment) else { return [] }
    let needed =
      Line(words("今后需 ", "needed "), .label) + Line("\(paces.span) \(paces.required)", .strong)
      + Line(paces.unit)
    return [
      paces.achieved.map {
        needed + Line(words("  至今 ", "  so far "), .label) + Line("\(paces.span) \($0)\(paces.unit)")
      } ?? needed
    ]
  }

  /// P(达标) as a cell: the number, that it is being worked out, or why there is none.
  func probability(of target: Target.ID) -> Line {
    guard let forecast = outlooks.found[target] else {
      return outlooks.isPending(target) ? Line(String(glyphs.ellipsis), .dim) : ""
    }
    guard let probability = forecast.probability else { return Line(words("样本不足", "few"), .statusNoneQuiet) }
    return Line(words.probability(probability), forecast.isBeyondReach ? .warning : .text)
      .measured(100 * probability, "%")
  }

  var probabilityColumn: Table.Column { .number(words("达标概率", "P(met)"), rank: 7) }
}

extension Words {
  /// Whole per cents, never 0 or 100: nothing that is forecast is certain.
  func probability(_ value: Double) -> String {
    if value < 0.01 { return "<1%" }
    if value > 0.99 { return ">99%" }
    return fixed(100 * value, decimals: 0) + "%"
  }

  /// An expected value: counts whole, everything else as a value is.
  func expected(_ value: Double, _ indicator: Indicator?) -> String {
    quantity(isCounted(indicator) ? value.rounded() : value, indicator)
  }

  /// From one bound to another, of counts in whole ones that hold all that lies between.
  func expectedRange(_ low: Double, _ high: Double, _ indicator: Indicator?, beside mean: String) -> String {
    isCounted(indicator)
      ? range(low.rounded(.down), high.rounded(.up), indicator, beside: mean)
      : range(low, high, indicator, beside: mean)
  }

  private func isCounted(_ indicator: Indicator?) -> Bool {
    switch indicator?.unit.dimension {
    case .count, .rank: true
    default: false
    }
  }

  /// The two paces in the shortest unit of time both have; the one required alone where nothing was achieved.
  func paces(
    _ required: Assessment.RequiredPace, _ achieved: Assessment.RequiredPace?, decimals: Int
  ) -> Paces? {
    func told(_ a: Double?, _ b: Double?, _ span: String) -> Paces? {
      guard let a, b != nil || achieved == nil else { return nil }
      return Paces(
        span: span, required: signed(a, decimals: decimals),
        achieved: b.map { signed($0, decimals: decimals) })
    }
    return told(required.perMonth, achieved?.perMonth, self("每月", "a month"))
      ?? told(required.perQuarter, achieved?.perQuarter, self("每季", "a quarter"))
      ?? told(required.perYear, achieved?.perYear, self("每年", "a year"))
  }
}

/// The pace a target takes from now on, and the pace so far, as printed.
struct Paces {
  var span: String
  var required: String
  var achieved: String?
  var unit = ""
}
