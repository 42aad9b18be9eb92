/// How a plan stands on a day, and what has changed since an earlier one: what every page is made from.
public struct Judgement: Hashable, Sendable {
  public var now: Situation
  public var changes: Changes

  /// Judges a snapshot on two days.
  public init(_ snapshot: Snapshot, on day: Day, since earlier: Day) {
    let now = Situation(snapshot, on: day)
    self.init(now, since: now.on(earlier))
  }

  /// Compares a situation with an earlier one of the same plan.
  public init(_ now: Situation, since earlier: Situation) {
    self.now = now
    changes = Changes(from: earlier, to: now)
  }
}
