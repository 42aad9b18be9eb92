import Core
import Screen

extension PageMaker {
  /// A target put to the room: where it stands, where it ought to be, who answers, what is to be decided.
  func question(about id: Target.ID) -> MeetingPage {
    guard let target = situation.target(id), let assessment = situation.assessment(of: id) else {
      return MeetingPage(heading: id.text, ask: words("方案里没有这一项", "this is not in the plan"))
    }
    var page = MeetingPage(heading: title(target))
    page.context = context(of: target)
    page.target = id
    page.verdict = verdict(
      assessment.light, reason: assessment.reason, note: note(on: assessment))
    page.headline = headline(of: assessment, indicator(of: target))
    (page.ask, page.askHasNumber) = ask(target, assessment)
    let room = MeetingPage.mostNumbers - page.numbers
    page.facts = Array(facts(target, assessment).prefix(room))
    page.bar = assessment.donePercent.map {
      Bar(fraction: $0 / 100, path: assessment.duePercent.map { min(1, max(0, $0 / 100)) })
    }
    page.barTitle = words("条:已完成的路程;竖线:现在应到的地方", "bar: the way done; mark: where it ought to be")
    let drawn = chart(target.indicator, target.scope, path: situation.path(of: target))
    page.chart = drawn.meetingChart
    page.chartTitle = words("走势与应达路径(虚线)", "figures and path (dotted)") + drawn.meetingSpan
    page.owners = owners(of: target)
    return page
  }

  private func context(of target: Target) -> [String] {
    let deadline = words("期限 \(target.deadline)", "by \(target.deadline)")
    return target.name == target.shortName ? [deadline] : ["\(target.name)  \(deadline)", deadline]
  }

  /// How the mark moved, else the first remark.
  private func note(on assessment: Assessment) -> String {
    if let change = changes?.worsened.first(where: { $0.target == assessment.target }), let from = change.from
    {
      return words("由\(words.word(from))转", "was \(lightName(from))")
    }
    if assessment.reasons.contains(.stale) { return words.word(.stale) }
    return assessment.remarks.first { ![.provisional, .rolling].contains($0) }.map(words.word) ?? ""
  }

  private func headline(of assessment: Assessment, _ indicator: Indicator?) -> MeetingPage.Headline {
    if let target = situation.target(assessment.target), let check = situation.ruleCheck(of: target) {
      return MeetingPage.Headline(
        value: words("\(check.violations)个", "\(check.violations)"),
        caption: words("不合这条规则的", "break this rule"))
    }
    guard let point = assessment.latest else {
      return MeetingPage.Headline(
        value: words("未报", "none"), role: .statusNoneQuiet, caption: words("没有可用的数", "no usable figure"))
    }
    var caption = words.period(point.period)
    if point.isRolling { caption += words(" 近12月", " rolling year") }
    for state in words.states(isProvisional: point.isProvisional, point.descent) { caption += " \(state)" }
    return MeetingPage.Headline(value: words.quantity(point.value, indicator), caption: caption)
  }

  private func facts(_ target: Target, _ assessment: Assessment) -> [MeetingPage.Fact] {
    let indicator = indicator(of: target)
    var facts = [MeetingPage.Fact(label: words("目标", "target"), value: target.wording)]
    if let due = assessment.due, assessment.lag != nil {
      facts.append(.init(label: words("应达", "due by now"), value: words.quantity(due, indicator)))
    }
    if let change = assessment.yearOnYear {
      facts.append(.init(label: words("同比", "year on year"), value: words.change(change, indicator)))
    }
    if let lag = assessment.lag {
      facts.append(
        .init(
          label: words("进度差", "lag"), value: words.signed(-lag, decimals: 0),
          role: words.role(assessment.light)))
    }
    if let completion = assessment.completion {
      facts.append(.init(label: words("完成率", "done"), value: words.percent(completion)))
    }
    return facts
  }

  private func owners(of target: Target) -> [MeetingPage.Owner] {
    let owners = situation.owners(of: target)
    func names(_ part: Ownership.Part) -> [String] { owners.filter { $0.part == part }.map { name($0.unit) } }
    let groups = plan.groups.filter { group in target.task.map(group.tasks.contains) ?? false }
    return [
      .init(part: words("牵头", "lead"), names: names(.lead)),
      .init(part: words("工作组", "group"), names: groups.map(\.name)),
      .init(part: words("配合", "support"), names: names(.support)),
    ].filter { !$0.names.isEmpty }
  }
}
