import Core
import Screen

extension WhySheet {
  /// What a standing rule was held against: how many objects, which of them violate it, and what was found there.
  func ruleCheckLines(_ check: RuleCheck) -> [Line] {
    let counts = words(
      "\(check.subjects) 个对象,违反 \(check.violations) 个,不明 \(check.unknown) 个",
      "\(check.subjects) objects, \(check.violations) violate it, \(check.unknown) unknown")
    let violators = check.violators.map { violator in
      Line([Span("  ", .text), Span(words("违反", "breaks").padded(to: 7), .label)])
        + Line("\(violator.name)  \(violator.found)  \(violator.code)", .warning)
    }
    let rest = check.violations - check.violators.count
    let more = rest > 0 ? [Line(words("         另有 \(rest) 个", "         and \(rest) more"), .dim)] : []
    return [labelled(words("核查", "checked"), counts)] + violators + more
  }
}
