import CNcurses
import Glibc
import Screen

extension NcursesTerminal {
  /// Reads until the last question is answered or time is up. Keys typed meanwhile are kept.
  func listen() -> TerminalQuestions {
    var answers = TerminalQuestions()
    let deadline = Self.milliseconds() + Int(TerminalQuestions.patience)
    while !answers.isAnswered {
      var ready = pollfd(fd: line.input, events: Int16(POLLIN), revents: 0)
      let left = deadline - Self.milliseconds()
      guard left > 0, poll(&ready, 1, Int32(left)) > 0 || errno == EINTR else { break }
      guard ready.revents & Int16(POLLIN) != 0, let bytes = line.read() else { break }
      for input in decoder.decode(bytes) {
        switch input {
        case .key(let key): events.append(.key(key))
        case .reply(let reply): answers.note(reply)
        }
      }
    }
    return answers
  }

  private static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// A window as large as the screen. What ncurses sets on the line in passing is set anew after it.
  func startCurses() throws(TerminalFailure) -> UnsafeMutablePointer<WINDOW> {
    use_env(false)  // LINES and COLUMNS may be those of another window
    use_tioctl(true)
    guard let output = fdopen(line.output, "w"), let input = fdopen(line.input, "r") else {
      throw .system("fdopen", errno)
    }
    guard newterm(traits.name, output, input) != nil else { throw .noEntry(traits.name) }
    guard let window = newwin(0, 0, 0, 0) else { throw .system("newwin", ENOMEM) }
    nonl()
    line.makeRaw()
    def_prog_mode()
    typeahead(-1)  // a picture is drawn whole: the loop has read all keys before
    return window
  }

  /// The colours there are, as far as they are wanted.
  func startColours() -> ColourDepth {
    guard options.colours != ColourDepth.none, has_colors(), start_color() == OK else { return .none }
    pairs = Palette.Pairs(limit: Int(tigetnum("pairs")), hasDefaults: use_default_colors() == OK)
    let number = tigetnum("colors")
    let depth: ColourDepth = number < 16 ? .eight : number < 256 ? .sixteen : .palette
    return min(depth, options.colours ?? depth)
  }
}
