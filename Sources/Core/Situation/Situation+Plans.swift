extension Situation {
  /// A related plan or version the store holds, whole; nil where it does not.
  public func relative(_ id: Plan.ID) -> Plan? { snapshot.relatives.first { $0.id == id && id != plan.id } }

  /// What is carried into the plan shown, and what of it goes on into others: each crosswalk with the plan it leads to.
  public var crosswalks: [(crosswalk: Crosswalk, to: Plan)] {
    plan.crosswalks.map { ($0, plan) }
      + snapshot.relatives.filter { $0.id != plan.id }.flatMap { other in
        other.crosswalks.filter { $0.from == plan.id }.map { ($0, other) }
      }
  }

  /// What a carried figure was put together from; nil for a figure of the plan's own.
  public func carried(_ figure: Figure.ID) -> CarriedFigure? { series.carried[figure] }

  /// The figures of a store behind some: carried ones give way to those they were put together from.
  public func reported(_ figures: some Sequence<Figure.ID>) -> [Figure.ID] {
    let all = figures.flatMap { figure in carried(figure)?.parts.map(\.figure) ?? [figure] }
    return Set(all).sorted()
  }
}
