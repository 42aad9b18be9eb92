import Core
import Screen

extension PageMaker {
  /// The first page: which plan, how it stands by counts, in which order it will be talked about.
  func opening(_ topics: [Topic]) -> MeetingPage {
    let lights = LightDistribution(situation.assessments(of: .plan))
    var page = MeetingPage(heading: plan.title)
    page.context = [whole + since, whole]
    page.tiles = [Light.red, .yellow, .green, .met].map { light in
      let verdict = verdict(light)
      return .init(
        value: String(lights[light]), word: verdict.word, role: verdict.role, quiet: words.role(light))
    }
    page.tiles.append(
      .init(
        value: String(lights.grey), word: words("灰", "grey"), role: .statusNone, quiet: .statusNoneQuiet))
    page.lines = topics.compactMap(agendaLine)
    page.ask =
      page.lines.isEmpty
      ? words(
        "没有需要讨论的议题:没有红灯和黄灯,也没有变差的", "nothing to talk about: no red, no yellow, nothing got worse")
      : words("逐项议:先红,后黄,再看变差的", "one by one: red, then yellow, then what got worse")
    return page
  }

  private var whole: String {
    words("方案 \(plan.years.first)–\(plan.years.last)", "plan \(plan.years.first)–\(plan.years.last)")
  }

  private var since: String {
    changes.map { words("  与 \($0.from) 相比", "  compared with \($0.from)") } ?? ""
  }

  /// A topic as a line of the agenda.
  private func agendaLine(_ topic: Topic) -> Line? {
    guard case .about(let view) = topic else { return nil }
    if case .target(let id) = view, let target = situation.target(id) {
      let mark =
        situation.assessment(of: id)?.light.map { words.mark($0) } ?? Line(words(" 灰 ", "  –  "), .dim)
      return mark + Line("  ") + Line(title(target))
    }
    let name = meetingPage(topic, topics: [])?.heading ?? page(view).crumbs.last ?? view.name
    return Line(words(" 变 ", "  ±  "), .accent) + Line("  ") + Line(name)
  }

  /// The last page: who takes what home.
  func closing(_ topics: [Topic]) -> MeetingPage {
    var page = MeetingPage(heading: words("散会前", "Before we part"))
    page.context = situation.nextDue.map { [words("下次出数 \($0)", "next figures on \($0)")] } ?? []
    let left = AutomaticAgenda(situation: situation, changes: changes).leftOut
    if left > 0 {
      page.facts = [.init(label: words("没有议到的红黄灯", "red and yellow without a page"), value: String(left))]
    }
    page.paragraphs = homework(topics)
    let count = topics.compactMap(\.target).count
    page.headline = .init(
      value: words("\(count)项", "\(count)"),
      caption: words("上会的目标,按牵头单位", "targets talked about, by leading unit"))
    page.ask = words("谁、在哪天之前、报什么?", "who reports what, and by when?")
    return page
  }

  /// Leading units in the order in which they came up, each with its targets.
  private func homework(_ topics: [Topic]) -> [MeetingPage.Paragraph] {
    var leads: [String] = []
    var names: [String: [String]] = [:]
    for target in topics.compactMap(\.target).compactMap({ situation.target($0) }) {
      let lead = lead(of: target)
      if names[lead] == nil { leads.append(lead) }
      names[lead, default: []].append(title(target))
    }
    return leads.map { lead in
      .init(
        name: lead.isEmpty ? words("未定牵头", "no lead") : lead,
        text: (names[lead] ?? []).joined(separator: words("、", ", ")))
    }
  }
}

extension TimeChart {
  /// The chart for a meeting: no numbers at its side, which would be more than five.
  var meetingChart: Screen.Chart? {
    guard var chart = picture(rows: 12) else { return nil }
    chart.ticks = []
    return chart
  }

  /// The years it covers.
  var meetingSpan: String {
    let years = (actual + path).map { Int(($0.instant - 1e-6).rounded(.down)) }
    guard let first = years.min(), let last = years.max() else { return "" }
    return first == last ? " \(first)" : " \(first)–\(last)"
  }
}
