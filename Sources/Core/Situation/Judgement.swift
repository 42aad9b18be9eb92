/// How a plan stands on a day, and what has changed since an earlier one: what every page is made from.
public struct Judgement: Hashable, Sendable {
  public var now: Situation
  public var changes: Changes
  /// What to ask about the future of its targets.
  public var questions: [ForecastQuestion]

  /// Judges a snapshot on two days.
  public init(_ snapshot: Snapshot, on day: Day, since earlier: Day) {
    now = Situation(snapshot, on: day)
    changes = Changes(from: now.on(earlier, comparesRules: false), to: now)
    questions = now.forecastQuestions
  }
}
