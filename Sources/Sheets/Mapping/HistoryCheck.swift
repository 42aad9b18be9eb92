public import Core
import Documents

/// Holds figures against those known before and beside them: jumps, cumulative values that fall, and
/// values ten thousand times too large or small.
public struct HistoryCheck {
  private let plan: Plan
  private let known: FigureTable
  private let indicators: [Indicator.ID: Indicator]
  private let cumulative: Set<Indicator.ID>

  /// A change by more than this share of the value before must be explained.
  static let jump = 0.3
  /// A quotient beyond this is a unit mistaken by 万 rather than a jump.
  static let unit = 3000.0

  /// A check against the figures of a plan.
  public init(_ plan: Plan, known: FigureTable) {
    (self.plan, self.known) = (plan, known)
    indicators = Dictionary(plan.indicators.map { ($0.id, $0) }) { first, _ in first }
    cumulative = Set(plan.targets.filter { $0.kind == .cumulative }.compactMap(\.indicator))
  }

  /// Adds what is odd to the findings of a reading.
  public func check(_ reading: inout SheetReading) {
    var beside: [FigureTable.Key: [Period: Double]] = [:]
    for figure in reading.figures {
      beside[FigureTable.Key(figure.indicator, figure.scope), default: [:]][figure.period] = figure.value
    }
    for figure in reading.figures {
      guard let indicator = indicators[figure.indicator] else { continue }
      let key = FigureTable.Key(figure.indicator, figure.scope)
      let before = inForce(key)
      let all = before.merging(beside[key] ?? [:]) { $1 }
      if let finding = finding(figure, indicator, before: before, all: all) {
        reading.findings.append(finding)
      }
    }
  }

  /// The newest value of each period that was not withdrawn.
  private func inForce(_ key: FigureTable.Key) -> [Period: Double] {
    var values: [Period: (value: Double, known: Day)] = [:]
    for figure in known[key.indicator, key.scope] where figure.withdrawn == nil {
      if let other = values[figure.period], other.known > figure.known { continue }
      values[figure.period] = (figure.value, figure.known)
    }
    return values.mapValues(\.value)
  }

  private func finding(
    _ figure: SheetFigure, _ indicator: Indicator, before: [Period: Double], all: [Period: Double]
  ) -> SheetFinding? {
    if let other = before[figure.period], isUnitJump(figure.value, other) {
      return made(figure, indicator, .unitJump, figure.period, other)
    }
    if let (period, other) = reference(figure, indicator, all) {
      if isUnitJump(figure.value, other) { return made(figure, indicator, .unitJump, period, other) }
      if abs(figure.value - other) > HistoryCheck.jump * abs(other) * (1 + 1e-9) {
        return made(figure, indicator, .jump, period, other)
      }
    }
    if let (period, other) = higher(figure, indicator, all) {
      return made(figure, indicator, .falls, period, other)
    }
    return nil
  }

  private func isUnitJump(_ value: Double, _ other: Double) -> Bool {
    guard value != 0, other != 0 else { return false }
    let quotient = abs(value / other)
    return quotient > HistoryCheck.unit || quotient < 1 / HistoryCheck.unit
  }

  /// What a value is compared with: the same span a year before, or else, for what is measured at a day,
  /// the newest value before. A value of 0 is no measure.
  private func reference(
    _ figure: SheetFigure, _ indicator: Indicator, _ all: [Period: Double]
  ) -> (Period, Double)? {
    let lastYear = figure.period.shifted(years: -1)
    if let other = all[lastYear] { return other == 0 ? nil : (lastYear, other) }
    guard indicator.measure != .flow else { return nil }
    let earlier = all.filter { $0.key < figure.period && $0.value != 0 }
    return earlier.max { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// A greater value of a shorter span of the same year, or an earlier one of a count that only grows.
  private func higher(
    _ figure: SheetFigure, _ indicator: Indicator, _ all: [Period: Double]
  ) -> (Period, Double)? {
    let isGrowing = indicator.measure != .flow && cumulative.contains(indicator.id)
    let earlier = all.filter { period, value in
      guard value > figure.value + 1e-9 * abs(value) else { return false }
      if isGrowing { return period < figure.period }
      return indicator.measure == .flow && period.firstMonth == figure.period.firstMonth && value > 0
        && period.lastMonth < figure.period.lastMonth && period.year == figure.period.year
    }
    return earlier.max { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func made(
    _ figure: SheetFigure, _ indicator: Indicator, _ code: Finding.Code, _ period: Period, _ other: Double
  ) -> SheetFinding {
    let symbol = indicator.unit.symbol
    let before = ExactDecimal.plain(other)
    let words =
      switch code {
      case .unitJump:
        Phrase(
          "与 \(period) 的 \(before)\(symbol) 同一量级(相差上千倍,单位写对了吗?)",
          "of the size of \(before) \(symbol) in \(period); is the unit right?")
      case .falls:
        Phrase(
          "不低于 \(period) 的 \(before)\(symbol)(累计不会减少)",
          "at least \(before) \(symbol) of \(period); it only grows")
      default:
        Phrase(
          "与 \(period) 的 \(before)\(symbol) 相差不超过 30%",
          "within 30 % of \(before) \(symbol) in \(period)")
      }
    return SheetFinding(
      grade: .verify, code: code, sheet: figure.sheet, cells: [figure.cell], raw: figure.raw,
      readAs: Phrase(verbatim: "\(ExactDecimal.plain(figure.value))\(symbol)"), expected: words,
      remedy: Phrase(
        "核实;属实就在 --map 文件的 explanations 写说明", "verify it; if right, explain it in the --map file"))
  }
}
