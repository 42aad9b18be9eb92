import Core
import Screen

extension PageMaker {
  /// The forecast of a target, once it was made; nil while it is on its way or there is none.
  private func forecast(of target: Target) -> Forecast? {
    situation.forecastQuestion(of: target.id).flatMap { forecasts[$0] }
  }

  /// Path, actual values, and the fan of what is likely until the deadline.
  func pathChart(_ target: Target) -> TimeChart {
    var chart = chart(target.indicator, target.scope, path: situation.path(of: target))
    guard let forecast = forecast(of: target), let last = chart.actual.last, !isSummed(target) else {
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
    switch forecast(of: target) {
    case nil:
      guard situation.forecastQuestion(of: target.id) != nil else { return paceLine(target, assessment) }
      line = line + Line(words("计算中…", "being made…"), .dim)
    case let forecast? where forecast.reason != nil:
      line = line + Line(words.word(forecast.reason ?? .tooFew), .statusNoneQuiet)
    case let forecast?:
      guard let end = forecast.points.last else { return paceLine(target, assessment) }
      let mean = words.quantity(end.mean, indicator)
      func range(_ low: Double, _ high: Double) -> String {
        words.range(low, high, indicator, beside: mean)
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

  private func paceLine(_ target: Target, _ assessment: Assessment) -> [Line] {
    let indicator = indicator(of: target)
    guard let required = assessment.requiredPace, let achieved = assessment.achievedPace,
      let pair = words.paces(required, achieved, decimals: max(1, indicator?.decimals ?? 1))
    else { return [] }
    let unit = words.stepUnit(indicator)
    return [
      Line(words("今后需 ", "needed "), .label) + Line(pair.required, .strong) + Line(unit)
        + Line(words("  至今 ", "  so far "), .label) + Line(pair.achieved) + Line(unit)
    ]
  }
}

extension Words {
  /// Whole per cents, never 0 or 100: nothing that is forecast is certain.
  func probability(_ value: Double) -> String {
    if value < 0.01 { return "<1%" }
    if value > 0.99 { return ">99%" }
    return fixed(100 * value, decimals: 0) + "%"
  }

  /// The two paces in the shortest unit of time both have.
  func paces(
    _ required: Assessment.RequiredPace, _ achieved: Assessment.RequiredPace, decimals: Int
  ) -> (required: String, achieved: String)? {
    func told(_ a: Double?, _ b: Double?, _ unit: String) -> (String, String)? {
      guard let a, let b else { return nil }
      return ("\(unit) \(signed(a, decimals: decimals))", "\(unit) \(signed(b, decimals: decimals))")
    }
    return told(required.perMonth, achieved.perMonth, self("每月", "a month"))
      ?? told(required.perQuarter, achieved.perQuarter, self("每季", "a quarter"))
      ?? told(required.perYear, achieved.perYear, self("每年", "a year"))
  }
}
