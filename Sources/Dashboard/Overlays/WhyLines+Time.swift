import Core
import Screen

extension WhySheet {
  /// Since when the mark stands, and what it was before.
  var historyLines: [Line] {
    guard let history = maker.situation.history(of: target.id) else {
      return target.kind == .limit
        ? [Line(words("  历时  清单不留旧灯", "  held  lists keep no earlier marks"), .dim)] : []
    }
    let since = words(
      "自 \(history.since) 起,已 \(history.days) 天", "since \(history.since), \(history.days) days")
    var line = Line(words("  历时  ", "  held  "), .label) + Line(since)
    if let before = history.before {
      line = line + Line(words(",此前 ", ", before that ")) + word(before)
    } else {
      line = line + Line(words("(本版方案以来未变)", " (unchanged in this version)"), .dim)
    }
    return [line]
  }

  private func word(_ mark: MarkHistory.Mark) -> Line {
    if let light = mark.light { return Line(words.word(light), words.role(light)) }
    return Line(mark.reason.map { words.word($0) } ?? "–", .statusNoneQuiet)
  }

  /// What the report to come must bring for yellow and green, in value and in pace.
  var nextReportLines: [Line] {
    guard let next = assessment.nextReport else { return [] }
    func told(_ wanted: Assessment.NextReport.Wanted?, _ light: Light) -> Line? {
      wanted.map { wanted in
        Line("  \(words.word(light)) ", words.role(light))
          + Line(
            words(
              "\(bound) \(precise(wanted.value))(每月 \(words.signed(wanted.perMonth, decimals: paceDecimals)))",
              "\(bound) \(precise(wanted.value)) (\(words.signed(wanted.perMonth, decimals: paceDecimals)) a month)"
            ))
      }
    }
    let values = [told(next.toYellow, .yellow), told(next.toGreen, .green)].compactMap { $0 }
    let head = Line(words("  下期  ", "  next  "), .label) + Line(words.period(next.period))
    return [values.reduce(head) { $0 + $1 }]
  }

  /// Whether less is better: in a ranking it always is.
  var isDownGood: Bool {
    (target.direction ?? (target.kind == .rank ? .down : indicator?.direction ?? .up)) == .down
  }
  var bound: String { isDownGood ? "≤" : "≥" }
  var paceDecimals: Int { max(2, (indicator?.decimals ?? 1) + 1) }
}
