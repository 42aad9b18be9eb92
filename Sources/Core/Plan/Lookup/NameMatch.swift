/// What a text in an imported file means in a plan.
public enum NameMatch<Found: Hashable & Sendable>: Hashable, Sendable {
  /// One record answers to it.
  case exact(Found)
  /// Several do; the row must give the id instead.
  case ambiguous([Found])
  /// None does; `nearest` is the name or id somebody may have meant.
  case unknown(nearest: String?)

  /// What was found, when it was exactly one.
  public var found: Found? { if case .exact(let found) = self { found } else { nil } }

  init(_ found: [Found], nearest: @autoclosure () -> String?) {
    switch found.count {
    case 0: self = .unknown(nearest: nearest())
    case 1: self = .exact(found[0])
    default: self = .ambiguous(found)
    }
  }
}
