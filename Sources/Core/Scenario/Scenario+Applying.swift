extension Scenario {
  /// The snapshot as it would be read if this had come in on `day`. What the plan does not know changes nothing,
  /// and a figure of a period that ends later is not used, as everywhere.
  public func applied(to snapshot: Snapshot, on day: Day) -> Snapshot {
    var snapshot = snapshot
    for (place, assumption) in assumptions.enumerated() {
      switch (assumption.subject, assumption.amount) {
      case (.figure(let indicator, let scope, let period), .number(let value)):
        snapshot.figures.add(
          Figure(
            id: Scenario.firstFigure + place, indicator: indicator, scope: scope, period: period,
            value: value,
            known: day))
        snapshot.newestKnown = max(snapshot.newestKnown ?? day, day)
      case (.value(let target), .number(let value)):
        snapshot.plan.change(target) { target in
          target.value = value
          target.wording = assumption.wording
        }
      case (.deadline(let target), .day(let day)): snapshot.plan.postpone(target, to: day)
      default: break
      }
    }
    return snapshot
  }

  /// Figures of a scenario have numbers from here on, which no store ever reaches, so that they count as entered
  /// last and are known for what they are.
  public static let firstFigure: Figure.ID = 1 << 40

  /// The assumption a figure comes from; nil for figures of a store.
  public func assumption(of figure: Figure.ID) -> Assumption? {
    let place = figure - Scenario.firstFigure
    return assumptions.indices.contains(place) ? assumptions[place] : nil
  }
}

extension Plan {
  fileprivate mutating func change(_ id: Target.ID, _ change: (inout Target) -> Void) {
    guard let index = targets.firstIndex(where: { $0.id == id }) else { return }
    change(&targets[index])
  }

  /// Moves a deadline, and with it those of the parts the target was split into, which have the same.
  fileprivate mutating func postpone(_ id: Target.ID, to day: Day) {
    guard let index = targets.firstIndex(where: { $0.id == id }) else { return }
    let before = targets[index].deadline
    for place in targets.indices
    where place == index || targets[place].partOf == id && targets[place].deadline == before {
      targets[place].deadline = day
    }
  }
}
