import Core
import Screen

extension WhySheet {
  /// Target, baseline and value, each with its date and where it is from; the figures behind them stand below.
  var inputLines: [Line] {
    var lines = [
      labelled(
        words("目标", "target"),
        "\(target.wording)  \(words("期限", "by")) \(target.deadline)  \(words("条款", "clause")) \(target.clause.number)  \(words("牵头", "lead")) \(maker.lead(of: target))"
      )
    ]
    lines.append(labelled(words("出处", "from"), provenance))
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

  /// Which text of the plan the target is from, or that the office set it.
  private var provenance: String {
    let plan = maker.plan
    let basis =
      words.word(target.basis).map { words("本单位\($0)", $0) } ?? words("方案写明", "stated in the plan")
    let version = words(
      "第\(plan.version.number)版,\(plan.version.validFrom) 起",
      "version \(plan.version.number), from \(plan.version.validFrom)")
    return [basis, plan.documentNumber, version].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// Of what comes from another plan, that it does, and what it was put together from.
  private var carriedLines: [Line] {
    let carried = Set(assessment.inputs.compactMap(\.figure) + (assessment.latest?.figures ?? [])).sorted(
      by: >
    ).compactMap { maker.situation.carried($0) }
    guard let worst = carried.map(\.descent).max() else { return [] }
    let explanation =
      worst == .estimated
      ? words("经换算表取自另一方案,含拆分份额,为估算", "over a crosswalk from another plan, with shares in it: an estimate")
      : words("经换算表取自另一方案,未拆分", "over a crosswalk from another plan, nothing divided")
    return [labelled(words.word(worst == .estimated ? .estimated : .carried), explanation)]
      + carried.map { Line("         \(maker.composition(of: $0))", .dim) }
  }

  /// Every figure that went in: its part, period and value, its state, the day it was reported, and the cell.
  var originLines: [Line] {
    var seen: Set<Figure.ID> = []
    let inputs = assessment.inputs.filter { input in input.figure.map { seen.insert($0).inserted } ?? false }
    guard !inputs.isEmpty else { return [] }
    return [Line(words("  来源", "  sources"), .heading)] + inputs.flatMap(lines)
  }

  private func lines(_ input: Assessment.Input) -> [Line] {
    guard let id = input.figure else { return [] }
    let period = input.period.map { words.period($0) } ?? ""
    let head = Line([Span("    ", .text), Span(word(input.role).padded(to: 7), .label)])
    return [head + Line("\(value(input.value))  \(period)") + state(of: id)]
      + maker.situation.reported([id]).map(origin)
  }

  /// Whether it is final, when it was reported, and how often its period was revised.
  private func state(of id: Figure.ID) -> Line {
    guard let indicator, case let vintages = maker.situation.snapshot.figures[indicator.id, target.scope],
      let figure = vintages.first(where: { $0.id == id })
    else { return "" }
    let before = vintages.filter {
      $0.period == figure.period && $0.id != id && $0.known <= figure.known
    }
    var line = Line("  \(word(figure.state))", figure.state == .provisional ? .warning : .text)
    line = line + Line(words("  \(figure.known) 报", "  reported \(figure.known)"), .dim)
    if let last = before.last {
      line =
        line
        + Line(
          words(
            "  修订 \(before.count) 次,前值 \(exact(last.value))",
            "  revised \(before.count) times, before \(exact(last.value))"), .dim)
    }
    return line
  }

  /// File, place, text as read, sender and batch.
  private func origin(of id: Figure.ID) -> Line {
    guard let origin = origins[id] else {
      return Line(words("           #\(id) 正在读取…", "           #\(id) loading…"), .dim)
    }
    let sheet = origin.sheet.map { "〔\($0)〕" } ?? " "
    var text = "           \(origin.file)\(sheet)\(origin.cell) “\(origin.raw)” \(origin.unit)"
    if let sender = origin.sender { text += " · \(sender)" }
    let batch = words(
      " · 批次 \(origin.batch),\(origin.entered.prefix(10)) 录入",
      " · batch \(origin.batch), entered \(origin.entered.prefix(10))")
    return Line(text) + Line(batch, .dim)
  }

  private func word(_ role: Assessment.Input.Role) -> String {
    switch role {
    case .target: words("目标", "target")
    case .baseline: words("基期", "base")
    case .latest: words("最新", "latest")
    case .previous: words("上年", "before")
    case .part: words("往年", "part")
    case .earlier: words("早前", "earlier")
    }
  }

  private func word(_ state: Figure.State) -> String {
    switch state {
    case .provisional: words("初步", "provisional")
    case .final: words("正式", "final")
    case .revised: words("修订", "revised")
    }
  }
}
