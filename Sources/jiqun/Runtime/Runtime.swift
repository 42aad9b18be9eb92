import Core
import Dashboard
import Documents
import Foundation
import Screen
import Store
import Terminal

/// The one loop: wait, update, do what is wanted, draw.
@MainActor
struct Runtime {
  private var state: State
  private let terminal: NcursesTerminal
  private let desk: ReadingDesk
  private let theme: Theme

  /// Asks the terminal what it is, and reads the store while the answers travel.
  init(archive: any Archive, plan: Plan.ID?, display: DisplayOptions) throws {
    var options = TerminalOptions()
    options.ambiguous = display.ambiguousWidth
    options.errorLog = Locations.log
    if ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false {
      options.colours = ColourDepth.none
    }
    try? FileManager.default.createDirectory(
      at: URL(fileURLWithPath: Locations.log).deletingLastPathComponent(), withIntermediateDirectories: true)
    let terminal = try NcursesTerminal(options)
    var state = State(
      words: Words(display.lang), size: Size(columns: 80, rows: 24), today: Output.today, asOf: display.asOf)
    do {
      let query = Query.snapshot(plan: plan, asOf: display.asOf)
      _ = state.update(.loaded(try archive.answer(query), for: query))
      try terminal.open()
      theme = try Themes.theme(display.theme, isLight: terminal.traits.hasLightBackground == true)
    } catch {
      terminal.close()
      throw error
    }
    state.glyphs = display.glyphs(isWide: terminal.traits.ambiguousIsWide)
    _ = state.update(.resized(terminal.size))
    self.state = state
    self.terminal = terminal
    desk = ReadingDesk(archive, waker: terminal.waker)
  }

  /// Runs until the user leaves or is made to; returns the exit code, the terminal given back.
  mutating func run() -> Int32 {
    defer { terminal.close() }
    desk.open()
    while true {
      terminal.present(state.render(), theme)
      for event in terminal.wait() {
        if let code = take(event) { return code }
      }
    }
  }

  private mutating func take(_ event: TerminalEvent) -> Int32? {
    switch event {
    case .key(let key): return perform(state.update(.key(key)))
    case .resized(let size): return perform(state.update(.resized(size)))
    case .resumed: return nil
    case .woken:
      for event in desk.collect() {
        if let code = perform(state.update(event)) { return code }
      }
      return nil
    case .terminated(let signal): return 128 + signal
    case .hungUp: return 128 + SIGHUP
    }
  }

  private func perform(_ effects: [Effect]) -> Int32? {
    for effect in effects {
      switch effect {
      case .load(let query): desk.ask(query)
      case .redraw: terminal.repaint()
      case .switchMouse(let isOn): terminal.switchMouse(on: isOn)
      case .quit: return 0
      }
    }
    return nil
  }
}
