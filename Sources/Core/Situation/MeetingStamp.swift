/// A meeting that looked at the figures as of a day, so that later ones can be compared with it.
public struct MeetingStamp: Hashable, Sendable, Identifiable {
  public var id: Int
  public var name: String
  /// The day everything was seen as of.
  public var day: Day
  /// When it was stamped, ISO 8601 with time.
  public var entered: String

  public init(id: Int, name: String, day: Day, entered: String) {
    self.id = id
    self.name = name
    self.day = day
    self.entered = entered
  }
}

extension Collection<MeetingStamp> {
  /// What people call the newest meeting before a day without naming it.
  public static var wordsForLast: Set<String> { ["上次会议", "上次", "last meeting", "last"] }

  /// The newest meeting before a day that a text names, in full, by its beginning or as the last one; nil when
  /// there is none.
  public func named(_ text: String, before day: Day) -> MeetingStamp? {
    let text = text.lowercased()
    let earlier = filter { $0.day < day }.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
    if Self.wordsForLast.contains(text) { return earlier.first }
    return earlier.first { $0.name.lowercased() == text }
      ?? earlier.first { !text.isEmpty && $0.name.lowercased().hasPrefix(text) }
  }
}
