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
  private let clerk: ImportClerk
  /// Tells of what others write; none where nobody writes.
  private let watch: StoreWatch?
  private var theme: Theme
  private let display: DisplayOptions
  private let shapes: Glyphs
  /// Whether the next start begins with what is looked at last.
  private let remembersView: Bool
  /// When the state wants to be woken.
  private var alarm: ContinuousClock.Instant?

  /// Opens, reads and judges the store on another thread while the terminal is asked what it is.
  init(store: StoreOptions, display: DisplayOptions, meeting: MeetingOptions) throws {
    let today = Output.today
    let query = Query.snapshot(plan: store.plan, asOf: display.day)
    let opening = Later {
      let archive = try store.open()
      let watch = StoreWatch(archive)
      return (archive: archive, watch: watch, event: try archive.event(answering: query, today: today))
    }
    try Themes.check(display.theme)
    var options = TerminalOptions()
    options.ambiguous = display.ambiguousWidth
    options.errorLog = Locations.log
    if Environment.wantsNoColour {
      options.colours = ColourDepth.none
    }
    try? FileManager.default.createDirectory(
      at: URL(fileURLWithPath: Locations.log).deletingLastPathComponent(), withIntermediateDirectories: true)
    let terminal = try NcursesTerminal(options)
    var state = State(
      words: Words(display.lang), size: Size(columns: 80, rows: 24), today: today, asOf: display.day,
      plan: store.plan)
    var effects: [Effect] = []
    do {
      try terminal.open()
      let choice = try Themes.choose(
        display.theme, isLight: terminal.traits.hasLightBackground == true)
      Output.list(choice.findings)
      Output.list(OwnSettings.read.findings)
      state.notice =
        OwnSettings.notice(OwnSettings.read.findings, display.lang) ?? choice.notice(display.lang)
        ?? terminal.traits.caution.map { Phrase($0.chinese, $0.english)[display.lang] }
      effects = state.adopt(OwnSettings.current)
      state.writesFiles = !store.readOnly
      state.writingRefusal = store.sample ? .sample : store.forbidsWriting ? .readOnly : nil
      theme = choice.theme
      shapes = display.glyphs(isWide: terminal.traits.ambiguousIsWide)
      state.glyphs = Self.shapes(shapes, theme, terminal.traits.colours)
      state.size = terminal.size
      let (archive, watch, event) = try opening.value()
      _ = state.update(event)
      effects += try meeting.begin(&state)
      if !store.sample, state.meeting == nil, let view = LastView.view(for: state.situation) {
        effects += state.resume(at: view)
      }
      let desk = ReadingDesk(archive, today: today, waker: terminal.waker)
      self.desk = desk
      clerk = ImportClerk(store, archive) { desk.tell($0) }
      self.watch = watch
    } catch {
      terminal.close()
      throw error
    }
    remembersView = !store.sample
    self.display = display
    self.state = state
    self.terminal = terminal
    _ = perform(effects)
  }

  /// Runs until the user leaves or is made to; returns the exit code, the terminal given back.
  mutating func run() -> Int32 {
    defer { terminal.close() }
    desk.open()
    watch?.start { [desk] in desk.tell(.storeChanged) }
    while true {
      terminal.present(state.render(), theme)
      for event in terminal.wait(until: alarm) {
        if let code = take(event) { return code }
      }
    }
  }

  private mutating func take(_ event: TerminalEvent) -> Int32? {
    switch event {
    case .key(let key): return perform(state.update(.key(key)))
    case .resized(let size): return perform(state.update(.resized(size)))
    case .resumed: return nil
    case .timeUp:
      alarm = nil
      return perform(state.update(.alarmRang))
    case .woken:
      for event in desk.collect() {
        if let code = perform(state.update(event)) { return code }
      }
      return nil
    case .terminated(let signal):
      rememberView()
      return 128 + signal
    case .hungUp:
      rememberView()
      return 128 + SIGHUP
    }
  }

  private mutating func perform(_ effects: [Effect]) -> Int32? {
    for effect in effects {
      switch effect {
      case .load(let query): desk.ask(query)
      case .tryOut(let scenario, let plan, let asOf):
        let today = state.today
        desk.perform { $0.event(trying: scenario, plan: plan, asOf: asOf, today: today) }
      case .redraw: terminal.repaint()
      case .alarm(let seconds): alarm = seconds.map { .now + .seconds($0) }
      case .switchMouse(let isOn): terminal.switchMouse(on: isOn)
      case .switchTheme: switchTheme()
      case .copy(let text): terminal.copy(text)
      case .export(let format, let folder):
        let export = Export(state: state, theme: theme, format: format, folder: folder)
        desk.perform { .told(export.written(reading: $0)) }
      case .importing(let effect): clerk.begin(effect)
      case .quit:
        rememberView()
        return 0
      }
    }
    return nil
  }

  private func rememberView() {
    guard remembersView, let plan = state.situation?.plan.id else { return }
    LastView(plan: plan, view: state.place.view).write()
  }

  /// Where bars cannot be painted they are written.
  private static func shapes(_ shapes: Glyphs, _ theme: Theme, _ depth: ColourDepth) -> Glyphs {
    depth == .none || !theme.paints ? shapes.colourless : shapes
  }

  /// The theme after this one, around.
  private mutating func switchTheme() {
    let names = Themes.names()
    let next = names.firstIndex(of: theme.name).map { names[($0 + 1) % names.count] } ?? names.first
    guard let choice = try? Themes.choose(next, isLight: terminal.traits.hasLightBackground == true) else {
      return
    }
    theme = choice.theme
    state.glyphs = Self.shapes(shapes, theme, terminal.traits.colours)
    let told = Phrase("主题:\(theme.name)", "theme: \(theme.name)")[display.lang]
    _ = state.update(.told(choice.notice(display.lang) ?? told))
  }
}
