import ArgumentParser
import Core
import Documents
import Store

/// A day as typed, or the name of a meeting that was stamped.
enum Moment: Hashable, Sendable, ExpressibleByArgument {
  case day(Day)
  case meeting(String)

  /// Refuses what looks like a day and is none.
  init?(argument: String) {
    if let day = Day(argument) {
      self = .day(day)
    } else if argument.allSatisfy({ $0.isASCII && !$0.isLetter }) {
      return nil
    } else {
      self = .meeting(argument)
    }
  }

  /// The day it means.
  ///
  /// - Parameter later: For a meeting before a day, as the last one is; none takes any.
  func day(before later: Day?, in store: Workspace) throws -> Day {
    switch self {
    case .day(let day): return day
    case .meeting(let name):
      let meetings = try store.meetings()
      let end = later ?? meetings.first.map { $0.day.adding(days: 1) }
      guard let meeting = end.flatMap({ meetings.named(name, before: $0) }) else {
        throw Failure.unknownMeeting(name, known: meetings.prefix(5).map(\.name))
      }
      return meeting.day
    }
  }
}
