import Core
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

  private var inputLines: [Line] {
    var lines = [
      labelled(
        words("目标", "target"),
        "\(target.wording)  \(words("期限", "by")) \(target.deadline)  \(words("条款", "clause")) \(target.clause.number)  \(words("牵头", "lead")) \(maker.lead(of: target))"
      )
    ]
    if let point = assessment.baseline {
      let source =
        point.figures.isEmpty
        ? target.baseline?.source ?? words("方案写明", "stated in the plan")
        : words("基期的报送数", "the figure of that year")
      lines.append(
        labelled(words("基期", "base"), "\(value(point.value))(\(words.period(point.period)))  \(source)"))
    } else if assessment.reasons.contains(.noBaseline) {
      lines.append(labelled(words("基期", "base"), words("缺", "none")))
    }
    if let check = maker.situation.ruleCheck(of: target) {
      lines += ruleCheckLines(check)
    } else if let point = assessment.latest {
      var text = "\(value(point.value))(\(words.period(point.period))"
      for state in words.states(isProvisional: point.isProvisional, point.descent) {
        text += words(",", ", ") + state
      }
      if point.isRolling { text += words(",近12月", ", rolling year") }
      lines.append(labelled(words("最新", "latest"), text + ")"))
      lines += carriedLines
    } else {
      lines.append(labelled(words("最新", "latest"), words("没有可用的数", "no usable figure")))
    }
    lines.append(labelled(words("规则", "rule"), rule))
    return lines
  }

  private var rule: String {
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

  private var stepLines: [Line] {
    let wording = StepWording(
      words: words, indicator: indicator, kind: target.kind,
      isCompound: maker.situation.path(of: target)?.isCompound ?? false)
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

  private var outlook: [Line] {
    var line = Line("  ")
    if let text = counterfactual(assessment.toYellow) {
      line = line + Line(words("转黄需 ", "yellow at "), .label) + Line(text + "   ")
    }
    if let text = counterfactual(assessment.toGreen) {
      line = line + Line(words("转绿需 ", "green at "), .label) + Line(text + "   ")
    }
    if let pace = assessment.requiredPace {
      let parts = [
        (pace.perYear, words("每年", "a year")), (pace.perQuarter, words("每季", "a quarter")),
        (pace.perMonth, words("每月", "a month")),
      ]
      let text = parts.compactMap { number, unit in
        number.map { "\(unit) \(words.signed($0, decimals: decimals($0)))" }
      }
      .joined(separator: words(",", ", "))
      if !text.isEmpty {
        line =
          line + Line(words("今后需 ", "needed "), .label)
          + Line(
            text
              + (indicator.map { $0.unit.dimension == .ratio ? words(" 个百分点", " pp") : " " + $0.unit.symbol }
                ?? ""))
      }
    }
    return (line.columns > 2 ? [line] : []) + nextReportLines
  }

  private func counterfactual(_ what: Assessment.Counterfactual?) -> String? {
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
    let sign = (target.direction ?? indicator?.direction ?? .up) == .up ? "≥" : "≤"
    let more = assessment.latest.map { wanted - $0.value }
    let change =
      more.map {
        words(
          "(\(words.signed($0, decimals: decimals(wanted))))",
          " (\(words.signed($0, decimals: decimals(wanted))))")
      } ?? ""
    return "\(sign) \(exact(wanted))\(change)"
  }

  private func decimals(_ number: Double) -> Int {
    indicator.map { $0.decimals > 0 ? $0.decimals : number == number.rounded() ? 0 : 1 } ?? 2
  }

  private func value(_ number: Double) -> String { exact(number) + (indicator?.unit.symbol ?? "") }
  func exact(_ number: Double) -> String { words.fixed(number, decimals: decimals(number)) }

  func labelled(_ label: String, _ text: String) -> Line {
    Line([Span("  ", .text), Span(label.padded(to: 7), .label), Span(text, .text)])
  }

  private var figures: [Figure.ID] {
    (assessment.latest?.figures ?? []) + assessment.inputs.compactMap(\.figure)
  }

  /// Of what comes from another plan, that it does, and what it was put together from.
  private var carriedLines: [Line] {
    let carried = Set(figures).sorted(by: >).compactMap { maker.situation.carried($0) }
    guard let worst = carried.map(\.descent).max() else { return [] }
    let explanation =
      worst == .estimated
      ? words("经换算表取自另一方案,含拆分份额,为估算", "over a crosswalk from another plan, with shares in it: an estimate")
      : words("经换算表取自另一方案,未拆分", "over a crosswalk from another plan, nothing divided")
    return [labelled(words.word(worst == .estimated ? .estimated : .carried), explanation)]
      + carried.map { Line("         \(maker.composition(of: $0))", .dim) }
  }

  /// File, place, text as read, sender and batch of every figure that went in.
  private var originLines: [Line] {
    let figures = maker.situation.reported(figures)
    guard !figures.isEmpty else { return [] }
    return [Line(words("  来源", "  sources"), .heading)]
      + figures.map { id in
        if let assumption = maker.scenario.assumption(of: id) {
          return Line(words("    测算假设 ", "    assumed: "), .dim)
            + Line(maker.amount(assumption), .scenarioMark)
        }
        guard let origin = origins[id] else {
          return Line(words("    #\(id) 正在读取…", "    #\(id) loading…"), .dim)
        }
        let sheet = origin.sheet.map { "〔\($0)〕" } ?? " "
        var text = "    \(origin.file)\(sheet)\(origin.cell) “\(origin.raw)” \(origin.unit)"
        if let sender = origin.sender { text += " · \(sender)" }
        return Line(text)
          + Line(
            words(
              "  批次 \(origin.batch),\(origin.entered.prefix(10)) 录入",
              "  batch \(origin.batch), entered \(origin.entered.prefix(10))"), .dim)
      }
  }
}
