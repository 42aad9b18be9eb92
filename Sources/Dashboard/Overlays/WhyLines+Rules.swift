import Core
import Screen

extension WhySheet {
  /// What every rule says of the same figure: the one in force, the office's second one, and the others.
  var ruleLines: [Line] {
    guard assessment.verdicts.contains(where: { $0.isApplicable && !$0.isInForce }) else { return [] }
    let alternative = maker.situation.rules(of: target).alternative?.method
    return [Line(""), Line(words("  各规则", "  rules"), .heading)]
      + assessment.verdicts.map { line($0, isSecond: $0.rule.method == alternative) }
  }

  private func line(_ verdict: RuleVerdict, isSecond: Bool) -> Line {
    let name = words.word(verdict.rule.method)
    var line = Line([Span("    ", .text), Span(name.padded(to: 11), .label)]) + words.mark(verdict)
    if let measure = words.measure(verdict) { line = line + Line("  \(measure)", .text) }
    if verdict.isInForce {
      line = line + Line(words("  本方案所用", "  in force"), .dim)
    } else if isSecond {
      line = line + Line(words("  副规则", "  second"), .dim)
    }
    for remark in verdict.remarks where !verdict.isInForce && remark != .withoutBaseline {
      line = line + Line(" \(words.word(remark))", .dim)
    }
    return line
  }
}
