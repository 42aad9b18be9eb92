public import Core

extension Workspace {
  /// Writes down that a meeting looked at the figures as of a day. The same name on the same day is one meeting.
  public func stamp(_ name: String, on day: Day, entered: String) throws(StoreError) -> MeetingStamp {
    if isReadOnly { throw .readOnly(path: path) }
    return try engine.write { store in
      if let there = try store.meetings().first(where: { $0.name == name && $0.day == day }) {
        throw StoreError.alreadyStamped(there)
      }
      let stamp = MeetingStamp(
        id: try store.number("SELECT max(id) FROM meetings") + 1, name: name, day: day, entered: entered)
      try store.run(
        "INSERT INTO meetings (id, name, day, entered) VALUES (?, ?, ?, ?)", .int(stamp.id), .text(name),
        .day(day), .text(entered))
      try Ledger(store).append(.meeting)
      return stamp
    }
  }

  /// The meetings, the newest day first.
  public func meetings() throws(StoreError) -> [MeetingStamp] {
    try engine.read { try $0.keepsLedger ? $0.meetings() : [] }
  }
}

extension Connection {
  /// The meetings, the newest day first.
  func meetings() throws -> [MeetingStamp] {
    var meetings: [MeetingStamp] = []
    try each("SELECT id, name, day, entered FROM meetings ORDER BY day DESC, id DESC") { row in
      meetings.append(MeetingStamp(id: row.int(0), name: row.text(1), day: row.day(2), entered: row.text(3)))
    }
    return meetings
  }
}
