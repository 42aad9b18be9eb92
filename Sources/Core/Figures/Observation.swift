/// A figure in force: what a computation needs of it, and nothing that costs anything to copy.
public struct Observation: Hashable, Sendable {
  public var period: Period
  /// In the indicator's unit.
  public var value: Double
  public var numerator: Double?
  public var denominator: Double?
  public var isProvisional: Bool
  public var known: Day
  public var figure: Figure.ID
  /// Whether it comes over a crosswalk.
  public var descent = Descent.own

  init(_ figure: Figure) {
    period = figure.period
    value = figure.value
    numerator = figure.numerator
    denominator = figure.denominator
    isProvisional = figure.state == .provisional
    known = figure.known
    self.figure = figure.id
  }
}

extension Observation {
  /// Of one period a final or revised figure counts before a provisional one, then the one known
  /// later, then the one entered later (METHOD §1).
  func yields(to other: Observation) -> Bool {
    if isProvisional != other.isProvisional { return isProvisional }
    return known == other.known ? figure < other.figure : known < other.known
  }
}

/// A value that can be compared with a target, at the end of a period: an observation itself, or
/// what a chain of them adds up to.
public struct Reading: Hashable, Sendable {
  /// For a rolling year the twelve months it spans.
  public var period: Period
  public var value: Double
  /// Whether any figure behind it is provisional.
  public var isProvisional: Bool
  /// Whether it is a rolling year (近12月).
  public var isRolling: Bool
  /// Of everything behind it the least certain.
  public var descent = Descent.own
}
