import Core
import Glibc
import Screen

extension State {
  /// A calculation a clerk can repeat: what was wanted, what it started from, what is, what was due, what follows.
  func whyLines(_ id: Target.ID) -> [Line] {
    guard let situation = shownSituation, let target = situation.target(id),
      let assessment = situation.assessment(of: id)
    else {
      return [Line(words("没有这个目标", "no such target"), .warning)]
    }
    let maker = maker(situation, changes: meeting?.changes ?? changes)
    return WhySheet(maker: maker, target: target, assessment: assessment, origins: origins).lines
  }
}

/// The sheet behind one mark.
struct WhySheet {
  let maker: PageMaker
  let target: Target
  let assessment: Assessment
  let origins: [Figure.ID: FigureOrigin]

  var words: Words { maker.words }
  var indicator: Indicator? { maker.indicator(of: target) }

  var lines: [Line] {
    [headline] + reasonLines + historyLines + [Line("")] + inputLines + [Line("")] + stepLines + yearLines
      + ruleLines + [
        Line("")
      ]
      + outlook
      + originLines
  }

  private var headline: Line {
    var line = Line(maker.title(target), .title) + Line(words(" 是 ", " is "), .text) + words.mark(assessment)
    for remark in assessment.remarks { line = line + Line(" \(words.word(remark))", .dim) }
    if let lag = assessment.lag {
      line =
        line
        + Line(
          words("(进度差 \(words.signed(-lag, decimals: 1)))", " (lag \(words.signed(-lag, decimals: 1)))"), .dim
        )
    }
    return line
  }

  private var reasonLines: [Line] {
    guard !assessment.reasons.isEmpty else { return [] }
    let all = assessment.reasons.sorted().map { words.word($0) }.joined(separator: words("、", ", "))
    return [Line(words("  原因  ", "  reasons  "), .label) + Line(all, .statusNoneQuiet)]
  }

  var rule: String {
    let rules = maker.situation.rules(of: target)
    if let method = LightRule.Method(rawValue: assessment.rule) {
      return "\(words.word(method)):\(words.cutOffs(rules[method]))"
    }
    switch target.kind {
    case .increment, .annual, .finalYear: return "\(word(target.kind)):\(words.cutOffs(rules[.pace]))"
    default: return word(target.kind)
    }
  }

  private func word(_ kind: TargetKind) -> String {
    switch kind {
    case .level, .ratio: words("达到", "level")
    case .cumulative: words("累计", "cumulative")
    case .increment: words("新增", "increment")
    case .annual: words("每年", "annual")
    case .finalYear: words("当年", "final year")
    case .multiple: words("倍增", "multiple")
    case .first: words("零的突破", "first")
    case .coverage: words("全覆盖", "coverage")
    case .about: words("左右", "about")
    case .hold: words("保持稳定", "hold")
    case .rank: words("位次", "rank")
    case .limit: words("规则", "limit")
    case .unquantified: words("无量化", "unquantified")
    }
  }

  var stepLines: [Line] {
    let wording = StepWording(
      words: words, indicator: indicator, kind: target.kind,
      isCompound: maker.situation.path(of: target)?.isCompound ?? false, isDownGood: isDownGood)
    return assessment.steps.map(wording.line)
  }

  private var yearLines: [Line] {
    assessment.years.map { year in
      let verdict =
        year.isMet.map { $0 ? words("完成", "met") : words("未完成", "missed") } ?? words("未知", "unknown")
      let role: Role = year.isMet.map { $0 ? .statusGreenQuiet : .statusRedQuiet } ?? .statusNoneQuiet
      return labelled("\(year.year)", "\(year.value.map { value($0) } ?? "–") / \(value(year.due))  ")
        + Line(verdict, role)
    }
  }

  /// What would turn the mark, in value and in pace.
  private var outlook: [Line] {
    let ways = [
      (words("转黄需 ", "yellow at "), assessment.toYellow), (words("转绿需 ", "green at "), assessment.toGreen),
    ].compactMap { label, way in
      counterfactual(way).map { Line(label, .label) + Line($0 + "   ") }
    }
    let paces = [
      (words("今后需 ", "needed "), assessment.requiredPace),
      (words("至今 ", "so far "), assessment.achievedPace),
    ].compactMap { label, pace in
      pace.flatMap(told).map { Line(label, .label) + Line($0 + "   ") }
    }
    return [ways, paces].filter { !$0.isEmpty }.map { $0.reduce(Line("  "), +) } + nextReportLines
  }

  /// A pace in every unit of time it has.
  private func told(_ pace: Assessment.RequiredPace) -> String? {
    let parts = [
      (pace.perYear, words("每年", "a year")), (pace.perQuarter, words("每季", "a quarter")),
      (pace.perMonth, words("每月", "a month")),
    ]
    let text = parts.compactMap { number, unit in
      number.map { "\(unit) \(words.signed($0, decimals: paceDecimals))" }
    }.joined(separator: words(",", ", "))
    guard !text.isEmpty else { return nil }
    let unit = indicator.map {
      $0.unit.dimension == .ratio ? words(" 个百分点", " pp") : " " + $0.unit.symbol
    }
    return text + (unit ?? "")
  }

  func counterfactual(_ what: Assessment.Counterfactual?) -> String? {
    switch what {
    case nil: nil
    case .value(let wanted): counterfactualValue(wanted)
    case .notNow(.memory): words("现在不能(上期为红)", "not now (red before)")
    case .notNow(.missedYear): words("现在不能(有年度未完成)", "not now (a year was missed)")
    case .notNow(.deadline): words("已到期限", "the deadline has passed")
    case .notNow(.stale): words("先补报(过期)", "report first (stale)")
    }
  }

  private func counterfactualValue(_ wanted: Double) -> String {
    let more = assessment.latest.map { wanted - $0.value }
    let change =
      more.map {
        words(
          "(\(words.signed($0, decimals: decimals(wanted))))",
          " (\(words.signed($0, decimals: decimals(wanted))))")
      } ?? ""
    return "\(bound) \(precise(wanted))\(change)"
  }

  /// A value to be reported, with the decimals it has: rounded it might not be enough.
  func precise(_ number: Double) -> String {
    let least = decimals(number)
    let digits = (least...8).first { digits in
      let power = pow(10, Double(digits))
      return abs((number * power).rounded() / power - number) <= 1e-9 * max(1, abs(number))
    }
    return words.fixed(number, decimals: digits ?? 8)
  }

  func decimals(_ number: Double) -> Int {
    indicator.map { $0.decimals > 0 ? $0.decimals : number == number.rounded() ? 0 : 1 } ?? 2
  }

  func value(_ number: Double) -> String { exact(number) + (indicator?.unit.symbol ?? "") }
  func exact(_ number: Double) -> String { words.fixed(number, decimals: decimals(number)) }

  func labelled(_ label: String, _ text: String) -> Line {
    Line([Span("  ", .text), Span(label.padded(to: 7), .label), Span(text, .text)])
  }
}
