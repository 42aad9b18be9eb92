extension Changes {
  /// Compares two situations of the same plan; things only one of them knows are no change.
  public init(from old: Situation, to new: Situation) {
    from = old.day
    to = new.day
    let marks = new.assessments.compactMap { now in
      old.assessment(of: now.target).map { MarkChange(from: $0, to: now) }
    }
    worsened = marks.filter { $0.steps > 0 }.sortedStably { ($0.steps, $1.light) > ($1.steps, $0.light) }
    improved = marks.filter { $0.steps < 0 }.sortedStably { $0.steps < $1.steps }
    lost = marks.filter { $0.from != nil && $0.to == nil }.sortedStably { $0.fromLight < $1.fromLight }
    gained = marks.filter { $0.from == nil && $0.to != nil }.sortedStably { $0.light < $1.light }
    health = Changes.health(from: old, to: new)
    healthBefore = old.health
    technologies = Changes.technologies(from: old, to: new)
    let figures = Changes.figures(from: old, to: new)
    revisions = figures.filter { $0.from != nil && $0.to != nil }
    additions = figures.filter { $0.from == nil }
    withdrawals = figures.filter { $0.to == nil }
    unreported = new.missingReports.filter { status in status.missing.contains { $0.due >= old.day } }
    let open = Set(old.nodes.filter { !$0.isDone }.map(\.node.id))
    done = new.nodes.filter { $0.isDone && open.contains($0.node.id) }.map(\.node.id)
    let overdue = Set(old.nodes.filter(\.isOverdue).map(\.node.id))
    becameOverdue = new.overdueNodes.map(\.node.id).filter { !overdue.contains($0) }
  }

  private static func health(from old: Situation, to new: Situation) -> [HealthChange] {
    new.health.compactMap { now in
      guard let before = old.health.first(where: { $0.definition == now.definition && $0.scope == now.scope })
      else { return nil }
      return HealthChange(from: before, to: now)
    }.sortedStably { ($0.gain ?? 0) < ($1.gain ?? 0) }
  }

  private static func technologies(from old: Situation, to new: Situation) -> [TechnologyChange] {
    let before = Dictionary(old.technologies.map { ($0.id, $0) }) { first, _ in first }
    let changes = zip(new.technologies, new.snapshot.technologies).compactMap { now, card in
      before[now.id].flatMap { TechnologyChange(from: $0, to: now, card: card, on: new.day) }
    }
    return changes.sortedStably { $0.steps > $1.steps }
  }

  /// Walks both versions of every series side by side: the figures in force that differ.
  private static func figures(from old: Situation, to new: Situation) -> [FigureChange] {
    let changes = Set(old.series.keys).union(new.series.keys).flatMap { key in
      let before = old.series[key.indicator, key.scope]?.observations ?? []
      let now = new.series[key.indicator, key.scope]?.observations ?? []
      return differences(key, before, now)
    }
    return changes.map { (change: $0, scope: $0.scope.code) }.sorted { a, b in
      (a.change.indicator, a.scope, a.change.period) < (b.change.indicator, b.scope, b.change.period)
    }.map(\.change)
  }

  private static func differences(
    _ key: FigureTable.Key, _ before: [Observation], _ now: [Observation]
  ) -> [FigureChange] {
    var changes: [FigureChange] = []
    var (i, j) = (0, 0)
    while i < before.count || j < now.count {
      let a = i < before.count ? before[i] : nil
      let b = j < now.count ? now[j] : nil
      let isGone = a.map { a in b.map { a.period < $0.period } ?? true } ?? false
      let isNew = b.map { b in a.map { b.period < $0.period } ?? true } ?? false
      if !isNew { i += 1 }
      if !isGone { j += 1 }
      let (from, to) = (isNew ? nil : a, isGone ? nil : b)
      guard from?.figure != to?.figure, let period = from?.period ?? to?.period else { continue }
      changes.append(
        FigureChange(indicator: key.indicator, scope: key.scope, period: period, from: from, to: to))
    }
    return changes
  }
}

extension Changes.MarkChange {
  init(from old: Assessment, to new: Assessment) {
    target = new.target
    from = old.light
    to = new.light
    fromReason = old.light == nil ? old.reason : nil
    toReason = new.light == nil ? new.reason : nil
    if let before = old.light, let now = new.light { steps = before.steps(to: now) } else { steps = 0 }
    isRevision = old.latest?.period == new.latest?.period && old.latest != new.latest
  }

  fileprivate var light: Light { to ?? .met }
  fileprivate var fromLight: Light { from ?? .met }
}

extension Light {
  /// Steps down on 红 黄 绿 达; negative when `other` is better.
  func steps(to other: Light) -> Int {
    let order = Light.allCases.sorted()
    return (order.firstIndex(of: self) ?? 0) - (order.firstIndex(of: other) ?? 0)
  }
}

extension Changes.HealthChange {
  init?(from old: HealthScore, to new: HealthScore) {
    guard let before = old.value, before != new.value else { return nil }
    definition = new.definition
    scope = new.scope
    from = before
    to = new.value
    lost = zip(old.parts, new.parts)
      .filter { !$0.isGroup && $0.name == $1.name && $0.isFresh && !$1.isFresh }.map(\.1.name)
    movers = zip(old.parts, new.parts)
      .filter { !$0.isGroup && $0.name == $1.name && $0.points != $1.points }
      .map { Mover(name: $1.name, points: $1.points - $0.points) }
      .sortedStably { abs($0.points) > abs($1.points) }
  }
}

extension HealthScore.Part {
  /// Whether it was scored by a figure in time.
  fileprivate var isFresh: Bool { score != nil && !isStale }
}

extension Changes.TechnologyChange {
  init?(from old: TechnologyStatus, to new: TechnologyStatus, card: TechnologyCard, on day: Day) {
    guard old.colour != new.colour, let last = card.changes(on: day).last else { return nil }
    technology = new.id
    from = old.colour
    to = new.colour
    let grades = TechnologyColour.Grade.allCases
    if let before = old.grade.flatMap(grades.firstIndex), let now = new.grade.flatMap(grades.firstIndex) {
      steps = before - now
    } else {
      steps = 0
    }
    self.day = last.day
  }
}

extension Sequence {
  /// Sorted, equal elements keeping their order: the standard library does not promise that.
  func sortedStably(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { a, b in
      if precedes(a.element, b.element) { return true }
      return precedes(b.element, a.element) ? false : a.offset < b.offset
    }.map(\.element)
  }
}
