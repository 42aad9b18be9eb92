public import Core
public import Screen

/// The days a column of bars spans, and the one that is today.
public struct TimeAxis: Hashable, Sendable {
  public let first: Day
  public let last: Day
  public let today: Day

  /// - Precondition: none; a `last` before `first` counts as `first`.
  public init(first: Day, last: Day, today: Day) {
    self.first = first
    self.last = max(first, last)
    self.today = today
  }

  /// The column of a day on an axis so many columns wide: below 0 before it, `columns` or more after it.
  public func column(of day: Day, in columns: Int) -> Int {
    let span = first.days(until: last) + 1
    let offset = first.days(until: day) * columns
    return offset >= 0 ? offset / span : -1 - (-offset - 1) / span
  }

  /// Columns of a month, on average.
  func columnsOfMonth(in columns: Int) -> Double {
    Double(columns) * 30.44 / Double(first.days(until: last) + 1)
  }
}

/// One thing on an axis of time: a line between two days and signs on some.
public struct TimeBar: Hashable, Sendable {
  public var from: Day
  public var to: Day
  public var role: Role
  /// Whether the line is heavy: time that has run out rather than time that is left.
  public var isHeavy: Bool
  public var signs: [Sign]

  public struct Sign: Hashable, Sendable {
    public var day: Day
    public var shape: Character
    public var role: Role
    public init(_ shape: Character, on day: Day, _ role: Role) {
      self.day = day
      self.shape = shape
      self.role = role
    }
  }

  public init(from: Day, to: Day, _ role: Role, isHeavy: Bool, signs: [Sign]) {
    self.from = min(from, to)
    self.to = max(from, to)
    self.role = role
    self.isHeavy = isHeavy
    self.signs = signs
  }
}
