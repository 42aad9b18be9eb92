/// What takes too long to be worked out while a key waits: a health index through the last year, and its place
/// among its peers.
public struct HealthQuestion: Sendable {
  public let situation: Situation
  public let definition: HealthDefinition.ID
  public let scope: Scope

  public init(_ situation: Situation, _ definition: HealthDefinition.ID, _ scope: Scope) {
    self.situation = situation
    self.definition = definition
    self.scope = scope
  }
}

extension HealthQuestion: Hashable {
  public static func == (a: HealthQuestion, b: HealthQuestion) -> Bool {
    a.definition == b.definition && a.scope == b.scope && a.situation == b.situation
  }

  /// The day instead of all figures: questions of one day are few.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(situation.day)
    hasher.combine(definition)
    hasher.combine(scope)
  }
}

/// The answer to a `HealthQuestion`.
public struct HealthStanding: Hashable, Sendable {
  /// The index at the ends of the months of the past year as it was then, oldest first, and on the day itself.
  public var past: [Point]
  /// All of it a year ago, as it was known then.
  public var yearAgo: HealthScore?
  /// All scopes of the index in their order, best first.
  public var ranking: [HealthRank]

  /// The index on a day; none where it could not be told.
  public struct Point: Hashable, Sendable {
    public var day: Day
    public var value: Double?
  }

  /// Judges the plan for thirteen days and draws the weights: the work of some tens of milliseconds.
  public init(_ question: HealthQuestion) {
    let now = question.situation
    func score(_ situation: Situation) -> HealthScore? {
      situation.health.first { $0.definition == question.definition && $0.scope == question.scope }
    }
    let ends = (1...12).reversed().map { now.day.monthEnd(before: $0) }
    past = ends.map { Point(day: $0, value: score(now.on($0))?.value) }
    past.append(Point(day: now.day, value: score(now)?.value))
    yearAgo = score(now.on(now.day.yearBefore))
    ranking = now.ranking(by: question.definition)
  }
}

extension Day {
  /// The last day of the month so many months earlier.
  func monthEnd(before months: Int) -> Day {
    let month = year * 12 + self.month - 1 - months
    return .end(ofMonth: month % 12 + 1, in: month / 12)
  }

  /// The same day a year earlier; of 29 February the day before.
  public var yearBefore: Day {
    Day(year: year - 1, month: month, day: day) ?? .end(ofMonth: month, in: year - 1)
  }
}
