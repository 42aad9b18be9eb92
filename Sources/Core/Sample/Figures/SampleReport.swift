/// One generated figure on its way into a file.
struct SampleReport: Hashable {
  var indicator: Indicator.ID
  var scope: Scope
  var period: Period
  var value: Double
  var numerator: Double?
  var denominator: Double?
  var state = Figure.State.final
  var known: Day
  var note: String?

  /// What may be reported only once, corrections aside.
  struct Key: Hashable {
    var indicator: Indicator.ID
    var scope: Scope
    var lastMonth: Int
  }
  var key: Key { Key(indicator: indicator, scope: scope, lastMonth: period.lastMonth) }
}

extension FaultRecipe {
  /// The reports with this mistake in them; a correction adds one.
  func applied(to reports: [SampleReport], decimals: Int) -> [SampleReport] {
    reports.flatMap { report in touches(report) ? changed(report, decimals) : [report] }
  }

  private func changed(_ report: SampleReport, _ decimals: Int) -> [SampleReport] {
    var changed = report
    if let note { changed.note = note }
    switch effect {
    case .omit: return []
    case .delay(let days):
      changed.known = max(report.known.adding(days: days), report.period.last.adding(days: 1))
    case .multiply(let factor): changed.value = (report.value * factor).rounded(decimals: decimals)
    case .set(let value): changed.value = value
    case .provisional: changed.state = .provisional
    case .revise(let factor, let days):
      changed.value = (report.value * factor).rounded(decimals: decimals)
      changed.state = .revised
      changed.known = report.known.adding(days: days)
      return [report, changed]
    }
    return [changed]
  }
}
