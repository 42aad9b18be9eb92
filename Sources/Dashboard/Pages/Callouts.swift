import Core
import Screen

extension PageMaker {
  /// 提请注意 by kind, with what to make of it.
  var calloutTable: Table {
    let kinds = callouts.reduce(into: [String]()) { kinds, callout in
      if !kinds.contains(words.word(callout)) { kinds.append(words.word(callout)) }
    }
    return Table(
      columns: [
        .init(words("对象", "of"), minimum: 12, maximum: 28),
        .init(words("说明", "why"), minimum: 16, maximum: 80),
      ],
      rows: kinds.flatMap { kind in rows(callouts.filter { words.word($0) == kind }) },
      empty: words("没有需要提请的", "nothing to call out"))
  }

  private func rows(_ alike: [Callout]) -> [Table.Row] {
    guard let first = alike.first else { return [] }
    let title = Line("\(words.word(first)) ", role(first)) + Line("\(alike.count)  ", .strong)
    let heading = Table.Row(
      id: words.word(first), [title + Line(words.meaning(of: first), .dim)], isHeading: true)
    return [heading]
      + alike.enumerated().map { place, callout in
        Table.Row(
          id: "\(words.word(first))-\(place)",
          [Line("  \(subject(of: callout))"), Line(explanation(of: callout), .dim)], item: item(of: callout))
      }
  }

  var callouts: [Callout] { situation.callouts(outlooks.found) }

  private func role(_ callout: Callout) -> Role {
    switch callout {
    case .metEarly: .statusMetQuiet
    case .beyondReach: .statusRedQuiet
    case .contradicted, .unowned, .silent: .warning
    }
  }

  private func subject(of callout: Callout) -> String {
    switch callout {
    case .metEarly(let id), .beyondReach(let id, _): situation.target(id).map(title) ?? id.text
    case .contradicted(let contradiction):
      situation.target(contradiction.own.target).map(title) ?? contradiction.own.target.text
    case .unowned(let id): name(id)
    case .silent(let status): "\(name(status.scope)) \(name(status.indicator))"
    }
  }

  private func item(of callout: Callout) -> Item {
    switch callout {
    case .metEarly(let id), .beyondReach(let id, _): .target(id)
    case .contradicted(let contradiction): .target(contradiction.own.target)
    case .unowned(let id): item(of: id, nil)
    case .silent(let status): item(of: status)
    }
  }

  private func explanation(of callout: Callout) -> String {
    switch callout {
    case .metEarly(let id): metEarly(id)
    case .beyondReach(let id, let probability): beyondReach(id, probability)
    case .contradicted(let contradiction):
      words.demands(contradiction, FindingNames(words: words, situation: situation))
    case .unowned: words("有目标要考核", "targets depend on it")
    case .silent(let status):
      words(
        "迟 \(status.overdue) 期,", "\(status.overdue) periods overdue, ")
        + (status.newest.map { words("最近一期 \(words.period($0))", "newest \(words.period($0))") }
          ?? words("从未报送", "never reported"))
        + (status.unit.map { words(",", ", ") + name($0) } ?? "")
    }
  }

  private func metEarly(_ id: Target.ID) -> String {
    guard let target = situation.target(id), let assessment = situation.assessment(of: id),
      let latest = assessment.latest
    else { return "" }
    let value = words.quantity(latest.value, indicator(of: target))
    return words(
      "\(words.period(latest.period))已 \(value),要求 \(target.wording),期限 \(target.deadline);可议是否提高",
      "\(value) in \(words.period(latest.period)), wanted \(target.wording) by \(target.deadline); could be raised"
    )
  }

  private func beyondReach(_ id: Target.ID, _ probability: Double) -> String {
    let chance = words.probability(probability)
    guard let target = situation.target(id), let assessment = situation.assessment(of: id),
      let paces = paces(target, assessment)
    else { return chance }
    let needed = "\(paces.span) \(paces.required)\(paces.unit)"
    return chance.padded(to: 5) + words("今后需\(needed)", "needed \(needed)")
      + (paces.achieved.map { words(",至今 \($0)", ", so far \($0)") } ?? "")
  }
}

extension Words {
  /// What a kind of callout means, and what may be done.
  fileprivate func meaning(of callout: Callout) -> String {
    switch callout {
    case .metEarly: self("期限未到已经达到;可议是否提高", "before the deadline; could be raised")
    case .beyondReach:
      self("照现有走势,达标概率低于 5%;议加力或调整", "P(met) below 5 % as things go; push or change")
    case .contradicted: self("两个文本同一期限要求不同", "two texts ask for different things by the same day")
    case .unowned: self("没有报送单位,也没有牵头单位", "nobody reports it, nobody leads")
    case .silent: self("逾期两期以上", "two reports or more are overdue")
    }
  }

  /// What is called out, in few words.
  func word(_ callout: Callout) -> String {
    switch callout {
    case .metEarly: self("已提前达标", "met early")
    case .beyondReach: self("难以达到", "beyond reach")
    case .contradicted: self("方案之间矛盾", "contradicted")
    case .unowned: self("无人负责", "unowned")
    case .silent: self("连续未报", "silent")
    }
  }
}
