/// The span a figure is about: whole months from the first day of one to the last day of another.
///
/// A stock's or ratio's period ends on the day it is measured. Periods are ordered by end; at equal
/// end the longer span is the later, so that 1—8月 comes after 8月 (METHOD §1).
public struct Period: Hashable, Sendable, Encodable {
  /// Months since year 0, first and last, both inside.
  public let firstMonth: Int
  public let lastMonth: Int

  /// Months `first`…`last` of `year`; nil when they are no span of 1…12.
  public init?(year: Int, months: ClosedRange<Int>) {
    guard (1...12).contains(months.lowerBound), (1...12).contains(months.upperBound),
      (1...9999).contains(year)
    else { return nil }
    self.init(first: year * 12 + months.lowerBound - 1, last: year * 12 + months.upperBound - 1)
  }

  init(first: Int, last: Int) {
    firstMonth = first
    lastMonth = last
  }

  public static func year(_ year: Int) -> Period { Period(first: year * 12, last: year * 12 + 11) }
  public static func month(_ month: Int, of year: Int) -> Period {
    Period(first: year * 12 + month - 1, last: year * 12 + month - 1)
  }

  /// Year, 1…9999, and month, 1…12, in which it ends.
  public var year: Int { lastMonth.flooredQuotient(12) }
  public var month: Int { lastMonth - year * 12 + 1 }
  public var startYear: Int { firstMonth.flooredQuotient(12) }
  public var startMonth: Int { firstMonth - startYear * 12 + 1 }
  /// How many months it spans, ≥ 1.
  public var months: Int { lastMonth - firstMonth + 1 }

  public var first: Day { Day.start(ofMonth: startMonth, in: startYear) }
  public var last: Day { Day.end(ofMonth: month, in: year) }
  /// The end on the axis of years: 1—8月 2026 is 2026⅔.
  public var instant: Double { Double(lastMonth + 1) / 12 }

  public var isYear: Bool { months == 12 && startMonth == 1 }
  /// Whether it starts in January of the year it ends in, as cumulative reports do.
  public var isYearToDate: Bool { startMonth == 1 && startYear == year }
  /// The same span a number of years later (negative: earlier).
  public func shifted(years: Int) -> Period {
    Period(first: firstMonth + years * 12, last: lastMonth + years * 12)
  }
}

extension Period: Comparable {
  public static func < (a: Period, b: Period) -> Bool {
    (a.lastMonth, b.firstMonth) < (b.lastMonth, a.firstMonth)
  }
}

extension Period: CustomStringConvertible {
  /// The stored and exported form: `2026`, `2026Q1`, `2026H1`, `2026-09`, `2026-01/08`.
  public var description: String {
    let y = year.padded(4)
    guard startYear == year else {
      return "\(startYear.padded(4))-\(startMonth.padded(2))/\(y)-\(month.padded(2))"
    }
    switch (months, startMonth) {
    case (12, 1): return y
    case (6, 1), (6, 7): return "\(y)H\(month / 6)"
    case (3, 1), (3, 4), (3, 7), (3, 10): return "\(y)Q\(month / 3)"
    case (1, _): return "\(y)-\(month.padded(2))"
    default: return "\(y)-\(startMonth.padded(2))/\(month.padded(2))"
    }
  }

  /// Reads the stored form; nil when it is none.
  public init?(_ text: some StringProtocol) {
    let halves = Substring(text).split(separator: "/", omittingEmptySubsequences: false)
    guard let head = halves.first, head.count >= 4, let year = Int(head.prefix(4)) else { return nil }
    let tail = head.dropFirst(4)
    func number(_ s: Substring) -> Int? { s.count <= 2 ? Int(s) : nil }
    switch (tail.first, halves.count) {
    case (nil, 1):
      self.init(year: year, months: 1...12)
    case ("Q", 1):
      guard let q = number(tail.dropFirst()), (1...4).contains(q) else { return nil }
      self.init(year: year, months: (q * 3 - 2)...(q * 3))
    case ("H", 1):
      guard let h = number(tail.dropFirst()), (1...2).contains(h) else { return nil }
      self.init(year: year, months: (h * 6 - 5)...(h * 6))
    case ("-", 1):
      guard let m = number(tail.dropFirst()), (1...12).contains(m) else { return nil }
      self.init(year: year, months: m...m)
    case ("-", 2):
      guard let from = number(tail.dropFirst()), (1...12).contains(from) else { return nil }
      if let to = number(halves[1]) {
        guard (from...12).contains(to) else { return nil }
        self.init(year: year, months: from...to)
      } else {
        guard let end = Period(halves[1]), end.months == 1, end.firstMonth >= year * 12 + from - 1 else {
          return nil
        }
        self.init(first: year * 12 + from - 1, last: end.lastMonth)
      }
    default:
      return nil
    }
  }
}

/// First and last year of a plan, both inside.
public struct ClosedYears: Hashable, Sendable, Encodable {
  public var first: Int
  public var last: Int
  public init(first: Int, last: Int) {
    self.first = first
    self.last = last
  }
  public func contains(_ year: Int) -> Bool { first <= year && year <= last }
}
