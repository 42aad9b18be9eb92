import CNcurses
import Glibc
import Screen

extension NcursesTerminal {
  /// Sleeps until something happens, and returns all that has happened since the last call, in order; signals first.
  ///
  /// All keys that have come are there at once, so that one picture answers many. With an alarm it sleeps no longer
  /// than to that; without one nothing but the outside world ends it.
  public func wait(until alarm: ContinuousClock.Instant? = nil) -> [TerminalEvent] {
    while events.isEmpty {
      if let alarm, alarm <= .now {
        events.append(.timeUp)
        break
      }
      var ready = [line.input, signals].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      switch poll(&ready, nfds_t(ready.count), patience(until: alarm)) {
      case 0: note(decoder.flush())
      case 1...:
        if ready[1].revents != 0 { noteSignals(cn_pending()) }
        if ready[0].revents != 0 { noteInput(ready[0].revents) }
      default: break  // a signal, which has written to the pipe
      }
    }
    defer { events = [] }
    return events
  }

  /// Milliseconds to sleep at most, rounded up; -1 for as long as it takes.
  private func patience(until alarm: ContinuousClock.Instant?) -> Int32 {
    let left = alarm.map { alarm in
      let (seconds, fraction) = (alarm - .now).components
      return Int32(clamping: max(0, seconds * 1000 + fraction / 1_000_000_000_000_000 + 1))
    }
    return [decoder.patience, left].compactMap { $0 }.min() ?? -1
  }

  private func note(_ inputs: [Input]) {
    for case .key(let key) in inputs { events.append(.key(key)) }
  }

  private func noteInput(_ state: Int16) {
    let bytes = line.read()
    note(decoder.decode(bytes ?? []))
    let isGone = state & Int16(POLLHUP | POLLERR | POLLNVAL) != 0
    if bytes == nil || isGone && bytes == [] { events.append(.hungUp) }
  }

  private func noteSignals(_ mask: UInt32) {
    func bits(_ signals: Int32...) -> UInt32 { signals.reduce(0) { $0 | 1 << UInt32($1) } }
    func came(_ signal: Int32) -> Bool { mask & bits(signal) != 0 }
    if came(SIGTSTP) {
      pause(cn_stop)
      return noteSignals((cn_pending() | mask) & ~bits(SIGTSTP, SIGCONT))
    }
    if came(SIGCONT) { pause {} }  // stopped without being asked: the shell has drawn over us
    if came(SIGWINCH) { noteSize() }
    for signal in [SIGTERM, SIGHUP, SIGINT, SIGQUIT] where came(signal) {
      events.append(.terminated(signal: signal))
    }
    if came(0) { events.append(.woken) }
  }

  /// Gives the terminal to the shell, and takes it back.
  private func pause(_ away: () -> Void) {
    end()
    giveBack()
    away()
    take()
    begin()
    noteSize()
    events.append(.resumed)
  }

  private func noteSize() {
    guard let now = line.size, now.rows != getmaxy(window) || now.columns != getmaxx(window) else { return }
    resize_term(now.rows, now.columns)  // unlike resizeterm it types no KEY_RESIZE
    repaint()
    events.append(.resized(size))
  }
}
