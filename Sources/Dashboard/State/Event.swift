public import Core
public import Screen

/// What happened: the only way anything reaches the state.
public enum Event: Hashable, Sendable {
  case key(Key)
  case resized(Size)
  case loaded(Answer, for: Query)
  /// A snapshot, judged already where no key waits for it.
  case judged(Judgement, for: Query)
  /// The plan as of a day judged under a scenario.
  case tried(Trial, asOf: Day?)
  /// Another process has written to the store.
  case storeChanged
  /// A query could not be answered; the sentence says why and what to do.
  case failed(String, for: Query)
  /// What came of an effect, a sentence for the footer.
  case told(String)
  /// What came of something the import screen wanted.
  case importing(ImportEvent)
  /// The time asked for with `alarm` has passed.
  case alarmRang
}

/// What the state wants done outside, as comparable data.
public enum Effect: Hashable, Sendable {
  case load(Query)
  /// Judge the plan under a scenario, off the thread that draws.
  case tryOut(Scenario, plan: PlanChoice?, asOf: Day?)
  case redraw
  case switchMouse(on: Bool)
  /// Hand a text to the terminal's clipboard.
  case copy(String)
  /// Write this screen to a new file in a folder, the current one if it is empty.
  case export(ExportFormat, folder: String)
  /// Draw in the colours of the next theme.
  case switchTheme
  /// Ring once after so many seconds, instead of any alarm set before; nil wants none.
  case alarm(seconds: Int?)
  /// Something of the import screen.
  case importing(ImportEffect)
  case quit
}
