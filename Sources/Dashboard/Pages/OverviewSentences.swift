import Core
import Documents
import Screen

extension PageMaker {
  /// What got worse, who must act, what is not reported: a sentence each; a fourth where something is called out.
  var sentences: [Sentence] {
    [
      sentence(words("变差", "worse"), worse, none: words("30 天来没有变差的灯", "nothing got worse in 30 days")),
      sentence(
        words("该谁", "who"), who,
        none: plan.isUnpublished(.units)
          ? words("责任单位未公开", "units are not public")
          : words("没有红灯,也没有逾期节点", "no red marks, no overdue nodes")),
      sentence(words("缺报", "missing"), unreported, none: words("应报的都报了", "all reports are in")),
    ] + (noted.isEmpty ? [] : [sentence(words("提请", "note"), noted, none: "")])
  }

  private func sentence(_ label: String, _ parts: [Line], none: String) -> Sentence {
    Sentence(
      Line("\(label.padded(to: words.language == .chinese ? 4 : 7))  ", .heading),
      parts.isEmpty ? [Line(none, .dim)] : parts,
      separator: Line(words(";", "; "), .dim),
      omissions: parts.indices.map { Line(words("另 \($0 + 1) 条", "\($0 + 1) more"), .dim) })
  }

  private var worse: [Line] {
    guard let changes else { return [] }
    let marks = changes.worsened.prefix(3).compactMap { change -> Line? in
      guard let from = change.from, let to = change.to else { return nil }
      return Line(situation.target(change.target).map(title) ?? "", .strong)
        + Line(words(" 由\(words.word(from))转", " \(words.word(from)) to "), .text) + words.mark(to)
    }
    let health = changes.health.filter { ($0.gain ?? 0) < -1 }.prefix(2).map { change in
      Line(name(change.scope), .strong) + Line(" \(words("健康", "health")) \(words.values(change))")
    }
    let technologies = changes.technologies.filter { $0.steps > 0 }.prefix(1).compactMap { change -> Line? in
      guard let card = situation.snapshot.technologies.first(where: { $0.id == change.technology }) else {
        return nil
      }
      let word = plan.technologyColours.first { $0.id == change.to }?.word ?? ""
      return Line(card.name, .strong) + Line(words(" 转为", " now ") + word)
    }
    return Array(marks) + Array(health) + technologies
  }

  /// A target's name, with its scope when it is a part.
  func title(_ target: Target) -> String {
    target.scope == .whole ? target.shortName : "\(name(target.scope)) \(target.shortName)"
  }

  private var who: [Line] {
    let reds = plan.units.map { unit in
      (unit, situation.assessments(of: .unit(unit.id)).count { $0.light == .red })
    }.filter { $0.1 > 0 }.sorted { $0.1 > $1.1 }
    let units = reds.prefix(2).map { unit, count in
      Line(unit.name, .strong) + Line(words(" \(count) 项红", " \(count) red"))
    }
    let late = plan.groups.map { ($0, situation.rollup(of: .group($0.id)).nodes) }
      .filter { $0.1.overdue > 0 }.sorted {
        ($0.1.overdue, $0.1.longestOverdue) > ($1.1.overdue, $1.1.longestOverdue)
      }
    let groups = late.prefix(2).map { group, nodes in
      Line(group.name, .strong)
        + Line(
          words(
            " \(nodes.overdue) 个节点逾期,最久 \(nodes.longestOverdue) 天",
            " \(nodes.overdue) nodes overdue, \(nodes.longestOverdue) days at most"))
    }
    return Array(units) + Array(groups)
  }

  /// Who is late with what they used to report, then how many never did.
  private var unreported: [Line] {
    let late = situation.missingReports.filter { $0.newest != nil }
    let never = situation.missingReports.count - late.count
    var lines = late.prefix(3).map { status in
      let reporter = status.scope == .whole ? name(status.unit) : name(status.scope)
      let gap = reporter.isEmpty ? "" : " "
      return Line(reporter, .strong)
        + Line(
          gap
            + words(
              "\(name(status.indicator))(迟 \(status.missing.count) 期)",
              "\(name(status.indicator)) (\(status.missing.count) late)"))
    }
    if late.count > 3 { lines.append(Line(words("共迟报 \(late.count) 项", "\(late.count) late in all"))) }
    if never > 0 { lines.append(Line(words("从未报送 \(never) 项", "\(never) never reported"), .dim)) }
    return lines
  }

  /// Headline targets beyond reach, and how many targets are met before their deadline.
  private var noted: [Line] {
    let headlines = Set(situation.headlines.map(\.target))
    let lost = callouts.compactMap { callout -> Line? in
      guard case .beyondReach(let id, let chance) = callout, headlines.contains(id) else { return nil }
      return Line(situation.target(id).map(title) ?? id.text, .strong)
        + Line(words(" 难以达到(\(words.probability(chance)))", " beyond reach (\(words.probability(chance)))"))
    }
    let met = callouts.compactMap { if case .metEarly(let id) = $0 { situation.target(id) } else { nil } }
    guard let first = met.first else { return lost }
    let more = met.count > 1 ? words(" 等 \(met.count) 项", " and \(met.count - 1) more") : ""
    return lost + [
      Line(title(first), .strong) + Line(more + words(" 已提前达标", " met early"))
    ]
  }
}
