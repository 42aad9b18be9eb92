/// When an indicator is due: which spans are reported, and how long after their end (METHOD §1).
public struct ReportingCalendar: Hashable, Sendable, Encodable, Identifiable {
  public typealias ID = Identifier<ReportingCalendar>

  public enum Rhythm: Hashable, Sendable, Encodable {
    /// Every month; `skipsJanuary` when 1—2月 is one report.
    case monthly(skipsJanuary: Bool)
    case quarterly
    case halfYearly
    /// Spans from January to each of these months, e.g. 5, 8, 11.
    case spans(endingIn: [Int])
    /// Once a year, due at the end of a month of the next year.
    case yearly(dueMonth: Int)
  }

  public var id: ID
  public var name: String
  public var rhythm: Rhythm
  /// Days from the end of a span to its due date; ignored for yearly ones.
  public var lag: Int
  /// Days after the due date before a missing report makes marks stale.
  public var grace: Int

  public init(id: ID, name: String, rhythm: Rhythm, lag: Int, grace: Int) {
    self.id = id
    self.name = name
    self.rhythm = rhythm
    self.lag = lag
    self.grace = grace
  }

  /// What an indicator without a calendar follows: yearly, due in June, 15 days of grace.
  public static let yearly = ReportingCalendar(
    id: "yearly", name: "年报", rhythm: .yearly(dueMonth: 6), lag: 0, grace: 15)
}
