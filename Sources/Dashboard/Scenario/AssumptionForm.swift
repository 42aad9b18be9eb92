public import Core
import Documents

/// What is assumed of one target or one series: rows to choose from, and what is being typed.
public struct AssumptionForm: Hashable, Sendable {
  /// What the rows are of.
  public enum About: Hashable, Sendable {
    case target(Target.ID)
    case series(Indicator.ID, Scope)
  }

  public var about: About
  public var selected = 0
  public var typed = ""

  public init(_ about: About) { self.about = about }

  /// One thing that can be assumed to be otherwise.
  struct Row: Hashable {
    /// None for a figure of a period still to be typed.
    var subject: Assumption.Subject?
    var label: String
    /// As it is in the store and the plan.
    var now: String
  }
}

extension PageMaker {
  /// The rows of a form: the newest periods and those that could have come, then what the target wants.
  func assumptionRows(_ about: AssumptionForm.About, _ scenario: Scenario) -> [AssumptionForm.Row] {
    switch about {
    case .series(let indicator, let scope): return figureRows(indicator, scope, scenario)
    case .target(let id):
      guard let target = situation.target(id) else { return [] }
      let figures = target.indicator.map { figureRows($0, target.scope, scenario) } ?? []
      let value = AssumptionForm.Row(
        subject: .value(id), label: words("目标值", "target"), now: wanted(target))
      let deadline = AssumptionForm.Row(
        subject: .deadline(id), label: words("期限", "deadline"), now: target.deadline.description)
      return figures + (target.hasValue ? [value] : []) + [deadline]
    }
  }

  private func wanted(_ target: Target) -> String {
    target.wording.isEmpty
      ? target.value.map { words.exact($0, indicator(of: target)) } ?? "–" : target.wording
  }

  private func figureRows(_ id: Indicator.ID, _ scope: Scope, _ scenario: Scenario) -> [AssumptionForm.Row] {
    let indicator = situation.indicator(id)
    let series = situation.series[id, scope]
    let assumed = scenario.assumptions.compactMap { assumption -> Period? in
      guard case .figure(id, scope, let period) = assumption.subject else { return nil }
      return period
    }
    let reported = (series?.observations ?? []).suffix(5).map(\.period)
    let periods = Set(assumed + reported + coming(id, scope, after: series)).sorted(by: >)
    return periods.map { period in
      AssumptionForm.Row(
        subject: .figure(id, scope, period), label: words.period(period),
        now: series?[period].map { words.exact($0.value, indicator) } ?? words("未报", "none"))
    } + [AssumptionForm.Row(subject: nil, label: words("另一期", "another period"), now: "")]
  }

  /// Periods that are over and have no figure, shaped as the series reports.
  private func coming(_ id: Indicator.ID, _ scope: Scope, after series: Series?) -> [Period] {
    guard let status = situation.reporting.first(where: { $0.indicator == id && $0.scope == scope }) else {
      return []
    }
    let entries = status.missing.suffix(3) + (status.next.map { [$0] } ?? [])
    return entries.map(\.period).filter { $0.last <= situation.day }.compactMap { period in
      guard let shape = series?.newest?.period else { return period }
      if series?.measure == .flow || shape.months > 1, shape.isYearToDate {
        return Period(year: period.year, months: 1...period.month)
      }
      return shape.months == 1 ? .month(period.month, of: period.year) : period
    }
  }
}

extension Words {
  /// A value with all the digits it was given, and its unit.
  func exact(_ value: Double, _ indicator: Indicator?) -> String {
    exact(value) + (indicator?.unit.symbol ?? "")
  }

  /// A number with all the digits it was given, up to nine after the point.
  func exact(_ value: Double) -> String {
    var text = fixed(value, decimals: value == value.rounded() ? 0 : 9)
    guard text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
