import Core
import Screen

extension PageMaker {
  /// A cluster or district put to the room by its health.
  func health(of scope: Scope, name: String) -> MeetingPage {
    let health = situation.health(of: scope)
    let change = changes?.health.first { $0.scope == scope }
    var page = MeetingPage(heading: name)
    page.verdict = verdict(health?.light, reason: health?.reason)
    page.headline = .init(
      value: health?.value.map { words.fixed($0, decimals: 0) + words("分", " points") } ?? words("无", "none"),
      caption: words("健康指数", "health"))
    if let change {
      page.facts.append(
        .init(
          label: changes?.from.description ?? "",
          value: words.fixed(change.from, decimals: 0) + words("分", " points")))
    }
    page.facts += mainFacts(scope)
    if case .cluster(let id) = scope {
      let held = situation.technologies(of: id).count { $0.grade == .constrained }
      let word = plan.technologyColours.first { $0.grade == .constrained }?.word ?? ""
      if !word.isEmpty { page.facts.append(.init(label: words("\(word)技术", "\(word)"), value: String(held))) }
    }
    let drawn = chart(mainIndicator, scope)
    page.chart = drawn.meetingChart
    page.chartTitle = chartTitle(scope) + drawn.meetingSpan
    page.owners = places(scope)
    let lost = change?.lost.first.map {
      words("“\($0)”缺数:谁补报?", "“\($0)” has no figures: who reports them?")
    }
    let mover = change?.movers.first { $0.points < 0 }
    page.ask =
      lost ?? mover.map {
        words("“\($0.name)”拖累最大:怎样止跌?", "“\($0.name)” drags most: how is the fall stopped?")
      }
      ?? words("下一步抓什么?", "what comes next?")
    return page
  }

  private func mainFacts(_ scope: Scope) -> [MeetingPage.Fact] {
    guard let id = mainIndicator, let series = situation.series[id, scope],
      let newest = series.newestReading()
    else { return [] }
    var facts = [
      MeetingPage.Fact(label: name(id), value: words.quantity(newest.value, situation.indicator(id)))
    ]
    if let change = series.yearOnYear(of: newest)?.change {
      facts.append(
        .init(label: words("同比", "year on year"), value: words.change(change, situation.indicator(id))))
    }
    return facts
  }

  private func places(_ scope: Scope) -> [MeetingPage.Owner] {
    guard case .cluster(let id) = scope, let cluster = cluster(named: id) else { return [] }
    return [.init(part: words("所在", "in"), names: cluster.districts.map { name($0) })].filter {
      !$0.names.isEmpty
    }
  }

  /// A line, task, group or unit put to the room by what is late.
  func standing(of subject: Subject, name: String) -> MeetingPage {
    let rollup = situation.rollup(of: subject)
    var page = MeetingPage(heading: name)
    page.verdict = verdict(rollup.lights.worst)
    page.headline = .init(
      value: String(rollup.lights[.red]), role: .statusRedQuiet, caption: words("项红", "red"))
    page.facts = [
      .init(label: words("黄", "yellow"), value: String(rollup.lights[.yellow]), role: .statusYellowQuiet),
      .init(label: words("逾期节点", "overdue nodes"), value: String(rollup.nodes.overdue)),
      .init(
        label: words("缺报", "missing reports"),
        value: String(situation.reporting(of: subject).count { !$0.missing.isEmpty })),
    ]
    let worst = situation.worstFirst(situation.assessments(of: subject), since: changes)
      .filter { $0.light.map { $0 <= .yellow } ?? false }
    page.lines = worst.map { words.mark($0) + Line("  ") + Line(self.name($0.target), .strong) }
    page.ask =
      worst.first.map { words("先议“\(self.name($0.target))”", "first: “\(self.name($0.target))”") }
      ?? words("没有红灯和黄灯,节点和报送怎样?", "no red or yellow; what of nodes and reports?")
    return page
  }

  /// A technology that fell back: how long it has been so, who works on it.
  func question(about id: TechnologyCard.ID) -> MeetingPage {
    guard let card = situation.snapshot.technologies.first(where: { $0.id == id }),
      let status = situation.technologies.first(where: { $0.id == id })
    else { return MeetingPage(heading: id.text, ask: words("没有这张卡片", "there is no such card")) }
    let colour = plan.technologyColours.first { $0.id == status.colour }
    var page = MeetingPage(heading: card.name)
    page.context = [name(card.cluster)]
    page.verdict = .init(
      word: colour?.word ?? words("未定", "none"), role: role(status.grade), shape: glyphs.none)
    page.headline = .init(
      value: status.monthNumber.map { words("\($0)个月", "\($0) months") } ?? "–",
      caption: words("已经", "as ") + (colour?.word ?? ""))
    page.lines = [card.bottleneck, card.consequence].compactMap { $0 }.map { Line($0) }
    page.owners = [
      .init(part: words("牵头", "lead"), names: [card.lead].compactMap { $0 }),
      .init(part: words("配合", "support"), names: [card.partners].compactMap { $0 }),
    ].filter { !$0.names.isEmpty }
    page.ask = words("谁来攻关、何时见效?", "who works on it, and by when?")
    return page
  }
}
