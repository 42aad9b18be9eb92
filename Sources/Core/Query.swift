/// What a frame may ask of a store, as a value: a late answer can be matched with its question.
public enum Query: Hashable, Sendable {
  /// Everything judged on the screens; the current plan when none is named.
  /// `asOf` only picks the version of the plan, where the choice leaves it to the day.
  case snapshot(plan: PlanChoice?, asOf: Day?)
  case page(ListQuery)
  case item(ItemQuery)
  case moves(MovesQuery)
  case origins([Figure.ID])
  /// A health index through the last year and among its peers: no store either.
  case standing(HealthQuestion)
  /// Where targets are likely to go: no store is needed, but time is.
  case forecasts([ForecastQuestion])
  /// Codes and names of list items, to be searched: at most so many of all lists together.
  case names(plan: Plan.ID, asOf: Day, limit: Int)
}

extension Query {
  /// Whether the answer is read from a store; what is not is only worked out.
  public var needsStore: Bool { if case .forecasts = self { false } else { true } }

  /// Whether nobody waits for the answer to `other` any more once this is asked: of a list the newest page counts, of
  /// the plan the newest snapshot.
  public func supersedes(_ other: Query) -> Bool {
    switch (self, other) {
    case (.page(let new), .page(let old)): new.list == old.list
    case (.snapshot, .snapshot): true
    default: false
    }
  }
}

/// The store's answer to a query.
public enum Answer: Hashable, Sendable {
  case snapshot(Snapshot)
  case page(ListPage)
  case item(ItemHistory)
  case moves([ListMoves])
  case origins([FigureOrigin])
  case standing(HealthStanding)
  /// One for each question, in their order.
  case forecasts([Forecast])
  case names([ListNames])
}

/// Where figures are kept: the one narrow interface between the program and any engine below it.
///
/// Answers may take their time; they are asked for off the thread that draws.
public protocol Archive: Sendable {
  func answer(_ query: Query) throws -> Answer
}
