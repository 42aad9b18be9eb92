import ArgumentParser
import Core
import Dashboard
import Documents
import Screen

/// The dashboard itself; without a terminal its overview as text.
struct OpenDashboard: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "打开仪表盘(默认)(open the dashboard, the default)")

  @OptionGroup var storeOptions: StoreOptions
  @OptionGroup var display: DisplayOptions
  @OptionGroup var meeting: MeetingOptions

  func run() throws {
    guard Output.isTerminal else {
      let store = try storeOptions.open()
      let exhibit = try Exhibit(
        view: .overview, store: store, plan: storeOptions.plan, display: display, window: 0..<1)
      return try Output.write((try meeting.text(of: exhibit.state) ?? exhibit.text(size: nil)).utf8)
    }
    // Only for a meeting that was named is the store opened before the terminal.
    let isNamed = display.asOf != nil && display.day == nil
    let display = isNamed ? try display.resolved(in: storeOptions.open()) : display
    let (store, meeting) = (storeOptions, meeting)
    let code = try MainActor.assumeIsolated {
      var runtime = try Runtime(store: store, display: display, meeting: meeting)
      return runtime.run()
    }
    if code != 0 { throw ExitCode(code) }
  }
}
