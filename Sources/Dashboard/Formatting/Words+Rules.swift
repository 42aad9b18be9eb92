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
    switch verdict.method {
    case .pace: return self("差 ", "lag ") + fixed(measure, decimals: 1)
    case .growth: return self("比 ", "ratio ") + fixed(measure, decimals: 2)
    case .projection: return self("届时完成 ", "by then ") + fixed(measure, decimals: 2)
    case .trend: return self("届时仍差 ", "missing ") + fixed(measure, decimals: 1) + "%"
    }
  }

  /// A light rule with its cut-offs.
  func rule(_ rule: LightRule) -> String { "\(word(rule.method))\(self(":", ": "))\(cutOffs(rule))" }

  /// A light rule over the column of its verdicts, with what is measured.
  func heading(of method: LightRule.Method) -> String {
    switch method {
    case .pace: self("序时·进度差", "pace: lag")
    case .growth: self("年均增速·比", "growth: ratio")
    case .projection: self("增速外推·届时", "projected")
    case .trend: self("趋势外推·差", "trend: off")
    }
  }

  /// The same measure under a heading that names the rule, as short as it can be.
  func shortMeasure(_ verdict: RuleVerdict) -> String? {
    guard let measure = verdict.measure else { return nil }
    switch verdict.method {
    case .pace: return signed(-measure, decimals: 1)
    case .growth: return "×" + fixed(measure, decimals: 2)
    case .projection: return fixed(100 * measure, decimals: 0) + "%"
    case .trend: return signed(-measure, decimals: 0) + "%"
    }
  }

  /// Why rules give other lights than the one in force: what each of them looks at, and what it sees there.
  func dissent(_ assessment: Assessment) -> String {
    let ruling = assessment.ruling
    let others = assessment.verdicts.filter { verdict in
      verdict.isApplicable && !verdict.isInForce && verdict.light != nil && verdict.light != ruling?.light
    }
    return others.map { verdict in
      "\(word(verdict.rule.method)) \(verdict.light.map { word($0) } ?? "")\(self(":", ": "))\(sight(of: verdict))"
    }.joined(separator: self(";", "; "))
  }

  /// What a rule looks at and sees there, in words.
  private func sight(of verdict: RuleVerdict) -> String {
    guard let measure = verdict.measure else {
      return verdict.remarks.first.map { word($0) } ?? self("与目标直接相比", "compared with the target itself")
    }
    let size = fixed(abs(measure), decimals: 0)
    switch verdict.method {
    case .pace:
      return measure > 0
        ? self("落后路径 \(size) 点", "\(size) points behind the path") : self("不落后于路径", "on the path")
    case .growth:
      let times = fixed(measure, decimals: 2)
      return measure < 0
        ? self("走反了", "the wrong way") : self("增速为所需的 \(times) 倍", "growth is \(times) of what is needed")
    case .projection:
      let share = fixed(100 * measure, decimals: 0)
      return self("届时走完 \(share)%", "\(share)% of the way by then")
    case .trend:
      return measure > 0
        ? self("近年的变化届时仍差 \(size)%", "at recent changes \(size)% is missing then")
        : self("近年的变化届时能到", "at recent changes it gets there")
    }
  }

  /// A verdict in a word: the light, else why there is none, else that the rule does not apply.
  public func mark(_ verdict: RuleVerdict) -> Line {
    if let light = verdict.light { return mark(light) }
    let why = verdict.isApplicable ? verdict.reason.map { word($0) } ?? "–" : self("不适用", "n/a")
    return Line(" \(why)", .statusNoneQuiet)
  }
}

extension RuleVerdict {
  /// What was measured: where a rule cannot be applied, `pace` stood in for it.
  fileprivate var method: LightRule.Method { remarks.contains(.paceInstead) ? .pace : rule.method }
}
