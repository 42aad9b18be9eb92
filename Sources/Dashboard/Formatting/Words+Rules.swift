public import Core
import Screen

extension Words {
  /// A light rule by name.
  public func word(_ method: LightRule.Method) -> String {
    switch method {
    case .pace: self("序时进度", "pace")
    case .growth: self("年均增速", "growth")
    case .projection: self("增速外推", "projection")
    case .trend: self("趋势外推", "trend")
    }
  }

  /// What a rule calls green, yellow and red.
  public func cutOffs(_ rule: LightRule) -> String {
    let (first, second) = (significant(rule.bounds[0]), significant(rule.bounds[1]))
    switch rule {
    case .pace:
      return self(
        "差 < \(first) 绿,\(first)–\(second) 黄,> \(second) 红",
        "lag < \(first) green, to \(second) yellow, above red")
    case .paceWithMemory:
      return self(
        "差 < \(first) 绿,\(first)–\(second) 黄,> \(second) 红;上期为红时绿作黄",
        "lag < \(first) green, to \(second) yellow, above red; green after red is yellow")
    case .growth:
      return self(
        "比 ≥ \(first) 绿,≥ \(second) 黄,以下红,< 0 背离",
        "ratio ≥ \(first) green, ≥ \(second) yellow, below red, below 0 wrong way")
    case .projection:
      return self(
        "届时完成 ≥ \(first) 绿,≥ \(second) 黄,以下红", "by then ≥ \(first) green, ≥ \(second) yellow, below red")
    case .trend:
      return self(
        "届时仍差 < \(first)% 绿,≤ \(second)% 黄,以上红",
        "missing by then < \(first)% green, to \(second)% yellow, above red")
    }
  }

  /// What a rule compares with its cut-offs, with its unit.
  public func measure(_ verdict: RuleVerdict) -> String? {
    guard let measure = verdict.measure else { return nil }
    switch verdict.rule.method {
    case .pace: return self("差 ", "lag ") + fixed(measure, decimals: 1)
    case .growth: return self("比 ", "ratio ") + fixed(measure, decimals: 2)
    case .projection: return self("届时完成 ", "by then ") + fixed(measure, decimals: 2)
    case .trend: return self("届时仍差 ", "missing ") + fixed(measure, decimals: 1) + "%"
    }
  }

  /// A verdict in a word: the light, else why there is none, else that the rule does not apply.
  public func mark(_ verdict: RuleVerdict) -> Line {
    if let light = verdict.light { return mark(light) }
    let why = verdict.isApplicable ? verdict.reason.map { word($0) } ?? "–" : self("不适用", "n/a")
    return Line(" \(why)", .statusNoneQuiet)
  }
}
