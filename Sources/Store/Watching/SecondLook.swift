/// When to look whether a store has changed, once its files were touched.
///
/// Bytes reach the files before the commit they belong to counts, so that a look at once comes too early. A short
/// while later most commits count; after a longer one, in which nothing was touched any more, all do.
struct SecondLook {
  static let short = Duration.milliseconds(50)
  static let long = Duration.milliseconds(500)

  private var soon: ContinuousClock.Instant?
  private var late: ContinuousClock.Instant?

  /// When to look next; nil while nothing is to be expected.
  var next: ContinuousClock.Instant? { [soon, late].compactMap { $0 }.min() }

  /// The files were touched. Many touches at short intervals are one.
  mutating func touched(at now: ContinuousClock.Instant) {
    soon = soon ?? now + Self.short
    late = now + Self.long
  }

  /// Whether it is time to look; then that look is no longer ahead.
  mutating func isDue(at now: ContinuousClock.Instant) -> Bool {
    guard let next, next <= now else { return false }
    if let soon, soon <= now { self.soon = nil }
    if let late, late <= now { self.late = nil }
    return true
  }
}
