import ArgumentParser
import Core
import Documents
import Foundation
import Screen
import Store

/// Meetings that later ones are compared with.
struct MeetingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "meeting", abstract: "登记会议,供以后比较变化 (meetings to compare with)",
    subcommands: [Stamp.self, ListMeetings.self])
}

extension MeetingCommand {
  /// Writes down that a meeting looked at the figures.
  struct Stamp: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "登记一次会议 (stamp a meeting)")

    @Argument(help: "会议名称,默认“会议” (name of the meeting)")
    var name: String?

    @Option(help: "会上看的数据截至哪一天,默认今天 (the day the figures were seen as of)")
    var asOf: Day?

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var language: LanguageOptions

    func validate() throws {
      guard let name else { return }
      let words = [MeetingStamp].wordsForLast
      guard Day(name) == nil, !words.contains(name.lowercased()), (1...40).contains(name.count),
        name == name.cleaned(for: .rich), !name.allSatisfy(\.isWhitespace)
      else {
        throw ValidationError(
          "会议名称应是 1 到 40 个字,不能是日期或“上次会议” (a name of 1 to 40 characters, neither a day nor “last”)")
      }
    }

    func run() throws {
      let store = try storeOptions.openForWriting(creating: false)
      let name = name ?? Phrase("会议", "meeting")[Output.language]
      let stamp = try store.stamp(name, on: asOf ?? Output.today, entered: Output.now)
      try Output.write(
        line: Phrase(
          "已登记:\(stamp.name),数据截至 \(stamp.day);以后用 jiqun show changes --since \(stamp.name) 比较",
          "stamped: \(stamp.name), as of \(stamp.day); compare with jiqun show changes --since \(stamp.name)")[
            Output.language])
    }
  }

  /// Lists the meetings.
  struct ListMeetings: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出登记过的会议 (list meetings)")

    @OptionGroup var storeOptions: StoreOptions
    @OptionGroup var language: LanguageOptions

    func run() throws {
      let meetings = try storeOptions.open().meetings()
      if meetings.isEmpty {
        try Output.write(
          line: Phrase(
            "还没有登记会议;登记:jiqun meeting stamp 名称", "no meetings yet; to stamp one: jiqun meeting stamp NAME")[
              Output.language])
      }
      for meeting in meetings {
        try Output.write(line: "\(meeting.day)  \(meeting.name)  \(meeting.entered)".cleaned(for: .rich))
      }
    }
  }
}
