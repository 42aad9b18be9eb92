import ArgumentParser
import Core
import Dashboard
import Foundation
import Store
import Testing

@testable import jiqun

/// Meetings are stamped once, and days are named by them.
struct MeetingCommandTests {
  private func stamp(_ folder: StoreOfCousin, _ words: String...) throws {
    try MeetingCommand.Stamp.parse(["--store", folder.store] + words).run()
  }

  @Test func `a stamped meeting stands for its day in show`() throws {
    let folder = try StoreOfCousin.filled()
    try stamp(folder, "年初部署会", "--as-of", "2026-01-15")
    try stamp(folder, "推进会", "--as-of", "2026-04-01")
    let store = try Workspace(at: folder.store, access: .read)
    #expect(try store.meetings().map(\.name) == ["推进会", "年初部署会"])
    for (since, day) in [
      ("年初", "2026-01-15"), ("推进会", "2026-04-01"), ("last", "2026-04-01"), ("2026-02-01", "2026-02-01"),
    ] {
      let moment = try #require(Moment(argument: since))
      let exhibit = try Exhibit(
        view: .changes, store: store, plan: nil, display: DisplayOptions.parse(["--as-of", "2026-06-20"]),
        window: 0..<1, since: moment)
      #expect(exhibit.state.changes?.from == Day(day), "\(since)")
    }
    let named = try Exhibit(
      view: .changes, store: store, plan: nil, display: DisplayOptions.parse(["--as-of", "推进会"]),
      window: 0..<1,
      since: .meeting("last"))
    #expect(named.situation.day == Day("2026-04-01") && named.state.changes?.from == Day("2026-01-15"))
  }

  @Test func `a meeting nobody stamped is answered, as is a day that is none`() throws {
    let folder = try StoreOfCousin.filled()
    let store = try Workspace(at: folder.store, access: .read)
    #expect(ending { _ = try Moment.meeting("推进会").day(before: nil, in: store) } == 2)
    #expect(ending { _ = try DisplayOptions.parse(["--as-of", "推进会"]).resolved(in: store) } == 2)
    #expect(Moment(argument: "2026-13-01") == nil)
  }

  @Test(arguments: ["", "2026-01-15", "last", "上次会议", "a\u{1b}[2Jb", "   "])
  func `names that would not be names are refused`(name: String) throws {
    #expect(throws: (any Error).self) { try MeetingCommand.Stamp.parse([name]) }
  }

  @Test func `the same meeting is stamped once`() throws {
    let folder = try StoreOfCousin.filled()
    try stamp(folder, "推进会", "--as-of", "2026-04-01")
    #expect(ending { try stamp(folder, "推进会", "--as-of", "2026-04-01") } == 2)
    try stamp(folder, "推进会", "--as-of", "2026-05-01")
    #expect(try Workspace(at: folder.store, access: .read).verify().fault == nil)
  }
}
