import ArgumentParser
import Core
import Dashboard
import Documents
import Foundation
import Screen

/// How a meeting is opened from the command line.
struct MeetingOptions: ParsableArguments {
  @Flag(help: "直接进入会议模式 (begin with the meeting pages)")
  var meeting = false

  @Option(help: "会议议程,YAML 列表 (what the meeting is about, a YAML list)")
  var agenda: String?

  @Option(help: "会议自动翻页,每页几秒,2 到 3600 (turn pages by themselves, seconds a page)")
  var every: Int?

  func validate() throws {
    if let every, !(2...3600).contains(every) {
      throw ValidationError("--every 应在 2 到 3600 秒之间 (--every must be 2 to 3600 seconds)")
    }
  }

  /// Whether any of it was asked for.
  private var isWanted: Bool { meeting || agenda != nil || every != nil }

  /// Opens the meeting over the state, if one is wanted.
  func begin(_ state: inout State) throws -> [Effect] {
    if let every { state.secondsPerPage = every }
    state.agenda = try views(in: state)
    guard isWanted else { return [] }
    let effects = state.run(.meeting)
    return effects + (every == nil ? [] : state.update(.key(.character("a"))))
  }

  /// Every page, for a place without a terminal; nil if no meeting is wanted.
  func text(of state: State) throws -> String? {
    guard isWanted else { return nil }
    var state = state
    state.agenda = try views(in: state)
    state.size = Size(columns: 80, rows: 22)
    _ = state.run(.meeting)
    var text = ""
    for _ in 0..<(state.meeting?.topics.count ?? 0) {
      let canvas = state.render()
      for row in 0..<canvas.size.rows - 1 { text += canvas.line(row) + "\n" }
      text += "\n"
      _ = state.update(.key(.right))
    }
    return text
  }

  /// What the agenda names; every mistake in it is printed.
  private func views(in state: State) throws -> [View]? {
    guard let agenda, let situation = state.situation else { return nil }
    let decoded = situation.plan.agenda(
      yaml: try Files.bytes(of: agenda), file: agenda, cards: situation.snapshot.technologies)
    guard let views = decoded.value else {
      Output.list(decoded.findings)
      throw Failure.mistaken(errors: decoded.findings.count(of: .error))
    }
    return views
  }
}
