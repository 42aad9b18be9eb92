/// A calendar day (proleptic Gregorian). Years 1…9999.
public struct Day: Hashable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// The day, or nil when there is no such date.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The last day of a month; months beyond 1…12 carry into the year.
  public static func end(ofMonth month: Int, in year: Int) -> Day {
    let months = year * 12 + month - 1
    let y = months.flooredQuotient(12)
    let m = months - y * 12 + 1
    return Day(uncheckedYear: y, month: m, day: length(ofMonth: m, in: y))
  }

  /// The first day of a month; months beyond 1…12 carry into the year.
  public static func start(ofMonth month: Int, in year: Int) -> Day {
    let months = year * 12 + month - 1
    let y = months.flooredQuotient(12)
    return Day(uncheckedYear: y, month: months - y * 12 + 1, day: 1)
  }

  /// Days in a month, 28…31.
  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// The end of this day on the axis of years, every month being exactly 1/12 (METHOD §1):
  /// the end of 2022 is 2023.0.
  public var instant: Double {
    Double(year) + (Double(month - 1) + Double(day) / Double(Day.length(ofMonth: month, in: year))) / 12
  }
}

extension Day: Comparable {
  public static func < (a: Day, b: Day) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }
}

extension Day: CustomStringConvertible {
  /// `2026-09-30`.
  public var description: String {
    "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))"
  }

  /// Reads `2026-09-30` (also `2026/9/30`); nil when it is not a day.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "/" }
    guard parts.count == 3, parts[0].count == 4, let y = Int(parts[0]), let m = Int(parts[1]),
      let d = Int(parts[2])
    else { return nil }
    self.init(year: y, month: m, day: d)
  }
}

extension Day {
  /// Days since 1970-01-01 (days-from-civil, H. Hinnant, “chrono-Compatible Low-Level Date Algorithms”).
  public var ordinal: Int {
    let y = month <= 2 ? year - 1 : year
    let era = y.flooredQuotient(400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The day with an ordinal: the inverse of `ordinal`.
  public init(ordinal: Int) {
    let z = ordinal + 719_468
    let era = z.flooredQuotient(146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let mp = (5 * dayOfYear + 2) / 153
    let month = mp < 10 ? mp + 3 : mp - 9
    self.init(
      uncheckedYear: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * mp + 2) / 5 + 1)
  }

  /// This day plus `days`.
  public func adding(days: Int) -> Day { Day(ordinal: ordinal + days) }

  /// Days from this day to `other`, negative when it lies before.
  public func days(until other: Day) -> Int { other.ordinal - ordinal }
}

extension Day: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ordinal)
  }
}

extension Int {
  /// Division rounded towards minus infinity.
  func flooredQuotient(_ divisor: Int) -> Int {
    let q = self / divisor
    return self % divisor < 0 ? q - 1 : q
  }

  /// Decimal digits, at least `width` of them.
  func padded(_ width: Int) -> String {
    let digits = String(self)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
